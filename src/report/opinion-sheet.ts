import { reportMessage } from '../core/report/messages';
import type { FindingResult } from '../core/review/file-result';
import type { ReviewedForm } from '../core/review/reviewed-form';
import { keyOf } from './findings-sheet';
import type { SayReview } from './messages';
import { STYLE } from './office-style';
import { conclusionKey } from './remarks';
import { baseName, madeBy, openFindings, remarksOf, sayOf, type Review, type Unit } from './review';
import { SheetBuilder, type BuiltSheet } from './sheet-builder';

const COLUMNS = [
  ['review.number', 5],
  ['review.opinion.where', 8],
  ['review.severity', 6],
  ['review.opinion.what', 33],
  ['review.opinion.ground', 22],
  ['review.opinion.todo', 22],
  ['review.opinion.reply', 16],
  ['review.key', 0],
] as const;

const LAST = COLUMNS.length - 2;
const HEAD_ROW = 3;

/** 审核意见表: what a unit is to look at and to answer, ready to be sent. Notes for the reviewer alone are left out. */
export function opinionSheet(name: string, unit: Unit, review: Review): BuiltSheet {
  const say = sayOf(review);
  const sheet = new SheetBuilder(
    name,
    COLUMNS.map(([, width]) => width),
  );
  sheet.across(say('review.opinion.title'), STYLE.title, 0, LAST);
  const unitName = unit.name === '' ? say('review.no-unit') : unit.name;
  const about = sheet.across(say('review.opinion.to', { unit: unitName }), STYLE.about, 0, 3);
  sheet.across(say('review.opinion.date'), STYLE.aboutRight, 4, LAST, about);
  sheet.across(say('review.opinion.lead'), STYLE.about, 0, LAST);
  sheet.row(COLUMNS.map(([id]) => [say(id), id === 'review.key' ? STYLE.key : STYLE.head]));
  sheet.height(HEAD_ROW, 24);
  let number = 0;
  for (const form of unit.forms) {
    const { project, file, sheet: sheetName } = form;
    const title = say('review.opinion.project', { project, file: baseName(file), sheet: sheetName });
    sheet.across(title, STYLE.section, 0, LAST);
    for (const finding of forUnit(form, review)) findingRow(sheet, ++number, form, finding, review);
    judgeRow(sheet, form, review, say);
  }
  closing(sheet, unit, review, say);
  return sheet.build(
    {
      orientation: 'portrait',
      titles: { first: HEAD_ROW, last: HEAD_ROW },
      footer: say('review.page'),
      lastColumn: LAST,
    },
    { freezePane: { rows: HEAD_ROW + 1 } },
  );
}

function forUnit(form: ReviewedForm, review: Review): FindingResult[] {
  return openFindings(form, review).filter(({ severity }) => severity !== 'info');
}

function findingRow(
  sheet: SheetBuilder,
  number: number,
  form: ReviewedForm,
  finding: FindingResult,
  review: Review,
): void {
  const key = keyOf('reply', form, finding, review);
  sheet.row([
    [number, STYLE.centre],
    [finding.place ?? finding.cell, STYLE.centre],
    [review.speaker.say(reportMessage(`report.severity.${finding.severity}`)), STYLE[finding.severity]],
    [[finding.forUnit ?? finding.message, ...finding.evidence].join('\n'), STYLE.left],
    [finding.clause ?? '', STYLE.left],
    [finding.advice, STYLE.left],
    [remarksOf(review).get(key) ?? '', STYLE.reply],
    [key, STYLE.key],
  ]);
}

function judgeRow(sheet: SheetBuilder, form: ReviewedForm, review: Review, say: SayReview): void {
  const { unclear } = form;
  if (unclear.length > 0)
    sheet.across(say('review.opinion.judge', { count: unclear.length, cells: unclear }), STYLE.left, 0, LAST);
  else if (forUnit(form, review).length === 0) sheet.across(say('review.opinion.clean'), STYLE.left, 0, LAST);
}

function closing(sheet: SheetBuilder, unit: Unit, review: Review, say: SayReview): void {
  const row = sheet.next;
  const key = conclusionKey(unit.name === '' ? (unit.forms[0]?.file ?? '') : unit.name);
  sheet.put(row, 0, say('review.opinion.conclusion'), STYLE.boldCentre);
  sheet.across(remarksOf(review).get(key) ?? '', STYLE.left, 1, LAST, row);
  sheet.put(row, LAST + 1, key, STYLE.key);
  sheet.height(row, 72);
  const signatures = sheet.across(say('review.opinion.reviewer'), STYLE.about, 0, 3);
  sheet.across(say('review.opinion.head'), STYLE.aboutRight, 4, LAST, signatures);
  sheet.height(signatures, 36);
  sheet.across(madeBy(review, unit.forms), STYLE.footnote, 0, LAST);
}
