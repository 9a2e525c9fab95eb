import type { Asked } from '../reading/asked';
import type { Given, Words } from '../reading/given';
import type { DayFact, TextSpan } from '../reading/types';
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
  /** Where the actual stands on a scale that the target prints: 优良中差. */
  readonly printedScale: 'best' | 'worst' | 'between' | 'scale' | null;
  /** Days of the actual; also 12.15 and 20221215 where the target asks for a day. */
  readonly givenDays: readonly DayFact[];
  readonly yesNo: boolean | null;
  readonly saysOpposite: boolean;
  /** 不满意 for 满意. */
  readonly negatesWords: boolean;
  /** 未延期 for 不延期. */
  readonly keepsNegative: boolean;
  /** The target is a grade and nothing that the actual or the name would not say as well. */
  readonly isGradeAlone: boolean;
  /** The target's words begin and end as words in the actual: 统一 is none of 系统一套. */
  readonly isWholeWord: boolean;
  /** The actual repeats the end of the target. */
  readonly isOwnTail: boolean;
  /** Beside words of completion both say the same thing, as far as `coreLikeness` goes. */
  readonly isSameCore: boolean;
  readonly coreLikeness: number;
  /** The actual says what the target says with a hedge. */
  readonly exceedsHedge: boolean;
  /** 完成编制: beside words of completion nothing is said. */
  readonly saysOnlyDone: boolean;
  /** The same characters in another order: 测评通过 for 通过测评. */
  readonly isReordered: boolean;
  /** Words that ask for something of their own (一次性, 半年度) stand in the actual as well. */
  readonly demandsKept: boolean;
  /** Both name one standard, and the actual says that it is kept. */
  readonly keepsStandard: boolean;
  /** 56O, 96..5: a figure of the actual that nobody can read. */
  readonly misprint: { readonly text: string; readonly span: TextSpan } | null;
}
