import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/hosts/xlsx/workbook';
import { buildCli } from '../cli/build-cli';

interface Sheet {
  readonly cells: Readonly<Record<string, string | number>>;
  readonly results: Readonly<Record<string, string | number>>;
  readonly merges: readonly string[];
  readonly heights: Readonly<Record<string, number>>;
  readonly validations: readonly (readonly [sqref: string, type: string, formula: string])[];
  readonly formats: readonly (readonly [sqref: string, formula: string])[];
  readonly printArea: readonly string[] | string | null;
}

type Book = Readonly<Record<string, Sheet>>;

const FORM = '自评表';
const folder = mkdtempSync(join(tmpdir(), 'ziping-interop-'));
let cli: Awaited<ReturnType<typeof buildCli>>;

beforeAll(async () => {
  cli = await buildCli();
});
afterAll(() => {
  rmSync(cli.folder, { recursive: true });
  rmSync(folder, { recursive: true });
});

/** Completes a workbook by the command line into a copy of this name. */
function complete(input: string, name: string): string {
  const out = join(folder, name);
  execFileSync(process.execPath, [cli.script, 'complete', input, '-o', out]);
  return out;
}

function sheetOf(file: string, name = FORM): Sheet {
  const book = JSON.parse(
    execFileSync('/usr/bin/python3', ['test/interop/read_back.py', file], { encoding: 'utf8' }),
  ) as Book;
  const sheet = book[name];
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The workbook opened and saved again by LibreOffice. */
function throughLibreOffice(file: string): string {
  const out = join(folder, 'office');
  mkdirSync(out, { recursive: true });
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      file,
    ],
    { stdio: 'ignore' },
  );
  return join(out, basename(file));
}

