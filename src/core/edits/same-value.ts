import { isCellError, type RawValue } from '../sheet/snapshot';

/** Whether two values are the same; an empty string counts as blank. */
export function sameValue(a: RawValue, b: RawValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return (a === '' ? null : a) === (b === '' ? null : b);
}
