import type { Message } from '../../core/messages/message';
import { overviewOf, type FormOverview } from '../../core/report/overview';
import { whyUnchecked, type FileReport } from '../../core/report/types';
import { compact } from '../../core/text/normalise';
import type { ListSettings, RowStatus, SortColumn } from './list-settings';
import { markKey, UNMARKED, type Mark } from './marks';
import type { PickedFile } from './picked-files';

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

/** Rows by the settings; those that are equal stay in the order of the files. */
export function arranged(
  rows: readonly BatchRow[],
  settings: ListSettings,
  marks: ReadonlyMap<string, Mark> = new Map(),
): BatchRow[] {
  const { filter, sort, isDescending, unit, mark } = settings;
  const words = settings.search.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = rows.filter(
    (row) =>
      (filter === 'all' || row.status === filter) &&
      (unit === '' || row.overview?.unit === unit) &&
      (mark === 'all' || (marks.get(markKey(row)) ?? UNMARKED).state === mark) &&
      words.every((word) => wordsOf(row).includes(word)),
  );
  if (sort === 'file') return isDescending ? shown.reverse() : shown;
  const sign = isDescending ? -1 : 1;
  return shown.sort((a, b) => sign * byColumn(a, b, sort));
}

function wordsOf({ picked, overview }: BatchRow): string {
  return [picked.path, overview?.project, overview?.unit].join('\n').toLowerCase();
}

/** The units of the list, each once, as a person looks for them. */
export function unitsOf(rows: readonly BatchRow[]): string[] {
  const units = new Set(rows.flatMap(({ overview }) => (overview?.unit ? [overview.unit] : [])));
  return [...units].sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }));
}

/** For each row whose project another file has as well: the first such file. One project is handed in once a year. */
export function twinsOf(rows: readonly BatchRow[]): ReadonlyMap<string, string> {
  const byProject = new Map<string, BatchRow[]>();
  for (const row of rows) {
    const { project = '', unit = '', year = '' } = row.overview ?? {};
    if (compact(project) === '') continue;
    const key = [project, unit, year].map(compact).join('\n');
    const same = byProject.get(key);
    if (same) same.push(row);
    else byProject.set(key, [row]);
  }
  const twins = new Map<string, string>();
  for (const same of byProject.values())
    for (const row of same) {
      const other = same.find(({ picked }) => picked !== row.picked);
      if (other) twins.set(row.key, other.picked.path);
    }
  return twins;
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
