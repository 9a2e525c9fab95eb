import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { DEFAULT_COMPLETION } from '../../../src/core/completion';
import { checkSheets } from '../../../src/core/check-sheets';
import type { SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { readableSnapshots } from '../../../src/hosts/xlsx/snapshots';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { Cancelled } from '../../../src/taskpane/cancelled';
import { engine as inPage, type Engine } from '../../../src/taskpane/engine';
import type { FromWorker, ToWorker } from '../../../src/workbench/engine/protocol';
import { serveEngine } from '../../../src/workbench/engine/serve';
import { workerEngine, type EngineWorker } from '../../../src/workbench/engine/worker-engine';
import { snapshotOf } from '../../support/snapshot';

const root = resolve(import.meta.dirname, '../../..');
const samples = join(root, 'assets/samples');

/** The worker's side in this thread: messages are copied as between threads, and come one after the other. */
class NearWorker implements EngineWorker {
  onmessage: EngineWorker['onmessage'] = null;
  onerror: EngineWorker['onerror'] = null;
  readonly asked: ToWorker[] = [];
  isEnded = false;
  #clock = 0;
  readonly #serve = serveEngine(
    (answer) => {
      const data = structuredClone(answer);
      setTimeout(() => {
        if (!this.isEnded) this.onmessage?.({ data } as MessageEvent<FromWorker>);
      });
    },
    () => (this.#clock += 60),
  );

  postMessage(message: ToWorker): void {
    this.asked.push(message);
    const data = structuredClone(message);
    setTimeout(() => {
      if (!this.isEnded) this.#serve(data);
    });
  }

  terminate(): void {
    this.isEnded = true;
  }
}

function near(): { readonly engine: Engine; readonly workers: NearWorker[] } {
  const workers: NearWorker[] = [];
  const engine = workerEngine(inPage, () => {
    const worker = new NearWorker();
    workers.push(worker);
    return worker;
  });
  return { engine, workers };
}

const opened = async (file: string) => openWorkbook(new Uint8Array(readFileSync(join(samples, file))), file);
const snapshotsOf = async (file: string): Promise<SheetSnapshot[]> => {
  const workbook = await opened(file);
  return [...readableSnapshots(workbook, workbook.sheets)];
};
const WHOLE = { completion: DEFAULT_COMPLETION };
/** A form with so many rows, all of them short and unexplained. */
const formOf = (rows: number): SheetSnapshot =>
  snapshotOf([
    ['2023年度项目支出绩效自评表', '', '', '', '', ''],
    ['项目名称', '水渠清淤', '', '', '', ''],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '偏差原因分析及改进措施'],
    ...Array.from({ length: rows }, (_, index) => [
      '产出指标',
      '数量指标',
      `清淤渠段${index + 1}`,
      `≥${index + 2}.5公里`,
      `${index + 1}公里`,
      '',
    ]),
  ]);
const cellsSent = ({ asked }: NearWorker): number =>
  asked.reduce((sum, message) => sum + (message.kind === 'cells' ? message.cells.length : 0), 0);

