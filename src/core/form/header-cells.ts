import type { ColumnSpan, Entry } from './grid';
import type { Strength } from './label-text';
import type { HeaderRole } from './labels';

/** A header cell with its role; `combined` is its own text and that of the cell above it. */
export interface HeaderCell extends ColumnSpan {
  readonly role: HeaderRole | null;
  readonly strength: Strength;
  readonly entry: Entry;
  readonly combined: string;
  /** No heading names the role: what stands in the column does. */
  readonly byContent?: boolean;
}

export interface IndicatorHeader {
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly HeaderCell[];
}
