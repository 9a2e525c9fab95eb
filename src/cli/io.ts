import type { Locale, Message } from '../core/messages/message';

/** The world as the commands see it, so that tests run them in-process. */
export interface CommandIo {
  /** Resolves once there is room for more: whoever reads may be slower than we are. */
  readonly stdout: (text: string) => Promise<void>;
  readonly stderr: (text: string) => void;
  readonly stdin: () => AsyncIterable<string | Uint8Array>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether results go to a terminal. */
  readonly isTerminal: boolean;
  /** Whether complaints and progress do. */
  readonly isErrorTerminal: boolean;
  readonly columns: number;
  /** Calls back once when the user asks to stop (Ctrl-C); returns a function that stops listening. */
  readonly onInterrupt: (stop: () => void) => () => void;
  /** The built script of a thread that checks files; without it all is done in one thread. */
  readonly threadScript?: URL;
}

/** 0 nothing to report at the chosen level, 1 findings, 2 something could not be checked. */
export type ExitCode = 0 | 1 | 2;

/** Ends a command with one sentence and exit code 2. */
export class CommandError extends Error {
  constructor(readonly userMessage: Message) {
    super(userMessage.id);
    this.name = 'CommandError';
  }
}

/** Language of the help: the system's. Results are Chinese unless asked otherwise, as the forms are. */
export function helpLocale(env: CommandIo['env']): Locale {
  const language = env['ZIPING_LANG'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return language.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
}

/** The short system code of an error: EBUSY, EACCES, ENOENT. */
export function systemCause(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return String(error);
}