describe('the engine in a worker', () => {
  it.each(readdirSync(samples).filter((file) => file.endsWith('.xlsx')))(
    'says of %s what the page would',
    async (file) => {
      const snapshots = await snapshotsOf(file);
      const { engine } = near();
      expect(await engine.check(snapshots, WHOLE)).toEqual(await inPage.check(snapshots, WHOLE));
    },
  );

  it('says the same of many rows, and how far it is', async () => {
    const sheet = formOf(250);
    const shares: number[] = [];
    const { engine } = near();
    const checked = await engine.check([sheet], { ...WHOLE, onRow: (judged, rows) => shares.push(judged / rows) });
    expect(checked).toEqual(await inPage.check([sheet], WHOLE));
    expect(checked[0]?.report.findings.length).toBeGreaterThan(200);
    expect(shares.length).toBeGreaterThan(50);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('plans what the page would plan', async () => {
    const [snapshot] = await snapshotsOf('sample-caidian-style.xlsx');
    if (!snapshot) throw new Error('no sheet');
    const { engine, workers } = near();
    const [there] = await engine.check([snapshot], WHOLE);
    const [here] = await inPage.check([snapshot], WHOLE);
    if (!there || !here) throw new Error('no report');
    const scores = { ...DEFAULT_COMPLETION, scores: true, ownNotes: ['金额单位为万元。'] };
    const plan = await engine.plan(snapshot, there.report, scores);
    expect(plan).toEqual(await inPage.plan(snapshot, here.report, scores));
    expect(plan.edits.length).toBeGreaterThan(3);
    expect(workers[0]?.asked.at(-1)?.kind).toBe('plan');
  });

  it('plans in the page what the worker has forgotten', async () => {
    const [snapshot] = await snapshotsOf('sample-caidian-style.xlsx');
    if (!snapshot) throw new Error('no sheet');
    const { engine } = near();
    const [first] = await engine.check([snapshot], WHOLE);
    if (!first) throw new Error('no report');
    for (let times = 0; times < 4; times++) await engine.check([formOf(times + 1)], WHOLE);
    expect(await engine.plan(snapshot, first.report, DEFAULT_COMPLETION)).toEqual(first.plan);
  });

  it('is sent only what an edit changed, and judges the sheet as it is now', async () => {
    const host = new XlsxHost(await opened('sample-caidian-style.xlsx'));
    const { engine, workers } = near();
    await engine.check([await host.readSheet()], WHOLE);
    const before = cellsSent(workers[0] ?? new NearWorker());
    host.editCell(host.activeSheetId(), { row: 9, col: 5 }, { value: '12万页', formula: null });
    const now = await host.readSheet();
    expect(await engine.check([now], WHOLE)).toEqual(await inPage.check([now], WHOLE));
    const sent = cellsSent(workers[0] ?? new NearWorker()) - before;
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(12);
    await engine.check([now], WHOLE);
    expect(cellsSent(workers[0] ?? new NearWorker()) - before).toBe(sent);
  });

  it.each([
    ['while a sheet goes over', 'cells'],
    ['while it judges', 'check'],
  ])('is ended when a person says so %s, and checks again afterwards', async (_when, kind) => {
    const sheet = formOf(1);
    const { engine, workers } = near();
    const person = new AbortController();
    const checking = engine.check([sheet], { ...WHOLE, signal: person.signal });
    while (workers[0]?.asked.at(-1)?.kind !== kind) await pause(0);
    person.abort();
    await expect(checking).rejects.toThrow(Cancelled);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    expect(await engine.check([sheet], WHOLE)).toEqual(await inPage.check([sheet], WHOLE));
  });

  it('is the page where no worker can be started', async () => {
    const sheet = formOf(1);
    const engine = workerEngine(inPage, () => {
      throw new Error('forbidden');
    });
    const [checked] = await engine.check([sheet], WHOLE);
    expect(checked?.report.form?.indicators).toHaveLength(1);
    if (checked) expect(await engine.plan(sheet, checked.report, DEFAULT_COMPLETION)).toEqual(checked.plan);
  });

  it('is the page once the worker breaks down in the middle', async () => {
    const sheet = formOf(1);
    const { engine, workers } = near();
    const checking = engine.check([sheet], WHOLE);
    await pause(0);
    workers[0]?.onerror?.({ message: 'out of memory', preventDefault: () => undefined } as ErrorEvent);
    expect(await checking).toEqual(await inPage.check([sheet], WHOLE));
    // Nobody is asked again who does not answer.
    expect(workers).toHaveLength(1);
  });
});

describe('a check in the page', () => {
  it('lets the page go on between its slices, says how far it is, and is stopped there', async () => {
    const sheet = formOf(3_000);
    const told: (readonly [number, number])[] = [];
    const person = new AbortController();
    let ticks = 0;
    const clock = setInterval(() => {
      ticks++;
      if (told.length > 0) person.abort();
    });
    const onRow = (judged: number, rows: number) => told.push([judged, rows]);
    const checking = inPage.check([sheet], { ...WHOLE, signal: person.signal, onRow });
    await expect(checking).rejects.toThrow(Cancelled);
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(1);
    expect(told.every(([judged, rows]) => judged < rows && rows === 3_000)).toBe(true);
  });

  it('finds what it finds at once', async () => {
    const sheets = await snapshotsOf('sample-caidian-style.xlsx');
    expect(await inPage.check(sheets, WHOLE)).toEqual(checkSheets(sheets, WHOLE));
  });
});
