import fc from 'fast-check';
import { judge, type Verdict } from '../engine';
import { rowsOf, SEED, seedOf } from './generate';
import type { Family, Kind, Row } from './template';

/** What is asked of every kind, in per cent. */
export const FLOORS = { right: 95, calledMet: 1, falseAlarms: 1 } as const;

const isMet = (verdict: Verdict): boolean => verdict === 'met' || verdict === 'exceeded';

/** How a verdict errs: a miss called met, met called a miss (or exceeded), a doubt where the text decides, or otherwise. */
export type Fault = 'called met' | 'false alarm' | 'unclear' | 'other';

export function faultOf(verdict: Verdict, allowed: readonly Verdict[]): Fault | null {
  if (allowed.includes(verdict)) return null;
  if (isMet(verdict)) return allowed.some(isMet) ? 'false alarm' : 'called met';
  if (verdict === 'unclear') return 'unclear';
  return allowed.some(isMet) ? 'false alarm' : 'other';
}

/** A count of rows and how many of them are in it. */
export class Share {
  of = 0;
  in = 0;
  add(counted: boolean): void {
    this.of++;
    if (counted) this.in++;
  }
  /** In per cent; a share of nothing is nought. */
  get percent(): number {
    return this.of === 0 ? 0 : (100 * this.in) / this.of;
  }
}

export interface Tally {
  readonly title: string;
  readonly right: Share;
  /** Among rows that may not be called met. */
  readonly calledMet: Share;
  /** Among rows that may not be called short. */
  readonly falseAlarms: Share;
  /** Among rows where the text decides. */
  readonly unclear: Share;
}

export function tally(kind: Kind, seed = SEED, perFamily?: number): Tally {
  const sums = {
    title: kind.title,
    right: new Share(),
    calledMet: new Share(),
    falseAlarms: new Share(),
    unclear: new Share(),
  };
  for (const family of kind.families) {
    for (const { asked, allowed } of rowsOf(family, seed, perFamily)) {
      const fault = faultOf(judge(asked), allowed);
      sums.right.add(fault === null);
      if (!allowed.some(isMet)) sums.calledMet.add(fault === 'called met');
      if (allowed.some(isMet)) sums.falseAlarms.add(fault === 'false alarm');
      if (!allowed.includes('unclear')) sums.unclear.add(fault === 'unclear');
    }
  }
  return sums;
}

export const reachesFloors = ({ right, calledMet, falseAlarms }: Tally): boolean =>
  right.percent >= FLOORS.right && calledMet.percent <= FLOORS.calledMet && falseAlarms.percent <= FLOORS.falseAlarms;

export interface Failure {
  readonly family: string;
  readonly fault: Fault;
  readonly rows: number;
  readonly of: number;
  /** The simplest row that fails in this way. */
  readonly simplest: Row;
  readonly verdict: Verdict;
}

/** The ways in which a family fails, each with its rows counted and one of them shrunk. */
export function failures(family: Family, seed = SEED, perFamily?: number): readonly Failure[] {
  const rows = rowsOf(family, seed, perFamily);
  const counts = new Map<Fault, number>();
  for (const { asked, allowed } of rows) {
    const fault = faultOf(judge(asked), allowed);
    if (fault !== null) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  }
  return [...counts].map(([fault, count]) => {
    const simplest = shrink(family, fault, rows, seed);
    return { family: family.name, fault, rows: count, of: rows.length, simplest, verdict: judge(simplest.asked) };
  });
}

function shrink(family: Family, fault: Fault, rows: readonly Row[], seed: number): Row {
  const fails = ({ asked, allowed }: Row): boolean => faultOf(judge(asked), allowed) === fault;
  const property = fc.property(family.rows, (row) => !fails(row));
  const found = fc.check(property, { seed: seedOf(family, seed), numRuns: rows.length * 3 }).counterexample?.[0];
  const simplest = found ?? rows.find(fails);
  if (simplest === undefined) throw new Error(`no row of ${family.name} fails as ${fault}`);
  return simplest;
}
