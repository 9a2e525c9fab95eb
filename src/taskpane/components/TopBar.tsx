import {
  Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, Select, makeStyles, tokens,
} from '@fluentui/react-components';
import type { SheetInfo } from '../../hosts/host';
import { usePane } from '../pane-context';
import { currentSheet } from '../state';
import type { Speaker } from '../texts';
import { HelpIcon, MarkIcon, MoreIcon, UndoIcon, UnmarkIcon } from './icons';

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
  const busy = state.busy !== null;
  const canUndo = state.lastRun !== null;
  return (
    <div className={styles.bar}>
      <Select
        className={styles.sheet}
        size="small"
        aria-label={speaker.text('sheet.label')}
        value={currentSheet(state)?.id ?? ''}
        disabled={busy || state.sheets.length === 0}
        onChange={(_, { value }) => void controller.chooseSheet(value)}
      >
        {state.sheets
          .filter(({ visibility }) => visibility !== 'veryHidden')
          .map((sheet) => (
            <option key={sheet.id} value={sheet.id}>{sheetLabel(sheet, speaker)}</option>
          ))}
      </Select>
      <Menu positioning={{ align: 'end' }}>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" size="small" icon={<MoreIcon />} aria-label={speaker.text('app.menu')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<MarkIcon />} disabled={busy || !state.result} onClick={() => void controller.mark()}>
              {speaker.text('action.mark')}
            </MenuItem>
            <MenuItem icon={<UnmarkIcon />} disabled={busy} onClick={() => void controller.clearMarks()}>
              {speaker.text('action.unmark')}
            </MenuItem>
            <MenuItem icon={<UndoIcon />} disabled={busy || !canUndo} onClick={() => void controller.undo()}>
              {speaker.text('action.undo')}
            </MenuItem>
            <MenuDivider />
            <MenuItem icon={<HelpIcon />} onClick={() => { store.dispatch({ type: 'view', view: 'rules' }); }}>
              {speaker.text('action.rules')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
