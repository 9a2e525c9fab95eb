/*
 * How an official document is set (GB/T 9704), for the draft in Word and the draft on the clipboard.
 */

/** Points between lines that offices print with. */
export const LINE_PITCHES = ['28', '28.95', '29', '30'] as const;
export type LinePitch = (typeof LINE_PITCHES)[number];

/** 22 lines on a page of A4. */
export const USUAL_PITCH: LinePitch = '28.95';

/** Sizes in half points: 2号 is 22 pt, 3号 16 pt, 4号 14 pt; the table takes 五号. */
export const SIZE = { title: 44, text: 32, attachment: 36, page: 28, table: 21 } as const;

export const LATIN = 'Times New Roman';

export const FONT = {
  title: '方正小标宋简体',
  text: '仿宋_GB2312',
  level1: '黑体',
  level2: '楷体_GB2312',
  page: '宋体',
  table: '宋体',
} as const;

/** The font of a heading by its level. */
export function headingFont(level: 1 | 2 | 3): string {
  return level === 1 ? FONT.level1 : level === 2 ? FONT.level2 : FONT.text;
}
