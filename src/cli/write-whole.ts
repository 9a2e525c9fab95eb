import { randomBytes } from 'node:crypto';
import { chmod, link, lstat, open, readdir, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Our unfinished files; the name says nothing of the target, which may be as long as a name can be. */
const UNFINISHED = /^\.ziping-[0-9a-f]{16}\.tmp$/;
/** An unfinished file that nobody has touched for so long was left by a run that was killed, in milliseconds. */
const ABANDONED_AFTER = 60 * 60 * 1000;

/** File systems without hard links (FAT, some shares) answer with one of these. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EACCES', 'EINVAL', 'UNKNOWN']);

/** A file being written, which stands under its name once it is finished and not before. */
export interface WholeFile {
  readonly write: (content: Uint8Array | string) => Promise<void>;
  /** Down to the disk, so that a rename never outlives what it names; then under its own name in one step. */
  readonly finish: () => Promise<void>;
  /** Leaves no trace of it. */
  readonly abandon: () => Promise<void>;
}

/**
 * Writes a file so that at any moment the old state or the whole new file stands under its name: into a temporary
 * file in the same folder first, then under its own name in one step. After a failure no trace of it is left.
 *
 * @param replaces whether a file that is there may be replaced; if not, one that appears meanwhile is left alone
 * @throws the error of the system; `EEXIST` when the file is there and may not be replaced
 */
export async function writeWhole(path: string, content: Uint8Array | string, replaces: boolean): Promise<void> {
  const file = await openWhole(path, replaces);
  try {
    await file.write(content);
    await file.finish();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

/**
 * Opens a file for writing it piece by piece, otherwise as `writeWhole` does. Whoever opens it finishes or abandons it.
 *
 * @throws the error of the system; `EEXIST` when the file is there and may not be replaced
 */
export async function openWhole(path: string, replaces: boolean): Promise<WholeFile> {
  const target = replaces ? await behindLinks(path) : path;
  const existing = await statOrNull(target);
  if (existing?.isDirectory()) throw systemError('EISDIR');
  if (existing && !replaces) throw systemError('EEXIST');
  // A device or a pipe has no half state, and must not be replaced by a file.
  if (existing && !existing.isFile()) return await openDevice(target);
  const folder = dirname(target);
  await removeAbandoned(folder);
  const temporary = join(folder, `.ziping-${randomBytes(8).toString('hex')}.tmp`);
  const file = await open(temporary, 'wx');
  return {
    write: async (content) => {
      await file.writeFile(content);
    },
    finish: async () => {
      await file.sync();
      await file.close();
      if (existing) await chmod(temporary, Number(existing.mode) & 0o777).catch(() => undefined);
      if (replaces) await rename(temporary, target);
      else await moveToFreeName(temporary, target);
    },
    abandon: async () => {
      await file.close().catch(() => undefined);
      await unlink(temporary).catch(() => undefined);
    },
  };
}

async function openDevice(path: string): Promise<WholeFile> {
  const file = await open(path, 'w');
  return {
    write: async (content) => {
      await file.writeFile(content);
    },
    finish: () => file.close(),
    abandon: () => file.close().catch(() => undefined),
  };
}

/** A rename would replace a file that appeared a moment ago; a link does not. */
async function moveToFreeName(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    if (await statOrNull(target)) throw systemError('EEXIST');
    await rename(temporary, target);
    return;
  }
  await unlink(temporary);
}

/** Where a link leads, so that the file behind it is replaced and not the link. */
async function behindLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    // Nothing is there yet, but a link may say where it is to be.
    const aim = await readlink(path).catch(() => null);
    return aim === null ? path : resolve(dirname(path), aim);
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  try {
    for (const name of await readdir(folder)) {
      if (!UNFINISHED.test(name)) continue;
      const path = join(folder, name);
      if (Date.now() - (await lstat(path)).mtimeMs > ABANDONED_AFTER) await unlink(path);
    }
  } catch {
    // Whatever is wrong with the folder, writing into it will say so.
  }
}

async function statOrNull(path: string): Promise<Awaited<ReturnType<typeof stat>> | null> {
  try {
    return await stat(path);
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
