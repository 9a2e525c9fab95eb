import { parseRange, type CellRange } from '../../../core/sheet/address';
import { attributeOf, isTrue } from '../../xml/attributes';
import { readDefinedNames } from '../read/workbook-part';
import type { PageSetup } from './types';

/** Millimetres of the paper sizes in use, upright, by their number in the file; A4 where it is another. */
const PAPER: Readonly<Record<string, readonly [number, number]>> = {
  '1': [216, 279],
  '5': [216, 356],
  '8': [297, 420],
  '9': [210, 297],
  '11': [148, 210],
  '12': [257, 364],
  '13': [182, 257],
};
const MM_PER_INCH = 25.4;
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 };

/**
 * Reads how a sheet is printed.
 *
 * @param sheetXml the worksheet part
 * @param workbookXml the workbook part, which holds print areas and titles
 * @param sheetIndex place of the sheet among all sheets
 */
export function readPageSetup(sheetXml: string, workbookXml: string, sheetIndex: number): PageSetup {
  const setup = tagOf(sheetXml, 'pageSetup');
  const isLandscape = attributeOf(setup, 'orientation') === 'landscape';
  const [short, long] = PAPER[attributeOf(setup, 'paperSize') ?? '9'] ?? [210, 297];
  const isFitted = isTrue(attributeOf(tagOf(sheetXml, 'pageSetUpPr'), 'fitToPage'));
  const scale = attributeOf(setup, 'scale');
  const names = readDefinedNames(workbookXml).filter((name) => name.sheetIndex === sheetIndex);
  const formulaOf = (wanted: string) => names.find(({ name }) => name === wanted)?.formula ?? '';
  return {
    paper: isLandscape ? { width: long, height: short } : { width: short, height: long },
    margins: marginsOf(tagOf(sheetXml, 'pageMargins')),
    scale: isFitted || scale === null ? null : Number(scale),
    fit: isFitted ? { width: pagesOf(setup, 'fitToWidth'), height: pagesOf(setup, 'fitToHeight') } : null,
    isCentered: isTrue(attributeOf(tagOf(sheetXml, 'printOptions'), 'horizontalCentered')),
    areas: formulaOf('_xlnm.Print_Area')
      .split(',')
      .flatMap((part): CellRange[] => {
        const range = parseRange(part.slice(part.lastIndexOf('!') + 1));
        return range ? [range] : [];
      }),
    titleRows: rowsOf(formulaOf('_xlnm.Print_Titles')),
    breaksAfter: [...elementOf(sheetXml, 'rowBreaks').matchAll(/<(?:[\w.-]+:)?brk\s[^>]*>/g)].map(
      ([tag]) => Number(attributeOf(tag, 'id') ?? '0') - 1,
    ),
  };
}

function marginsOf(tag: string): PageSetup['margins'] {
  const of = (side: keyof typeof MARGINS) => Number(attributeOf(tag, side) ?? MARGINS[side]) * MM_PER_INCH;
  return { left: of('left'), right: of('right'), top: of('top'), bottom: of('bottom') };
}

function pagesOf(setup: string, name: string): number {
  return Number(attributeOf(setup, name) ?? '1');
}

function rowsOf(formula: string): PageSetup['titleRows'] {
  const found = /(?:^|[!,])\$?(\d+):\$?(\d+)(?:,|$)/.exec(formula);
  return found ? { first: Number(found[1]) - 1, last: Number(found[2]) - 1 } : null;
}

function tagOf(xml: string, name: string): string {
  return new RegExp(`<(?:[\\w.-]+:)?${name}[\\s/][^>]*>`).exec(xml)?.[0] ?? '';
}

function elementOf(xml: string, name: string): string {
  return new RegExp(`<(?:[\\w.-]+:)?${name}[\\s>][\\s\\S]*?</(?:[\\w.-]+:)?${name}>`).exec(xml)?.[0] ?? '';
}
