import type { Requirement } from '../../reading/asked';
import type { Row } from '../context';
import type { RequirementOutcome } from '../judge/outcome';
import type { Evidence } from '../types';

/** A requirement that was found met, as a doubt sees it. */
export interface Doubted {
  readonly requirement: Requirement;
  readonly outcome: RequirementOutcome;
  readonly row: Row;
}

/** May only turn met and exceeded into unclear, so that doubts commute and need no order. */
export type Doubt = (doubted: Doubted) => Evidence | null;
