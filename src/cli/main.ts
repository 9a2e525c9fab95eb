import './engine';
import { systemCause } from './files';
import { helpLocale } from './io';
import { run } from './run';
import { cliMessage, say } from './texts';

let isOutputLost = false;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that stops early (`| head`) is not an error of ours.
  if (error.code === 'EPIPE' || isOutputLost) return;
  isOutputLost = true;
  process.exitCode = 2;
  process.stderr.write(
    `${say(cliMessage('cli.error.stdout', { cause: systemCause(error) }), helpLocale(process.env))}\n`,
  );
});
// Nobody is left to tell it to.
process.stderr.on('error', () => undefined);

const code = await run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: () => process.stdin,
  cwd: process.cwd(),
  env: process.env,
  isTerminal: process.stdout.isTTY,
  columns: process.stdout.columns || 100,
});
process.exitCode = isOutputLost ? 2 : code;
