import { unzipSync } from 'fflate';
import * as peer from '@e965/xlsx';
import { DEFAULT_COMPLETION } from '../../../src/core/completion';
import { applyPlans, type AppliedEdit } from '../../../src/core/apply-plans';
import type { Edit } from '../../../src/core/edits/types';
import { fileJson } from '../../../src/core/report/json';
import { cellKey, contains, toA1 } from '../../../src/core/sheet/address';
import { isCellError, type SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { speakerOf } from '../../../src/catalogue';
import { HostError } from '../../../src/hosts/host';
import { checkWorkbook, type CheckedWorkbook } from '../../../src/hosts/xlsx/check-workbook';
import type { Workbook } from '../../../src/hosts/xlsx/types';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import type { Level } from './mutate';

/** What one workbook led to: refused with a sentence, or checked, completed and taken back. */
export interface Examined {
  readonly outcome: 'refused' | 'no form' | 'complete already' | 'completed';
  /** The completed copy, for other readers to open. */
  readonly copy: Uint8Array | null;
}

/** Something that must never happen. */
export class Violation extends Error {}

/** Time of the processor one workbook may take, in microseconds; far above what the slowest took. */
const LONGEST = 10_000_000;

/**
 * Puts a workbook through everything the product does with it.
 *
 * @throws Violation when a promise is broken, or whatever error the product let through
 */
export async function examine(level: Level, bytes: Uint8Array): Promise<Examined> {
  const since = process.cpuUsage();
  const result = await examineUntimed(level, bytes);
  const { user, system } = process.cpuUsage(since);
  if (user + system > LONGEST) throw new Violation(`took ${Math.round((user + system) / 1000)} ms`);
  return result;
}

async function examineUntimed(level: Level, bytes: Uint8Array): Promise<Examined> {
  const given = Uint8Array.from(bytes);
  const opened = await attempt(bytes);
  const again = await attempt(bytes);
  if (said(opened) !== said(again)) throw new Violation('two checks of the same bytes differ');
  if (opened instanceof HostError) return { outcome: 'refused', copy: null };
  const { workbook, checked } = opened;
  if (level === 'cells' || level === 'text') agreesWithPeer(bytes, workbook);
  if (checked.sheets.every(({ report }) => report.form === null)) return { outcome: 'no form', copy: null };

  const before = snapshots(workbook);
  const inverses: { readonly sheetId: string; readonly edits: readonly Edit[] }[] = [];
  const applied = refusable(() =>
    applyPlans(
      {
        apply: (sheetId, edits) => {
          const report = workbook.apply(sheetId, edits);
          inverses.unshift({ sheetId, edits: report.inverse });
          return report;
        },
      },
      checked.sheets,
    ).flat(),
  );
  if (applied === null) return { outcome: 'refused', copy: null };
  const written = applied.filter(({ skipped }) => !skipped);
  if (written.length === 0) {
    if (workbook.isModified) throw new Violation('modified although nothing was written');
    return { outcome: 'complete already', copy: null };
  }
  onlyAnnounced(before, snapshots(workbook), written);
  const copy = refusable(() => workbook.save());
  if (copy === null) return { outcome: 'refused', copy: null };
  otherPartsAreTheSame(bytes, copy);
  await nothingIsLeft(copy, applied);
  for (const { sheetId, edits } of inverses) {
    const { outcomes } = workbook.apply(sheetId, edits);
    const failed = outcomes.find(({ status }) => status !== 'applied');
    if (failed) throw new Violation(`not taken back: ${JSON.stringify(failed)}`);
  }
  const back = differences(bytes, workbook.save());
  if (back.length > 0) throw new Violation(`taken back, but differs: ${back.join()}`);
  if (given.some((byte, index) => byte !== bytes[index])) throw new Violation('the bytes of the file were changed');
  return { outcome: 'completed', copy };
}

interface Opened {
  readonly workbook: Workbook;
  readonly checked: CheckedWorkbook;
}

/** A workbook checked, or the refusal with its sentence; any other error is thrown on. */
async function attempt(bytes: Uint8Array): Promise<Opened | HostError> {
  try {
    const workbook = await openWorkbook(bytes, '表.xlsx');
    return { workbook, checked: checkWorkbook(workbook, workbook.sheets, { completion: DEFAULT_COMPLETION }) };
  } catch (error) {
    // Whatever else is thrown while opening becomes this sentence: an error of ours in disguise.
    const isDisguised =
      error instanceof HostError && error.code === 'unreadable' && error.userMessage.id === 'host.xlsx.not-a-workbook';
    if (error instanceof HostError && !isDisguised) return error;
    throw error;
  }
}

function refusable<T>(action: () => T): T | null {
  try {
    return action();
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function said(opened: Opened | HostError): string {
  const speaker = speakerOf('zh-CN');
  if (opened instanceof HostError) return speaker.say(opened.userMessage);
  return JSON.stringify(fileJson({ file: '表.xlsx', error: null, ...opened.checked }, speaker));
}

function snapshots(workbook: Workbook): ReadonlyMap<string, SheetSnapshot> {
  const read = new Map<string, SheetSnapshot>();
  for (const { id } of workbook.sheets) {
    const snapshot = refusable(() => workbook.snapshot(id));
    if (snapshot) read.set(id, snapshot);
  }
  return read;
}

/** Without rows inserted, cells are what they were unless an edit names them or their formula reads one. */
function onlyAnnounced(
  before: ReadonlyMap<string, SheetSnapshot>,
  after: ReadonlyMap<string, SheetSnapshot>,
  written: readonly AppliedEdit[],
): void {
  if (written.some(({ planned: { edit } }) => edit.kind === 'insert-rows' || edit.kind === 'remove-rows')) return;
  const isNamed = (row: number, col: number): boolean =>
    written.some(({ planned: { edit } }) =>
      edit.kind === 'cell'
        ? edit.cell.row === row && edit.cell.col === col
        : 'range' in edit && contains(edit.range, { row, col }),
    );
  for (const [id, { cells }] of after) {
    const old = new Map(before.get(id)?.cells.map((cell) => [cellKey(cell.row, cell.col), cell]));
    for (const cell of cells) {
      const was = old.get(cellKey(cell.row, cell.col));
      const isSame = was && was.formula === cell.formula && JSON.stringify(was.value) === JSON.stringify(cell.value);
      if (!isSame && cell.formula === null && !isNamed(cell.row, cell.col))
        throw new Violation(`changed unannounced: ${toA1(cell)}`);
    }
  }
}

const MAY_CHANGE =
  /worksheets\/|tables\/|drawings\/|comments|styles\d*\.xml$|workbook\.xml(?:\.rels)?$|calcChain\.xml$|\[Content_Types\]\.xml$/i;

function otherPartsAreTheSame(before: Uint8Array, after: Uint8Array): void {
  const changed = differences(before, after).filter((name) => !MAY_CHANGE.test(name));
  if (changed.length > 0) throw new Violation(`parts changed: ${changed.join()}`);
}

/** A second completion of the copy has nothing left to write. */
async function nothingIsLeft(copy: Uint8Array, applied: readonly AppliedEdit[]): Promise<void> {
  const workbook = await openWorkbook(copy, '表.xlsx');
  const { sheets } = checkWorkbook(workbook, workbook.sheets, { completion: DEFAULT_COMPLETION });
  const again = applyPlans(workbook, sheets)
    .flat()
    .filter(({ skipped }) => !skipped);
  if (again.length > 0 && applied.every(({ skipped }) => !skipped))
    throw new Violation(`a second run writes ${JSON.stringify(again[0]?.planned.edit)}`);
}

function differences(a: Uint8Array, b: Uint8Array): string[] {
  const [x, y] = [unzipped(a), unzipped(b)];
  // Damage in a part that nobody needed to read.
  if (!x || !y) return [];
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].filter(
    (name) => Buffer.compare(x[name] ?? new Uint8Array(), y[name] ?? new Uint8Array()) !== 0,
  );
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

/** Another reader finds the same texts and numbers. */
function agreesWithPeer(bytes: Uint8Array, workbook: Workbook): void {
  const book = peer.read(bytes, { type: 'array', cellFormula: true, sheetStubs: false });
  for (const { id, name } of workbook.sheets) {
    const sheet = book.Sheets[name];
    const snapshot = refusable(() => workbook.snapshot(id));
    if (!sheet || !snapshot) continue;
    for (const { row, col, value, formula } of snapshot.cells) {
      if (formula !== null || value === null || isCellError(value)) continue;
      const other = (sheet[toA1({ row, col })] as peer.CellObject | undefined)?.v;
      if (typeof value === 'number' && typeof other === 'number' && !Number.isNaN(other) && value !== other)
        throw new Violation(`${toA1({ row, col })} reads ${value}, elsewhere ${other}`);
      const plain = (text: unknown): string =>
        String(text)
          .replace(/\r\n?/g, '\n')
          .replace(/_x[0-9A-F]{4}_/gi, '');
      // The other reader cuts references above U+FFFF short, and goes on where one has no end.
      const isDisputed = typeof value === 'string' && /[\ud800-\udfff]|&#/.test(value);
      if (typeof value === 'string' && typeof other === 'string' && !isDisputed && plain(value) !== plain(other))
        throw new Violation(`${toA1({ row, col })} reads “${value}”, elsewhere “${other}”`);
    }
  }
}
