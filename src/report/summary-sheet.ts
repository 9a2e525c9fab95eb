import type { CellStyle, CellValue } from 'hucre/xlsx';
import { exactRate } from '../core/form/index';
import { ZERO, type Decimal } from '../core/decimal';
import { columnName } from '../core/sheet/address';
import { countOf, fractionOf, numberOf, type ReviewedForm } from '../core/review/reviewed-form';
import type { SayReview } from './messages';
import { STYLE } from './office-style';
import { formKey } from './remarks';
import { madeBy, openFindings, remarksOf, sayOf, shownNames, totalsOf, unitsOf, type Review } from './review';
import { SheetBuilder, type BuiltSheet } from './sheet-builder';
import { placeOnSheet } from './sheet-names';

const COLUMNS = [
  ['review.number', 5],
  ['review.unit', 18],
  ['review.project', 24],
  ['review.year', 6],
  ['review.budget', 12],
  ['review.executed', 12],
  ['review.rate', 9],
  ['review.score', 7],
  ['review.error', 5.5],
  ['review.warning', 5.5],
  ['review.info', 5.5],
  ['review.unclear', 5.5],
  ['review.state', 17],
  ['review.file', 20],
  ['review.letter', 7],
  ['review.remark', 16],
  ['review.key', 0],
] as const;

const LAST_PRINTED = COLUMNS.length - 2;
const HEAD_ROW = 3;
const RATE = 6;

type Cells = Parameters<SheetBuilder['row']>[0];

/**
 * One row per form, with the figures a reviewer decides by and the ways to the file and to the letter.
 *
 * @param letterOf name of the sheet with the letter to a form's unit; null without one
 * @param notice said below the counts
 */
export function summarySheet(
  review: Review,
  letterOf: (form: ReviewedForm) => string | null,
  notice: string | null,
): BuiltSheet {
  const say = sayOf(review);
  const sheet = new SheetBuilder(
    say('review.summary'),
    COLUMNS.map(([, width]) => width),
  );
  sheet.across(say('review.summary.title'), STYLE.title, 0, LAST_PRINTED);
  sheet.across([countsOf(review, say), notice ?? ''].filter(Boolean).join('\n'), STYLE.about, 0, LAST_PRINTED);
  sheet.across(madeBy(review), STYLE.footnote, 0, LAST_PRINTED);
  sheet.row(COLUMNS.map(([id]) => [say(id), id === 'review.key' ? STYLE.key : STYLE.head]));
  sheet.height(HEAD_ROW, 32);
  const nameOf = shownNames(review);
  review.forms.forEach((form, index) => {
    sheet.row(rowOf(form, index, review, { name: nameOf(form.file), letter: letterOf(form) }));
  });
  const last = sheet.next;
  if (review.forms.length > 0) totalRow(sheet, review, say);
  return sheet.build(
    {
      orientation: 'landscape',
      titles: { first: 0, last: HEAD_ROW },
      footer: say('review.page'),
      lastColumn: LAST_PRINTED,
    },
    {
      freezePane: { rows: HEAD_ROW + 1, columns: 3 },
      autoFilter: { range: `A${HEAD_ROW + 1}:${columnName(LAST_PRINTED)}${Math.max(last, HEAD_ROW + 1)}` },
    },
  );
}

function countsOf(review: Review, say: SayReview): string {
  const { error, warning, info, unclear, failed } = totalsOf(review);
  return say('review.counts', {
    files: review.files,
    forms: review.forms.length - failed,
    units: unitsOf(review).length,
    errors: error,
    warnings: warning,
    infos: info,
    unclear,
    failed,
  });
}

/** What the file of a form is called, and its sheet of opinions where there is one. */
interface Ways {
  readonly name: string;
  readonly letter: string | null;
}

