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
    tables: sheet.tables,
    pivots: sheet.pivots,
    autoFilter: sheet.autoFilter,
    printArea: sheet.printArea,
    heights: Array.from({ length: 20 }, (_, row) => sheet.rowHeight(row)),
  });
}

type Run = 'completion' | 'undo';

/** What else is on the sheet: some of it moves with the rows, some keeps them from moving. */
const SURROUNDINGS = {
  'nothing else': () => undefined,
  'a table below': (sheet) => sheet.tables.push({ name: '台账', area: area('A9:D12') }),
  'a table around the rows': (sheet) => sheet.tables.push({ name: '表1', area: area('A4:D8') }),
  'a pivot table below': (sheet) => sheet.pivots.push({ name: '汇总', area: area('B10:D14') }),
  'a pivot table beside the rows': (sheet) => sheet.pivots.push({ name: '汇总', area: area('H2:K9') }),
  'a filter that hides nothing': (sheet) => (sheet.autoFilter = { area: area('A4:D9'), isFiltered: false }),
  'filtered rows': (sheet) => (sheet.autoFilter = { area: area('A4:D9'), isFiltered: true }),
  'filtered rows and a table below': (sheet) => {
    sheet.autoFilter = { area: area('A12:D15'), isFiltered: true };
    sheet.tables.push({ name: '台账', area: area('F10:H12') });
  },
} satisfies Record<string, (sheet: SimSheet) => unknown>;
type Surroundings = keyof typeof SURROUNDINGS;

interface Scene {
  readonly run: Run;
  readonly surroundings: Surroundings;
}

interface Stage extends OpenHost {
  readonly sheet: SimSheet;
  readonly edits: readonly Edit[];
  /** The form before anything was filled in. */
  readonly untouched: unknown;
}

/** A form, filled in already where it is the undoing that fails; requests count from one. */
async function stage({ run, surroundings }: Scene): Promise<Stage> {
  const { workbook, sheet } = smallForm();
  sheet.put(6, 0, '填表人');
  SURROUNDINGS[surroundings](sheet);
  const opened = openHost(workbook, 600);
  await opened.host.readSheet();
  const untouched = picture(sheet);
  const edits = run === 'undo' ? (await opened.host.apply(sheet.id, COMPLETION)).inverse : COMPLETION;
  opened.simulator.requests.length = 0;
  return { ...opened, sheet, edits, untouched };
}

/** By scene and edits: most failures leave the same few edits applied. */
const drawn = new Map<string, unknown>();

/** What the sheet looks like when just these edits are carried out and nothing fails. */
async function pictureOf(scene: Scene, applied: readonly Edit[]): Promise<unknown> {
  const key = JSON.stringify([scene, applied]);
  if (!drawn.has(key)) {
    const { host, sheet } = await stage(scene);
    await host.apply(sheet.id, applied);
    drawn.set(key, picture(sheet));
  }
  return drawn.get(key);
}

