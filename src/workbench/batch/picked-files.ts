/** A file someone chose or dropped. */
export interface PickedFile {
  /** With the folders it was dropped in: `乡镇/甲.xlsx`. */
  readonly path: string;
  readonly file: File;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xls)$/i;
/** Excel keeps a lock file named like this beside every open workbook. */
const LOCK_FILE = /^~\$/;

/** Files of a file dialog, in the order a person counts them. */
export function chosenFiles(files: Iterable<File>): PickedFile[] {
  return inOrder([...files].map((file) => ({ path: file.name, file })));
}

/**
 * What was dropped: files as they are, of folders the workbooks in them and below them.
 * Must be called while the drop is being handled; the browser forgets it afterwards.
 */
export async function droppedFiles({ items, files }: DataTransfer): Promise<PickedFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return chosenFiles(files);
  return inOrder((await Promise.all(entries.map((entry) => filesBelow(entry, true)))).flat());
}

async function filesBelow(entry: FileSystemEntry, isNamedOutright: boolean): Promise<PickedFile[]> {
  if (isFile(entry)) {
    if (!isNamedOutright && (!WORKBOOK.test(entry.name) || LOCK_FILE.test(entry.name))) return [];
    const file = await new Promise<File>((resolve, reject) => { entry.file(resolve, reject); });
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const children = isFolder(entry) ? await entriesOf(entry) : [];
  return (await Promise.all(children.map((child) => filesBelow(child, false)))).flat();
}

/** A folder tells its entries by the hundred, until it tells none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const next = await new Promise<FileSystemEntry[]>((resolve, reject) => { reader.readEntries(resolve, reject); });
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
