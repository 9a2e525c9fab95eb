import type { Message } from '../../core/messages/message';
import { overviewOf, type FormOverview } from '../../core/report/overview';
import { whyUnchecked, type FileReport } from '../../core/report/types';
import type { PickedFile } from './picked-files';

export type RowStatus = 'error' | 'warning' | 'clean' | 'unchecked';

/** One form of a file; a file without one has a single row that says why. */
export interface BatchRow {
  readonly key: string;
  readonly picked: PickedFile;
  readonly sheetId: string | null;
  readonly status: RowStatus;
  readonly overview: FormOverview | null;
  readonly reason: Message | null;
  /** The file has more forms, so that the row must say which one it is. */
  readonly isOneOfSeveral: boolean;
}

/**
 * The rows of a file.
 *
 * @param number of the file in the list: two files may bear one name
 */
export function rowsOf(picked: PickedFile, report: FileReport, number: number): BatchRow[] {
  const reason = whyUnchecked(report);
  if (reason)
    return [
      {
        key: String(number),
        picked,
        sheetId: null,
        status: 'unchecked',
        overview: null,
        reason,
        isOneOfSeveral: false,
      },
    ];
  const forms = report.sheets.filter((sheet) => sheet.report.form !== null);
  return forms.map((sheet, index) => {
    const overview = overviewOf(sheet.report);
    const status = overview.errors > 0 ? 'error' : overview.warnings > 0 ? 'warning' : 'clean';
    return {
      key: `${String(number)}.${String(index)}`,
      picked,
      sheetId: sheet.report.sheet.id,
      status,
      overview,
      reason: null,
      isOneOfSeveral: forms.length > 1,
    };
  });
}

export type SortColumn = 'file' | 'project' | 'rate' | 'errors' | 'warnings' | 'unclear';

/** How the list is looked at. */
export interface ListSettings {
  readonly filter: RowStatus | 'all';
  readonly sort: SortColumn;
  readonly isDescending: boolean;
}

export const INITIAL_LIST: ListSettings = { filter: 'all', sort: 'file', isDescending: false };

/** Rows by the settings; those that are equal stay in the order of the files. */
export function arranged(rows: readonly BatchRow[], { filter, sort, isDescending }: ListSettings): BatchRow[] {
  const shown = rows.filter(({ status }) => filter === 'all' || status === filter);
  if (sort === 'file') return isDescending ? shown.reverse() : shown;
  const sign = isDescending ? -1 : 1;
  return shown.sort((a, b) => sign * byColumn(a, b, sort));
}

function byColumn(a: BatchRow, b: BatchRow, column: Exclude<SortColumn, 'file'>): number {
  if (column === 'project')
    return (a.overview?.project ?? '').localeCompare(b.overview?.project ?? '', 'zh-CN', { numeric: true });
  return figureOf(a, column) - figureOf(b, column);
}

/** What cannot be counted comes before zero. */
function figureOf({ overview }: BatchRow, column: 'rate' | 'errors' | 'warnings' | 'unclear'): number {
  if (!overview) return -1;
  if (column === 'rate') return overview.rate === '' ? -1 : Number.parseFloat(overview.rate);
  return overview[column];
}

/** The files of the list in its order, each once: what 上一个 and 下一个 step through. Those without a form are stepped over. */
export function filesOf(rows: readonly BatchRow[]): PickedFile[] {
  return [...new Set(rows.filter(({ overview }) => overview !== null).map(({ picked }) => picked))];
}
