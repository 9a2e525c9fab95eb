import { describe, expect, it } from 'vitest';
import { readLayout, readStyles } from '../../../src/hosts/xlsx/view/layout';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const STYLES = `<styleSheet ${MAIN}>
<fonts count="2"><font><sz val="12"/><name val="宋体"/></font><font><b/><i val="0"/><u/><strike/><sz val="10.5"/><color rgb="FFC00000"/><name val="仿宋"/></font></fonts>
<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill>
<fill><gradientFill degree="90"><stop position="0"><color rgb="FF112233"/></stop><stop position="1"><color rgb="FFFFFFFF"/></stop></gradientFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>
<border><left style="thin"><color auto="1"/></left><right style="medium"><color rgb="FF00FF00"/></right><top style="none"/><bottom style="double"/><diagonal style="thin"/></border></borders>
<cellStyleXfs count="1"><xf fontId="1"/></cellStyleXfs>
<cellXfs count="4"><xf/><xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1" indent="2" textRotation="255"/><protection locked="0"/></xf>
<xf fillId="3"><alignment textRotation="135"/></xf><xf fillId="1"/></cellXfs></styleSheet>`;

describe('looks of cells', () => {
  const { looks, defaultFont } = readStyles(STYLES, null);

  it('has one look per cell format, not per cell style', () => {
    expect(looks).toHaveLength(4);
    expect(defaultFont).toEqual({ name: '宋体', size: 12 });
  });

  it('reads half point sizes and the flags that are on', () => {
    expect(looks[1]?.font).toEqual({
      name: '仿宋',
      size: 10.5,
      bold: true,
      italic: false,
      underline: true,
      strike: true,
      color: '#C00000',
    });
  });

  it('reads the four edges; an automatic colour is none and a style of none is no line', () => {
    expect(looks[1]?.borders).toEqual({
      left: { style: 'thin', color: null },
      right: { style: 'medium', color: '#00FF00' },
      top: null,
      bottom: { style: 'double', color: null },
    });
  });

  it('reads alignment and stacked letters', () => {
    expect(looks[1]).toMatchObject({ horizontal: 'center', vertical: 'center', wrap: true, indent: 2, rotation: 255 });
    expect(looks[2]?.rotation).toBe(-45);
    expect(looks[0]).toMatchObject({ horizontal: 'general', vertical: 'bottom', wrap: false, rotation: 0 });
  });

  it('fills with the solid colour, the first colour of a gradient, or the mix of a pattern', () => {
    expect(looks.map(({ fill }) => fill)).toEqual([null, '#EDEDED', '#112233', '#DFDFDF']);
  });

  it('does without a styles part', () => {
    expect(readStyles(null, null).looks[0]?.font.name).toBe('Calibri');
  });
});

describe('geometry of a sheet', () => {
  const styles = readStyles(STYLES, null);
  const layout = readLayout(
    `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetViews><x:sheetView showGridLines="0" workbookViewId="0">
<x:pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/></x:sheetView></x:sheetViews><x:sheetFormatPr defaultRowHeight="14.25"/>
<x:cols><x:col min="1" max="2" width="9.5" customWidth="1"/><x:col min="3" max="3" width="20" hidden="1"/><x:col min="4" max="4" width="12" style="1"/></x:cols>
<x:sheetData><x:row r="1" ht="36" customHeight="1"><x:c r="A1" s="1"/><x:c r="C1"/></x:row><x:row r="3" s="2" customFormat="1"><x:c r="B3" s="3"/></x:row>
<x:row r="5" hidden="1"/><x:row r="6" ht="0"/><x:row><x:c/><x:c s="1"/></x:row></x:sheetData>
<x:cols><x:col min="1" max="1" width="99"/></x:cols></x:worksheet>`,
    styles,
  );

  it('reads widths, heights and what is frozen', () => {
    expect([0, 1, 2, 3].map(layout.columnWidth)).toEqual([9.5, 9.5, 20, 12]);
    expect(layout.rowHeight(0)).toBe(36);
    expect(layout.rowHeight(2)).toBeNull();
    expect(layout.defaultRowHeight).toBe(14.25);
    expect(layout.frozen).toEqual({ rows: 3, columns: 1 });
    expect(layout.showGridLines).toBe(false);
  });

  it('finds hidden rows and columns, a height of zero included', () => {
    expect(layout.hiddenRows).toEqual([{ first: 4, last: 5 }]);
    expect(layout.hiddenColumns).toEqual([{ first: 2, last: 2 }]);
  });

  it('looks for a style in the cell, then its row, then its column', () => {
    expect(layout.look(0, 0)).toBe(styles.looks[1]);
    expect(layout.look(2, 1)).toBe(styles.looks[3]);
    expect(layout.look(2, 5)).toBe(styles.looks[2]);
    expect(layout.look(9, 3)).toBe(styles.looks[1]);
    expect(layout.look(0, 2)).toBe(styles.looks[0]);
  });

  it('counts rows and cells without a reference on from the ones before', () => {
    expect(layout.look(6, 1)).toBe(styles.looks[1]);
    expect(layout.lastRow).toBe(6);
    expect(layout.lastColumn).toBe(2);
  });
});
