import { usePane } from '../pane-context';
import { summarySentence, viewReport } from '../report-view';
import { currentReport, currentWork, sheetInstead, type PaneState } from '../state';
import type { Speaker } from '../texts';
import { noticeText } from './notice-text';
import { useSharedStyles } from './styles';

/** Tells a screen reader what has just been shown. */
export function Announcer() {
  const { state, speaker } = usePane();
  const shared = useSharedStyles();
  return (
    <div className={shared.visuallyHidden} role="status" aria-live="polite">
      {state.busy === null ? news(state, speaker) : ''}
    </div>
  );
}

function news(state: PaneState, speaker: Speaker): string {
  if (state.error) return speaker.message(state.error.message);
  const report = currentReport(state);
  const parts: string[] = [];
  if (state.notice) parts.push(noticeText(state.notice, currentWork(state)?.view.counts.error ?? 0, speaker));
  if (report)
    parts.push(
      report.form ? summarySentence(viewReport(report, state.settings.waivers), speaker) : speaker.text('none.title'),
    );
  const instead = sheetInstead(state);
  if (instead)
    parts.push(speaker.text('other-sheet.text', { active: instead.name, checked: state.result?.sheetName ?? '' }));
  else if (state.stale && !state.isAwaitingPause && report) parts.push(speaker.text('stale.text'));
  return parts.join(' ');
}
