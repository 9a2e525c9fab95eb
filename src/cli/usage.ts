import type { Command, CommanderError } from 'commander';
import type { Message } from '../core/messages/message';
import { cliMessage } from './texts';

/** A command line that was not understood, with the command it was meant for. */
export class UsageError extends Error {
  constructor(
    override readonly cause: CommanderError,
    readonly command: Command,
  ) {
    super(cause.message);
    this.name = 'UsageError';
  }

  /** One sentence in the language of the user: what is wrong and what to write instead. */
  get userMessage(): Message {
    const { cause } = this;
    const command = pathOf(this.command);
    const quoted = /'([^' ]*)/.exec(cause.message)?.[1] ?? '';
    switch (cause.code) {
      case 'commander.unknownOption':
        return cliMessage('cli.error.unknown-option', { option: quoted, command });
      case 'commander.optionMissingArgument':
        return cliMessage('cli.error.option-value', { option: quoted, command });
      case 'commander.missingArgument':
        return this.#missingFile();
      case 'commander.excessArguments':
        return this.#unexpectedWord(command);
      default:
        return cliMessage('cli.error.usage', { detail: cause.message.replace(/^error: /, '').replaceAll('\n', ' ') });
    }
  }

  /** The first file, or what the next one is: last year's form without this year's. */
  #missingFile(): Message {
    const { args, registeredArguments } = this.command;
    const missing = args.length === 0 ? undefined : registeredArguments[args.length];
    return missing
      ? cliMessage('cli.error.one-more-file', { file: missing.description })
      : cliMessage('cli.error.no-files');
  }

  /** A word too many is a misspelt command where commands are expected. */
  #unexpectedWord(command: string): Message {
    const [word = ''] = this.command.args;
    const known = this.command.commands.map((one) => one.name());
    if (known.length === 0) return cliMessage('cli.error.extra', { command, extra: word });
    return cliMessage('cli.error.unknown-command', { name: word, known });
  }
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
