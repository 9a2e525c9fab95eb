import { describe, expect, it } from 'vitest';
import { retryOf } from '../../../src/core/edits/retry';
import type { ApplyReport, CellEdit, Edit } from '../../../src/core/edits/types';
import { HostError } from '../../../src/hosts/host';
import type { SimSheet } from '../../excel-simulator/model/sheet';
import { area, at, openHost, smallForm, type OpenHost } from './open-host';

const cell = (address: string, value: string | number): CellEdit => ({
  kind: 'cell',
  cell: at(address),
  expect: { value: null, formula: null },
  write: { value, formula: null },
  numberFormat: null,
});
const line = (row: number, text: string): Edit => ({
  kind: 'text-row',
  range: area(`A${row}:D${row}`),
  text,
  fontFrom: at('A5'),
});

/** Two cells, one with a format, then rows for notes above what stands below the table. */
const COMPLETION: readonly Edit[] = [
  {
    ...cell('D3', 0.8362),
    write: { value: 0.8362, formula: '=IF(B3=0,"",ROUND(C3/B3,4))' },
    numberFormat: { expect: 'General', write: '0.00%' },
  },
  cell('D5', '甲'),
  { kind: 'insert-rows', row: 5, count: 2 },
  line(6, '备注：'),
  line(7, '1.口径'),
];

/** Everything a person could see or lose on the sheet. */
function picture(sheet: SimSheet): unknown {
  const cells = [...sheet.cells.all()]
    .filter(
      ({ cell: { value, formula, style } }) =>
        value !== null || formula !== null || style.wrapText || style.numberFormat !== 'General',
    )
    .map(({ row, col, cell: found }) => ({
      row,
      col,
      value: found.value,
      formula: found.formula,
      style: found.style,
    }))
    .sort((a, b) => a.row - b.row || a.col - b.col);
  return structuredClone({
    cells,
    merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    heights: Array.from({ length: 20 }, (_, row) => sheet.rowHeight(row)),
  });
}

type Run = 'completion' | 'undo';

interface Stage extends OpenHost {
  readonly sheet: SimSheet;
  readonly edits: readonly Edit[];
  /** The form before anything was filled in. */
  readonly untouched: unknown;
}

/** A form, filled in already where it is the undoing that fails; requests count from one. */
async function stage(run: Run): Promise<Stage> {
  const { workbook, sheet } = smallForm();
  sheet.put(6, 0, '填表人');
  const opened = openHost(workbook, 600);
  await opened.host.readSheet();
  const untouched = picture(sheet);
  const edits = run === 'undo' ? (await opened.host.apply(sheet.id, COMPLETION)).inverse : COMPLETION;
  opened.simulator.requests.length = 0;
  return { ...opened, sheet, edits, untouched };
}

/** What the sheet looks like when just these edits are carried out and nothing fails. */
async function pictureOf(run: Run, applied: readonly Edit[]): Promise<unknown> {
  const { host, sheet } = await stage(run);
  await host.apply(sheet.id, applied);
  return picture(sheet);
}

async function outcome(attempt: Promise<ApplyReport>): Promise<ApplyReport | HostError> {
  try {
    return await attempt;
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

/** Carries the run out under a pose and holds what is said against what stands, before and after undoing it. */
async function expectTruth(run: Run, pose: (stage: Stage) => void): Promise<'reached' | 'not reached'> {
  const made = await stage(run);
  const { host, simulator, sheet, edits, untouched } = made;
  const before = picture(sheet);
  pose(made);
  const said = await outcome(host.apply(sheet.id, edits));
  const reached = simulator.requests.some(({ error }) => error !== null);
  simulator.pose.failAt = null;
  simulator.pose.failActionAt = null;
  simulator.pose.failAction = null;
  if (said instanceof HostError) {
    expect(picture(sheet)).toEqual(before);
    return reached ? 'reached' : 'not reached';
  }
  const skipped = said.outcomes.filter(({ status }) => status === 'skipped');
  expect(skipped.filter(({ reason }) => reason === null)).toEqual([]);
  const isAdmitted = skipped.some(({ reason }) => /failed-partly|rows-stand/.test(reason?.id ?? ''));
  if (!isAdmitted) {
    const applied = said.outcomes.filter(({ status }) => status === 'applied').map(({ edit }) => edit);
    expect(picture(sheet)).toEqual(await pictureOf(run, applied));
  }
  if (run === 'completion') {
    await host.apply(sheet.id, said.inverse);
    expect(picture(sheet)).toEqual(before);
  } else {
    // What could not be taken back is, once Excel works again.
    const rest = retryOf(said);
    if (rest.length > 0) await host.apply(sheet.id, rest);
    else await host.apply(sheet.id, [...said.inverse, ...edits]);
    expect(picture(sheet)).toEqual(untouched);
  }
  return reached ? 'reached' : 'not reached';
}

const RUNS: readonly Run[] = ['completion', 'undo'];

describe.each(RUNS)('when a request of the %s fails', (run) => {
  it.each(['GeneralException', 'AccessDenied', 'ItemNotFound', 'ActivityLimitReached', 'InvalidArgument'])(
    'as a whole with %s, nothing is said that is not so',
    async (code) => {
      for (const number of [1, 2, 3, 4]) {
        await expectTruth(run, ({ simulator }) => {
          simulator.pose.failAt = { at: number, code };
        });
      }
    },
  );

  it.each([
    ['and what was begun can be put back', false],
    ['and putting back fails as well', true],
  ])('at any action, %s, nothing is said that is not so', async (_, isRepairRefused) => {
    let scenarios = 0;
    for (let index = 0; ; index++) {
      const result = await expectTruth(run, ({ simulator }) => {
        simulator.pose.failActionAt = { request: 2, index, code: 'GeneralException' };
        if (isRepairRefused) simulator.pose.failAt = { at: 3, code: 'GeneralException' };
      });
      if (result === 'not reached') break;
      scenarios++;
    }
    expect(scenarios).toBeGreaterThan(10);
  });

  it('at any action of putting back, nothing is said that is not so', async () => {
    for (let index = 0; index < 30; index++) {
      await expectTruth(run, ({ simulator }) => {
        simulator.pose.failAction = { name: run === 'undo' ? 'Delete' : 'UseStandardHeight', code: 'GeneralException' };
        simulator.beforeRequest = (number) => {
          if (number !== 3) return;
          simulator.pose.failAction = null;
          simulator.pose.failActionAt = { request: 3, index, code: 'GeneralException' };
        };
      });
    }
  });
});
