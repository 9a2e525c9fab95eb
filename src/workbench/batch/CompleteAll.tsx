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
import type { Batch } from './batch';
import { completeAll, type CompletedBatch, type Fillable } from './complete-batch';

export interface CompleteAllProps {
  readonly batch: Batch;
  readonly fillable: Fillable;
  readonly isRunning: boolean;
  readonly locale: Locale;
  readonly say: Say;
}

/** Fills in copies of every file of the list that has blanks to fill, after saying what will happen. */
export function CompleteAll({ batch, fillable, isRunning, locale, say }: CompleteAllProps) {
  const [isOpen, setOpen] = useState(false);
  const data = { files: fillable.files.length, edits: fillable.edits };
  const run = async () => {
    setOpen(false);
    batch.tellCompletion(0, null);
    try {
      const completed = await completeAll(fillable.files, locale, say('workbench.batch.complete.list'), {
        open: (picked) => batch.open(picked),
        onFile: (done) => {
          batch.tellCompletion(done, null);
        },
      });
      if (completed.files > 0)
        downloadBytes(completed.zip as Uint8Array<ArrayBuffer>, say('workbench.batch.complete.name'));
      batch.tellCompletion(null, completed);
    } catch {
      batch.tellCompletion(null, 'failed');
    }
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, { open }) => {
        setOpen(open);
      }}
    >
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="primary" disabledFocusable={isRunning}>
          {say('workbench.batch.complete', data)}
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
export function outcomeText(completed: CompletedBatch | 'failed', locale: Locale, say: Say): string {
  if (completed === 'failed') return say('workbench.unexpected');
  const { files, written, skipped, failed } = completed;
  return [
    say('workbench.batch.completed', { files, written }),
    ...(skipped > 0 ? [say('workbench.batch.complete.skipped', { skipped })] : []),
    ...failed.map(({ path, reason }) =>
      sayMessage(locale, message('workbench.batch.complete.failed', { file: path, reason })),
    ),
  ].join(locale === 'zh-CN' ? '' : ' ');
}
