import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../pane-context';
import { currentSheet, type Notice, type PaneError } from '../state';
import type { PaneTextId } from '../texts';
import { Banner } from './Banner';
import { copyText } from './copy-text';
import { noticeIntent, noticeText, skippedReasons } from './notice-text';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  reasons: { margin: `${tokens.spacingVerticalXXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** Everything that must be seen before the result: failures, what was done, results that may be out of date. */
export function Banners() {
  const { state, speaker } = usePane();
  const styles = useStyles();
  const { error, notice, result, view } = state;
  const active = currentSheet(state);
  const isElsewhere = view === 'main' && result !== null && active !== null && active.id !== result.sheetId;
  const isStale = view === 'main' && result !== null && state.stale && !isElsewhere;
  if (!error && !notice && !isStale && !isElsewhere) return null;
  return (
    <div className={styles.stack}>
      {error && <ErrorBanner error={error} />}
      {notice && <NoticeBanner notice={notice} />}
      {isElsewhere && (
        <Banner intent="info" actions={<CheckButton label="other-sheet.check" />}>
          {speaker.text('other-sheet.text', { active: active.name, checked: result.sheetName })}
        </Banner>
      )}
      {isStale && <Banner intent="warning" actions={<CheckButton label="action.recheck" />}>{speaker.text('stale.text')}</Banner>}
    </div>
  );
}

function CheckButton({ label }: { label: PaneTextId }) {
  const { state, controller, speaker } = usePane();
  const shared = useSharedStyles();
  return (
    <Button size="small" className={shared.button} disabledFocusable={state.isSlow} onClick={() => void controller.check()}>
      {speaker.text(label)}
    </Button>
  );
}

function ErrorBanner({ error }: { error: PaneError }) {
  const { store, speaker } = usePane();
  const shared = useSharedStyles();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async (): Promise<void> => {
    setIsCopied(await copyText(`${error.code}\n${speaker.message(error.message)}\n${error.detail}\n${navigator.userAgent}`));
  };
  const actions = (
    <>
      <CheckButton label="action.recheck" />
      <Button size="small" className={shared.button} onClick={() => void copy()}>
        {speaker.text(isCopied ? 'action.copied' : 'action.copy-details')}
      </Button>
    </>
  );
  return (
    <Banner intent="error" actions={actions} onDismiss={() => { store.dispatch({ type: 'error-dismissed' }); }}>
      {speaker.message(error.message)}
    </Banner>
  );
}

function NoticeBanner({ notice }: { notice: Notice }) {
  const { state, store, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const reasons = skippedReasons(notice, speaker);
  const canUndo = notice.kind === 'applied' && state.lastRun !== null && notice.report.inverse.length > 0;
  const button = (label: PaneTextId, act: () => Promise<void>) => (
    <Button size="small" className={shared.button} disabledFocusable={state.isSlow} onClick={() => void act()}>{speaker.text(label)}</Button>
  );
  return (
    <Banner
      intent={noticeIntent(notice)}
      actions={canUndo ? button('action.undo', () => controller.undo()) : notice.kind === 'marked' && button('action.unmark', () => controller.clearMarks())}
      onDismiss={() => { store.dispatch({ type: 'notice', notice: null }); }}
    >
      {noticeText(notice, speaker)}
      {reasons.length > 0 && <ul className={styles.reasons}>{reasons.map((reason, index) => <li key={index}>{reason}</li>)}</ul>}
    </Banner>
  );
}