/** A copy whose formulas have no stored results, so that whoever opens it must calculate. */
function withoutResults(file: string): string {
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  const bare = Object.entries(parts).map(([name, content]): [string, Uint8Array] => [
    name,
    name.startsWith('xl/worksheets/sheet')
      ? strToU8(strFromU8(content).replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'))
      : content,
  ]);
  if (bare.every(([name, content]) => content === parts[name] || content.length === parts[name]?.length))
    throw new Error('there were no results');
  const out = file.replace(/\.xlsx$/, '-bare.xlsx');
  writeFileSync(out, zipSync(Object.fromEntries(bare)));
  return out;
}

describe('a form in words, completed by the command line', () => {
  const filled = { D8: '200万元', E8: '170.81万元', F7: '91.75%', F8: '85.41%', A26: '备注：' };

  it('is read by openpyxl with all that was there and what was filled in', () => {
    const input = 'assets/samples/sample-caidian-style.xlsx';
    const [before, after] = [sheetOf(input), sheetOf(complete(input, 'words.xlsx'))];
    expect(after.cells).toMatchObject({ ...before.cells, ...filled });
    expect(
      Object.keys(after.cells)
        .filter((cell) => !(cell in before.cells))
        .sort(),
    ).toEqual(['A26', 'A27', 'A28', 'A29', 'D8', 'E8', 'F7', 'F8']);
    expect(after.merges).toEqual([...before.merges, 'A26:G26', 'A27:G27', 'A28:G28', 'A29:G29'].sort());
    for (const [row, height] of Object.entries(before.heights)) expect(after.heights[row]).toBe(height);
    for (const row of ['26', '27', '28', '29']) expect(after.heights[row]).toBeGreaterThan(11);
    expect(after.printArea).toEqual(['$A$1:$G$29']);
  });

  it('is read by LibreOffice with values, merges and heights', () => {
    const out = complete('assets/samples/sample-caidian-style.xlsx', 'office-form.xlsx');
    const [ours, theirs] = [sheetOf(out), sheetOf(throughLibreOffice(out))];
    expect(theirs.results).toMatchObject(filled);
    expect(theirs.merges).toEqual(ours.merges);
    // LibreOffice rounds heights to pixels of three quarters of a point.
    for (const row of ['26', '27', '28', '29'])
      expect(Math.abs((theirs.heights[row] ?? 0) - (ours.heights[row] ?? 0))).toBeLessThanOrEqual(0.75);
  });

  it('leaves the samples that need nothing as they are', () => {
    for (const name of ['sample-clean.xlsx', 'sample-mof-scored.xlsx']) {
      const copy = join(folder, name);
      copyFileSync(join('assets/samples', name), copy);
      execFileSync(process.execPath, [cli.script, 'complete', copy]);
      expect(readFileSync(copy).equals(readFileSync(join('assets/samples', name)))).toBe(true);
    }
  });
});

describe('a form in figures, completed by the command line', () => {
  it('has live formulas whose stored results are those LibreOffice calculates', () => {
    const out = complete('test/fixtures/xlsx/numeric-form.xlsx', 'figures.xlsx');
    const ours = sheetOf(out);
    expect(ours.cells).toMatchObject({ D7: '=SUM(D5:D6)', E7: '=SUM(E5:E6)' });
    // By hand: 121.37/160, 33/40, 160+40, 121.37+33, 154.37/200, the rates rounded to four places.
    const results = { F5: 0.7586, F6: 0.825, D7: 200, E7: 154.37, F7: 0.7719 };
    expect(ours.results).toMatchObject(results);
    const recalculated = sheetOf(throughLibreOffice(withoutResults(out))).results;
    for (const [cell, value] of Object.entries(results)) expect(recalculated[cell]).toBeCloseTo(value, 10);
    expect(sheetOf(out, '汇总').results['A2']).toBe(154.37);
  });

  it('keeps the validations and formats of the list below', () => {
    const [before, after] = [
      sheetOf('test/fixtures/xlsx/numeric-form.xlsx'),
      sheetOf(complete('test/fixtures/xlsx/numeric-form.xlsx', 'kept.xlsx')),
    ];
    expect(before.validations).toHaveLength(2);
    expect(after.validations).toEqual(before.validations);
    expect(after.formats).toEqual(before.formats);
  });
});

describe('rows inserted above what openpyxl wrote', () => {
  it('leave validations, formats, merges and formulas right for openpyxl and LibreOffice', async () => {
    const workbook = await openWorkbook(
      new Uint8Array(readFileSync('test/fixtures/xlsx/below-the-form.xlsx')),
      'x.xlsx',
    );
    expect(workbook.apply('1', [{ kind: 'insert-rows', row: 5, count: 2 }]).outcomes[0]?.status).toBe('applied');
    workbook.mark('1', [
      { cell: { row: 1, col: 1 }, severity: 'error' },
      { cell: { row: 13, col: 1 }, severity: 'warning' },
    ]);
    const file = join(folder, 'inserted.xlsx');
    writeFileSync(file, workbook.save());

    const seen = sheetOf(file);
    expect(seen.validations).toEqual([
      ['B2', 'decimal', '0'],
      ['C12:C14', 'list', '$B$12:$B$14'],
    ]);
    expect(seen.formats).toEqual(
      expect.arrayContaining([
        ['B12:B14', '$B$13'],
        ['A2', '$B$14>30'],
        ['B2', 'LEN("ziping:error")>0'],
        ['B14', 'LEN("ziping:warning")>0'],
      ]),
    );
    expect(seen.merges).toEqual(['A15:C15']);

    const theirs = throughLibreOffice(file);
    // 5 × 7, then what refers to it from the other sheet; running sums of 3, 4 and 5.
    expect(sheetOf(theirs).results).toMatchObject({ B14: 35, C19: 3, C20: 7, C21: 12, D12: 10, D13: 14 });
    expect(sheetOf(theirs, '汇总').results).toMatchObject({ A1: 35, A3: 10, A4: 6, A5: 8 });
    const again = await openWorkbook(new Uint8Array(readFileSync(theirs)), 'x.xlsx');
    expect(
      again
        .marks(again.sheets[0]?.id ?? '')
        .map(({ severity }) => severity)
        .sort(),
    ).toEqual(['error', 'warning']);
  });
});
