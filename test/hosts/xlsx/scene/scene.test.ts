import { beforeAll, describe, expect, it } from 'vitest';
import { cellKey } from '../../../../src/core/sheet/address';
import type { SheetScene } from '../../../../src/hosts/xlsx/scene/types';
import type { Workbook } from '../../../../src/hosts/xlsx/types';
import { openWorkbook } from '../../../../src/hosts/xlsx/workbook';
import { XlsxHost } from '../../../../src/hosts/xlsx/xlsx-host';
import { sceneWorkbook } from './scene-workbook';

let workbook: Workbook;
let scene: SheetScene;
beforeAll(async () => {
  workbook = await openWorkbook(sceneWorkbook(), 'scene.xlsx');
  scene = workbook.scene('1');
});

describe('what floats over the cells', () => {
  it('is a picture with its bytes, its words and its corners', () => {
    const [picture] = scene.pictures;
    expect(scene.pictures).toHaveLength(1);
    expect(picture).toMatchObject({
      mime: 'image/png',
      description: '单位公章',
      anchor: { from: { row: 1, col: 1, x: 10, y: 0 }, to: { row: 6, col: 3, x: 0, y: 5 } },
    });
    expect([...(picture?.bytes.subarray(1, 4) ?? [])]).toEqual([0x50, 0x4e, 0x47]);
  });

  it('is a check box with its caption and state', () => {
    expect(scene.checkBoxes).toMatchObject([
      { label: '已公开', isChecked: true, anchor: { from: { row: 4, col: 1 } } },
    ]);
  });
});

describe('what belongs to a cell', () => {
  it('has a comment with its author', () => {
    expect([...scene.comments]).toEqual([[cellKey(1, 3), { author: '审核人', text: '请补佐证' }]]);
  });

  it('has runs with fonts of their own, where there are several', () => {
    const runs = scene.runs(0, 1);
    expect(runs?.map(({ text, font, raised }) => [text, font?.color ?? null, font?.name ?? null, raised])).toEqual([
      ['必须 ', null, null, null],
      ['填写', '#FF0000', '黑体', null],
      ['注', null, 'Calibri', 'superscript'],
    ]);
    expect(scene.runs(0, 0)).toBeNull();
  });

  it('has a line across and a format that spreads its text', () => {
    const layout = workbook.layout('1');
    expect(layout.look(0, 0).diagonal).toEqual({
      line: { style: 'thin', color: '#112233' },
      isUp: false,
      isDown: true,
    });
    expect(layout.look(0, 1).diagonal).toBeNull();
    expect(layout.look(0, 2).horizontal).toBe('distributed');
  });
});

describe('conditional formats', () => {
  it('apply by value, by formula, by text and by repetition, the first that says something counting', () => {
    const look = (row: number, col: number) => {
      const found = scene.conditional(row, col);
      return found && [found.fill, found.color, found.bold, found.italic];
    };
    expect(look(1, 0)).toEqual(['#FFC7CE', '#9C0006', true, null]);
    expect(look(1, 1)).toEqual([null, null, null, true]);
    expect(look(1, 3)).toEqual(['#FFC7CE', '#9C0006', true, null]);
    expect(look(2, 0)).toEqual(['#FFC7CE', '#9C0006', true, null]);
    expect(look(0, 0)).toBeNull();
  });

  it('follow what is written', async () => {
    const host = new XlsxHost(await openWorkbook(sceneWorkbook(), 'a.xlsx'));
    const before = host.workbook.scene('1');
    host.editCell('1', { row: 1, col: 0 }, { value: 61, formula: null });
    expect(host.workbook.scene('1').conditional(1, 0)).toMatchObject({ fill: null, italic: true });
    expect(host.workbook.scene('1').pictures).toBe(before.pictures);
  });

  it('do not count our own highlights', async () => {
    const other = await openWorkbook(sceneWorkbook(), 'a.xlsx');
    other.mark('1', [{ cell: { row: 1, col: 2 }, severity: 'error' }]);
    expect(other.scene('1').conditional(1, 2)).toBeNull();
  });
});

describe('the rest', () => {
  it('is named', () => {
    expect([...scene.notDrawn].sort()).toEqual(['chart', 'conditional', 'header-footer']);
  });

  it('says how the sheet is printed', () => {
    expect(scene.page).toEqual({
      paper: { width: 297, height: 210 },
      margins: { left: 12.7, right: 12.7, top: 25.4, bottom: 25.4 },
      scale: null,
      fit: { width: 1, height: 0 },
      isCentered: true,
      areas: [{ top: 0, left: 0, bottom: 39, right: 3 }],
      titleRows: { first: 0, last: 1 },
      breaksAfter: [1],
    });
  });
});
