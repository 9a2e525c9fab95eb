import caidian from '../../../assets/samples/sample-caidian-style.xlsx';
import clean from '../../../assets/samples/sample-clean.xlsx';
import mof from '../../../assets/samples/sample-mof-scored.xlsx';
import type { SampleFile } from '../samples';
import { startWorkbench } from '../start';
import { workerOfOwnScript } from './own-script';

const SAMPLE_BYTES: Readonly<Record<SampleFile, Uint8Array>> = {
  'sample-caidian-style.xlsx': caidian,
  'sample-mof-scored.xlsx': mof,
  'sample-clean.xlsx': clean,
};

/** Shows the workbench; everything it needs is in the file. */
export function showPage(): void {
  startWorkbench({
    readSample: (file) => Promise.resolve(SAMPLE_BYTES[file]),
    startXlsWorker: () => workerOfOwnScript('xls'),
    startEngineWorker: () => workerOfOwnScript('engine'),
  });
}
