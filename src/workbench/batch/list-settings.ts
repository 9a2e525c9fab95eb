import { MARK_STATES, type MarkState } from './marks';

export type RowStatus = 'error' | 'warning' | 'clean' | 'unchecked';

export type SortColumn = 'file' | 'project' | 'rate' | 'errors' | 'warnings' | 'unclear';

/** How the list is looked at. */
export interface ListSettings {
  readonly filter: RowStatus | 'all';
  readonly sort: SortColumn;
  readonly isDescending: boolean;
  /** Words of which each must stand in the file's name, the project or the unit. */
  readonly search: string;
  /** Only this unit; empty for all. */
  readonly unit: string;
  readonly mark: MarkState | 'all';
}

export const INITIAL_LIST: ListSettings = {
  filter: 'all',
  sort: 'file',
  isDescending: false,
  search: '',
  unit: '',
  mark: 'all',
};

const STATUSES: readonly unknown[] = ['all', 'error', 'warning', 'clean', 'unchecked'];
const COLUMNS: readonly unknown[] = ['file', 'project', 'rate', 'errors', 'warnings', 'unclear'];
const MARKS: readonly unknown[] = ['all', ...MARK_STATES];

/** Settings as they were stored, by whatever version of the program; what is not known any more is as at first. */
export function storedSettings(stored: unknown): ListSettings {
  const { filter, sort, isDescending, search, unit, mark } = {
    ...INITIAL_LIST,
    ...(typeof stored === 'object' ? (stored as Partial<ListSettings>) : {}),
  };
  return {
    filter: STATUSES.includes(filter) ? filter : INITIAL_LIST.filter,
    sort: COLUMNS.includes(sort) ? sort : INITIAL_LIST.sort,
    isDescending: Boolean(isDescending),
    search: String(search),
    unit: String(unit),
    mark: MARKS.includes(mark) ? mark : INITIAL_LIST.mark,
  };
}
