import { writeXlsx } from 'hucre/xlsx';
import { findingsSheet } from './findings-sheet';
import { STYLE } from './office-style';
import { opinionSheet } from './opinion-sheet';
import { remarksOf, sayOf, unitsOf, type Review, type Unit } from './review';
import { REVIEW_CREATOR } from './review-mark';
import { SheetBuilder, type BuiltSheet } from './sheet-builder';
import { legalNames } from './sheet-names';
import { statisticsSheet } from './statistics-sheet';
import { summarySheet } from './summary-sheet';

/** With more sheets a workbook is slow to open and nobody finds his own. */
const MOST_UNITS = 200;

/**
 * 审核汇总: the forms, the findings, the figures, and a letter to each unit where there are not too many.
 *
 * @throws what the library throws when memory does not suffice
 */
export async function reviewWorkbook(review: Review): Promise<Uint8Array> {
  const say = sayOf(review);
  const units = unitsOf(review);
  const hasLetters = units.length <= MOST_UNITS;
  const letters = hasLetters ? units : [];
  const own = (['review.summary', 'review.findings', 'review.statistics', 'review.orphans'] as const).map((id) =>
    say(id),
  );
  const names = legalNames(letters.map(nameOf), own);
  const nameByForm = new Map(letters.flatMap(({ forms }, index) => forms.map((form) => [form, names[index] ?? ''])));
  const notice = hasLetters ? null : say('review.too-many-units', { count: units.length, limit: MOST_UNITS });
  const sheets = [
    summarySheet(review, (form) => nameByForm.get(form) ?? null, notice),
    findingsSheet(review),
    statisticsSheet(review),
    ...letters.map((unit, index) => opinionSheet(names[index] ?? '', unit, review)),
  ];
  const orphans = orphanSheet(review, sheets);
  return write(orphans ? [...sheets, orphans] : sheets, say('review.summary.title'));
}

/** A letter to one unit, with the name of its file without extension. */
export interface Letter {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The letters one by one: each holds what concerns one unit and nothing of the others. */
export async function* unitLetters(review: Review): AsyncGenerator<Letter> {
  const say = sayOf(review);
  const units = unitsOf(review);
  // Names of files may be longer than those of sheets, but some systems count bytes, three for a character.
  const files = legalNames(
    units.map((unit) => say('review.opinion.file', { unit: nameOf(unit) })),
    [],
    70,
  );
  for (const [index, unit] of units.entries()) {
    const bytes = await write([opinionSheet(say('review.opinion.title'), unit, review)], say('review.opinion.title'));
    yield { name: files[index] ?? '', bytes };
  }
}

function nameOf({ name, forms }: Unit): string {
  return name === '' ? (forms[0]?.file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '') ?? '') : name;
}

/** Remarks that belong to nothing in this review: nobody's words are thrown away. */
function orphanSheet(review: Review, sheets: readonly BuiltSheet[]): BuiltSheet | null {
  const say = sayOf(review);
  const known = new Set(
    sheets.flatMap(({ sheet: { cells } }) => [...(cells?.values() ?? [])].map(({ value }) => value)),
  );
  const orphans = [...remarksOf(review)].filter(([key]) => !known.has(key));
  if (orphans.length === 0) return null;
  const sheet = new SheetBuilder(say('review.orphans'), [60, 60, 0]);
  sheet.across(say('review.orphans.title'), STYLE.title, 0, 1);
  sheet.row([
    [say('review.file'), STYLE.head],
    [say('review.remark'), STYLE.head],
    [say('review.key'), STYLE.key],
  ]);
  for (const [key, remark] of orphans)
    sheet.row([
      [key.split('|').slice(1).join('  '), STYLE.left],
      [remark, STYLE.left],
      [key, STYLE.key],
    ]);
  return sheet.build({
    orientation: 'portrait',
    titles: { first: 1, last: 1 },
    footer: say('review.page'),
    lastColumn: 1,
  });
}

function write(sheets: readonly BuiltSheet[], title: string): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ sheet }) => sheet),
    namedRanges: sheets.flatMap(({ names }) => names),
    properties: { creator: REVIEW_CREATOR, title },
    // Rows without a height of their own are made as high as their text when the workbook is opened.
    defaultFont: { name: '宋体', size: 10 },
    stringMode: 'inline',
  });
}
