import { Worker } from 'node:worker_threads';
import type { StartConverter } from '../../hosts/xlsx/legacy/converter';
import type { Conversion } from '../../hosts/xlsx/legacy/xls-library';
import type { ThreadName } from '../thread-script';

/** Memory of a thread: an old workbook of the largest size allowed takes less. */
const MEMORY_MB = 1024;

/**
 * Starts threads that convert old workbooks.
 *
 * @param script the built thread
 */
export function xlsThread(script: URL): StartConverter {
  return ({ onReady, onDone, onBroken }) => {
    const worker = new Worker(script, {
      argv: ['xls-thread' satisfies ThreadName],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    worker.on('message', (message: 'ready' | Conversion) => {
      if (message === 'ready') onReady();
      else onDone(message);
    });
    worker.on('error', (error) => {
      onBroken(String(error));
    });
    // A thread that waits for the next file does not keep the program from ending; a listener takes it up again.
    worker.unref();
    return {
      post: (bytes) => {
        worker.postMessage(bytes);
      },
      stop: () => {
        void worker.terminate();
      },
    };
  };
}
