import type { Entry } from './grid';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const ROW_NAME = /^(?:栏次|行次|序号)$/;
/** 3, （3）, ⑥=④/③, 6=4/3: a number, and how the column is computed. */
const COLUMN_NUMBER = /^\(?(\d{1,2}|[①-⑳])\)?(?:=[\d①-⑳()/*+\-%]+)?$/;

function columnNumber(entry: Entry): number {
  const mark = COLUMN_NUMBER.exec(entry.label.compact)?.[1];
  if (mark === undefined) return -1;
  return CIRCLED.includes(mark) ? CIRCLED.indexOf(mark) + 1 : Number(mark);
}

/** Longest number with how it is computed: ⑧=(⑤+⑥)/⑦*100%. */
const LONGEST = 24;

/** Whether a row only numbers the columns of the header above it: 栏次 | 1 | 2 | 3. */
export function isNumberingRow(entries: readonly Entry[]): boolean {
  if (entries.length < 3 || entries.some(({ cell }) => cell.text.length > LONGEST)) return false;
  let count = 0;
  for (const entry of entries) {
    if (columnNumber(entry) === count + 1) count++;
    else if (!ROW_NAME.test(entry.label.bare)) return false;
  }
  return count >= 3;
}
