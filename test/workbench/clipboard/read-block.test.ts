import { describe, expect, it } from 'vitest';
import { readBlock } from '../../../src/workbench/clipboard/read-block';
import { blockToHtml, blockToTsv } from '../../../src/workbench/clipboard/write-block';
import type { Block } from '../../../src/workbench/clipboard/block';

/** Texts by row, a covered cell as null. */
function texts(block: Block | null): (string | null)[][] {
  if (!block) return [];
  return Array.from({ length: block.rows }, (_, row) =>
    Array.from(
      { length: block.columns },
      (__, col) => block.cells.find((cell) => cell.row === row && cell.col === col)?.text ?? null,
    ),
  );
}

const plain = (text: string) => texts(readBlock({ html: '', plain: text }));
const html = (text: string) => texts(readBlock({ html: text, plain: 'not used' }));

/** As Excel 2016 and later write it, cut to what matters. */
const EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\@";} td.a > b {color:red}--></style></head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=384 style='border-collapse:
 collapse;width:288pt'>
<!--StartFragment-->
 <col width=64 span=6 style='width:48pt'>
 <tr height=19 style='height:14.25pt'>
  <td rowspan=2 height=38 class=xl66 width=128 style='height:28.5pt'>产出指标</td>
  <td class=xl65 width=64>改造面积（平方米）</td>
  <td align=right width=64 x:num="1234.5">1,234.50</td>
  <td class=xl67 width=64>按期完成<br>
    其余 &lt;两处&gt; 次年实施</td>
 </tr>
 <tr height=19 style='height:14.25pt'>
  <td height=19 class=xl65 style='height:14.25pt'>验收合格率</td>
  <td align=right>98%</td>
  <td>项目　由 A<span style='mso-spacerun:yes'>&nbsp; </span>B &quot;共建&quot;</td>
 </tr>
<!--EndFragment-->
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
  <td width=64 style='width:48pt'></td><td width=64></td><td width=64></td><td width=64></td>
 </tr>
 <![endif]>
</table></body></html>`;

/** As WPS writes it: quoted attributes, closed breaks, x:str and x:num without a value. */
const WPS = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name="Generator" content="WPS Office ET"/><style>.et2{color:#000}</style></head>
<body><!--StartFragment--><table width="216" border="0" style='width:162.00pt;border-collapse:collapse;'>
<col width="72" span="3"/>
<tr height="18"><td class="et2" colspan="2" height="18" x:str>绩效指标</td><td class="et2" x:str>001</td></tr>
<tr height="18"><td class="et2" x:num>12</td><td class="et2" x:num="0.83625" align="right">83.63%</td><td class="et2" x:str>已完成<br/>余款<font class="font1">次年</font>支付</td></tr>
</table><!--EndFragment--></body></html>`;

describe('tables of other programs', () => {
  it('reads merged cells, line breaks and blanks of Excel', () => {
    expect(html(EXCEL)).toEqual([
      ['产出指标', '改造面积（平方米）', '1,234.50', '按期完成\n其余 <两处> 次年实施'],
      [null, '验收合格率', '98%', '项目　由 A  B "共建"'],
    ]);
  });

  it('knows the exact number behind what Excel shows', () => {
    const cells = readBlock({ html: EXCEL, plain: '' })?.cells ?? [];
    expect(cells.map(({ number }) => number)).toEqual([null, null, 1234.5, null, null, null, null]);
  });

  it('reads WPS, which says of each cell whether it is a text or a number', () => {
    expect(html(WPS)).toEqual([
      ['绩效指标', null, '001'],
      ['12', '83.63%', '已完成\n余款次年支付'],
    ]);
    const cells = readBlock({ html: WPS, plain: '' })?.cells ?? [];
    expect(cells.map(({ number, isText }) => [number, isText])).toEqual([
      [null, true],
      [null, true],
      [12, false],
      [0.83625, false],
      [null, true],
    ]);
  });

  it('reads LibreOffice, with its paragraphs of the source cut anywhere', () => {
    const calc = `<body><table cellspacing="0"><colgroup width="85"></colgroup>
<tr><td height="17" align="left">完成
道路养护</td><td align="right" sdval="3.25" sdnum="1033;">3.25</td></tr></table></body>`;
    expect(html(calc)).toEqual([['完成道路养护', '3.25']]);
  });

  it('keeps rows of a cell that reaches down over several columns apart', () => {
    const page =
      '<table><tr><td rowspan=2 colspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td>乙</td><td>丙</td><td>3</td></tr></table>';
    expect(html(page)).toEqual([
      ['甲', null, '1'],
      [null, null, '2'],
      ['乙', '丙', '3'],
    ]);
  });

  it('reads the signs that pages write by name, and passes over the row of widths without its condition', () => {
    const page =
      '<table><tr><td>&ldquo;一&rdquo;&mdash;&ge;5&nbsp;个</td></tr><tr height=0 style="display:none"><td width=64></td></tr></table>';
    expect(html(page)).toEqual([['“一”—≥5 个']]);
    // A hidden row with something in it is a row like the others.
    expect(html(page.replace('width=64>', '>乙'))).toEqual([['“一”—≥5 个'], ['乙']]);
  });

  it('takes a cell that a page keeps open with a blank for an empty one', () => {
    expect(html('<table><tr><td>甲</td><td>&nbsp;</td><td><p> &nbsp;&nbsp; </p></td></tr></table>')).toEqual([
      ['甲', '', ''],
    ]);
  });

  it('survives what is not closed, not a table, or absurd', () => {
    expect(html('<table><tr><td>甲<td colspan=99999999>乙<tr><td>丙')[1]?.[0]).toBe('丙');
    expect(html('<table><tr><td>a &#99999999999; < b &bogus; c</td></tr></table>')).toEqual([['a  < b &bogus; c']]);
  });
});

