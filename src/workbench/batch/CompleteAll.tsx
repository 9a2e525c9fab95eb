import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Locale } from '../../core/messages/message';
import { downloadBytes } from '../download';
import { message, say as sayMessage, type Say } from '../messages';
import { completeAll, type CompletedBatch, type Fillable } from './complete-batch';

export interface CompleteAllProps {
  readonly fillable: Fillable;
  readonly locale: Locale;
  readonly say: Say;
  /** Files done so far; null when the run is over. */
  onProgress(done: number | null): void;
  onDone(outcome: string): void;
}

/** Fills in copies of every file of the list that has blanks to fill, after saying what will happen. */
export function CompleteAll({ fillable, locale, say, onProgress, onDone }: CompleteAllProps) {
  const [isOpen, setOpen] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const data = { files: fillable.files.length, edits: fillable.edits };
  const run = async () => {
    setOpen(false);
    setRunning(true);
    onProgress(0);
    try {
      const completed = await completeAll(fillable.files, locale, say('workbench.batch.complete.list'), onProgress);
      if (completed.files > 0) downloadBytes(completed.zip as Uint8Array<ArrayBuffer>, say('workbench.batch.complete.name'));
      onDone(outcomeText(completed, locale, say));
    } finally {
      setRunning(false);
      onProgress(null);
    }
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => { setOpen(open); }}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="primary" disabledFocusable={isRunning}>{say('workbench.batch.complete', data)}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('workbench.batch.complete.title', data)}</DialogTitle>
          <DialogContent>{say('workbench.batch.complete.text', data)}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => { void run(); }}>{say('workbench.batch.complete.yes')}</Button>
            <DialogTrigger disableButtonEnhancement><Button>{say('workbench.batch.complete.no')}</Button></DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function outcomeText({ files, written, skipped, failed }: CompletedBatch, locale: Locale, say: Say): string {
  return [
    say('workbench.batch.completed', { files, written }),
    ...(skipped > 0 ? [say('workbench.batch.complete.skipped', { skipped })] : []),
    ...failed.map(({ path, reason }) => sayMessage(locale, message('workbench.batch.complete.failed', { file: path, reason }))),
  ].join(locale === 'zh-CN' ? '' : ' ');
}
