import { formatPlain, type Decimal } from '../decimal';
import type { Message } from '../messages/message';
import { compact } from '../text/normalise';
import { quoteAround } from '../text/quote';
import { acrossMessage } from './messages';
import type { ReviewedForm, StatedRow } from './reviewed-form';

/** A place of a report in Word that says something else than the workbook. */
interface Difference {
  readonly cell: string;
  readonly message: Message;
}

/** Whether a form stands in a Word document. */
export function isWord({ file }: ReviewedForm): boolean {
  return /\.docx?$/i.test(file);
}

/** A path without its folders. */
export function bareName(file: string): string {
  return file.replace(/^.*[\\/]/, '');
}

/** Where the form in a report says something else than the workbook of the same project: money, scores, indicators. */
export function differencesFrom(workbook: ReviewedForm, word: ReviewedForm): Difference[] {
  const file = bareName(workbook.file);
  const differs = (cell: string, about: string | Message, here: string, there: string): Difference[] =>
    here === '' || there === '' || asPrinted(here) === asPrinted(there)
      ? []
      : [
          {
            cell,
            message: acrossMessage('across.review-inconsistent.word', {
              file,
              about,
              here: quoteAround(here, ''),
              there: quoteAround(there, ''),
            }),
          },
        ];
  const rows = rowsByName(workbook.rows);
  return [
    ...(['budget', 'executed', 'score'] as const).flatMap((field) =>
      differs('A1', acrossMessage(`across.field.${field}`), plain(word[field]), plain(workbook[field])),
    ),
    ...[...rowsByName(word.rows)].flatMap(([name, row]) => {
      const there = rows.get(name);
      if (!row || !there) return [];
      return (['target', 'actual', 'score'] as const).flatMap((field) =>
        differs(row.cell, row.name, row[field], there[field]),
      );
    }),
  ];
}

/** 5.20公里 and 5.2 公里 are the same. */
const asPrinted = (text: string): string =>
  compact(text).replace(/(\d)\.(\d*?)0+(?!\d)/g, (_, whole: string, rest: string) =>
    rest ? `${whole}.${rest}` : whole,
  );

const plain = (figure: Decimal | null): string => (figure ? formatPlain(figure) : '');

/** Rows by their names; null for a name that two rows have. */
function rowsByName(rows: readonly StatedRow[]): ReadonlyMap<string, StatedRow | null> {
  const known = new Map<string, StatedRow | null>();
  for (const row of rows) {
    const name = compact(row.name);
    known.set(name, known.has(name) ? null : row);
  }
  return known;
}
