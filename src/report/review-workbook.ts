import { utils, write, type WorkSheet } from '@e965/xlsx';
import type { Speaker } from '../core/messages/speaker';
import { findingRows } from '../core/report/csv';
import { reportMessage } from '../core/report/messages';
import { summaryRows } from '../core/report/summary-rows';
import { REVIEW_CREATOR } from './review-mark';
import type { FileReport } from '../core/report/types';

/** Column widths in characters, as the texts need them. */
const SUMMARY_WIDTHS = [34, 14, 8, 34, 24, 10, 8, 8, 8, 12, 24];
const FINDING_WIDTHS = [34, 14, 30, 24, 8, 8, 24, 60, 50, 40, 60];

/** 审核汇总: one sheet with a row per form, one with a row per finding, both with filters. */
export function reviewWorkbook(files: readonly FileReport[], speaker: Speaker): Uint8Array {
  const book = utils.book_new();
  book.Props = { Author: REVIEW_CREATOR };
  const add = (
    id: 'report.sheet.summary' | 'report.sheet.findings',
    rows: (string | number)[][],
    widths: readonly number[],
  ): void => {
    utils.book_append_sheet(book, sheetOf(rows, widths), speaker.say(reportMessage(id)));
  };
  add('report.sheet.summary', summaryRows(files, speaker), SUMMARY_WIDTHS);
  add('report.sheet.findings', findingRows(files, speaker), FINDING_WIDTHS);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function sheetOf(rows: (string | number)[][], widths: readonly number[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!cols'] = widths.map((wch) => ({ wch }));
  sheet['!autofilter'] = { ref: sheet['!ref'] ?? 'A1' };
  return sheet;
}
