import { GOES_ON } from '../../language/claims';
import type { ClaimFact } from '../../reading/types';
import { quote } from '../../reading/wording';
import type { Row } from '../context';
import { holdsFigure } from '../derive/known';
import { evidenceOf, say } from '../evidence';
import type { Evidence } from '../types';

const LEAST_NAMED = 4;

/** Whether the target names what the clause denies: 印发 of 评审、报批、印发, or its first words. */
function isNamed({ polarity, verb, words, cues }: ClaimFact, { key }: Row['wanted']): boolean {
  if (polarity !== 'denied') return false;
  const denial = cues.find(({ sense }) => sense === 'undone' || sense === 'denied');
  const subject = words.upTo(denial?.word ?? '');
  const opening = subject.length >= LEAST_NAMED ? subject.start(LEAST_NAMED) : subject;
  return [verb, opening].some((words) => words.length > 1 && key.includes(words));
}

/** Said to be still to come; 封顶并转入装修 is done, and goes on to something else. */
const isToCome = ({ stage, cues }: ClaimFact): boolean =>
  stage === 'planned' || (stage === 'expected' && !cues.some(({ word }) => GOES_ON.has(word)));

/** 验收拟于次年开展: the deed that the target asks for in a clause of its own is still to come. */
function deedToCome({ given, wanted }: Row): ClaimFact | null {
  const { cued } = wanted.text;
  const deeds = cued
    .filter((claim) => claim.stage === 'rung' && !holdsFigure(wanted.text.figures, claim.clause))
    .flatMap(({ cues }) => cues.filter(({ sense }) => sense === 'rung').map(({ word }) => word));
  if (deeds.length === 0 || cued.some((claim) => isToCome(claim) && names(claim, deeds))) return null;
  const later = given.text.cued.find((claim) => isToCome(claim) && names(claim, deeds));
  const isDoneAfterAll = given.text.cued.some(
    (claim) => later !== undefined && claim.clause > later.clause && !isToCome(claim) && names(claim, deeds),
  );
  return later && !isDoneAfterAll ? later : null;
}

const names = ({ cues }: ClaimFact, deeds: readonly string[]): boolean =>
  cues.some(({ sense, word }) => sense === 'rung' && deeds.includes(word));

/**
 * 尚未印发 for 评审、报批、印发 beside figures that are kept: a deed that the target names was not done.
 *
 * @param back the clause that takes something back, if one does
 */
export function leftUndone(back: ClaimFact | null, row: Row): Evidence | null {
  const claim = back && isNamed(back, row.wanted) ? back : deedToCome(row);
  if (!claim) return null;
  const data = { target: quote(row.wanted.text.original), actual: quote(claim.text) };
  return evidenceOf('left-undone', 'short', say('judge.short.word', data), row.wanted.whole, claim.span);
}
