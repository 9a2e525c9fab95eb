import { placeOf } from '../../core/edits/describe';
import type { ApplyReport, EditOutcome } from '../../core/edits/types';
import type { Notice } from '../notice';
import type { Speaker } from '../texts';

/** Places as the preview counted them: a cell is one, a whole notes block is one, inserted rows belong to it. */
function counted({ outcomes }: ApplyReport, status: EditOutcome['status']): number {
  const edits = outcomes.filter((outcome) => outcome.status === status).map(({ edit }) => edit);
  const cells = edits.filter(({ kind }) => kind === 'cell').length;
  return cells + (edits.some(({ kind }) => kind === 'text-row' || kind === 'clear-text-row') ? 1 : 0);
}

/**
 * What was done, in one sentence.
 *
 * @param left findings that must still be mended
 */
export function noticeText(notice: Notice, left: number, speaker: Speaker): string {
  if (notice.kind === 'marked') return speaker.text('run.marked', { count: notice.count });
  if (notice.kind === 'unmarked') return speaker.text('run.unmarked');
  if (notice.kind === 'rechecked') return speaker.text('run.rechecked');
  if (notice.kind === 'waived') return speaker.text('run.waived');
  if (notice.kind === 'handed-over') return speaker.text('run.handed-over', { file: notice.file });
  if (notice.kind === 'opened-new') return speaker.text('run.opened-new');
  const applied = counted(notice.report, 'applied');
  const skipped = notice.report.outcomes.filter(({ status }) => status === 'skipped').length;
  const undone = notice.kind === 'undone';
  if (applied === 0) return speaker.text(skipped > 0 ? 'run.nothing' : 'run.nothing-to-do');
  if (skipped === 0 && !undone)
    return speaker.text(left > 0 ? 'run.applied' : 'run.applied.last', { count: applied, left });
  if (skipped === 0) return speaker.text('run.undone', { count: applied });
  return speaker.text(undone ? 'run.undone.partly' : 'run.partly', { applied, skipped });
}

/** How a notice is coloured: a run that left something out is not a plain success. */
export function noticeIntent(notice: Notice): 'success' | 'warning' | 'info' {
  if (notice.kind === 'rechecked') return 'info';
  if (notice.kind !== 'applied' && notice.kind !== 'undone') return 'success';
  if (notice.report.outcomes.some(({ status }) => status === 'skipped')) return 'warning';
  return counted(notice.report, 'applied') > 0 ? 'success' : 'info';
}

/** Why single edits were left out, one sentence each. */
export function skippedReasons(notice: Notice, speaker: Speaker): string[] {
  if (notice.kind !== 'applied' && notice.kind !== 'undone') return [];
  return notice.report.outcomes
    .filter(({ status }) => status === 'skipped')
    .map(({ edit, reason }) =>
      reason ? speaker.message(reason) : speaker.text('run.skipped.unknown', { cell: placeOf(edit) }),
    );
}
