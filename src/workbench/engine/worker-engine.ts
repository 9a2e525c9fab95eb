import type { SheetReport, SheetWithPlan } from '../../core/check';
import type { CompletionOptions } from '../../core/completion';
import type { EditPlan } from '../../core/edits/types';
import type { Finding, JudgedIndicator } from '../../core/rules/types';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import { Cancelled } from '../../taskpane/cancelled';
import type { Checking, Engine } from '../../taskpane/engine';
import { breath } from '../../hosts/pace';
import { CHECKS_KEPT, type FromWorker, type ReportPlace, type ToWorker } from './protocol';
import { unpack, unpackReport } from './reports';
import { piecesOf } from './shelf';

/** The part of a worker that is used. */
export interface EngineWorker {
  postMessage(message: ToWorker): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** What is known of a check or a plan while it is under way. */
interface Job {
  readonly onAnswer: (answer: FromWorker) => void;
  readonly onEnd: (error: Error) => void;
}

/** A worker that answers nothing is no worker. */
class Broken extends Error {}

/**
 * An engine that works in a worker: the page goes on meanwhile, and a check can be ended. Where no worker can be
 * started, or it breaks down, the page does the work itself.
 *
 * @param inPage does the same in the page
 */
export function workerEngine(inPage: Engine, startWorker: () => EngineWorker): Engine {
  const line = new Line(startWorker);
  const insteadOf = async <T>(work: () => Promise<T>, otherwise: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Broken) return otherwise();
      throw error;
    }
  };
  return {
    ...inPage,
    check: (snapshots, checking) =>
      insteadOf(
        () => line.check(snapshots, checking, inPage),
        () => inPage.check(snapshots, checking),
      ),
    plan: (snapshot, report, options) =>
      insteadOf(
        () => line.plan(report, options),
        () => inPage.plan(snapshot, report, options),
      ),
  };
}

/** The line to the worker: what it has, and what it was asked. */
class Line {
  #worker: EngineWorker | null = null;
  #isBroken = false;
  readonly #jobs = new Map<number, Job>();
  #count = 0;
  /** The sheets of the last checks, as the worker keeps them. */
  #kept: readonly (readonly Held[])[] = [];
  #checks: readonly number[] = [];
  readonly #places = new WeakMap<SheetReport, ReportPlace>();

  constructor(private readonly startWorker: () => EngineWorker) {
    this.#start();
  }

  /** The answer comes in the task of the worker's last message: whoever makes much of it lets the page breathe first. */
  async check(snapshots: readonly SheetSnapshot[], checking: Checking, { ruleSets }: Engine): Promise<SheetWithPlan[]> {
    const { ruleSet, completion, signal, onRow } = checking;
    const job = ++this.#count;
    const held: Held[] = [];
    for (const snapshot of snapshots) held.push(await this.#bring(snapshot, signal));
    const rows: JudgedIndicator[][] = [];
    const findings: Finding[][] = [];
    return this.#ask<SheetWithPlan[]>(
      { kind: 'check', job, sheets: held.map(({ key }) => key), ruleSet: ruleSet?.id ?? null, completion },
      (answer) => {
        if (answer.kind === 'progress') onRow?.(answer.judged, answer.rows);
        else if (answer.kind === 'rows') (rows[answer.index] ??= []).push(...answer.rows.map(unpack));
        else if (answer.kind === 'findings') (findings[answer.index] ??= []).push(...answer.findings.map(unpack));
        else if (answer.kind === 'checked') {
          this.#kept = [...this.#kept, held].slice(-CHECKS_KEPT);
          this.#checks = [...this.#checks, job].slice(-CHECKS_KEPT);
          return answer.reports.map((packed, index) => {
            const sheetId = unpack(packed).report.sheet.id;
            const snapshot = snapshots.find(({ id }) => id === sheetId);
            if (!snapshot) throw new Error(`no sheet ${sheetId}`);
            const result = unpackReport(packed, rows[index] ?? [], findings[index] ?? [], snapshot, ruleSets);
            this.#places.set(result.report, { job, index });
            return result;
          });
        }
        return null;
      },
      signal,
    );
  }

  async plan(report: SheetReport, completion: CompletionOptions): Promise<EditPlan> {
    const of = this.#places.get(report);
    if (!of || !this.#checks.includes(of.job)) throw new Broken('not known any more');
    return this.#ask<EditPlan>({ kind: 'plan', job: ++this.#count, of, completion }, (answer) =>
      answer.kind === 'planned' ? answer.plan : null,
    );
  }

  /** Brings a sheet over unless the worker has it, and lets the page breathe between the pieces. */
  async #bring(snapshot: SheetSnapshot, signal: AbortSignal | undefined): Promise<Held> {
    const known = this.#kept.flat();
    const same = known.find((each) => each.snapshot === snapshot);
    if (same) return same;
    const key = ++this.#count;
    const before = known.filter((each) => each.snapshot.id === snapshot.id).at(-1) ?? null;
    for (const piece of piecesOf(key, snapshot, before)) {
      if (signal?.aborted) {
        this.#restart();
        throw new Cancelled();
      }
      this.#open().postMessage(piece);
      if (piece.kind === 'cells') await breath();
    }
    return { key, snapshot };
  }

  #ask<T>(
    message: ToWorker & { readonly job: number },
    take: (answer: FromWorker) => T | null,
    signal?: AbortSignal,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        // Before the worker goes: whoever waits must not hear of a worker that broke down.
        reject(new Cancelled());
        this.#restart();
      };
      const end = (): void => {
        this.#jobs.delete(message.job);
        signal?.removeEventListener('abort', stop);
      };
      this.#jobs.set(message.job, {
        onAnswer: (answer) => {
          if (answer.kind === 'failed') {
            end();
            reject(new Error(answer.cause));
            return;
          }
          const result = take(answer);
          if (result === null) return;
          end();
          resolve(result);
        },
        onEnd: (error) => {
          end();
          reject(error);
        },
      });
      signal?.addEventListener('abort', stop);
      this.#open().postMessage(message);
    });
  }

  #open(): EngineWorker {
    if (!this.#worker) throw new Broken('no worker');
    return this.#worker;
  }

  #start(): void {
    try {
      const worker = this.startWorker();
      worker.onmessage = ({ data }) => {
        if (data.kind !== 'ready') this.#jobs.get(data.job)?.onAnswer(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        this.#isBroken = true;
        this.#drop(new Broken(event.message));
      };
      this.#worker = worker;
    } catch {
      // Some offices switch workers off.
      this.#isBroken = true;
    }
  }

  /** Only by being ended does a worker stop what it is at; what it had is gone. */
  #restart(): void {
    this.#drop(new Broken('ended'));
    if (!this.#isBroken) this.#start();
  }

  #drop(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#kept = [];
    this.#checks = [];
    for (const { onEnd } of [...this.#jobs.values()]) onEnd(error);
  }
}

interface Held {
  readonly key: number;
  readonly snapshot: SheetSnapshot;
}