function rowOf(form: ReviewedForm, index: number, review: Review, { name, letter }: Ways): Cells {
  const say = sayOf(review);
  const isChecked = form.failure === null;
  const counts = (['error', 'warning', 'info'] as const).map((severity) =>
    countOf(form, severity, review.honoursWaivers),
  );
  const count = (value: number | undefined, style: CellStyle): readonly [CellValue, CellStyle] =>
    !isChecked ? ['', STYLE.centre] : [value ?? 0, value ? { ...style, numFmt: '0' } : STYLE.count];
  const target = review.linkTo?.(form.file) ?? null;
  const key = formKey(target ?? form.file, form.sheet);
  return [
    [index + 1, STYLE.centre],
    [form.unit === '' && isChecked ? say('review.no-unit') : form.unit, STYLE.left],
    [form.project, STYLE.left],
    [/^\d+$/.test(form.year) ? Number(form.year) : form.year, STYLE.centre],
    [orBlank(form.budget, numberOf), STYLE.money],
    [orBlank(form.executed, numberOf), STYLE.money],
    [orBlank(form.rate, fractionOf), STYLE.percent],
    [orBlank(form.score, numberOf), STYLE.score],
    count(counts[0], STYLE.error),
    count(counts[1], STYLE.warning),
    count(counts[2], STYLE.info),
    count(form.unclear.length, STYLE.info),
    [stateOf(form, review, say), STYLE.left],
    target === null
      ? [name, STYLE.left]
      : [name, STYLE.link, { hyperlink: { target: addressOf(target), tooltip: form.file.slice(0, 250) } }],
    letter === null
      ? ['', STYLE.centre]
      : [
          say('review.letter.open'),
          STYLE.linkCentre,
          { hyperlink: { target: '', location: placeOnSheet(letter, 'A1') } },
        ],
    [remarksOf(review).get(key) ?? '', STYLE.input],
    [key, STYLE.key],
  ];
}

function orBlank(figure: Decimal | null, value: (figure: Decimal) => number): CellValue {
  return figure ? value(figure) : '';
}

function stateOf(form: ReviewedForm, review: Review, say: SayReview): string {
  if (form.failure !== null) return say('review.state.not-checked', { reason: form.failure });
  const noted = [
    ...(form.everyScoreFull ? [say('review.state.full')] : []),
    ...(form.everyActualIsTarget ? [say('review.state.copied')] : []),
  ];
  if (noted.length === 0 && openFindings(form, review).length === 0) return say('review.state.clean');
  return noted.join('\n');
}

/** Sums that follow the filter. */
function totalRow(sheet: SheetBuilder, review: Review, say: SayReview): void {
  const first = HEAD_ROW + 2;
  const last = sheet.next;
  const { error, warning, info, unclear } = totalsOf(review);
  const budget = sumOf(review.forms.map((form) => form.budget));
  const executed = sumOf(review.forms.map((form) => form.executed));
  const sum = (col: number, result: number, style: CellStyle): Cells[number] => {
    const column = columnName(col);
    const formula = `SUBTOTAL(109,${column}${first}:${column}${last})`;
    return [result, style, { formula, formulaResult: result }];
  };
  const here = last + 1;
  const rate = exactRate(executed, budget);
  const rateFormula = `IF(E${here}=0,"",F${here}/E${here})`;
  const bold = { ...STYLE.boldCentre, numFmt: '0' };
  sheet.row([
    [say('review.total'), STYLE.boldCentre],
    ...[1, 2, 3].map((): Cells[number] => ['', STYLE.bold]),
    sum(4, numberOf(budget), STYLE.boldMoney),
    sum(5, numberOf(executed), STYLE.boldMoney),
    [
      rate ? fractionOf(rate) : '',
      STYLE.boldPercent,
      { formula: rateFormula, formulaResult: rate ? fractionOf(rate) : '' },
    ],
    ['', STYLE.bold],
    ...[error, warning, info, unclear].map((value, index) => sum(RATE + 2 + index, value, bold)),
    ...[12, 13, 14, 15].map((): Cells[number] => ['', STYLE.bold]),
  ]);
}

function sumOf(figures: readonly (Decimal | null)[]): Decimal {
  return figures.reduce<Decimal>((sum, figure) => (figure ? sum.plus(figure) : sum), ZERO);
}

/** A path as an address: what begins a query or a place on a page is part of a name here. */
function addressOf(path: string): string {
  return encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F');
}
