import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve } from 'node:path';
import { glob, isDynamicPattern, convertPathToPattern } from 'tinyglobby';
import { reportMessage } from '../core/report/messages';
import { CommandError } from './io';

const WORKBOOKS = '**/*.{xlsx,xlsm,xls,docx}';

/** Excel keeps a lock file named like this beside every open workbook. */
const LOCK_FILE = /^~\$/;

/** Ends the name of a copy that was filled in. */
export const COMPLETED_SUFFIX = '-已补全';

/** A file to work on, as the user would name it, or a pattern that matched nothing. */
export type FileArgument =
  | {
      readonly file: string;
      /** Named itself, and not found in a folder or by a pattern. */
      readonly isNamed: boolean;
    }
  | { readonly unmatched: string };

/**
 * Expands files, folders (with sub-folders) and glob patterns, in the order given and without repetition.
 * A file named outright is taken whatever its extension: the reader says what it really is.
 */
export async function expandFiles(args: readonly string[], cwd: string): Promise<FileArgument[]> {
  const found = new Map<string, FileArgument>();
  for (const arg of args) {
    const matches = await expandOne(arg, cwd);
    if (matches.length === 0) found.set(`?${arg}`, { unmatched: arg });
    for (const file of matches) {
      const path = resolve(cwd, file);
      found.set(path, { file, isNamed: matches[0] === arg || isNamed(found.get(path)) });
    }
  }
  return [...found.values()];
}

async function expandOne(arg: string, cwd: string): Promise<string[]> {
  const kind = await kindOf(resolve(cwd, arg));
  if (kind === 'file') return [arg];
  if (kind === 'folder') {
    const pattern = `${convertPathToPattern(arg.replace(/[\\/]+$/, '') || '/')}/${WORKBOOKS}`;
    return await matching(pattern, cwd);
  }
  if (!isDynamicPattern(arg)) return [];
  return await matching(arg.replaceAll('\\', '/'), cwd);
}

async function matching(pattern: string, cwd: string): Promise<string[]> {
  const files = await glob(pattern, {
    cwd,
    absolute: isAbsolute(pattern),
    caseSensitiveMatch: false,
    expandDirectories: false,
  });
  const originals = new Set(files.map(withoutExtension));
  return files
    .filter((file) => !LOCK_FILE.test(basename(file)) && !isCompletedCopy(file, originals))
    .sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }));
}

function isNamed(argument: FileArgument | undefined): boolean {
  return argument !== undefined && 'file' in argument && argument.isNamed;
}

/** A copy of ours beside the file it was made from: the same form a second time. */
function isCompletedCopy(file: string, originals: ReadonlySet<string>): boolean {
  const name = withoutExtension(file);
  return name.endsWith(COMPLETED_SUFFIX) && originals.has(name.slice(0, -COMPLETED_SUFFIX.length));
}

function withoutExtension(file: string): string {
  return file.replace(/\.[^./\\]*$/, '');
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

/** Whether a path is one of the files, also by way of a link. */
export async function isOneOf(path: string, files: readonly FileArgument[], cwd: string): Promise<boolean> {
  const identity = await identityOf(resolve(cwd, path));
  if (identity === null) return false;
  const others = await Promise.all(
    files.map((argument) => ('file' in argument ? identityOf(resolve(cwd, argument.file)) : null)),
  );
  return others.includes(identity);
}

async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/** Reads a file; what the system refuses becomes one sentence. */
export async function readBytes(file: string, cwd: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(resolve(cwd, file)));
  } catch (error) {
    throw new CommandError(reportMessage('report.file.unreadable', { file, cause: systemCause(error) }));
  }
}

/** Files being read at the same time as one is checked. */
const AHEAD = 8;

/**
 * Reads files as they are asked for, in order; the next few are read meanwhile, since a folder of a hundred
 * units' files mostly lies on a slow share.
 */
export function readAhead(files: readonly string[], cwd: string): (file: string) => Promise<Uint8Array> {
  const started = new Map<string, Promise<Uint8Array>>();
  let next = 0;
  return (file) => {
    for (let upcoming = files[next]; upcoming !== undefined && started.size < AHEAD; upcoming = files[++next]) {
      const reading = readBytes(upcoming, cwd);
      // Whoever asks for the file hears of it.
      reading.catch(() => undefined);
      started.set(upcoming, reading);
    }
    const reading = started.get(file) ?? readBytes(file, cwd);
    started.delete(file);
    return reading;
  };
}

/** The short system code of an error: EBUSY, EACCES, ENOENT. */
export function systemCause(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return String(error);
}

/** A path as the user would write it: relative when it lies below the current folder. */
export function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}
