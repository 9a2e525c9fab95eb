import type { CellStyle } from 'hucre/xlsx';

/*
 * How a Chinese office sets a table: 黑体 for titles and heads, 宋体 for what is below, thin lines all round.
 */

const SONG = '宋体';
const HEI = '黑体';
const LINE = { style: 'thin', color: { rgb: '7F7F7F' } } as const;
const ALL_ROUND: CellStyle['border'] = { top: LINE, right: LINE, bottom: LINE, left: LINE };

function fill(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

const HEAD_FILL = fill('DDE6F0');
const SECTION_FILL = fill('F2F2F2');
/** Cells a person is to write into. */
const INPUT_FILL = fill('FFFBEA');

const text = (horizontal: 'left' | 'center' | 'right'): CellStyle => ({
  font: { name: SONG, size: 10 },
  alignment: { horizontal, vertical: 'center', wrapText: true },
  border: ALL_ROUND,
});

const left = text('left');
const centre = text('center');
const right = text('right');
const link = { name: SONG, size: 10, underline: true, color: { rgb: '0563C1' } } as const;

/** Every style the workbooks use; the same object each time, so that a style is stored once. */
export const STYLE = {
  title: { font: { name: HEI, size: 18 }, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } },
  subtitle: { font: { name: HEI, size: 12 }, alignment: { horizontal: 'left', vertical: 'center' } },
  about: { font: { name: SONG, size: 10 }, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } },
  aboutRight: { font: { name: SONG, size: 10 }, alignment: { horizontal: 'right', vertical: 'center' } },
  footnote: {
    font: { name: SONG, size: 8, color: { rgb: '7F7F7F' } },
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  },
  head: {
    font: { name: HEI, size: 10 },
    fill: HEAD_FILL,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border: ALL_ROUND,
  },
  section: { ...left, font: { name: HEI, size: 10 }, fill: SECTION_FILL },
  left,
  centre,
  link: { ...left, font: link },
  linkCentre: { ...centre, font: link },
  input: { ...left, fill: INPUT_FILL },
  reply: left,
  count: { ...centre, numFmt: '0;-0;0' },
  money: { ...right, numFmt: '#,##0.00' },
  percent: { ...right, numFmt: '0.00%' },
  share: { ...right, numFmt: '0.0%' },
  score: { ...right, numFmt: '0.##' },
  error: { ...centre, font: { name: SONG, size: 10, bold: true, color: { rgb: 'B10E1C' } } },
  warning: { ...centre, font: { name: SONG, size: 10, color: { rgb: '8A3707' } } },
  info: { ...centre, font: { name: SONG, size: 10, color: { rgb: '595959' } } },
  bold: { ...left, font: { name: HEI, size: 10 } },
  boldCentre: { ...centre, font: { name: HEI, size: 10 } },
  boldMoney: { ...right, font: { name: HEI, size: 10 }, numFmt: '#,##0.00' },
  boldPercent: { ...right, font: { name: HEI, size: 10 }, numFmt: '0.00%' },
  key: { font: { name: SONG, size: 8 } },
} as const satisfies Readonly<Record<string, CellStyle>>;
