import { sameValue } from './same-value';
import type { CellContent } from './types';

/** Whether two cell contents are the same; an empty string counts as blank. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  return a.formula === b.formula && (a.formula !== null || sameValue(a.value, b.value));
}
