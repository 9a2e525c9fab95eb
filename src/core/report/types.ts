import type { Finding } from '../rules/types';
import type { Severity } from '../rules/types';
import type { Message } from '../messages/message';
import type { SheetReport, SheetWithPlan } from '../check';
import { reportMessage } from './messages';

/** The check of one file, or why it could not be checked. */
export interface FileReport {
  /** As the user named it: a path of the command line, or of a dropped folder. */
  readonly file: string;
  readonly error: { readonly code: string; readonly message: Message } | null;
  readonly sheets: readonly CheckedSheet[];
  /** What of the file was not read, and why. */
  readonly remarks?: readonly Message[];
  /** Findings that a person set aside in this workbook. */
  readonly waivers?: WaiverReasons;
}

/** Why findings were set aside, by fingerprint. */
export type WaiverReasons = ReadonlyMap<string, string>;

export const NO_WAIVERS: WaiverReasons = new Map();

/** One form (or a sheet without one) with what could be filled in. */
export type CheckedSheet = SheetWithPlan;

/** Why nothing of a file could be checked: it could not be read, or no sheet of it holds a form; null when something was. */
export function whyUnchecked({ error, sheets }: FileReport): Message | null {
  if (error) return error.message;
  return sheets.some(({ report }) => report.form !== null) ? null : reportMessage('report.no-forms');
}

/** What a report needs: the cells of a thousand sheets need not stay in memory. */
export function withoutCells(file: FileReport): FileReport {
  return { ...file, sheets: file.sheets.map(({ report, plan }) => ({ report: { ...report, context: null }, plan })) };
}

export interface Totals {
  readonly files: number;
  readonly failed: number;
  readonly forms: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

/** Counts over all files: the figures of the summary line and the exit code. */
export function countTotals(files: readonly FileReport[]): Totals {
  const sheets = files.flatMap((file) => file.sheets);
  const findings = sheets.flatMap(({ report }) => report.findings);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    files: files.length,
    failed: files.filter((file) => whyUnchecked(file) !== null).length,
    forms: sheets.filter(({ report }) => report.form !== null).length,
    bySeverity: { error: count('error'), warning: count('warning'), info: count('info') },
  };
}

/** The counts of nothing yet. */
export const NO_TOTALS: Totals = countTotals([]);

/** Counts of two lots of files together. */
export function addTotals(a: Totals, b: Totals): Totals {
  const { error, warning, info } = a.bySeverity;
  return {
    files: a.files + b.files,
    failed: a.failed + b.failed,
    forms: a.forms + b.forms,
    bySeverity: {
      error: error + b.bySeverity.error,
      warning: warning + b.bySeverity.warning,
      info: info + b.bySeverity.info,
    },
  };
}

/** A finding with the places it belongs to: what row-shaped reports list. */
export interface LocatedFinding {
  readonly file: string;
  readonly report: SheetReport;
  readonly finding: Finding;
}

/** All findings of all files, in reading order. */
export function allFindings(files: readonly FileReport[]): LocatedFinding[] {
  return files.flatMap(({ file, sheets }) =>
    sheets.flatMap(({ report }) => report.findings.map((finding) => ({ file, report, finding }))),
  );
}
