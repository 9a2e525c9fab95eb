import type { Speaker } from '../messages/speaker';
import { formatFixed } from '../decimal';
import { executionRate } from '../rules/rate';
import type { Severity } from '../rules/types';
import type { SheetReport } from '../check';
import { reportMessage as message } from './messages';
import { whyUnchecked, type FileReport } from './types';

const COLUMNS = [
  'file',
  'sheet',
  'year',
  'project',
  'unit',
  'rate',
  'indicators',
  'errors',
  'warnings',
  'unclear',
  'result',
] as const;

/** One row per form (or per file without one), heading first: the overview of a review. */
export function summaryRows(files: readonly FileReport[], speaker: Speaker): (string | number)[][] {
  const say = (id: Parameters<typeof message>[0]): string => speaker.say(message(id));
  const heading = COLUMNS.map((column) => say(`report.column.${column}`));
  const rows = files.flatMap((checked): (string | number)[][] => {
    const { file, sheets } = checked;
    const reason = whyUnchecked(checked);
    if (reason) return [[file, '', '', '', '', '', '', '', '', '', speaker.say(reason)]];
    return sheets
      .filter(({ report }) => report.form !== null)
      .map(({ report }) => [file, ...formRow(report), resultOf(report, say)]);
  });
  return [heading, ...rows];
}

/** What an overview says of one form. */
export interface FormOverview {
  readonly sheet: string;
  readonly year: string;
  readonly project: string;
  readonly unit: string;
  /** Of the total, in percent with two places; empty where no row has one. */
  readonly rate: string;
  readonly indicators: number;
  readonly errors: number;
  readonly warnings: number;
  readonly unclear: number;
}

/** The overview of a form; of a sheet without one only its name. */
export function overviewOf(report: SheetReport): FormOverview {
  const count = (severity: Severity): number =>
    report.findings.filter((finding) => finding.severity === severity).length;
  return {
    sheet: report.sheet.name,
    year: report.form?.year ?? '',
    project: report.form?.project?.text ?? report.form?.title?.text ?? '',
    unit: report.form?.implementingUnit?.text ?? report.form?.department?.text ?? '',
    rate: formRate(report),
    indicators: report.form?.indicators.length ?? 0,
    errors: count('error'),
    warnings: count('warning'),
    unclear: report.comparisons.filter(({ verdict }) => verdict === 'unclear').length,
  };
}

function formRow(report: SheetReport): (string | number)[] {
  const { sheet, year, project, unit, rate, indicators, errors, warnings, unclear } = overviewOf(report);
  return [sheet, year, project, unit, rate, indicators, errors, warnings, unclear];
}

/** The execution rate of the total row, or of the only row that has one. */
function formRate(report: SheetReport): string {
  const rows = report.form?.funding?.rows ?? [];
  const total =
    rows.find((row) => row.isTotal && executionRate(row) !== null) ?? rows.find((row) => executionRate(row) !== null);
  const rate = total && executionRate(total);
  return rate ? `${formatFixed(rate, 2)}%` : '';
}

function resultOf(report: SheetReport, say: (id: Parameters<typeof message>[0]) => string): string {
  const worst = (['error', 'warning'] as const).find((severity) =>
    report.findings.some((finding) => finding.severity === severity),
  );
  return say(worst ? `report.severity.${worst}` : 'report.clean');
}
