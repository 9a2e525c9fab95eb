/** The unfinished work as it is kept in this browser. */
export interface LocalCopy {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. */
  readonly storedAt: number;
  readonly isUnsaved: boolean;
  readonly isSample: boolean;
}

const DATABASE = 'ziping-workbench';
const STORE = 'work';
const KEY = 'current';
const OFFERED = 'offered';
const MARKS = 'marks';
const LIST = 'list';
const ARRANGED = 'list-settings';

/** Stores the work; rejects when the browser does not allow it. */
export async function storeCopy(copy: LocalCopy): Promise<void> {
  await inStore('readwrite', (store) => store.put(copy, KEY));
}

/** The stored work, or null when there is none or it cannot be read. */
export async function loadCopy(): Promise<LocalCopy | null> {
  try {
    const found = await inStore('readonly', (store) => store.get(KEY));
    return isLocalCopy(found) ? found : null;
  } catch {
    return null;
  }
}

/** Lays unfinished work aside until a person says what becomes of it; rejects when the browser does not allow it. */
export async function layAside(copy: LocalCopy): Promise<void> {
  await inStore('readwrite', (store) => store.put(copy, OFFERED));
  await clearCopy();
}

/** The work laid aside, or null when there is none or it cannot be read. */
export async function loadAside(): Promise<LocalCopy | null> {
  try {
    const found: unknown = await inStore('readonly', (store) => store.get(OFFERED) as IDBRequest<unknown>);
    return isLocalCopy(found) ? found : null;
  } catch {
    return null;
  }
}

/** Forgets the work laid aside. */
export async function clearAside(): Promise<void> {
  await inStore('readwrite', (store) => store.delete(OFFERED)).catch(() => undefined);
}

/** Stores a reviewer's notes by the key of their form; rejects when the browser does not allow it. */
export async function storeMarks(marks: ReadonlyMap<string, unknown>): Promise<void> {
  await inStore('readwrite', (store) => store.put(new Map(marks), MARKS));
}

/** The stored notes; none when they cannot be read. */
export async function loadMarks(): Promise<ReadonlyMap<unknown, unknown>> {
  try {
    const found: unknown = await inStore('readonly', (store) => store.get(MARKS) as IDBRequest<unknown>);
    return found instanceof Map ? found : new Map();
  } catch {
    return new Map();
  }
}

/** The files of a list, as they were when it was made. */
export interface KeptList {
  readonly files: readonly { readonly path: string; readonly file: File }[];
  /** Milliseconds since 1970. */
  readonly storedAt: number;
}

/** Keeps how the list is looked at, for after a reload. */
export async function storeArranged(settings: object): Promise<void> {
  await inStore('readwrite', (store) => store.put(settings, ARRANGED)).catch(() => undefined);
}

/** How the list was looked at, as it was kept; null when nothing was. */
export async function loadArranged(): Promise<unknown> {
  return inStore('readonly', (store) => store.get(ARRANGED) as IDBRequest<unknown>).catch(() => null);
}

/** More than this is not copied into the browser, in bytes. */
const LARGEST_LIST = 200 * 1024 * 1024;

/** Keeps the files of a list, for after a reload; without a word where they are too many or nothing can be kept. */
export async function storeList(files: KeptList['files'], storedAt: number): Promise<void> {
  const size = files.reduce((sum, { file }) => sum + file.size, 0);
  if (size > LARGEST_LIST) return clearList();
  const list: KeptList = { files: files.map(({ path, file }) => ({ path, file })), storedAt };
  await inStore('readwrite', (store) => store.put(list, LIST)).catch(() => undefined);
}

/** The list kept last, or null when there is none or it cannot be read. */
export async function loadList(): Promise<KeptList | null> {
  try {
    const found: unknown = await inStore('readonly', (store) => store.get(LIST) as IDBRequest<unknown>);
    return isKeptList(found) ? found : null;
  } catch {
    return null;
  }
}

/** Forgets the list. */
export async function clearList(): Promise<void> {
  await inStore('readwrite', (store) => {
    store.delete(ARRANGED);
    return store.delete(LIST);
  }).catch(() => undefined);
}

function isKeptList(value: unknown): value is KeptList {
  if (typeof value !== 'object' || value === null) return false;
  const { files, storedAt } = value as Partial<KeptList>;
  return typeof storedAt === 'number' && Array.isArray(files) && files.every(({ file }) => file instanceof File);
}

/** Forgets everything that is stored. */
export async function clearAll(): Promise<void> {
  try {
    await inStore('readwrite', (store) => store.clear());
  } catch {
    // nothing was stored where nothing can be stored
  }
}

/** Forgets the stored work. */
export async function clearCopy(): Promise<void> {
  try {
    await inStore('readwrite', (store) => store.delete(KEY));
  } catch {
    // nothing was stored where nothing can be stored
  }
}

function isLocalCopy(value: unknown): value is LocalCopy {
  if (typeof value !== 'object' || value === null) return false;
  const copy = value as Partial<LocalCopy>;
  return typeof copy.fileName === 'string' && copy.bytes instanceof Uint8Array && typeof copy.storedAt === 'number';
}

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDatabase();
  return new Promise<T>((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    transaction.oncomplete = () => {
      resolve(request.result);
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('indexedDB aborted'));
    };
    transaction.onerror = () => {
      reject(transaction.error ?? new Error('indexedDB failed'));
    };
  });
}

let opening: Promise<IDBDatabase> | null = null;

/** The database stays open: a page that is closed has no time to open it. */
function openDatabase(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE);
    };
    request.onsuccess = () => {
      const forget = () => {
        request.result.close();
        opening = null;
      };
      request.result.onversionchange = forget;
      request.result.onclose = forget;
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('indexedDB'));
    };
    request.onblocked = () => {
      reject(new Error('indexedDB blocked'));
    };
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}
