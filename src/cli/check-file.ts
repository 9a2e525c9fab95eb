import type { CompletionOptions } from '../core/completion';
import { reportMessage } from '../core/report/messages';
import type { FileReport, WaiverReasons } from '../core/report/types';
import type { RuleChoice } from '../core/rules/choice';
import type { RuleSet } from '../core/rules/rule-sets/types';
import { failureOf } from '../hosts/failure';
import { checkWorkbook, type CheckedWorkbook } from '../hosts/xlsx/check-workbook';
import { openWorkbook, type Workbook } from '../hosts/xlsx/workbook';
import { REVIEW_CREATOR } from '../report/review-mark';
import { CommandError, systemCause } from './io';

export interface CheckFileOptions {
  readonly read: (file: string) => Promise<Uint8Array>;
  readonly ruleSet: RuleSet | undefined;
  /** Only the sheet of this name. */
  readonly sheet: string | undefined;
  readonly completion: CompletionOptions;
  readonly rules?: RuleChoice | undefined;
  /** Whether what a person set aside in a workbook is left out. */
  readonly honoursWaivers?: boolean;
  /** The paragraphs of a report in a file of its own. */
  readonly narrative?: readonly string[] | null;
}

/** A checked workbook, kept open for completion. */
export interface OpenedFile {
  readonly report: FileReport;
  readonly workbook: Workbook | null;
  /** A summary of ours from an earlier run: no input, unless it was named outright. */
  readonly isOwnReport: boolean;
}

/** Checks one file. Never throws: whatever happens to this file must not stop the others. */
export async function checkFile(file: string, options: CheckFileOptions): Promise<OpenedFile> {
  try {
    const workbook = await openWorkbook(await options.read(file), file);
    const { sheets, remarks } = checkChosen(workbook, options);
    const waivers: WaiverReasons = new Map(
      workbook.settings().waivers.map(({ fingerprint, reason }) => [fingerprint, reason]),
    );
    const report = { file, error: null, sheets, remarks, waivers };
    return {
      report: options.honoursWaivers ? withoutWaived(report, waivers) : report,
      workbook,
      isOwnReport: workbook.creator === REVIEW_CREATOR,
    };
  } catch (error) {
    return { report: { file, error: describe(error, file), sheets: [] }, workbook: null, isOwnReport: false };
  }
}

function checkChosen(workbook: Workbook, options: CheckFileOptions): CheckedWorkbook {
  const chosen = workbook.sheets.filter(({ name }) => options.sheet === undefined || name === options.sheet);
  if (chosen.length === 0 && options.sheet !== undefined) {
    const sheets = workbook.sheets.map(({ name }) => name);
    throw new CommandError(reportMessage('report.file.no-sheet', { sheet: options.sheet, sheets }));
  }
  return checkWorkbook(workbook, chosen, options);
}

function withoutWaived(report: FileReport, waivers: WaiverReasons): FileReport {
  if (waivers.size === 0) return report;
  const sheets = report.sheets.map((sheet) => ({
    ...sheet,
    report: {
      ...sheet.report,
      findings: sheet.report.findings.filter(({ fingerprint }) => !waivers.has(fingerprint)),
    },
  }));
  return { ...report, sheets };
}

function describe(error: unknown, file: string): NonNullable<FileReport['error']> {
  if (error instanceof CommandError)
    return { code: error.userMessage.id.replace(/^.*\./, ''), message: error.userMessage };
  return failureOf(error, file, systemCause(error));
}
