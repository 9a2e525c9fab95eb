import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRange, toA1, type CellRange } from '../../../src/core/sheet/address';
import type { Message } from '../../../src/core/messages/message';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { readBlock } from '../../../src/workbench/clipboard/read-block';
import { SheetContent } from '../../../src/workbench/grid/sheet-content';
import { SheetModel } from '../../../src/workbench/grid/sheet-model';
import { SheetCommands } from '../../../src/workbench/sheet-commands';
import { WorkbenchHost } from '../../../src/workbench/workbench-host';
import { buildWorkbook } from '../../hosts/xlsx/build';

type Cells = Readonly<Record<string, { value?: string | number; formula?: string; format?: string }>>;

const range = (a1: string): CellRange => {
  const found = parseRange(a1);
  if (!found) throw new Error(a1);
  return found;
};

/** A sheet in the workbench, and what was said of it. */
async function sheet(cells: Cells, merges: readonly string[] = []) {
  const bytes = buildWorkbook({ sheets: [{ name: 'S', cells: { Z1: { value: 'end' }, ...cells }, merges }] });
  const host = new WorkbenchHost(await openWorkbook(bytes, 'a.xlsx'));
  const id = host.activeSheetId();
  const problems: Message[] = [];
  const commands = () =>
    new SheetCommands(
      host,
      new SheetModel(new SheetContent(host.workbook.snapshot(id), host.layout(id)), 1),
      (problem) => (problem ? problems.push(problem) : problems.splice(0)),
    );
  const shown = () =>
    Object.fromEntries(
      host.workbook
        .snapshot(id)
        .cells.filter(({ col }) => col < 25)
        .map((cell) => [toA1(cell), cell.formula ?? cell.value]),
    );
  return { host, commands, shown, problems: () => problems.map(({ id: said }) => said) };
}

const tsv = (plain: string) => ({ html: '', plain });

describe('pasting', () => {
  it('writes every cell of a block, and takes it back in one step', async () => {
    const { host, commands, shown } = await sheet({ A1: { value: '项目' }, B2: { value: 1 } });
    const before = shown();
    expect(commands().paste(range('B2'), tsv('甲\t1,234.50\t85%\r\n"乙\n丙"\t012\t=B2'))).toEqual(range('B2:D3'));
    expect(shown()).toEqual({
      A1: '项目',
      B2: '甲',
      C2: 1234.5,
      D2: '85%',
      B3: '乙\n丙',
      C3: '012',
      D3: '=B2',
    });
    host.undo();
    expect(shown()).toEqual(before);
    expect(host.canUndo).toBe(false);
    host.redo();
    expect(shown()['C2']).toBe(1234.5);
  });

  it('takes the exact number where the source tells it, and a percentage where the cell shows percent', async () => {
    const html =
      '<table><tr><td x:num="0.83625">83.63%</td><td x:num="0.5">50%</td><td x:num="45000">2023/3/15</td><td x:str>12</td></tr></table>';
    const { commands, shown } = await sheet({ A1: { value: 0.1, format: '0.00%' } });
    commands().paste(range('A1'), { html, plain: '' });
    expect(shown()).toEqual({ A1: 0.83625, B1: '50%', C1: '2023/3/15', D1: '12' });
  });

  it('clears where the block is blank, as in Excel', async () => {
    const { commands, shown } = await sheet({ A1: { value: '甲' }, B1: { value: '乙' } });
    commands().paste(range('A1'), tsv('丙\t'));
    expect(shown()).toEqual({ A1: '丙' });
  });

  it('writes nothing where the merged cells differ, and says so', async () => {
    const { commands, shown, problems, host } = await sheet({ A1: { value: '甲' } }, ['A1:B1']);
    expect(commands().paste(range('A1'), tsv('1\t2\t\n3\t4\t5'))).toBeNull();
    expect(shown()).toEqual({ A1: '甲' });
    expect(problems()).toEqual(['workbench.paste.no-room']);
    expect(host.canUndo).toBe(false);
  });

  it('says when there is nothing to paste', async () => {
    const { commands, problems } = await sheet({});
    commands().paste(range('A1'), tsv(''));
    expect(problems()).toEqual(['workbench.paste.nothing']);
  });
});

