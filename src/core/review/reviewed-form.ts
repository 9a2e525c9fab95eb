import { decimal, formatFixed, formatPlain, HUNDRED, parseDecimal, type Decimal } from '../decimal';
import { everyActualRepeatsItsTarget, everyScoreIsFull, isSaidAgain } from '../report/statistics';
import type { Severity } from '../rules/types';
import {
  holdsOnlyRecheckTables,
  type FileResult,
  type FindingResult,
  type FormResult,
  type SheetResult,
} from './file-result';

/** What a review says of one form; of a file without one, why nothing was checked. */
export interface ReviewedForm {
  readonly file: string;
  readonly sheet: string;
  /** The implementing unit, else the department; empty where the form names neither. */
  readonly unit: string;
  readonly department: string;
  readonly project: string;
  readonly title: string;
  readonly year: string;
  /** In 万元, of the project as a whole. */
  readonly budget: Decimal | null;
  readonly executed: Decimal | null;
  /** In percent with two places. */
  readonly rate: Decimal | null;
  readonly score: Decimal | null;
  readonly ruleSet: { readonly id: string; readonly dated: string } | null;
  readonly findings: readonly FindingResult[];
  /** Cells of the indicators that only a person can judge. */
  readonly unclear: readonly string[];
  /** Every indicator has the full score of its weight. */
  readonly everyScoreFull: boolean;
  /** Every actual says what its target says. */
  readonly everyActualIsTarget: boolean;
  /** Why nothing could be checked; null when something was. */
  readonly failure: string | null;
  readonly texts: readonly OwnText[];
  readonly rows: readonly StatedRow[];
}

/** What a row of indicators states, to be held against the same row in another file. */
export interface StatedRow {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly score: string;
  /** Cell of the actual, else of the name. */
  readonly cell: string;
}

/** A text that a unit writes about its own work, in which another unit's would be out of place. */
export interface OwnText {
  readonly kind: 'actual' | 'explanation' | 'beneficiary';
  readonly cell: string;
  readonly text: string;
}

const YUAN_PER: Readonly<Record<string, Decimal>> = {
  元: decimal('0.0001'),
  千元: decimal('0.1'),
  万元: decimal(1),
  亿元: decimal(10_000),
};

/**
 * The forms of a file as a review lists them; one entry without figures for a file of which nothing was checked, none
 * for a file that only holds a reviewer's own tables (复核表).
 *
 * @param noForm said of a file without a form
 */
export function reviewedForms(file: FileResult, noForm: string): ReviewedForm[] {
  const forms = file.sheets.flatMap((sheet) =>
    sheet.form && sheet.form.kind !== 'review' ? [reviewedForm(file.file, sheet, sheet.form)] : [],
  );
  if ((forms.length > 0 || holdsOnlyRecheckTables(file)) && !file.error) return forms;
  const why = file.sheets[0]?.reason ?? null;
  const failure = file.error?.message ?? (why === null ? noForm : `${noForm}（${why}）`);
  return [{ ...EMPTY, file: file.file, failure }];
}

const EMPTY: Omit<ReviewedForm, 'file' | 'failure'> = {
  sheet: '',
  unit: '',
  department: '',
  project: '',
  title: '',
  year: '',
  budget: null,
  executed: null,
  rate: null,
  score: null,
  ruleSet: null,
  findings: [],
  unclear: [],
  everyScoreFull: false,
  everyActualIsTarget: false,
  texts: [],
  rows: [],
};

function reviewedForm(file: string, { sheet, ruleSet, findings }: SheetResult, form: FormResult): ReviewedForm {
  const { money } = form;
  const inUnit = (amount: string | null | undefined): Decimal | null => {
    const figure = amount ? parseDecimal(amount) : null;
    return figure && figure.times(YUAN_PER[money?.unit ?? '万元'] ?? decimal(1));
  };
  return {
    file,
    sheet,
    unit: form.implementingUnit ?? form.department ?? '',
    department: form.department ?? '',
    project: form.project ?? form.title ?? '',
    title: form.title ?? '',
    year: form.year ?? '',
    budget: inUnit(money?.budget),
    executed: inUnit(money?.executed),
    rate: money?.rate ? parseDecimal(money.rate) : null,
    score: form.total?.score ? parseDecimal(form.total.score) : null,
    ruleSet,
    findings,
    unclear: form.indicators.flatMap(({ verdict, cells }) =>
      verdict === 'unclear' && cells.actual !== null ? [cells.actual] : [],
    ),
    everyScoreFull: everyScoreIsFull(form.indicators.map(pointsOf)),
    everyActualIsTarget: everyActualRepeatsItsTarget(form.indicators),
    failure: null,
    texts: ownTexts(form),
    rows: form.indicators.map(({ name, target, actual, score, cells }) => ({
      name,
      target,
      actual,
      score: score ?? '',
      cell: cells.actual ?? cells.name ?? 'A1',
    })),
  };
}

const figureOf = (text: string | null): Decimal | null => (text === null ? null : parseDecimal(text));
const pointsOf = ({ weight, score }: FormResult['indicators'][number]) => ({
  weight: figureOf(weight),
  score: figureOf(score),
});

function ownTexts({ indicators }: FormResult): OwnText[] {
  return indicators.flatMap(({ name, level2, target, actual, explanation, cells }): OwnText[] => [
    ...(cells.actual !== null && !isSaidAgain(target, actual)
      ? [{ kind: 'actual' as const, cell: cells.actual, text: actual }]
      : []),
    ...(cells.explanation !== null
      ? [{ kind: 'explanation' as const, cell: cells.explanation, text: explanation }]
      : []),
    ...(cells.name !== null && level2.includes('满意')
      ? [{ kind: 'beneficiary' as const, cell: cells.name, text: name }]
      : []),
  ]);
}

/** How many findings of a level count: those set aside do not when waivers are honoured. */
export function countOf({ findings }: ReviewedForm, severity: Severity, honoursWaivers: boolean): number {
  return findings.filter((finding) => finding.severity === severity && !(honoursWaivers && finding.waived !== null))
    .length;
}

/** A rate as a fraction with four places, as a percent cell holds it. */
export function fractionOf(rate: Decimal): number {
  return Number(formatFixed(rate.div(HUNDRED), 4));
}

/** A figure as a number cell holds it. */
export function numberOf(figure: Decimal): number {
  return Number(formatPlain(figure));
}