describe('plain text', () => {
  it('takes tabs for columns and lines for rows, whatever ends them', () => {
    expect(plain('甲\t1\r\n乙\t2\r\n')).toEqual([
      ['甲', '1'],
      ['乙', '2'],
    ]);
    expect(plain('甲\r乙\n\n丙')).toEqual([['甲'], ['乙'], [''], ['丙']]);
  });

  it('takes a quoted field with line breaks, tabs or doubled quotes as one cell', () => {
    expect(plain('"一是""提质""\n二是增效"\t"A\tB"\r\n末')).toEqual([
      ['一是"提质"\n二是增效', 'A\tB'],
      ['末', null],
    ]);
    expect(plain('"""甲"""\t乙')).toEqual([['"甲"', '乙']]);
  });

  it('leaves quotation marks alone that quote nothing', () => {
    expect(plain('"甲"\t"乙" 项')).toEqual([['"甲"', '"乙" 项']]);
    expect(plain('"未闭合\t乙')).toEqual([['"未闭合', '乙']]);
  });

  it('puts prose from a document into one cell, and lines of plain text into rows', () => {
    const prose = { html: '<p>第一段</p><p>第二段</p>', plain: '第一段\r\n第二段\r\n' };
    expect(texts(readBlock(prose))).toEqual([['第一段\n第二段']]);
    expect(texts(readBlock({ ...prose, html: '' }))).toEqual([['第一段'], ['第二段']]);
  });

  it('falls back to it where the table stands between other text', () => {
    const mixed = { html: '<p>说明</p><table><tr><td>甲</td></tr></table>', plain: '说明\n甲' };
    expect(texts(readBlock(mixed))).toEqual([['说明'], ['甲']]);
  });

  it('has nothing to paste when there is nothing', () => {
    expect(readBlock({ html: '', plain: '' })).toBeNull();
    expect(readBlock({ html: '<img src="x">', plain: '' })).toBeNull();
  });
});

describe('what we put on the clipboard', () => {
  const cell = { rowSpan: 1, colSpan: 1, number: null, isText: false, formula: null };
  const block: Block = {
    rows: 2,
    columns: 3,
    knowsMerges: true,
    cells: [
      { ...cell, row: 0, col: 0, rowSpan: 2, text: '产出 <一>' },
      { ...cell, row: 0, col: 1, text: '一是"快"\n二是省' },
      { ...cell, row: 0, col: 2, text: '83.63%', number: 0.83625 },
      { ...cell, row: 1, col: 1, text: '001', isText: true },
      { ...cell, row: 1, col: 2, text: '' },
    ],
  };

  it('is quoted as Excel quotes', () => {
    expect(blockToTsv(block)).toBe('产出 <一>\t"一是""快""\n二是省"\t83.63%\r\n\t001\t');
  });

  it('comes back as it was', () => {
    expect(readBlock({ html: blockToHtml(block), plain: '' })).toEqual(block);
  });
});
