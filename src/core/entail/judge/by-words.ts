import { quote } from '../../reading/wording';
import type { Row } from '../context';
import { evidenceOf, say } from '../evidence';
import type { Evidence } from '../types';

/** Judges words against words; null where it has nothing to say. */
export type Judge = (row: Row) => Evidence | null;

/** Both texts, for a sentence about them. */
export const data = ({ wanted, given }: Row): { target: string; actual: string } => ({
  target: quote(wanted.text.original),
  actual: quote(given.text.original),
});

export const met = (by: string, row: Row): Evidence =>
  evidenceOf(by, 'met', say('judge.met.word', data(row)), row.wanted.whole, row.given.whole);
export const short = (by: string, row: Row): Evidence =>
  evidenceOf(by, 'short', say('judge.short.word', data(row)), row.wanted.whole, row.given.whole);
export const prose = (by: string, row: Row): Evidence =>
  evidenceOf(by, 'unclear', say('judge.unclear.prose'), row.wanted.whole, row.given.whole);
