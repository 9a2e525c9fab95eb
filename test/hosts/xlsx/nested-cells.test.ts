import { describe, expect, it } from 'vitest';
import { inOneGo } from '../../../src/core/steps';
import { readCells } from '../../../src/hosts/xlsx/read/cells';
import { numberFormat } from '../../../src/hosts/xlsx/read/number-format';
import { mainPrefixes, nesting } from '../../../src/hosts/xml/scanner';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = `<worksheet xmlns="${MAIN}" xmlns:x="${MAIN}"><sheetData>`;

/** Whether the elements of these rows nest: as the reader saw it on its way, and as looking at every tag shows it. */
function nests(rows: string): { reader: boolean; everyTag: boolean; together: boolean } {
  const xml = `${HEAD}${rows}</sheetData></worksheet>`;
  const formatOf = () => numberFormat('General', false);
  const context = { sharedStrings: ['甲'], date1904: false, formatOf };
  const { isNested, end } = readCells(xml, HEAD.length, mainPrefixes(xml), context);
  return {
    reader: isNested,
    everyTag: inOneGo(nesting(xml)),
    together: inOneGo(nesting(xml, isNested ? { start: HEAD.length, end } : null)),
  };
}

describe('cells that end before their rows', () => {
  it.each([
    [
      'values, formulas and texts',
      '<row r="1" ht="15"><c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>',
    ],
    [
      'texts in cells',
      '<row><c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><t xml:space="preserve"> </t></is></c></row>',
    ],
    ['blank cells and rows', '<row r="1"><c r="A1"/><c r="B1" t="n"></c></row><row r="2"/><row r="3"></row>'],
    ['nothing', ''],
  ])('are seen to while %s are read', (_, rows) => {
    expect(nests(rows)).toEqual({ reader: true, everyTag: true, together: true });
  });

  it.each([
    ['prefixes', '<x:row><x:c><x:v>1</x:v></x:c></x:row>'],
    ['runs of rich text', '<row><c t="inlineStr"><is><r><t>甲</t></r></is></c></row>'],
    ['comments', '<row><!-- <c> --><c><v>1<!-- 2 --></v></c></row>'],
    ['further attributes', '<row><c r="A1" cm="1"><v>1</v></c></row>'],
    ['further elements', '<row><c><v>1</v><extLst><ext/></extLst></c></row>'],
  ])('are looked at again where there are %s', (_, rows) => {
    expect(nests(rows)).toEqual({ reader: false, everyTag: true, together: true });
  });

  it.each([
    ['a row', '<row><c><v>1</v></row></c>'],
    ['a row left open', '<row><c><v>1</v></c>'],
    ['a row in a row', '<row><row><c><v>1</v></c></row>'],
    ['a row ended twice', '<row></row></row>'],
    ['a value', '<row><c><v>1</c></v></row>'],
    ['a formula', '<row><c><f>1</v></c></row>'],
    ['a text', '<row><c t="inlineStr"><is><t>甲</is></t></c></row>'],
    ['another prefix', '<row><c><x:v>1</v></c></row>'],
    ['an attribute that ends the tag', '<row><c r="A1"/ t=">"/></c></row>'],
    ['an attribute without value', '<row><c foo/>a="x"></c></row>'],
    ['an attribute without quotes', '<row><c r=A1/><c s="1"></c></c></row>'],
  ])('are not taken for such when %s crosses', (_, rows) => {
    expect(nests(rows)).toEqual({ reader: false, everyTag: false, together: false });
  });
});
