import { Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SheetInfo } from '../../hosts/host';
import { usePane } from '../pane-context';
import { currentSheet, undoable } from '../state';
import type { Speaker } from '../texts';
import { ActionMenu } from './ActionMenu';
import { HelpIcon, MarkIcon, MoreIcon, UndoIcon, UnmarkIcon } from './icons';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  sheet: { flexGrow: 1, minWidth: '0' },
});

function sheetLabel({ name, isActive, visibility }: SheetInfo, speaker: Speaker): string {
  if (visibility !== 'visible') return speaker.text('sheet.hidden', { name });
  return isActive ? speaker.text('sheet.current', { name }) : name;
}

/** Which sheet is meant, and what is needed now and then. */
export function TopBar() {
  const { state, controller, store, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={styles.bar}>
      <Select
        className={mergeClasses(styles.sheet, shared.select)}
        size="small"
        aria-label={speaker.text('sheet.label')}
        value={currentSheet(state)?.id ?? ''}
        disabled={state.isSlow || state.sheets.length === 0}
        onChange={(_, { value }) => void controller.chooseSheet(value)}
      >
        {state.sheets
          .filter(({ visibility }) => visibility !== 'veryHidden')
          .map((sheet) => (
            <option key={sheet.id} value={sheet.id}>
              {sheetLabel(sheet, speaker)}
            </option>
          ))}
      </Select>
      <ActionMenu
        label={speaker.text('app.menu')}
        icon={<MoreIcon />}
        align="end"
        actions={[
          {
            label: speaker.text('action.mark'),
            icon: <MarkIcon />,
            disabled: !state.result,
            act: () => void controller.mark(),
          },
          { label: speaker.text('action.unmark'), icon: <UnmarkIcon />, act: () => void controller.clearMarks() },
          {
            label: speaker.text('action.undo'),
            icon: <UndoIcon />,
            disabled: undoable(state) === null,
            act: () => void controller.undo(),
          },
          {
            label: speaker.text('action.rules'),
            icon: <HelpIcon />,
            act: () => {
              store.dispatch({ type: 'view', view: 'rules' });
            },
          },
        ]}
      />
    </div>
  );
}
