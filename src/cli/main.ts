#!/usr/bin/env node
import './engine';
import { helpLocale, systemCause } from './io';
import { setConverter, stopConverter } from '../hosts/xlsx/legacy/converter';
import { run } from './run';
import { cliMessage } from './texts';
import { threadScript } from './thread-script';
import { xlsThread } from './xls/start-thread';

setConverter(xlsThread(threadScript('xls-thread', import.meta.url)));

let isOutputLost = false;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that stops early (`| head`) is not an error of ours.
  if (error.code === 'EPIPE' || isOutputLost) return;
  isOutputLost = true;
  process.exitCode = 2;
  const complaint = cliMessage('cli.error.stdout', { cause: systemCause(error) });
  void import('./say').then(({ say }) => process.stderr.write(`${say(complaint, helpLocale(process.env))}\n`));
});
// Nobody is left to tell it to.
process.stderr.on('error', () => undefined);

const NOW = Promise.resolve();
let drained: Promise<void> | null = null;

/** When whoever reads our output has caught up, or reads no more. */
function drain(): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      for (const event of ['drain', 'close', 'error']) process.stdout.off(event, go);
      drained = null;
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) process.stdout.on(event, go);
  });
}

const code = await run(process.argv.slice(2), {
  stdout: (text) => (process.stdout.write(text) || process.stdout.destroyed ? NOW : (drained ??= drain())),
  stderr: (text) => process.stderr.write(text),
  stdin: () => process.stdin,
  cwd: process.cwd(),
  env: process.env,
  isTerminal: process.stdout.isTTY,
  isErrorTerminal: process.stderr.isTTY,
  columns: process.stdout.columns || 100,
  onInterrupt: (stop) => {
    // Only once: whoever presses a second time wants out at once.
    const stopReading = (): void => {
      stop();
      // A list that is still open would keep the program from ending.
      process.stdin.destroy();
    };
    process.once('SIGINT', stopReading);
    return () => process.off('SIGINT', stopReading);
  },
  threadScript: threadScript('check-thread', import.meta.url),
});
stopConverter();
process.exitCode = isOutputLost ? 2 : code;
