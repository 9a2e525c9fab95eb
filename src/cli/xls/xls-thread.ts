import { parentPort } from 'node:worker_threads';
import { convertWithLibrary } from '../../hosts/xlsx/legacy/xls-library';

/*
 * The thread in which the command line converts old workbooks: it is built beside the program, can be stopped, and
 * what the library prints goes nowhere.
 */
const silent = (): void => undefined;
Object.assign(console, { log: silent, info: silent, warn: silent, error: silent });

parentPort?.on('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(convertWithLibrary(bytes));
});
parentPort?.postMessage('ready');
