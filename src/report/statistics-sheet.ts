import type { CellStyle, CellValue, SheetChart } from 'hucre/xlsx';
import { decimal, HUNDRED } from '../core/decimal';
import { countOf, type ReviewedForm } from '../core/review/reviewed-form';
import type { SayReview } from './messages';
import { STYLE } from './office-style';
import { baseName, madeBy, openFindings, ruleTitles, sayOf, unitsOf, type Review } from './review';
import { SheetBuilder, type BuiltSheet } from './sheet-builder';
import { placeOnSheet } from './sheet-names';

/** Name, two figures, then room for the chart beside them. */
const WIDTHS = [30, 9, 9, 2, 12, 12, 12, 12, 12];
const LAST = WIDTHS.length - 1;
const CHART = { first: 4, last: LAST + 1 };
const MOST_RULES = 15;
const MOST_UNITS = 15;
const MOST_NOTED = 200;
/** A chart needs so many rows of the usual height to be read. */
const CHART_ROWS = 13;

/** Upper ends of the bands of rates, in percent; 100 is a band of its own. */
const RATE_BANDS = ['50', '80', '90', '95'] as const;

type Line = readonly [string, number, number | null];

/** What the whole lot has in common: frequent problems, rates, units, and forms that look too good. */
export function statisticsSheet(review: Review): BuiltSheet {
  const say = sayOf(review);
  const sheet = new SheetBuilder(say('review.statistics'), WIDTHS);
  sheet.across(say('review.statistics.title'), STYLE.title, 0, LAST);
  sheet.across(madeBy(review), STYLE.footnote, 0, LAST);
  const checked = review.forms.filter(({ failure }) => failure === null);
  const charts = [
    block(sheet, say, 'review.stat.rules', ['review.rule', 'review.stat.count', 'review.stat.forms'], byRule(review)),
    block(
      sheet,
      say,
      'review.stat.rates',
      ['review.stat.band', 'review.stat.forms', 'review.stat.share'],
      byRate(checked, say),
    ),
    block(sheet, say, 'review.stat.units', ['review.unit', 'review.error', 'review.warning'], byUnit(review, say)),
  ].flatMap((chart) => chart ?? []);
  const figures = sheet.next;
  notedForms(sheet, checked, say);
  return sheet.build(
    { orientation: 'portrait', titles: { first: 0, last: 0 }, footer: say('review.page'), lastColumn: LAST },
    // The list may be long and begins on a page of its own.
    { charts, rowBreaks: [figures] },
  );
}

/** A table with its chart beside it; no chart where there is nothing to show. */
function block(
  sheet: SheetBuilder,
  say: SayReview,
  title: Parameters<SayReview>[0],
  heads: readonly Parameters<SayReview>[0][],
  lines: readonly Line[],
): SheetChart | null {
  sheet.row([]);
  sheet.across(say(title), STYLE.subtitle, 0, LAST);
  const head = sheet.row(heads.map((id) => [say(id).replace('\n', ''), STYLE.head]));
  const isShare = heads[2] === 'review.stat.share';
  for (const [name, count, other] of lines) {
    const second: readonly [CellValue, CellStyle] = [other ?? '', isShare ? STYLE.share : STYLE.count];
    sheet.row([[name, STYLE.left], [count, STYLE.count], second]);
  }
  if (lines.length === 0)
    sheet.row([
      [say('review.stat.nothing'), STYLE.left],
      ['', STYLE.centre],
      ['', STYLE.centre],
    ]);
  const last = sheet.next;
  while (sheet.next < head + CHART_ROWS) sheet.row([[null, {}]]);
  if (lines.length === 0) return null;
  const isColumn = title === 'review.stat.rates';
  return {
    type: isColumn ? 'column' : 'bar',
    series: [
      {
        name: say(heads[1] ?? title).replace('\n', ''),
        values: placeOnSheet(sheet.name, `$B$${head + 2}:$B$${last}`),
        categories: placeOnSheet(sheet.name, `$A$${head + 2}:$A$${last}`),
        color: '4472C4',
        dataLabels: { showValue: true },
      },
    ],
    anchor: { from: { row: head, col: CHART.first }, to: { row: Math.max(last, head + CHART_ROWS), col: CHART.last } },
    title: say(title),
    titleFontSize: 11,
    legend: false,
    gapWidth: 50,
    axes: {
      x: { labelFontSize: 8, ...(!isColumn && { reverse: true }) },
      y: { labelFontSize: 8, numberFormat: { formatCode: '0' }, scale: { min: 0 }, ...(!isColumn && { hidden: true }) },
    },
  };
}

