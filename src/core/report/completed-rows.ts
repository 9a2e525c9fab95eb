import { placeAndContent } from '../edits/describe';
import type { PlannedEdit } from '../edits/types';
import type { Message } from '../messages/message';
import type { Speaker } from '../messages/speaker';
import { reportMessage as message } from './messages';

/** One thing that was to be filled in. */
export interface CompletedEdit {
  readonly file: string;
  readonly sheet: string;
  readonly planned: PlannedEdit;
  /** Why it was not written; null when it was. */
  readonly skipped: Message | null;
}

/**
 * What was filled in and what was not, one row each, heading first.
 *
 * @param failed files of which nothing could be filled in
 */
export function completedRows(
  edits: readonly CompletedEdit[],
  failed: readonly { readonly path: string; readonly reason: Message }[],
  speaker: Speaker,
): string[][] {
  const say = (id: Parameters<typeof message>[0]): string => speaker.say(message(id));
  const heading = [
    say('report.column.file'),
    say('report.column.sheet'),
    say('report.column.cell'),
    say('report.column.written'),
    say('report.column.reason'),
  ];
  const rows = edits.map(({ file, sheet, planned, skipped }) => {
    const { cell, after } = placeAndContent(planned.edit);
    const reason = speaker.say(skipped ?? planned.reason);
    return [file, sheet, cell, skipped ? '' : after, skipped ? `${say('report.not-written')}${reason}` : reason];
  });
  return [
    heading,
    ...rows,
    ...failed.map(({ path, reason }) => [path, '', '', '', `${say('report.not-written')}${speaker.say(reason)}`]),
  ];
}
