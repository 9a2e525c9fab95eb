import { isUnseen } from './characters';
import { compact } from './normalise';

/** Whether a reader sees nothing at all: no text, or white space and invisible characters only. */
export function isBlankText(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isUnseen(text.charCodeAt(i))) return false;
  return true;
}

/** Whether a cell is left open in so many marks: blank, `/`, `——`, `0`, 无. `05` is a figure. */
export function saysNothing(text: string): boolean {
  const plain = compact(text);
  return /^[-—–/\\.·。、0无]*$/.test(plain) && !/^0\d/.test(plain);
}

/** What stands in a cell. */
interface Content {
  readonly value: unknown;
  readonly formula: string | null;
}

/** Whether a cell holds nothing: writing this empties it. A space is something, somebody typed it. */
export function holdsNothing({ value, formula }: Content): boolean {
  return formula === null && (value === null || value === '');
}

/** Whether nothing can be seen in a cell and no formula stands behind it, so that it may be filled. */
export function isBlankCell({ value, formula, text }: Content & { readonly text: string }): boolean {
  const isBlankValue = value === null || (typeof value === 'string' && isBlankText(value));
  return formula === null && isBlankValue && isBlankText(text);
}