function byRule(review: Review): Line[] {
  const titleOf = ruleTitles(review);
  const found = new Map<string, { count: number; forms: number }>();
  for (const form of review.forms) {
    const open = openFindings(form, review);
    for (const rule of new Set(open.map((finding) => finding.rule))) {
      const sum = found.get(rule) ?? { count: 0, forms: 0 };
      sum.count += open.filter((finding) => finding.rule === rule).length;
      sum.forms++;
      found.set(rule, sum);
    }
  }
  return [...found]
    .map(([rule, { count, forms }]): Line => [titleOf(rule), count, forms])
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_RULES);
}

function byRate(forms: readonly ReviewedForm[], say: SayReview): Line[] {
  const bands = [
    say('review.stat.below', { to: RATE_BANDS[0] }),
    ...RATE_BANDS.slice(1).map((to, index) => say('review.stat.between', { from: RATE_BANDS[index] ?? '', to })),
    say('review.stat.between', { from: RATE_BANDS[3], to: 100 }),
    say('review.stat.exact', { at: 100 }),
    say('review.stat.above', { from: 100 }),
    say('review.stat.none'),
  ];
  const counts = bands.map(() => 0);
  for (const { rate } of forms) {
    const below = [...RATE_BANDS.map((to) => decimal(to)), HUNDRED].findIndex((to) => rate?.lt(to));
    const band = !rate ? bands.length - 1 : below >= 0 ? below : rate.eq(HUNDRED) ? bands.length - 3 : bands.length - 2;
    counts[band] = (counts[band] ?? 0) + 1;
  }
  if (forms.length === 0) return [];
  return bands.map((name, band): Line => {
    const count = counts[band] ?? 0;
    return [name, count, count / forms.length];
  });
}

function byUnit(review: Review, say: SayReview): Line[] {
  return unitsOf(review)
    .map(({ name, forms }): Line => {
      const sum = (severity: 'error' | 'warning'): number =>
        forms.reduce((all, form) => all + countOf(form, severity, review.honoursWaivers), 0);
      return [name === '' ? say('review.no-unit') : name, sum('error'), sum('warning')];
    })
    .filter(([, errors, warnings]) => errors > 0 || (warnings ?? 0) > 0)
    .sort((a, b) => b[1] - a[1] || (b[2] ?? 0) - (a[2] ?? 0))
    .slice(0, MOST_UNITS);
}

/** Forms that found nothing to improve in themselves. */
function notedForms(sheet: SheetBuilder, forms: readonly ReviewedForm[], say: SayReview): void {
  sheet.row([]);
  sheet.across(say('review.stat.noted'), STYLE.subtitle, 0, LAST);
  const head = sheet.next;
  sheet.across(say('review.project'), STYLE.head, 0, 0, head);
  sheet.across(say('review.unit'), STYLE.head, 1, 5, head);
  sheet.across(say('review.state'), STYLE.head, 6, LAST, head);
  const noted = forms.filter(({ everyScoreFull, everyActualIsTarget }) => everyScoreFull || everyActualIsTarget);
  for (const form of noted.slice(0, MOST_NOTED)) {
    const row = sheet.next;
    sheet.across(form.project === '' ? baseName(form.file) : form.project, STYLE.left, 0, 0, row);
    sheet.across(form.unit, STYLE.left, 1, 5, row);
    const why = [
      ...(form.everyScoreFull ? [say('review.state.full')] : []),
      ...(form.everyActualIsTarget ? [say('review.state.copied')] : []),
    ];
    sheet.across(why.join('\n'), STYLE.left, 6, LAST, row);
  }
  if (noted.length === 0) sheet.across(say('review.stat.nothing'), STYLE.left, 0, LAST);
}
