import { columnName } from '../core/sheet/address';
import type { FindingResult } from '../core/review/file-result';
import type { ReviewedForm } from '../core/review/reviewed-form';
import { reportMessage } from '../core/report/messages';
import { STYLE } from './office-style';
import { findingKey } from './remarks';
import { madeBy, remarksOf, ruleTitles, sayOf, shownNames, type Review } from './review';
import { SheetBuilder, type BuiltSheet } from './sheet-builder';

const COLUMNS = [
  ['review.number', 6],
  ['review.unit', 16],
  ['review.project', 18],
  ['review.file', 16],
  ['review.sheet', 9],
  ['review.cell', 7],
  ['review.severity', 6],
  ['review.rule', 13],
  ['review.message', 44],
  ['review.advice', 28],
  ['review.clause', 26],
  ['review.waived', 13],
  ['review.remark', 14],
  ['review.key', 0],
] as const;

const LAST_PRINTED = COLUMNS.length - 2;
const HEAD_ROW = 2;
/** A sheet holds 1,048,576 rows, and Excel takes minutes for half of them. */
const MOST = 200_000;

/** All findings with what they rest on, a row each, to be filtered and sorted. */
export function findingsSheet(review: Review): BuiltSheet {
  const say = sayOf(review);
  const titleOf = ruleTitles(review);
  const nameOf = shownNames(review);
  const all = review.forms.flatMap((form) => form.findings.map((finding) => ({ form, finding })));
  const listed = all.slice(0, MOST);
  const sheet = new SheetBuilder(
    say('review.findings'),
    COLUMNS.map(([, width]) => width),
  );
  sheet.across(say('review.findings.title'), STYLE.title, 0, LAST_PRINTED);
  const cut = listed.length < all.length ? say('review.cut', { count: all.length, listed: listed.length }) : '';
  sheet.across([cut, madeBy(review)].filter(Boolean).join('\n'), STYLE.footnote, 0, LAST_PRINTED);
  sheet.row(COLUMNS.map(([id]) => [say(id), id === 'review.key' ? STYLE.key : STYLE.head]));
  sheet.height(HEAD_ROW, 30);
  listed.forEach(({ form, finding }, index) => {
    const key = keyOf('finding', form, finding, review);
    sheet.row([
      [index + 1, STYLE.centre],
      [form.unit, STYLE.left],
      [form.project, STYLE.left],
      [nameOf(form.file), STYLE.left],
      [form.sheet, STYLE.left],
      [finding.place ?? finding.cell, STYLE.centre],
      [review.speaker.say(reportMessage(`report.severity.${finding.severity}`)), STYLE[finding.severity]],
      [titleOf(finding.rule), STYLE.left],
      [[finding.message, ...finding.evidence].join('\n'), STYLE.left],
      [finding.advice, STYLE.left],
      [finding.clause ?? '', STYLE.left],
      [finding.waived ?? '', STYLE.left],
      [remarksOf(review).get(key) ?? '', STYLE.input],
      [key, STYLE.key],
    ]);
  });
  return sheet.build(
    {
      orientation: 'landscape',
      titles: { first: 0, last: HEAD_ROW },
      footer: say('review.page'),
      lastColumn: LAST_PRINTED,
    },
    {
      freezePane: { rows: HEAD_ROW + 1 },
      autoFilter: { range: `A${HEAD_ROW + 1}:${columnName(LAST_PRINTED)}${Math.max(sheet.next, HEAD_ROW + 1)}` },
    },
  );
}

/** The key by which a finding is known in the next review of the same files. */
export function keyOf(where: 'finding' | 'reply', form: ReviewedForm, finding: FindingResult, review: Review): string {
  const { rule, cell } = finding;
  return findingKey(where, { file: review.linkTo?.(form.file) ?? form.file, sheet: form.sheet, rule, cell });
}
