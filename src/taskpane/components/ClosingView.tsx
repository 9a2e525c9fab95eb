import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { checkListOf } from '../check-list';
import { closingPoints, isReady, resultText, type ClosingPoint } from '../closing';
import type { Message } from '../../core/messages/message';
import { usePane } from '../pane-context';
import type { Work } from '../work-list';
import { copyText } from './copy-text';
import { projectName } from './FormPanel';
import { DoneIcon, ErrorIcon, WarningIcon } from './icons';
import { PrintedList, usePrinting } from './PrintedList';
import { SubView, useFrameStyles } from './SubView';
import { useSharedStyles } from './styles';

declare const __APP_VERSION__: string;

const useStyles = makeStyles({
  verdict: { margin: '0', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '0', overflowWrap: 'anywhere' },
  point: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '28px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { display: 'inline-flex' },
  done: { color: tokens.colorStatusSuccessForeground1 },
  missing: { color: tokens.colorStatusDangerForeground1 },
  advice: { color: tokens.colorStatusWarningForeground1 },
  more: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: '0', padding: '0', listStyleType: 'none' },
});

const ICONS = { done: <DoneIcon />, missing: <ErrorIcon />, advice: <WarningIcon /> } as const;

/** 可以报送了吗: what must be in order before the form is sent, and the result to take along. */
export function ClosingView({ work }: { work: Work }) {
  const { state, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const frame = useFrameStyles();
  const [isCopied, setIsCopied] = useState(false);
  const { isPrinting, print } = usePrinting();
  const { report, view } = work;
  const points = closingPoints(report, view);
  const ruleSet = report.ruleSet?.ruleSet;
  const made: Message = {
    id: 'closing.made',
    data: {
      version: __APP_VERSION__,
      ruleSet: ruleSet?.title[speaker.locale] ?? '',
      dated: ruleSet?.dated ?? '',
    },
  };
  const footer = (
    <>
      <Button
        appearance="primary"
        className={mergeClasses(shared.button, frame.grow)}
        onClick={() => void copyText(resultText(report, view, made, speaker)).then(setIsCopied)}
      >
        {speaker.text(isCopied ? 'action.copied' : 'closing.copy')}
      </Button>
      <Button className={shared.button} onClick={print}>
        {speaker.text('closing.print')}
      </Button>
    </>
  );
  return (
    <SubView title={speaker.text('closing.title')} footer={footer}>
      {isPrinting && <PrintedList list={checkListOf(work, made, speaker)} />}
      <p className={styles.text}>{projectName(report) || speaker.text('form.unnamed')}</p>
      <p className={styles.verdict}>{speaker.text(isReady(points) ? 'closing.ready' : 'closing.not-ready')}</p>
      <ul className={styles.list}>
        {points.map((point) => (
          <Point key={point.key} point={point} />
        ))}
      </ul>
      <div className={styles.more}>
        <Button className={shared.button} disabledFocusable={state.isSlow} onClick={() => void controller.openDraft()}>
          {speaker.text('draft.title')}
        </Button>
        <Button
          className={shared.button}
          disabledFocusable={state.isSlow}
          onClick={() => void controller.documents.checkList(checkListOf(work, made, speaker), projectName(report))}
        >
          {speaker.text('list.make')}
        </Button>
      </div>
      <p className={mergeClasses(styles.text, shared.caption)}>{speaker.message(made)}</p>
    </SubView>
  );
}

function Point({ point: { state, text, goTo } }: { point: ClosingPoint }) {
  const { store, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <li className={styles.point}>
      <span className={mergeClasses(styles.icon, styles[state])} aria-hidden="true">
        {ICONS[state]}
      </span>
      <span>
        <span className={shared.visuallyHidden}>{speaker.text(`closing.${state}`)}</span>
        {speaker.message(text)}
      </span>
      {goTo && (
        <Button
          size="small"
          className={shared.button}
          onClick={() => {
            store.dispatch({ type: 'view', view: 'main' });
            controller.guide.open(goTo);
          }}
        >
          {speaker.text('closing.go')}
        </Button>
      )}
    </li>
  );
}