describe('copying within a sheet', () => {
  it('moves relative references of formulas along, by the text left on the clipboard', async () => {
    const { commands, shown } = await sheet({
      A1: { value: 2 },
      A2: { value: 3 },
      B1: { formula: '=A1*$A$1', value: 4 },
    });
    const { plain } = commands().copy(range('B1'));
    commands().paste(range('B2:B3'), tsv(plain));
    expect([shown()['B2'], shown()['B3']]).toEqual(['=A2*$A$1', '=A3*$A$1']);
  });

  it('gives other programs the values and the merged cells', async () => {
    const { commands } = await sheet({ A1: { value: '甲' }, C1: { value: 0.5, format: '0%' }, C2: { value: '007' } }, [
      'A1:B2',
    ]);
    const block = readBlock(commands().copy(range('A1:C2')));
    expect(
      block?.cells.map(({ text, rowSpan, colSpan, number, isText }) => [text, rowSpan, colSpan, number, isText]),
    ).toEqual([
      ['甲', 2, 2, null, false],
      ['50%', 1, 1, 0.5, false],
      ['007', 1, 1, null, true],
    ]);
  });
});

describe('clearing and filling', () => {
  it('clears a range in one step', async () => {
    const { host, commands, shown } = await sheet({ A1: { value: '甲' }, B2: { value: 1 }, C3: { value: 2 } });
    commands().clear(range('A1:B2'));
    expect(shown()).toEqual({ C3: 2 });
    host.undo();
    expect(Object.keys(shown())).toEqual(['A1', 'B2', 'C3']);
  });

  it('fills the first row down, formulas too, and the row above into a single row', async () => {
    const { commands, shown } = await sheet({ A1: { value: '是' }, B1: { formula: '=C1+1' }, A5: { value: '否' } });
    commands().fillDown(range('A1:B3'));
    expect(shown()).toMatchObject({ A2: '是', B2: '=C2+1', A3: '是', B3: '=C3+1' });
    commands().fillDown(range('A6'));
    expect(shown()['A6']).toBe('否');
  });

  it('says when there is no row above', async () => {
    const { commands, problems } = await sheet({ A1: { value: '甲' } });
    commands().fillDown(range('A1'));
    expect(problems()).toEqual(['workbench.fill.nothing']);
  });
});

describe('sizes', () => {
  it('makes a column as many pixels wide as it was dragged, and undo takes it back', async () => {
    const { host, commands } = await sheet({ A1: { value: '甲' } });
    const width = () => {
      const id = host.activeSheetId();
      return new SheetContent(host.workbook.snapshot(id), host.layout(id)).columnWidth(1);
    };
    const before = width();
    for (const pixels of [33, 80, 121, 250]) {
      commands().resize('column', 1, 2, pixels);
      expect(width()).toBe(pixels);
    }
    for (let step = 0; step < 4; step++) host.undo();
    expect(width()).toBe(before);
  });
});

describe('a form of the samples', () => {
  it('keeps its merged cells when a block is copied and pasted onto the same place', async () => {
    const file = resolve(import.meta.dirname, '../../../assets/samples/sample-caidian-style.xlsx');
    const host = new WorkbenchHost(await openWorkbook(new Uint8Array(readFileSync(file)), 'a.xlsx'));
    const id = host.activeSheetId();
    const model = new SheetModel(new SheetContent(host.workbook.snapshot(id), host.layout(id)), 1);
    const problems: Message[] = [];
    const commands = new SheetCommands(host, model, (problem) =>
      problem ? problems.push(problem) : problems.splice(0),
    );
    const { html } = commands.copy(range('A1:I20'));
    commands.paste(range('A1'), { html, plain: 'from elsewhere' });
    expect(problems).toEqual([]);
    expect(host.canUndo).toBe(false);
  });
});
