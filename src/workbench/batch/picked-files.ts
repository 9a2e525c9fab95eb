/** A file someone chose or dropped. */
export interface PickedFile {
  /** With the folders it was dropped in: `乡镇/甲.xlsx`. */
  readonly path: string;
  readonly file: File;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xls|et|docx)$/i;
/** Excel keeps a lock file named like this beside every open workbook. */
const LOCK_FILE = /^~\$/;

/** Files of a file dialog, in the order a person counts them. */
export function chosenFiles(files: Iterable<File>): PickedFile[] {
  return inOrder([...files].map((file) => ({ path: file.name, file })));
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
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return { files: chosenFiles(files), refused: [] };
  const refused: string[] = [];
  const found = await Promise.all(entries.map((entry) => filesBelow(entry, true, refused)));
  return { files: inOrder(found.flat()), refused };
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
