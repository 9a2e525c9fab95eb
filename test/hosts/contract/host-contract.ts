import { describe, expect, it } from 'vitest';
import { applyToSnapshot } from '../../../src/core/edits/apply';
import type { CellContent, CellEdit, Edit } from '../../../src/core/edits/types';
import { parseA1, parseRange, toA1 } from '../../../src/core/sheet/address';
import type { RawValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { NO_SETTINGS, type Host, type HostChange, type Mark, type StoredSettings } from '../../../src/hosts/host';

/** A cell of a fixture: value, formula and number format. */
export interface FixtureCell {
  readonly value?: RawValue;
  readonly formula?: string;
  readonly format?: string;
}

/** A workbook described in words, so that each host builds it its own way. */
export interface Fixture {
  readonly sheets: readonly {
    readonly name: string;
    readonly cells: Readonly<Record<string, FixtureCell>>;
    readonly merges?: readonly string[];
    /** Widths of the first columns, in characters. */
    readonly widths?: readonly number[];
    readonly isProtected?: boolean;
    /** Ranges, such as `A1:C6`. */
    readonly printArea?: readonly string[];
    readonly visibility?: 'visible' | 'hidden';
  }[];
}

/** A host under test and the means to act as a person does. */
export interface HostUnderTest {
  readonly host: Host;
  /** Types a value into a cell. */
  typeByUser(sheetId: string, a1: string, value: string | number): Promise<void>;
  /** Selects a cell. */
  selectByUser(sheetId: string, a1: string): Promise<void>;
  /** Our highlights as they stand in the workbook. */
  marks(sheetId: string): Promise<readonly Mark[]>;
  /** What is printed of the sheet; empty for all of it. */
  printArea(sheetId: string): Promise<readonly string[]>;
}

const FORM: Fixture = {
  sheets: [
    {
      name: '自评表',
      cells: {
        A1: { value: '项目支出绩效自评表' },
        A2: { value: '预算数' },
        B2: { value: 200 },
        A3: { value: '执行数' },
        B3: { value: 167.23 },
        A4: { value: '执行率' },
        B4: { value: 0.83615, formula: '=B3/B2', format: '0.00%' },
        A5: { value: '是否完成' },
        B5: { value: true },
        A6: { value: '说明\n第二行' },
        B6: { value: ' 前后空格 ' },
      },
      merges: ['A1:C1', 'B6:C6'],
      widths: [10, 30, 20],
    },
    { name: '封面', cells: { A1: { value: '封面' } } },
    { name: '字典', cells: { A1: { value: '甲' } }, visibility: 'hidden' },
  ],
};
const PROTECTED: Fixture = { sheets: [{ name: '自评表', cells: { A1: { value: '预算数' } }, isProtected: true }] };
const BLANK: CellContent = { value: null, formula: null };

function at(a1: string): { row: number; col: number } {
  const cell = parseA1(a1);
  if (!cell) throw new Error(a1);
  return cell;
}

function area(a1: string): { top: number; left: number; bottom: number; right: number } {
  const range = parseRange(a1);
  if (!range) throw new Error(a1);
  return range;
}

function write(a1: string, expected: RawValue, value: RawValue, formula: string | null = null): CellEdit {
  return {
    kind: 'cell',
    cell: at(a1),
    expect: { value: expected, formula: null },
    write: { value, formula },
    numberFormat: null,
  };
}

/** Contents by address; what both hosts must agree on. */
function contents(snapshot: SheetSnapshot): Record<string, { value: RawValue; formula: string | null }> {
  return Object.fromEntries(snapshot.cells.map((cell) => [toA1(cell), { value: cell.value, formula: cell.formula }]));
}

function mergesOf(snapshot: SheetSnapshot): string[] {
  return (snapshot.merges ?? [])
    .map((merge) => `${toA1({ row: merge.top, col: merge.left })}:${toA1({ row: merge.bottom, col: merge.right })}`)
    .sort();
}

/** What every host must do, whatever stands behind it. */
export function hostContract(name: string, makeHost: (fixture: Fixture) => Promise<HostUnderTest>): void {
  const open = async (
    fixture: Fixture = FORM,
  ): Promise<HostUnderTest & { id: string; read: () => Promise<SheetSnapshot> }> => {
    const made = await makeHost(fixture);
    const id = (await made.host.listSheets())[0]?.id ?? '';
    return { ...made, id, read: () => made.host.readSheet(id) };
  };

  describe(`${name}: host contract`, () => {
    it('lists the sheets in tab order with visibility, the first one active', async () => {
      const { host } = await open();
      const sheets = await host.listSheets();
      expect(sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.isActive])).toEqual([
        ['自评表', 'visible', true],
        ['封面', 'visible', false],
        ['字典', 'hidden', false],
      ]);
      expect(new Set(sheets.map((sheet) => sheet.id)).size).toBe(3);
    });

    it('tells how wide columns are in proportion to each other', async () => {
      const { host, id } = await open();
      const [second = 0, third = 0, ...more] = await host.columnWidths(id, { first: 1, last: 2 });
      expect(more).toEqual([]);
      expect(second / third).toBeCloseTo(1.5, 1);
    });

    it('reads values, formulas and merges, non-empty cells only and in order', async () => {
      const { read } = await open();
      const snapshot = await read();
      expect(contents(snapshot)).toEqual({
        A1: { value: '项目支出绩效自评表', formula: null },
        A2: { value: '预算数', formula: null },
        B2: { value: 200, formula: null },
        A3: { value: '执行数', formula: null },
        B3: { value: 167.23, formula: null },
        A4: { value: '执行率', formula: null },
        B4: { value: 0.83615, formula: '=B3/B2' },
        A5: { value: '是否完成', formula: null },
        B5: { value: true, formula: null },
        A6: { value: '说明\n第二行', formula: null },
        B6: { value: ' 前后空格 ', formula: null },
      });
      expect(snapshot.cells.map(toA1)).toEqual(['A1', 'A2', 'B2', 'A3', 'B3', 'A4', 'B4', 'A5', 'B5', 'A6', 'B6']);
      expect(mergesOf(snapshot)).toEqual(['A1:C1', 'B6:C6']);
      expect(snapshot.isProtected).toBe(false);
    });

    it('gives the displayed text by the number format, rounded half-up', async () => {
      const { read } = await open();
      const cell = (await read()).cells.find((other) => toA1(other) === 'B4');
      expect(cell).toMatchObject({ text: '83.62%', numberFormat: '0.00%' });
    });

    it('reads the active sheet when none is named', async () => {
      const { host, id } = await open();
      expect((await host.readSheet()).id).toBe(id);
    });

    it('rejects for a sheet that is gone', async () => {
      const { host } = await open();
      await expect(host.readSheet('no-such-sheet')).rejects.toMatchObject({ name: 'HostError', code: 'sheet-gone' });
    });

    it('writes texts, numbers, booleans and formulas and reads them back', async () => {
      const { host, id, read } = await open();
      const report = await host.apply(id, [
        write('C2', null, '200万元'),
        write('C3', null, 1.5),
        write('C4', null, 400, '=B2*2'),
        write('C5', null, false),
      ]);
      expect(report.outcomes.map((outcome) => outcome.status)).toEqual(['applied', 'applied', 'applied', 'applied']);
      expect(contents(await read())).toMatchObject({
        C2: { value: '200万元', formula: null },
        C3: { value: 1.5, formula: null },
        C4: { value: 400, formula: '=B2*2' },
        C5: { value: false, formula: null },
      });
    });

    it('writes a number format along with a value', async () => {
      const { host, id, read } = await open();
      await host.apply(id, [{ ...write('C4', null, 0.5), numberFormat: { expect: 'General', write: '0.0%' } }]);
      expect((await read()).cells.find((cell) => toA1(cell) === 'C4')).toMatchObject({
        value: 0.5,
        text: '50.0%',
        numberFormat: '0.0%',
      });
    });

    it('keeps a text a text, whatever it looks like', async () => {
      const { host, id, read } = await open();
      const looks = ['1-2', '00123', '+5', '3/4', "'quoted"];
      const report = await host.apply(
        id,
        looks.map((text, index) => write(`D${index + 2}`, null, text)),
      );
      expect(report.outcomes.every((outcome) => outcome.status === 'applied')).toBe(true);
      const found = contents(await read());
      expect(looks.map((_, index) => found[`D${index + 2}`]?.value)).toEqual(looks);
    });

    it('skips an edit whose cell changed in the meantime and applies the others', async () => {
      const { host, id, read } = await open();
      const report = await host.apply(id, [write('B2', 100, 300), write('C2', null, 'x')]);
      expect(report.outcomes.map((outcome) => outcome.status)).toEqual(['skipped', 'applied']);
      expect(report.outcomes[0]?.reason?.id).toMatch(/\S/);
      expect(contents(await read())).toMatchObject({ B2: { value: 200 }, C2: { value: 'x' } });
      expect(report.inverse).toHaveLength(1);
    });

    it('does not write into the inside of a merged cell', async () => {
      const { host, id, read } = await open();
      const before = contents(await read());
      const report = await host.apply(id, [write('B1', null, 'lost')]);
      expect(report.outcomes[0]?.status).toBe('skipped');
      expect(contents(await read())).toEqual(before);
    });

    it('never writes to a protected sheet', async () => {
      const { host, id, read } = await open(PROTECTED);
      expect((await read()).isProtected).toBe(true);
      const before = contents(await read());
      const statuses = await host.apply(id, [write('B1', null, 5)]).then(
        (report) => report.outcomes.map((outcome) => outcome.status),
        (error: unknown) => [(error as { code?: string }).code],
      );
      expect([['skipped'], ['protected']]).toContainEqual(statuses);
      expect(contents(await read())).toEqual(before);
    });

    it('skips an edit whose input was changed and every edit that rests on it, and says which', async () => {
      const { host, id, read, typeByUser } = await open();
      const run: Edit[] = [
        {
          ...write('C2', null, 367.23),
          inputs: [at('B2'), at('B3')].map((cell, i) => ({ cell, value: [200, 167.23][i] ?? null })),
        },
        { ...write('C3', null, '优'), inputs: [{ cell: at('C2'), value: 367.23 }] },
        { ...write('C4', null, '良'), inputs: [{ cell: at('C3'), value: '优' }] },
        { ...write('C5', null, '中'), inputs: [{ cell: at('B4'), value: 0.83615 }] },
      ];
      await typeByUser(id, 'B2', 300);
      const report = await host.apply(id, run);
      expect(report.outcomes.map(({ status, reason }) => [status, reason?.id, reason?.data['input']])).toEqual([
        ['skipped', 'edits.skipped.input-changed', 'B2'],
        ['skipped', 'edits.skipped.depends', 'C2'],
        ['skipped', 'edits.skipped.depends', 'C3'],
        // B4 is calculated from B2.
        ['skipped', 'edits.skipped.input-changed', 'B4'],
      ]);
      expect(Object.keys(contents(await read())).filter((cell) => cell.startsWith('C'))).toEqual([]);
    });

    it('applies a chain of edits that rest on each other', async () => {
      const { host, id, read } = await open();
      const report = await host.apply(id, [
        {
          ...write('C2', null, null, '=B2+B3'),
          inputs: [
            { cell: at('B2'), value: 200 },
            { cell: at('B3'), value: 167.23 },
          ],
        },
        { ...write('C3', null, '优'), inputs: [{ cell: at('C2'), value: 367.23 }] },
      ]);
      expect(report.outcomes.map(({ reason }) => reason)).toEqual([null, null]);
      expect(contents(await read())['C3']?.value).toBe('优');
    });

    it('writes notes as a whole: none of them where the row above them has moved', async () => {
      const { host, id, read } = await open();
      const lines = ['备注：', '1.口径'];
      const rows = lines.map((text, index): Edit => ({
        kind: 'text-row',
        range: area(`A${7 + index}:C${7 + index}`),
        text,
        fontFrom: at('A2'),
        inputs: [index === 0 ? { cell: at('A5'), value: '说明\n第二行' } : { cell: at('A7'), value: '备注：' }],
      }));
      const insert: Edit = {
        kind: 'insert-rows',
        row: 6,
        count: 2,
        inputs: [{ cell: at('A5'), value: '说明\n第二行' }],
      };
      const before = await read();
      for (const run of [rows, [insert, ...rows]]) {
        const report = await host.apply(id, run);
        expect(report.outcomes.map(({ status }) => status)).toEqual(run.map(() => 'skipped'));
        expect(await read()).toEqual(before);
      }
    });

    it('takes everything back by the inverse', async () => {
      const { host, id, read } = await open();
      const before = await read();
      const report = await host.apply(id, [
        write('B2', 200, 250),
        { ...write('C4', null, 0.5), numberFormat: { expect: 'General', write: '0.0%' } },
        {
          kind: 'cell',
          cell: at('B4'),
          expect: { value: 0.83615, formula: '=B3/B2' },
          write: BLANK,
          numberFormat: null,
        },
        { kind: 'insert-rows', row: 6, count: 2 },
        { kind: 'text-row', range: area('A7:C7'), text: '备注：1.口径', fontFrom: at('A2') },
        { kind: 'text-row', range: area('A8:C8'), text: '2.说明', fontFrom: at('A2') },
      ]);
      expect(report.outcomes.map((outcome) => outcome.status)).toEqual(Array(6).fill('applied'));
      const undo = await host.apply(id, report.inverse);
      expect(undo.outcomes.map((outcome) => outcome.status)).toEqual(Array(6).fill('applied'));
      const after = await read();
      expect(after.cells).toEqual(before.cells);
      expect(mergesOf(after)).toEqual(mergesOf(before));
    });

    it('inserts rows: contents, merges and formulas below move along', async () => {
      const { host, id, read } = await open();
      await host.apply(id, [{ kind: 'insert-rows', row: 2, count: 1 }]);
      const after = await read();
      expect(contents(after)).toMatchObject({
        B2: { value: 200 },
        B4: { value: 167.23 },
        B5: { formula: '=B4/B2' },
        B7: { value: ' 前后空格 ' },
      });
      expect(mergesOf(after)).toEqual(['A1:C1', 'B7:C7']);
    });

    it('refuses to remove rows that are not empty', async () => {
      const { host, id, read } = await open();
      const report = await host.apply(id, [{ kind: 'remove-rows', row: 2, count: 1 }]);
      expect(report.outcomes[0]?.status).toBe('skipped');
      expect(contents(await read())).toMatchObject({ B3: { value: 167.23 } });
    });

    it('writes a line of notes over a blank range, merged', async () => {
      const { host, id, read } = await open();
      const report = await host.apply(id, [
        { kind: 'text-row', range: area('A8:C8'), text: '备注：说明', fontFrom: at('A2') },
      ]);
      expect(report.outcomes[0]?.status).toBe('applied');
      const after = await read();
      expect(contents(after)['A8']?.value).toBe('备注：说明');
      expect(mergesOf(after)).toContain('A8:C8');
    });

    it('writes no notes where something stands', async () => {
      const { host, id } = await open();
      const report = await host.apply(id, [
        { kind: 'text-row', range: area('A5:C5'), text: '备注', fontFrom: at('A2') },
      ]);
      expect(report.outcomes[0]?.status).toBe('skipped');
    });

    it.each([
      ['over notes in rows inserted below it', ['A1:C6'], 6, ['A1:C8']],
      ['over notes in blank rows below it', ['A1:C6'], null, ['A1:C8']],
      ['of several ranges by the one above the notes', ['A1:B4', 'C2:E6', 'G1:H6'], 6, ['A1:B4', 'C2:E8', 'G1:H6']],
    ] as const)('grows a print area %s, and takes that back', async (_, printArea, insertAt, grown) => {
      const [form] = FORM.sheets;
      const {
        host,
        id,
        printArea: printed,
      } = await open({ sheets: [{ ...form, printArea } as Fixture['sheets'][number]] });
      const report = await host.apply(id, [
        ...(insertAt === null ? [] : [{ kind: 'insert-rows', row: insertAt, count: 2 } as const]),
        { kind: 'text-row', range: area('A7:C7'), text: '备注：1.口径', fontFrom: at('A2') },
        { kind: 'text-row', range: area('A8:C8'), text: '2.说明', fontFrom: at('A2') },
      ]);
      expect(await printed(id)).toEqual(grown);
      await host.apply(id, report.inverse);
      expect(await printed(id)).toEqual(printArea);
    });

    it.each([
      ['that ends before a blank row', ['A1:C5']],
      ['that reaches further', ['A1:C20']],
      ['beside the notes', ['E1:F6']],
      ['of all rows', ['A1:C1048576']],
    ])('leaves a print area %s as it is', async (_, printArea) => {
      const [form] = FORM.sheets;
      const {
        host,
        id,
        printArea: printed,
      } = await open({ sheets: [{ ...form, printArea } as Fixture['sheets'][number]] });
      await host.apply(id, [{ kind: 'text-row', range: area('A7:C7'), text: '备注：', fontFrom: at('A2') }]);
      expect(await printed(id)).toEqual(printArea);
    });

    it('gives a sheet without a print area none', async () => {
      const { host, id, printArea } = await open();
      await host.apply(id, [{ kind: 'text-row', range: area('A7:C7'), text: '备注：', fontFrom: at('A2') }]);
      expect(await printArea(id)).toEqual([]);
    });

    it('does what applying to a snapshot foretells', async () => {
      const { host, id, read } = await open();
      const edits: Edit[] = [
        write('C2', null, 'a'),
        { kind: 'insert-rows', row: 7, count: 1 },
        { kind: 'text-row', range: area('A8:C8'), text: 'n', fontFrom: at('A2') },
      ];
      const foretold = applyToSnapshot(await read(), edits).snapshot;
      await host.apply(id, edits);
      expect(contents(await read())).toEqual(contents(foretold));
    });

    it('marks cells by severity, replaces the marks and clears them', async () => {
      const { host, id, marks, read } = await open();
      const before = await read();
      const sorted = async (): Promise<string[]> =>
        (await marks(id)).map((mark) => `${toA1(mark.cell)} ${mark.severity}`).sort();
      await host.mark(id, [
        { cell: at('B4'), severity: 'error' },
        { cell: at('B2'), severity: 'warning' },
        { cell: at('B3'), severity: 'warning' },
        { cell: at('A6'), severity: 'info' },
      ]);
      expect(await sorted()).toEqual(['A6 info', 'B2 warning', 'B3 warning', 'B4 error']);
      await host.mark(id, [{ cell: at('B3'), severity: 'error' }]);
      expect(await sorted()).toEqual(['B3 error']);
      await host.mark(id, []);
      expect(await sorted()).toEqual([]);
      expect((await read()).cells).toEqual(before.cells);
    });

    it('remembers settings, and forgets them', async () => {
      const { host } = await open();
      expect(await host.loadSettings()).toEqual(NO_SETTINGS);
      const settings: StoredSettings = {
        waivers: [{ fingerprint: 'f1', rule: 'rate-wrong', cell: 'B4', sheet: '自评表', reason: '已核实 <&> "引号"' }],
        ruleSet: 'mof-2020',
        notes: ['第一条', '第二条'],
      };
      await host.saveSettings(settings);
      expect(await host.loadSettings()).toEqual(settings);
      await host.saveSettings(NO_SETTINGS);
      expect(await host.loadSettings()).toEqual(NO_SETTINGS);
    });

    it('tells watchers what a person does, and not what we do', async () => {
      const { host, id, typeByUser, selectByUser } = await open();
      const heard: HostChange[] = [];
      const stop = host.watch((change) => heard.push(change));
      await host.apply(id, [write('C2', null, 'ours')]);
      expect(heard.filter((change) => change.kind === 'edited')).toEqual([]);
      await typeByUser(id, 'C3', '补充');
      expect(heard).toContainEqual({ kind: 'edited', sheetId: id });
      await selectByUser(id, 'B3');
      expect(heard).toContainEqual({ kind: 'selected', sheetId: id, cell: at('B3') });
      stop();
      const count = heard.length;
      await typeByUser(id, 'C4', 'later');
      expect(heard).toHaveLength(count);
    });

    it('selects a cell on another sheet and brings that sheet to the front', async () => {
      const { host } = await open();
      const other = (await host.listSheets())[1]?.id ?? '';
      await host.select(other, at('A1'));
      expect((await host.listSheets()).find((sheet) => sheet.isActive)?.id).toBe(other);
      expect((await host.readSheet()).id).toBe(other);
    });
  });
}
