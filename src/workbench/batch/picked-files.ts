import type { ReadableHandle } from '../follower';

/** A file someone chose or dropped. */
export interface PickedFile {
  /** With the folders it was dropped in: `乡镇/甲.xlsx`. */
  readonly path: string;
  readonly file: File;
  /** Where the browser has one: the file can be looked at again after another program saved it. */
  readonly handle?: ReadableHandle;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xls|et|docx)$/i;
/** Excel keeps a lock file named like this beside every open workbook. */
const LOCK_FILE = /^~\$/;

/** Files of a file dialog, in the order a person counts them. */
export function chosenFiles(files: Iterable<File>): PickedFile[] {
  return inOrder([...files].map((file) => ({ path: file.name, file })));
}

interface FilePicker {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly ReadableHandle[]>;
}

const PICKED_TYPES = [
  {
    accept: {
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx', '.xlsm'],
      'application/vnd.ms-excel': ['.xls'],
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
    },
  },
];

/**
 * Asks for files in the browser's own dialog that gives handles on them.
 *
 * @returns none when the person thought better of it; null where the browser has no such dialog
 */
export async function pickFiles(): Promise<PickedFile[] | null> {
  const { showOpenFilePicker } = window as FilePicker;
  if (!showOpenFilePicker) return null;
  let handles: readonly ReadableHandle[];
  try {
    handles = await showOpenFilePicker({ multiple: true, types: PICKED_TYPES });
  } catch (error) {
    // Forbidden here, in a frame perhaps: the plain dialog is left.
    return error instanceof DOMException && error.name === 'AbortError' ? [] : null;
  }
  const files = await Promise.all(
    handles.map(async (handle) => {
      const file = await handle.getFile();
      return { path: file.name, file, handle };
    }),
  );
  return inOrder(files);
}

/** What was dropped, and the names of what the browser could not read. */
export interface Dropped {
  readonly files: readonly PickedFile[];
  readonly refused: readonly string[];
}

/**
 * What was dropped: files as they are, of folders the workbooks in them and below them.
 * Must be called while the drop is being handled; the browser forgets it afterwards.
 */
export async function droppedFiles({ items, files }: DataTransfer): Promise<Dropped> {
  // Before anything is waited for: then the browser has forgotten the drop.
  const handle = files.length === 1 ? handleOf(items[0]) : Promise.resolve(null);
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) {
    const [first, ...others] = chosenFiles(files);
    const found = await handle;
    if (!first) return { files: [], refused: [] };
    return { files: [found ? { ...first, handle: found } : first, ...others], refused: [] };
  }
  const refused: string[] = [];
  const found = await Promise.all(entries.map((entry) => filesBelow(entry, true, refused)));
  return { files: inOrder(found.flat()), refused };
}

/** The browser's handle on a dropped file, where it gives one. */
async function handleOf(item: DataTransferItem | undefined): Promise<ReadableHandle | null> {
  const { getAsFileSystemHandle } = (item ?? {}) as { getAsFileSystemHandle?: () => Promise<ReadableHandle | null> };
  try {
    const handle = (await getAsFileSystemHandle?.call(item)) ?? null;
    return handle?.kind === 'file' ? handle : null;
  } catch {
    return null;
  }
}

/** @param refused takes the names of what cannot be read: one locked file must not lose the others */
async function filesBelow(entry: FileSystemEntry, isNamedOutright: boolean, refused: string[]): Promise<PickedFile[]> {
  try {
    if (isFile(entry)) {
      if (!isNamedOutright && (!WORKBOOK.test(entry.name) || LOCK_FILE.test(entry.name))) return [];
      const file = await new Promise<File>((resolve, reject) => {
        entry.file(resolve, reject);
      });
      return [{ path: entry.fullPath.replace(/^\//, ''), file }];
    }
    const children = isFolder(entry) ? await entriesOf(entry) : [];
    return (await Promise.all(children.map((child) => filesBelow(child, false, refused)))).flat();
  } catch {
    refused.push(entry.name);
    return [];
  }
}

/** A folder tells its entries by the hundred, until it tells none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const next = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (next.length === 0) return entries;
    entries.push(...next);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function inOrder(files: PickedFile[]): PickedFile[] {
  return files.sort((a, b) => a.path.localeCompare(b.path, 'zh-CN', { numeric: true }));
}
