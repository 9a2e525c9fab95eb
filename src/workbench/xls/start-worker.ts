import { setConverter } from '../../hosts/xlsx/legacy/converter';
import type { Conversion } from '../../hosts/xlsx/legacy/xls-library';

/** Lets old workbooks be converted in a worker, so that a damaged one cannot freeze the page. */
export function convertInWorker(startWorker: () => Worker): void {
  setConverter(({ onReady, onDone, onBroken }) => {
    const worker = startWorker();
    worker.onmessage = ({ data }: MessageEvent<'ready' | Conversion>) => {
      if (data === 'ready') onReady();
      else onDone(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      onBroken(event.message);
    };
    return {
      post: (bytes) => {
        worker.postMessage(bytes);
      },
      stop: () => {
        worker.terminate();
      },
    };
  });
}
