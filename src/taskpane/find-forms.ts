import type { SheetReport } from '../core/check';
import type { CompletionOptions } from '../core/completion';
import type { EditPlan } from '../core/edits/types';
import type { RuleSet } from '../core/rules/rule-sets/types';
import type { SheetSnapshot } from '../core/sheet/snapshot';
import type { Host, ReadOptions, SheetInfo } from '../hosts/host';
import type { Checking, Engine } from './engine';
import type { CheckResult } from './state';

/** Workbooks of up to this many sheets are looked through with every check; larger ones when a person asks. */
export const SHEETS_AT_ONCE = 20;
/** Of the sheet that is meant, a rest up to this size is always read. */
const SMALL_REST = 20_000;
/** Rows below a table that may still belong to it: notes, signatures. */
const FOOT_ROWS = 20;
/** Without one of these words there is neither another form in the rest of a sheet nor a note to this one. */
const SIGNS = ['指标', '备注'];

const NOTHING: CompletionOptions = { rates: false, totals: false, notes: false, scores: false };

/** Forms as they were found on the sheets that were read. */
export interface Found {
  /** What is on the sheet that was meant; null when it could not be read. */
  readonly result: CheckResult | null;
  /** The sheets with forms, in the order of the workbook. */
  readonly forms: readonly CheckResult[];
}

/**
 * Reads the sheet that is meant and those a check of it needs: in a small workbook all of them, in a large one its
 * neighbours for as long as a form goes on over them.
 *
 * @param isAll whether every sheet is to be looked at, however many there are
 * @param onRead called before sheets are checked, which takes the thread
 */
export async function findForms(
  host: Host,
  engine: Engine,
  search: Search,
  onRead: () => Promise<void>,
): Promise<Found> {
  const { sheets, sheetId, isAll } = search;
  const order = sheets.filter(({ visibility }) => visibility !== 'veryHidden').map(({ id }) => id);
  const read = new Map<string, SheetSnapshot>();
  const more = async (ids: readonly string[]): Promise<void> => {
    const options = { reading: 'command', rest: restFor(engine, sheetId) } as const;
    for (const snapshot of await host.readSheets(ids, options)) read.set(snapshot.id, snapshot);
    await onRead();
  };
  const snapshots = (): SheetSnapshot[] => order.flatMap((id) => read.get(id) ?? []);
  if (isAll || order.length <= SHEETS_AT_ONCE) {
    for (let first = 0; first < order.length; first += SHEETS_AT_ONCE)
      await more(order.slice(first, first + SHEETS_AT_ONCE));
    return checkRead(engine, snapshots(), search);
  }
  const at = order.indexOf(sheetId);
  let [from, to] = [Math.max(0, at - 1), Math.min(order.length, at + 2)];
  await more(order.slice(from, to));
  for (;;) {
    const found = await checkRead(engine, snapshots(), search);
    const parts = found.result?.parts ?? [];
    const before = parts[0]?.id === order[from] && from > 0 ? order.slice(from - 1, from) : [];
    const after = parts.at(-1)?.id === order[to - 1] ? order.slice(to, to + 1) : [];
    if (before.length + after.length === 0) return found;
    await more([...before, ...after]);
    [from, to] = [from - before.length, to + after.length];
  }
}

/** What is checked, and how. */
export interface Meant extends Pick<Checking, 'onRow' | 'signal' | 'ruleSet'> {
  readonly sheetId: string;
}

interface Search extends Meant {
  readonly sheets: readonly SheetInfo[];
  readonly isAll: boolean;
}

/** Checks sheets that were read; a form that goes on over several is judged as one. */
export async function checkRead(
  engine: Engine,
  snapshots: readonly SheetSnapshot[],
  { sheetId, ruleSet, onRow, signal }: Meant,
): Promise<Found> {
  const checked = await engine.check(snapshots, { ruleSet, onRow, signal, completion: NOTHING });
  const results = snapshots.map((snapshot): CheckResult => {
    const own = checked.filter(({ plan }) => plan.sheetId === snapshot.id);
    const parts = own
      .find((each) => each.parts)
      ?.parts?.flatMap((id) => snapshots.find((each) => each.id === id) ?? []);
    return {
      sheetId: snapshot.id,
      sheetName: snapshot.name,
      snapshot,
      reports: own.map(({ report }) => report),
      ...(parts ? { parts } : {}),
    };
  });
  return {
    result: results.find((each) => each.sheetId === sheetId) ?? null,
    forms: results.filter(({ reports }) => reports.some(({ form }) => form !== null)),
  };
}

/** What can be filled in on a sheet; of a form that goes on over several, on this one. */
export async function planOn(
  engine: Engine,
  result: CheckResult,
  report: SheetReport,
  ruleSet: RuleSet | undefined,
  completion: CompletionOptions,
): Promise<EditPlan> {
  if (!result.parts) return engine.plan(result.snapshot, report, completion);
  const checked = await engine.check(result.parts, { ruleSet, completion });
  return checked.find(({ plan }) => plan.sheetId === result.sheetId)?.plan ?? { sheetId: result.sheetId, edits: [] };
}

/** What of a huge sheet is worth reading: more where a form reaches as far as was read, or may stand below. */
export function restFor(engine: Engine, sheetId: string): NonNullable<ReadOptions['rest']> {
  return async (first, cellsLeft) => {
    if (first.id === sheetId && cellsLeft <= SMALL_REST) return true;
    const checked = await engine.check([first], { completion: NOTHING });
    const bottoms = checked.flatMap(({ report }) => report.form?.table.bottom ?? []);
    if (first.id !== sheetId && bottoms.length === 0) return false;
    const lastRow = first.cells.at(-1)?.row ?? 0;
    return bottoms.some((bottom) => bottom + FOOT_ROWS >= lastRow) ? true : SIGNS;
  };
}
