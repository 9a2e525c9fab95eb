import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { reportMessage } from '../core/report/messages';
import { LIMITS } from '../hosts/package/limits';
import { CommandError, systemCause } from './io';
import { cliMessage } from './texts';
import type { Message } from '../core/messages/message';

const WORKBOOK = /\.(?:xlsx|xlsm|xls|et|docx)$/i;

/** 2 before 10, and as a Chinese reader sorts. */
const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });

/** The order in which files are found: those of a folder before those of its sub-folders. */
export function comparePaths(a: string, b: string): number {
  const [here, there] = [a.split(/[\\/]/), b.split(/[\\/]/)];
  const depth = here.findIndex((name, index) => name !== there[index]);
  if (depth < 0) return here.length - there.length;
  const isFile = (path: readonly string[]): boolean => depth >= path.length - 1;
  if (isFile(here) !== isFile(there)) return isFile(here) ? -1 : 1;
  return COLLATOR.compare(here[depth] ?? '', there[depth] ?? '');
}

/** Excel keeps a lock file named like this beside every open workbook. */
const LOCK_FILE = /^~\$/;

/** Ends the name of a copy that was filled in. */
export const COMPLETED_SUFFIX = '-已补全';

/** A file to work on, as the user would name it; a pattern that matched nothing; a folder that cannot be looked into. */
export type FileArgument =
  | {
      readonly file: string;
      /** Named itself, and not found in a folder or by a pattern. */
      readonly isNamed: boolean;
      /** The folder it was found in or below. */
      readonly root?: string;
    }
  | { readonly unmatched: string }
  | { readonly folder: string; readonly cause: string };

/** Whether a name cannot be given back to the system: bytes that are no UTF-8 reach us as U+FFFD. */
function isNameLost(name: string): boolean {
  return name.includes('\ufffd');
}

/** Why an argument stands for no file. */
export function whyNoFile(argument: Exclude<FileArgument, { readonly file: string }>): Message {
  if ('unmatched' in argument) {
    const { unmatched: pattern } = argument;
    if (isNameLost(pattern)) return reportMessage('report.file.name-encoding', { file: pattern });
    return reportMessage('report.file.no-match', { pattern });
  }
  return cliMessage('cli.error.folder', { ...argument });
}

/** What is found on the way that is no input. */
export interface Expansion {
  readonly files: readonly FileArgument[];
  /** Copies of ours that were filled in, beside the files they were made from. */
  readonly copies: number;
}

/**
 * Expands files, folders (with sub-folders) and glob patterns, in the order given and without repetition.
 * A file named outright is taken whatever its extension: the reader says what it really is.
 *
 * @param except a folder whose content is left out: where this run writes to
 */
export async function expandFiles(args: readonly string[], cwd: string, except?: string): Promise<Expansion> {
  const found = new Map<string, FileArgument>();
  let copies = 0;
  for (const arg of args) {
    const { matches, failures } = await expandOne(arg, cwd, except);
    const files = matches[0] === arg ? matches : withoutCopies(matches);
    copies += matches.length - files.length;
    for (const failure of failures) found.set(`!${failure.folder}`, failure);
    if (matches.length === 0 && failures.length === 0) found.set(`?${arg}`, { unmatched: arg });
    for (const file of files) {
      const path = resolve(cwd, file);
      const isFound = matches[0] !== arg;
      const isBelow = isFound && !isDynamicPattern(arg);
      found.set(path, { file, isNamed: !isFound || isNamed(found.get(path)), ...(isBelow && { root: arg }) });
    }
  }
  return { files: [...found.values()], copies };
}

interface Matches {
  readonly matches: readonly string[];
  readonly failures: readonly Extract<FileArgument, { folder: string }>[];
}

