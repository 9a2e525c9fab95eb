import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SheetInfo } from '../../hosts/host';
import type { Notice } from '../notice';
import { usePane } from '../pane-context';
import { currentWork, sheetInstead, undoable, type PaneError, type PaneState } from '../state';
import type { PaneTextId } from '../texts';
import { Banner } from './Banner';
import { copyText } from './copy-text';
import { noticeIntent, noticeText, skippedReasons } from './notice-text';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  // Above what scrolls: a card that is brought into view must not push the way back out of it.
  stack: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    rowGap: tokens.spacingVerticalXS,
    boxSizing: 'border-box',
    maxHeight: '60%',
    overflowY: 'auto',
    padding: `${tokens.spacingHorizontalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    '@media (max-height: 420px)': { maxHeight: 'none', overflowY: 'visible' },
  },
  reasons: { margin: `${tokens.spacingVerticalXXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** Everything that must be seen before the result: failures, what was done, results that may be out of date. */
export function Banners() {
  const { state, speaker } = usePane();
  const styles = useStyles();
  const { error, notice, view } = state;
  const instead = view === 'rules' ? null : sheetInstead(state);
  // A failure says itself that the results are from before, and offers the same way out.
  const isStale = isOld(state) && !instead && !error;
  if (!error && !notice && !isStale && !instead) return null;
  return (
    <div className={styles.stack}>
      {error && <ErrorBanner error={error} />}
      {instead && <OtherSheetBanner instead={instead} />}
      {notice && <NoticeBanner notice={notice} />}
      {isStale && (
        <Banner intent="warning" actions={<CheckButton label="action.recheck" />}>
          {speaker.text(view === 'main' ? 'stale.text' : 'stale.plan')}
        </Banner>
      )}
    </div>
  );
}

/** Whether the results on show are out of date and no check is about to come by itself. */
function isOld({ view, result, stale, isAwaitingPause }: PaneState): boolean {
  return view !== 'rules' && result !== null && stale && !isAwaitingPause;
}

/** Whose results these are, or where a preview would write, when the person is looking at another sheet. */
function OtherSheetBanner({ instead }: { instead: SheetInfo }) {
  const { state, controller, speaker } = usePane();
  const shared = useSharedStyles();
  const isResult = state.view === 'main';
  const actions = (
    <>
      {isResult && <CheckButton label="other-sheet.check" />}
      <Button
        size="small"
        className={shared.button}
        disabledFocusable={state.isSlow}
        onClick={() => void controller.showChecked()}
      >
        {speaker.text('other-sheet.back')}
      </Button>
    </>
  );
  return (
    <Banner intent="info" actions={actions}>
      {speaker.text(isResult ? 'other-sheet.text' : 'other-sheet.write', {
        active: instead.name,
        checked: state.result?.sheetName ?? '',
      })}
    </Banner>
  );
}

function CheckButton({ label }: { label: PaneTextId }) {
  const { state, controller, speaker } = usePane();
  const shared = useSharedStyles();
  return (
    <Button
      size="small"
      className={shared.button}
      disabledFocusable={state.isSlow}
      onClick={() => void controller.recheck()}
    >
      {speaker.text(label)}
    </Button>
  );
}

function ErrorBanner({ error }: { error: PaneError }) {
  const { store, controller, speaker } = usePane();
  const shared = useSharedStyles();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async (): Promise<void> => {
    setIsCopied(
      await copyText(`${error.code}\n${speaker.message(error.message)}\n${error.detail}\n${navigator.userAgent}`),
    );
  };
  const actions = (
    <>
      {error.code === 'offline' ? (
        <Button size="small" className={shared.button} onClick={() => void controller.again()}>
          {speaker.text('action.again')}
        </Button>
      ) : (
        <CheckButton label="action.recheck" />
      )}
      <Button size="small" className={shared.button} onClick={() => void copy()}>
        {speaker.text(isCopied ? 'action.copied' : 'action.copy-details')}
      </Button>
    </>
  );
  return (
    <Banner
      intent="error"
      actions={actions}
      onDismiss={() => {
        store.dispatch({ type: 'error-dismissed' });
      }}
    >
      {speaker.message(error.message)}
    </Banner>
  );
}

function NoticeBanner({ notice }: { notice: Notice }) {
  const { state, store, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const reasons = skippedReasons(notice, speaker);
  const canUndo = notice.kind === 'applied' && undoable(state) !== null && notice.report.inverse.length > 0;
  const text = noticeText(notice, currentWork(state)?.view.counts.error ?? 0, speaker);
  const sheet = state.result?.sheetName ?? '';
  const button = (label: PaneTextId, act: () => Promise<void>) => (
    <Button size="small" className={shared.button} disabledFocusable={state.isSlow} onClick={() => void act()}>
      {speaker.text(label)}
    </Button>
  );
  return (
    <Banner
      intent={noticeIntent(notice)}
      actions={
        canUndo
          ? button('action.undo', () => controller.undo())
          : notice.kind === 'marked' && button('action.unmark', () => controller.clearMarks())
      }
      onDismiss={() => {
        store.dispatch({ type: 'notice', notice: null });
      }}
    >
      {sheetInstead(state) ? speaker.text('run.on-sheet', { sheet, text }) : text}
      {reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.map((reason, index) => (
            <li key={index}>{reason}</li>
          ))}
        </ul>
      )}
    </Banner>
  );
}
