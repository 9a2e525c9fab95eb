import { compactLabel } from '../text/normalise';

/** （续）, （续1）, 续表, 自评表续1; 手续表, 继续教育 and （续建） are words of their own. */
const MARK = /[([]续(?:[表页]|[\d一二三四五六七八九十]{0,2}[)\]])|(?<![手后接继延连持陆])续(?:[表页]|\d{0,2}$)/;

/** Whether a title or the name of a sheet says that a form goes on here that began elsewhere. */
export function isContinuationMark(text: string): boolean {
  return text.includes('续') && MARK.test(compactLabel(text));
}
