import {
  Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../pane-context';
import { currentSheet, type Notice } from '../state';
import { DismissIcon } from './icons';
import { noticeText, skippedReasons } from './notice-text';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  bar: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  reasons: { margin: `${tokens.spacingVerticalXXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** Everything that must be seen before the result: failures, what was done, results that may be out of date. */
export function Banners() {
  const { state } = usePane();
  const styles = useStyles();
  const active = currentSheet(state);
  const otherSheet = state.result !== null && active !== null && active.id !== state.result.sheetId;
  return (
    <div className={styles.stack}>
      {state.error && <ErrorBanner />}
      {state.notice && <NoticeBanner notice={state.notice} />}
      {state.view === 'main' && otherSheet && <OtherSheetBanner active={active.name} checked={state.result.sheetName} />}
      {state.view === 'main' && state.result && state.stale && !otherSheet && <StaleBanner />}
    </div>
  );
}

function ErrorBanner() {
  const { state, store, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [copied, setCopied] = useState(false);
  const { error } = state;
  if (!error) return null;
  const copy = async (): Promise<void> => {
    await copyText(`${error.code}\n${speaker.message(error.message)}\n${error.detail}\n${navigator.userAgent}`);
    setCopied(true);
  };
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{speaker.text('error.title')}</MessageBarTitle>
        {speaker.message(error.message)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={<DismissButton onClick={() => { store.dispatch({ type: 'error-dismissed' }); }} />}
      >
        <Button size="small" className={shared.button} onClick={() => void controller.check()}>{speaker.text('action.recheck')}</Button>
        <Button size="small" className={shared.button} onClick={() => void copy()}>
          {speaker.text(copied ? 'action.copied' : 'action.copy-details')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** The clipboard API is not granted in every web view; a selection and the copy command work in all. */
async function copyText(text: string): Promise<void> {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (!copied) await navigator.clipboard.writeText(text);
}

function NoticeBanner({ notice }: { notice: Notice }) {
  const { state, store, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const reasons = skippedReasons(notice, speaker);
  const canUndo = notice.kind === 'applied' && state.lastRun !== null && notice.report.inverse.length > 0;
  return (
    <MessageBar intent={reasons.length > 0 ? 'warning' : 'success'} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {noticeText(notice, speaker)}
        {reasons.length > 0 && (
          <ul className={styles.reasons}>
            {reasons.map((reason) => <li key={reason}>{reason}</li>)}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={<DismissButton onClick={() => { store.dispatch({ type: 'notice', notice: null }); }} />}
      >
        {canUndo && (
          <Button size="small" className={shared.button} disabled={state.busy !== null} onClick={() => void controller.undo()}>
            {speaker.text('action.undo')}
          </Button>
        )}
        {notice.kind === 'marked' && (
          <Button size="small" className={shared.button} onClick={() => void controller.clearMarks()}>{speaker.text('action.unmark')}</Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function StaleBanner() {
  const { controller, state, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{speaker.text('stale.text')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" className={shared.button} disabled={state.busy !== null} onClick={() => void controller.check()}>
          {speaker.text('action.recheck')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function OtherSheetBanner({ active, checked }: { active: string; checked: string }) {
  const { controller, state, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody>{speaker.text('other-sheet.text', { active, checked })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" className={shared.button} disabled={state.busy !== null} onClick={() => void controller.check()}>
          {speaker.text('other-sheet.check')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function DismissButton({ onClick }: { onClick: () => void }) {
  const { speaker } = usePane();
  return <Button appearance="transparent" size="small" icon={<DismissIcon />} aria-label={speaker.text('app.dismiss')} onClick={onClick} />;
}
