import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { reportMessage } from '../core/report/messages';
import { LIMITS } from '../hosts/package/limits';
import { CommandError, systemCause } from './io';
import { cliMessage } from './texts';
import type { Message } from '../core/messages/message';
import { mapAhead } from './batch/map-ahead';

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

/** What arguments stand for, in their order and without repetition. */
export interface FoundFiles extends AsyncIterable<FileArgument> {
  readonly count: number;
  /** Copies of ours that were filled in, beside the files they were made from: left out. */
  readonly copies: number;
}

/**
 * Finds what files, folders (with sub-folders) and glob patterns stand for. Whoever goes through the files looks into
 * the folders again, one by one: the names of a hundred thousand files are not kept.
 * A file named outright is taken whatever its extension: the reader says what it really is.
 *
 * @param except a folder whose content is left out: where this run writes to
 */
export async function findFiles(args: readonly string[], cwd: string, except?: string): Promise<FoundFiles> {
  const search = new Search(args, cwd, except === undefined ? null : resolve(cwd, except));
  const tally = { copies: 0 };
  let count = 0;
  const everything = search.run(tally, false);
  while (!(await everything.next()).done) count++;
  return { count, copies: tally.copies, [Symbol.asyncIterator]: () => search.run({ copies: 0 }, true) };
}

interface Tally {
  copies: number;
}

class Search {
  constructor(
    private readonly args: readonly string[],
    private readonly cwd: string,
    private readonly except: string | null,
  ) {}

  /** @param isOrdered whether files and folders come in the order a reader expects; for counting any will do */
  async *run(tally: Tally, isOrdered: boolean): AsyncGenerator<FileArgument> {
    const kinds = await Promise.all(this.args.map((arg) => kindOf(resolve(this.cwd, arg))));
    const named = new Map(
      this.args.filter((_, index) => kinds[index] === 'file').map((arg) => [resolve(this.cwd, arg), arg]),
    );
    // A single argument gives every file once.
    const seen = this.args.length > 1 ? new Set<string>() : null;
    for (const [index, arg] of this.args.entries()) {
      for await (const argument of this.#argument(arg, kinds[index] ?? null, tally, isOrdered)) {
        const path = 'file' in argument ? resolve(this.cwd, argument.file) : keyOf(argument);
        if (seen?.has(path)) continue;
        seen?.add(path);
        const name = named.get(path);
        yield name === undefined ? argument : { file: name, isNamed: true };
      }
    }
  }

  async *#argument(
    arg: string,
    kind: 'file' | 'folder' | null,
    tally: Tally,
    isOrdered: boolean,
  ): AsyncGenerator<FileArgument> {
    if (kind === 'file') {
      yield { file: arg, isNamed: true };
      return;
    }
    let isMatched = false;
    for await (const found of kind === 'folder' ? this.#below(arg, isOrdered) : this.#matching(arg)) {
      isMatched ||= 'folder' in found || found.files.length > 0;
      if ('folder' in found) yield found;
      else {
        const files = withoutCopies(found.files);
        tally.copies += found.files.length - files.length;
        for (const file of files) yield { file, isNamed: false, ...(kind === 'folder' && { root: arg }) };
      }
    }
    if (!isMatched) yield { unmatched: arg };
  }

  async *#matching(arg: string): AsyncGenerator<FilesTogether> {
    if (!isDynamicPattern(arg)) return;
    const pattern = arg.replaceAll('\\', '/');
    const files = await glob(pattern, {
      cwd: this.cwd,
      absolute: isAbsolute(pattern),
      caseSensitiveMatch: false,
      expandDirectories: false,
      // A pattern that goes down into folders would follow a link that leads back for ever.
      followSymbolicLinks: !pattern.includes('**'),
    });
    yield { files: files.filter((file) => !LOCK_FILE.test(basename(file))).sort(COLLATOR.compare) };
  }

  /**
   * The workbooks in a folder and below, those of a folder before those of its sub-folders; every folder once, whatever
   * links lead to it.
   */
  async *#below(root: string, isOrdered: boolean): AsyncGenerator<FilesTogether | UnreadableFolder> {
    const seen = new Set<string>();
    const open = [root.replace(/(?<=.)[\\/]+$/, '')];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
      const path = resolve(this.cwd, folder);
      if (path === this.except) continue;
      const identity = await identityOf(path);
      if (identity === null || seen.has(identity)) continue;
      seen.add(identity);
      try {
        const { files, folders } = await this.#content(folder, isOrdered);
        open.push(...folders.reverse());
        yield { files };
      } catch (error) {
        yield { folder, cause: systemCause(error) };
      }
    }
  }

  async #content(
    folder: string,
    isOrdered: boolean,
  ): Promise<{ readonly files: string[]; readonly folders: string[] }> {
    const entries = await readdir(resolve(this.cwd, folder), { withFileTypes: true });
    const files: string[] = [];
    const folders: string[] = [];
    if (isOrdered) entries.sort((a, b) => COLLATOR.compare(a.name, b.name));
    for (const entry of entries) {
      const name = folder === '.' ? entry.name : join(folder, entry.name);
      const kind = entry.isSymbolicLink()
        ? await kindOf(resolve(this.cwd, name))
        : entry.isDirectory()
          ? 'folder'
          : 'file';
      if (kind === 'folder') folders.push(name);
      else if (kind === 'file' && WORKBOOK.test(entry.name) && !LOCK_FILE.test(entry.name)) files.push(name);
    }
    return { files, folders };
  }
}

/** Files of one folder or of one pattern. */
interface FilesTogether {
  readonly files: readonly string[];
}

type UnreadableFolder = Extract<FileArgument, { readonly folder: string }>;

const keyOf = (argument: Exclude<FileArgument, { readonly file: string }>): string =>
  'unmatched' in argument ? `?${argument.unmatched}` : `!${argument.folder}`;

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

/** The files that are the one at a path, also by way of a link. */
export async function filesAt(
  path: string,
  files: AsyncIterable<FileArgument>,
  cwd: string,
): Promise<Extract<FileArgument, { readonly file: string }>[]> {
  const identity = await identityOf(resolve(cwd, path));
  if (identity === null) return [];
  const same = mapAhead(files, LOOKED_AT_TOGETHER, async (argument) =>
    'file' in argument ? await identityOf(resolve(cwd, argument.file)) : null,
  );
  const found: Extract<FileArgument, { readonly file: string }>[] = [];
  for await (const { item, result } of same) if ('file' in item && result === identity) found.push(item);
  return found;
}

/** Files looked at while the answer for the first of them is awaited. */
const LOOKED_AT_TOGETHER = 32;

/** What tells the files apart, whatever their names are. */
export async function identitiesOf(files: readonly FileArgument[], cwd: string): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    files.map((argument) => ('file' in argument ? identityOf(resolve(cwd, argument.file)) : null)),
  );
  return new Set(found.filter((identity) => identity !== null));
}

/** Of a file or folder that is there, by whatever path it is reached. */
export async function identityOf(path: string): Promise<string | null> {
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
