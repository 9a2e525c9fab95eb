import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { findFiles, listedFiles, type FileArgument } from '../files';
import { CommandError, type CommandIo, systemCause } from '../io';
import { cliMessage } from '../texts';
import { reportMessage } from '../../core/report/messages';
import type { BatchInput } from './batch';

export interface NamedInput extends BatchInput {
  /** Those known before the run begins. */
  readonly arguments: AsyncIterable<FileArgument>;
  /** Copies of ours that were left out. */
  readonly copies: number;
}

/**
 * The files a command line names: those of its arguments, then those of a list, which is read while they are checked.
 *
 * @param flags `filesFrom`: a file with a name on each line, or `-` for the standard input
 * @throws CommandError when nothing is named at all
 */
export async function batchInput(
  args: readonly string[],
  { filesFrom }: { readonly filesFrom?: string },
  io: CommandIo,
  except?: string,
): Promise<NamedInput> {
  if (args.length === 0 && filesFrom === undefined) throw new CommandError(cliMessage('cli.error.no-files'));
  const found = await findFiles(args, io.cwd, except);
  const { count, copies } = found;
  if (filesFrom === undefined) return { files: found, arguments: found, count, copies };
  return { files: both(found, listed(filesFrom, io)), arguments: found, count: null, copies };
}

async function* both(
  first: AsyncIterable<FileArgument>,
  then: AsyncIterable<FileArgument>,
): AsyncGenerator<FileArgument> {
  yield* first;
  yield* then;
}

async function* listed(list: string, io: CommandIo): AsyncGenerator<FileArgument> {
  try {
    yield* listedFiles(list === '-' ? io.stdin() : createReadStream(resolve(io.cwd, list)));
  } catch (error) {
    const cause = systemCause(error);
    throw new CommandError(
      list === '-'
        ? cliMessage('cli.error.stdin', { cause })
        : reportMessage('report.file.unreadable', { file: list, cause }),
    );
  }
}