async function expandOne(arg: string, cwd: string, except: string | undefined): Promise<Matches> {
  const kind = await kindOf(resolve(cwd, arg));
  if (kind === 'file') return { matches: [arg], failures: [] };
  if (kind === 'folder') return await workbooksIn(arg, cwd, except === undefined ? null : resolve(cwd, except));
  if (!isDynamicPattern(arg)) return { matches: [], failures: [] };
  const pattern = arg.replaceAll('\\', '/');
  const files = await glob(pattern, {
    cwd,
    absolute: isAbsolute(pattern),
    caseSensitiveMatch: false,
    expandDirectories: false,
    // A pattern that goes down into folders would follow a link that leads back for ever.
    followSymbolicLinks: !pattern.includes('**'),
  });
  const matches = files.filter((file) => !LOCK_FILE.test(basename(file))).sort(COLLATOR.compare);
  return { matches, failures: [] };
}

/** The workbooks in a folder and below, those of a folder before those of its sub-folders; every folder once, whatever links lead to it. */
async function workbooksIn(root: string, cwd: string, except: string | null): Promise<Matches> {
  const matches: string[] = [];
  const failures: Extract<FileArgument, { folder: string }>[] = [];
  const seen = new Set<string>();
  const open = [root.replace(/(?<=.)[\\/]+$/, '')];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const path = resolve(cwd, folder);
    if (path === except) continue;
    const identity = await identityOf(path);
    if (identity === null || seen.has(identity)) continue;
    seen.add(identity);
    try {
      const entries = (await readdir(path, { withFileTypes: true })).sort((a, b) => COLLATOR.compare(a.name, b.name));
      const below: string[] = [];
      for (const entry of entries) {
        const name = folder === '.' ? entry.name : join(folder, entry.name);
        const kind = entry.isSymbolicLink()
          ? await kindOf(resolve(cwd, name))
          : entry.isDirectory()
            ? 'folder'
            : 'file';
        if (kind === 'folder') below.push(name);
        else if (kind === 'file' && WORKBOOK.test(entry.name) && !LOCK_FILE.test(entry.name)) matches.push(name);
      }
      open.push(...below.reverse());
    } catch (error) {
      failures.push({ folder, cause: systemCause(error) });
    }
  }
  return { matches, failures };
}

/** Names one file a line (or between NULs, as `find -print0` does), each as soon as it is read. */
export async function* listedFiles(text: AsyncIterable<string | Uint8Array>): AsyncGenerator<FileArgument> {
  const decoder = new TextDecoder();
  let rest = '';
  let separator: string | null = null;
  for await (const chunk of text) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    separator ??= rest.includes('\0') ? '\0' : rest.includes('\n') ? '\n' : null;
    if (separator === null) continue;
    const lines = rest.split(separator);
    rest = lines.pop() ?? '';
    for (const line of lines) yield* named(line);
  }
  yield* named(rest + decoder.decode());
}

function* named(line: string): Generator<FileArgument> {
  const file = line.replace(/^\ufeff/, '').replace(/\r$/, '');
  if (file !== '') yield { file, isNamed: true };
}

function withoutCopies(files: readonly string[]): string[] {
  const originals = new Set(files.map(withoutExtension));
  return files.filter((file) => !isCompletedCopy(file, originals));
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

/** Bytes of the largest file any reader opens. */
const LARGEST = LIMITS.file;

function tooLarge(file: string, size: number): { file: string; size: number; limit: number } {
  return { file, size: Math.ceil(size / (1 << 20)), limit: LARGEST >> 20 };
}

/**
 * Reads a file.
 *
 * @throws CommandError with one sentence when it is no file, too large, or the system refuses
 */
export async function readBytes(file: string, cwd: string): Promise<Uint8Array> {
  try {
    const path = resolve(cwd, file);
    // Looked at first: a pipe or a device may never end, and a file above the limit is refused in any case.
    const found = await stat(path);
    // Reading a folder fails by itself, at once and with its own code.
    if (!found.isFile() && !found.isDirectory())
      throw new CommandError(reportMessage('report.file.not-a-file', { file }));
    if (found.size > LARGEST)
      throw new CommandError(reportMessage('report.file.too-large', tooLarge(file, found.size)));
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const cause = systemCause(error);
    if (cause === 'ENOENT' && isNameLost(file))
      throw new CommandError(reportMessage('report.file.name-encoding', { file }));
    throw new CommandError(reportMessage('report.file.unreadable', { file, cause }));
  }
}

/** A path as the user would write it: relative when it lies below the current folder. */
export function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}
