import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Locale } from '../../core/messages/message';
import { downloadBytes } from '../../taskpane/download';
import { message, say as sayMessage, type Say } from '../messages';
import type { Batch, Completion } from './batch';
import { completeAll, type Fillable } from './complete-batch';

export interface CompleteAllProps {
  readonly batch: Batch;
  readonly fillable: Fillable;
  readonly isRunning: boolean;
  readonly locale: Locale;
  readonly say: Say;
}

/** Fills in copies of the files that have blanks to fill, after saying what will happen; the same button stops it. */
export function CompleteAll({ batch, fillable, isRunning, locale, say }: CompleteAllProps) {
  const [isOpen, setOpen] = useState(false);
  const data = { files: fillable.files.length, edits: fillable.edits };
  const run = async () => {
    setOpen(false);
    await batch.completeBy(async (signal, onFile) => {
      const completed = await completeAll(fillable.files, locale, say('workbench.batch.complete.list'), {
        open: (picked) => batch.open(picked, signal),
        onFile,
        signal,
      });
      if (completed.files > 0)
        downloadBytes(completed.zip as Uint8Array<ArrayBuffer>, say('workbench.batch.complete.name'));
      return completed;
    });
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, { open }) => {
        if (open && isRunning) batch.stopCompleting();
        else setOpen(open);
      }}
    >
      <DialogTrigger disableButtonEnhancement>
        <Button appearance={isRunning ? 'secondary' : 'primary'}>
          {isRunning ? say('workbench.batch.stop') : say('workbench.batch.complete', data)}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('workbench.batch.complete.title', data)}</DialogTitle>
          <DialogContent>{say('workbench.batch.complete.text', data)}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                void run();
              }}
            >
              {say('workbench.batch.complete.yes')}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say('workbench.batch.complete.no')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** How filling in came out, in words. */
export function outcomeText(completed: Completion, locale: Locale, say: Say): string {
  if (completed === 'failed') return say('workbench.unexpected');
  if (completed === 'stopped') return say('workbench.batch.complete.stopped');
  const { files, written, skipped, failed } = completed;
  return [
    say('workbench.batch.completed', { files, written }),
    ...(skipped > 0 ? [say('workbench.batch.complete.skipped', { skipped })] : []),
    ...failed.map(({ path, reason }) =>
      sayMessage(locale, message('workbench.batch.complete.failed', { file: path, reason })),
    ),
  ].join(locale === 'zh-CN' ? '' : ' ');
}
