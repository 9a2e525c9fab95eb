import type { CompletionOptions } from '../../core/completion';
import type { EditPlan } from '../../core/edits/types';
import type { SheetCell, SheetSnapshot } from '../../core/sheet/snapshot';
import type { PackedReport, PackedRow, PackedFinding } from './reports';

/**
 * How page and worker speak. Whatever may be large goes in pieces, so that neither side is busy for long with taking
 * one in: cells before their sheet, rows and findings before their report.
 */
export type ToWorker =
  | { readonly kind: 'cells'; readonly cells: readonly SheetCell[] }
  | {
      readonly kind: 'sheet';
      readonly key: number;
      readonly sheet: Omit<SheetSnapshot, 'cells'>;
      readonly like: Likeness | null;
    }
  | {
      readonly kind: 'check';
      readonly job: number;
      readonly sheets: readonly number[];
      readonly ruleSet: string | null;
      readonly completion: CompletionOptions;
    }
  | {
      readonly kind: 'plan';
      readonly job: number;
      readonly of: ReportPlace;
      readonly completion: CompletionOptions;
    };

/** The sheet begins and ends as one that came before: only what is between was sent. */
export interface Likeness {
  readonly key: number;
  readonly head: number;
  readonly tail: number;
}

/** A report as the worker knows it: which check, which of its reports. */
export interface ReportPlace {
  readonly job: number;
  readonly index: number;
}

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly job: number; readonly judged: number; readonly rows: number }
  | { readonly kind: 'rows'; readonly job: number; readonly index: number; readonly rows: readonly PackedRow[] }
  | {
      readonly kind: 'findings';
      readonly job: number;
      readonly index: number;
      readonly findings: readonly PackedFinding[];
    }
  | { readonly kind: 'checked'; readonly job: number; readonly reports: readonly PackedReport[] }
  | { readonly kind: 'planned'; readonly job: number; readonly plan: EditPlan }
  | { readonly kind: 'failed'; readonly job: number; readonly cause: string };

/** Checks whose sheets and reports the worker keeps; both sides count them in the same way. */
export const CHECKS_KEPT = 3;
