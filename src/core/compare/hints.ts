import type { TextSpan } from './types';

/** Where the text is, or still holds, a hint of the template (请填写…, …字以内, 指标1：); null when it does not. */
export function findTemplateHint(_text: string): TextSpan | null {
  return null;
}
