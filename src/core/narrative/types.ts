import type { CellRef } from '../sheet/address';
import type { NarrativeDoubt } from './within';

/** A figure, day or name of the narrative, as quoted. */
export interface Said {
  /** The words themselves: 2日内. */
  readonly text: string;
  /** The sentence they stand in. */
  readonly sentence: string;
}

/** What the form says about the same thing. */
export interface Stated {
  readonly cell: CellRef;
  /** What it is about: the name of the indicator, 预算数, 执行率, 年度. */
  readonly about: string;
  /** The content of the cell. */
  readonly text: string;
}

/** A form and the narrative about it, held against each other. */
export interface NarrativeCheck {
  readonly agreed: readonly { readonly said: Said; readonly stated: Stated }[];
  readonly contradictions: readonly { readonly said: Said; readonly stated: Stated }[];
  /** Figures about which the form says nothing. */
  readonly nowhere: readonly Said[];
  /** Figures that are no results of this year: plans, other years, parts, changes. */
  readonly unchecked: readonly Said[];
  /** What does not fit within the narrative itself. */
  readonly doubts: readonly NarrativeDoubt[];
}