async function outcome(attempt: Promise<ApplyReport>): Promise<ApplyReport | HostError> {
  try {
    return await attempt;
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

/**
 * Carries the run out under a pose and holds what is said against what stands, before and after undoing it.
 *
 * @returns numbers of the requests that failed
 */
async function expectTruth(scene: Scene, pose: (stage: Stage) => void): Promise<readonly number[]> {
  const made = await stage(scene);
  const { host, simulator, sheet, edits, untouched } = made;
  const before = picture(sheet);
  pose(made);
  const said = await outcome(host.apply(sheet.id, edits));
  const failed = simulator.requests.flatMap(({ error }, index) => (error === null ? [] : [index + 1]));
  simulator.pose.failAt = null;
  simulator.pose.failActionAt = null;
  simulator.pose.failAction = null;
  simulator.beforeRequest = () => undefined;
  if (said instanceof HostError) {
    expect(picture(sheet)).toEqual(before);
    return failed;
  }
  const skipped = said.outcomes.filter(({ status }) => status === 'skipped');
  expect(skipped.filter(({ reason }) => reason === null)).toEqual([]);
  const isAdmitted = skipped.some(({ reason }) => /failed-partly|rows-stand/.test(reason?.id ?? ''));
  if (!isAdmitted) {
    const applied = said.outcomes.filter(({ status }) => status === 'applied').map(({ edit }) => edit);
    expect(picture(sheet)).toEqual(await pictureOf(scene, applied));
  }
  if (scene.run === 'completion') {
    await host.apply(sheet.id, said.inverse);
    expect(picture(sheet)).toEqual(before);
  } else {
    // What could not be taken back is, once Excel works again.
    const rest = retryOf(said);
    if (rest.length > 0) await host.apply(sheet.id, rest);
    else await host.apply(sheet.id, [...said.inverse, ...edits]);
    expect(picture(sheet)).toEqual(untouched);
  }
  return failed;
}

const scenes = (all: readonly Surroundings[]): Scene[] =>
  (['completion', 'undo'] as const).flatMap((run) => all.map((surroundings) => ({ run, surroundings })));
const CODES = ['AccessDenied', 'ItemNotFound', 'ActivityLimitReached', 'InvalidArgument'];

/** Poses a failure at one place after the other until there is no such place, and counts the places. */
async function everywhere(isReached: (place: number) => Promise<boolean>): Promise<number> {
  for (let place = 0; ; place++) if (!(await isReached(place))) return place;
}

async function failingWhole(scene: Scene, code: string): Promise<number> {
  return everywhere(async (place) => {
    const failed = await expectTruth(scene, ({ simulator }) => {
      simulator.pose.failAt = { at: place + 1, code };
    });
    return failed.length > 0;
  });
}

describe.each(scenes(Object.keys(SURROUNDINGS) as Surroundings[]))(
  'when any request of the $run fails on a sheet with $surroundings',
  (scene) => {
    it('nothing is said that is not so', async () => {
      expect(await failingWhole(scene, 'GeneralException')).toBeGreaterThanOrEqual(2);
    });

    it('and the one behind it as well, nothing is said that is not so', async () => {
      const requests = await everywhere(async (place) => {
        const failed = await expectTruth(scene, ({ simulator }) => {
          simulator.beforeRequest = (number) => {
            if (number === place + 1 || number === place + 2)
              simulator.pose.failAt = { at: number, code: 'GeneralException' };
          };
        });
        return failed.length > 0;
      });
      expect(requests).toBeGreaterThanOrEqual(2);
    });
  },
);

describe.each(scenes(['nothing else', 'a table around the rows']))(
  'when a request of the $run fails on a sheet with $surroundings',
  (scene) => {
    it.each(CODES)('as a whole with %s, nothing is said that is not so', async (code) => {
      expect(await failingWhole(scene, code)).toBeGreaterThanOrEqual(2);
    });

    it.each([
      ['and what was begun can be put back', false],
      ['and putting back fails as well', true],
    ])('at any action of any request, %s, nothing is said that is not so', async (_, isRepairRefused) => {
      let actions = 0;
      // The third and the fourth are made where something has to be put back.
      for (const request of [1, 2, 3, 4]) {
        actions += await everywhere(async (index) => {
          const failed = await expectTruth(scene, ({ simulator }) => {
            simulator.pose.failActionAt = { request, index, code: 'GeneralException' };
            if (isRepairRefused) simulator.pose.failAt = { at: request + 1, code: 'GeneralException' };
          });
          return failed.includes(request);
        });
      }
      expect(actions).toBeGreaterThanOrEqual(3);
    });

    it('at any action of putting back, nothing is said that is not so', async () => {
      for (let index = 0; index < 30; index++) {
        await expectTruth(scene, ({ simulator }) => {
          simulator.pose.failAction = {
            name: scene.run === 'undo' ? 'Delete' : 'UseStandardHeight',
            code: 'GeneralException',
          };
          simulator.beforeRequest = (number) => {
            if (number !== 3) return;
            simulator.pose.failAction = null;
            simulator.pose.failActionAt = { request: 3, index, code: 'GeneralException' };
          };
        });
      }
    });
  },
);
