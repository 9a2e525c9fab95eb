import type { Asked } from '../reading/asked';
import type { Given, Words } from '../reading/given';
import type { PairWords } from '../reading/pair-words';
import type { DayFact } from '../reading/types';
import type { EntailSettings } from './types';
import type { Workings } from './workings';

/** Everything a judge or doubt may look at: facts and keys, no text. */
export interface Row {
  readonly asked: Asked;
  /** The target as words. */
  readonly wanted: Words;
  readonly given: Given;
  readonly settings: EntailSettings;
  readonly workings: Workings;
  /** Days of the actual; also 12.15 and 20221215 where the target asks for a day. */
  readonly givenDays: readonly DayFact[];
  /** What target and actual say only together. */
  readonly words: PairWords;
}
