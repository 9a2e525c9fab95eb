import { Input, makeStyles, Select, ToggleButton } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { Say, WorkbenchMessageId } from '../messages';
import { MARK_STATES, type MarkState } from './marks';
import type { ListSettings, RowStatus } from './list-settings';
import { unitsOf, type BatchRow } from './rows';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px', '@media (max-width: 959px)': { flexBasis: '100%' } },
  chip: { minWidth: 0 },
  search: { flex: '1 1 160px', minWidth: '120px', maxWidth: '280px' },
  choice: { flex: '0 1 180px', minWidth: '100px' },
});

const STATUSES: readonly RowStatus[] = ['error', 'warning', 'unchecked', 'clean'];

export interface ListFiltersProps {
  readonly rows: readonly BatchRow[];
  readonly settings: ListSettings;
  readonly say: Say;
  onSettings(settings: ListSettings): void;
}

/** What of the list is shown: by what was found, by words, by unit, by how far the reviewer is. */
export function ListFilters({ rows, settings, say, onSettings }: ListFiltersProps) {
  const styles = useStyles();
  const units = useMemo(() => unitsOf(rows), [rows]);
  return (
    <div className={styles.filters} role="group" aria-label={say('workbench.batch.filter')}>
      <div className={styles.chips}>
        {(['all', ...STATUSES] as const).map((filter) => {
          const count = filter === 'all' ? rows.length : rows.filter(({ status }) => status === filter).length;
          return (
            <ToggleButton
              key={filter}
              size="small"
              shape="circular"
              className={styles.chip}
              checked={settings.filter === filter}
              onClick={() => {
                onSettings({ ...settings, filter });
              }}
            >
              {say(`workbench.batch.${filter}` satisfies WorkbenchMessageId)} {count}
            </ToggleButton>
          );
        })}
      </div>
      <Input
        type="search"
        size="small"
        className={styles.search}
        contentBefore={<Search20Regular />}
        aria-label={say('workbench.batch.search')}
        placeholder={say('workbench.batch.search')}
        value={settings.search}
        onChange={(_, { value }) => {
          onSettings({ ...settings, search: value });
        }}
      />
      {units.length > 1 && (
        <Select
          size="small"
          className={styles.choice}
          aria-label={say('workbench.batch.unit')}
          value={settings.unit}
          onChange={(_, { value }) => {
            onSettings({ ...settings, unit: value });
          }}
        >
          <option value="">{say('workbench.batch.unit.all')}</option>
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </Select>
      )}
      <Select
        size="small"
        className={styles.choice}
        aria-label={say('workbench.mark.filter')}
        value={settings.mark}
        onChange={(_, { value }) => {
          onSettings({ ...settings, mark: value as MarkState | 'all' });
        }}
      >
        <option value="all">{say('workbench.mark.all')}</option>
        {MARK_STATES.map((state) => (
          <option key={state} value={state}>
            {say(`workbench.mark.state.${state}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
