import { useMemo, useSyncExternalStore } from 'react';
import { renderMessage } from '../catalogue';
import type { Locale } from '../core/messages/message';
import type { Batch } from './batch/batch';
import { BatchBar } from './batch/BatchBar';
import { BatchView } from './batch/BatchView';
import { markKey } from './batch/marks';
import { arranged, filesOf } from './batch/rows';
import type { WorkbenchController } from './controller';
import { learnToSay, type Say } from './messages';
import type { WorkbenchState } from './state';

learnToSay(renderMessage);

export interface ListPartProps {
  readonly batch: Batch;
  readonly state: WorkbenchState;
  readonly controller: WorkbenchController;
  readonly locale: Locale;
  readonly say: Say;
}

/** Many files: their list, or the way back to it above a file that was opened from it. */
export function ListPart({ batch, state: { list, isListShown, fromList }, controller, locale, say }: ListPartProps) {
  const marks = useSyncExternalStore(controller.marks.subscribe, controller.marks.all);
  const progress = useSyncExternalStore(batch.subscribe, batch.progress);
  const listed = useMemo(
    () =>
      filesOf(
        arranged(
          progress.checked.flatMap(({ rows }) => rows),
          list,
          marks,
        ),
      ),
    [progress, list, marks],
  );
  if (isListShown)
    return (
      <BatchView
        key={batch.id}
        batch={batch}
        settings={list}
        marks={marks}
        onMark={(row, mark) => {
          controller.marks.set(markKey(row), mark, controller.notStored);
        }}
        locale={locale}
        say={say}
        onSettings={(settings) => {
          controller.arrangeList(settings);
        }}
        onOpen={({ picked, sheetId }) => {
          controller.openFromList(picked, sheetId);
        }}
        returningTo={fromList?.picked ?? null}
        onDownload={() => {
          controller.downloadReview(locale);
        }}
        onLetters={() => {
          controller.downloadLetters(locale);
        }}
        onClose={() => {
          controller.closeList();
        }}
      />
    );
  const place = fromList ? listed.indexOf(fromList.picked) : -1;
  return (
    <BatchBar
      say={say}
      index={place}
      count={listed.length}
      onBack={() => {
        controller.showList(true);
      }}
      onStep={(step) => {
        const next = listed[place + step];
        if (next) controller.openFromList(next, null);
      }}
    />
  );
}
