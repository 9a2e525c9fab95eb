import { formatFixed } from '../decimal';
import { projectMoney } from '../form/index';
import type { Severity } from '../rules/types';
import type { SheetReport } from '../check';

/** What an overview says of one form. */
export interface FormOverview {
  readonly sheet: string;
  readonly year: string;
  readonly project: string;
  readonly unit: string;
  /** Of the project's money, in percent with two places; empty where the form does not give it. */
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
  const { rate } = projectMoney(report.form?.funding ?? null);
  return {
    sheet: report.sheet.name,
    ...namesOf(report),
    rate: rate ? `${formatFixed(rate, 2)}%` : '',
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
