import { compactLabel } from '../text/normalise';

/** （续）, 续表, 自评表续1; 手续费 and 继续教育 are words of their own. */
const MARK = /[([]续|续[表页]|(?<![手后接继延连持陆])续\d{0,2}$/;

/** Whether a title or the name of a sheet says that a form goes on here that began elsewhere. */
export function isContinuationMark(text: string): boolean {
  return text.includes('续') && MARK.test(compactLabel(text));
}
