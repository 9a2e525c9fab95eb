import { isCellError } from '../sheet/snapshot';
import type { CellContent } from './types';

/** A value in words for messages and previews. */
export function contentText(content: CellContent): string {
  if (content.formula !== null) return content.formula;
  if (content.value === null) return '';
  return isCellError(content.value) ? content.value.error : String(content.value);
}
