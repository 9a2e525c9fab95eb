import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { usePane } from '../pane-context';
import { currentWork, undoable, type PaneState } from '../state';
import type { Speaker } from '../texts';
import { progressOf } from '../work-list';
import { ActionMenu } from './ActionMenu';
import { FormPanel } from './FormPanel';
import { AboutIcon, DraftIcon, HelpIcon, MarkIcon, MoreIcon, UndoIcon, UnmarkIcon } from './icons';
import { SheetPicker } from './SheetPicker';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  left: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold, paddingLeft: tokens.spacingHorizontalXS },
  track: { height: '3px', flexShrink: 0, backgroundColor: tokens.colorNeutralBackground5 },
  done: { height: '100%', backgroundColor: tokens.colorStatusSuccessForeground1, transition: 'width 200ms' },
  forced: { '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
});

/** One line: which sheet, how much is left, and what is needed now and then; under it how far one has come. */
export function TopBar() {
  const { state, speaker } = usePane();
  const styles = useStyles();
  const [isInfoOpen, setIsInfoOpen] = useState(false);
  const panelId = useId();
  const hasForm = currentWork(state) !== null;
  const left = whatIsLeft(state, speaker);
  return (
    <>
      <div className={styles.bar}>
        <SheetPicker />
        {left !== '' && <span className={styles.left}>{left}</span>}
        {hasForm && (
          <Button
            appearance="subtle"
            size="small"
            icon={<AboutIcon />}
            aria-label={speaker.text('form.header')}
            title={speaker.text('form.header')}
            aria-expanded={isInfoOpen}
            aria-controls={panelId}
            onClick={() => {
              setIsInfoOpen(!isInfoOpen);
            }}
          />
        )}
        <Menu />
      </div>
      <ProgressLine />
      <div id={panelId}>{hasForm && isInfoOpen && <FormPanel />}</div>
    </>
  );
}

/** What stands between the form and being sent, in a few words. */
function whatIsLeft(state: PaneState, speaker: Speaker): string {
  const work = currentWork(state);
  if (!work) return '';
  const { counts, unclear } = work.view;
  const unseen = unclear.filter(({ seen }) => seen === null).length;
  if (counts.error > 0) return speaker.text('left.error', { count: counts.error });
  if (counts.warning > 0) return speaker.text('left.warning', { count: counts.warning });
  return unseen > 0 ? speaker.text('left.unclear', { count: unseen }) : speaker.text('left.nothing');
}

function ProgressLine() {
  const { state, speaker } = usePane();
  const styles = useStyles();
  const work = currentWork(state);
  const { done, all } = work ? progressOf(work.list, state.settings.waivers) : { done: 0, all: 0 };
  if (all === 0) return <div className={styles.track} />;
  const label = speaker.text('left.progress', { done, all });
  return (
    <div
      className={styles.track}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={all}
      aria-valuenow={done}
      title={label}
    >
      <div className={mergeClasses(styles.done, styles.forced)} style={{ width: `${(100 * done) / all}%` }} />
    </div>
  );
}

function Menu() {
  const { state, controller, speaker } = usePane();
  return (
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
          label: speaker.text('draft.title'),
          icon: <DraftIcon />,
          disabled: currentWork(state) === null,
          act: () => void controller.openDraft(),
        },
        {
          label: speaker.text('action.rules'),
          icon: <HelpIcon />,
          act: () => void controller.openRules(),
        },
      ]}
    />
  );
}
