import { makeStyles, Select } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import type { Grouping } from '../report-view';

const useStyles = makeStyles({ grouping: { flexShrink: 0, minWidth: '0', marginLeft: 'auto' } });

const GROUPINGS: readonly Grouping[] = ['severity', 'place', 'rule'];

/** How the findings are put in groups. */
export function GroupingChoice() {
  const { state, store, speaker } = usePane();
  const styles = useStyles();
  return (
    <Select
      className={styles.grouping}
      size="small"
      appearance="underline"
      aria-label={speaker.text('group.label')}
      value={state.grouping}
      onChange={(_, { value }) => {
        const grouping = GROUPINGS.find((each) => each === value);
        if (grouping) store.dispatch({ type: 'grouping', grouping });
      }}
    >
      {GROUPINGS.map((grouping) => (
        <option key={grouping} value={grouping}>
          {speaker.text(`group.${grouping}`)}
        </option>
      ))}
    </Select>
  );
}
