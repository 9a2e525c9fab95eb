import { formatFixed } from '../decimal';
import { executionRate } from '../rules/rate';
import type { Severity } from '../rules/types';
import type { SheetReport } from '../check';

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
    ...namesOf(report),
    rate: formRate(report),
    indicators: report.form?.indicators.length ?? 0,
    errors: count('error'),
    warnings: count('warning'),
    unclear: report.comparisons.filter(({ verdict }) => verdict === 'unclear').length,
  };
}

function namesOf({ form }: SheetReport): Pick<FormOverview, 'year' | 'project' | 'unit'> {
  return {
    year: form?.year ?? '',
    project: form?.project?.text ?? form?.title?.text ?? '',
    unit: form?.implementingUnit?.text ?? form?.department?.text ?? '',
  };
}

/** The execution rate of the total row, or of the only row that has one. */
function formRate(report: SheetReport): string {
  const rows = report.form?.funding?.rows ?? [];
  const total =
    rows.find((row) => row.isTotal && executionRate(row) !== null) ?? rows.find((row) => executionRate(row) !== null);
  const rate = total && executionRate(total);
  return rate ? `${formatFixed(rate, 2)}%` : '';
}
