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
const MARKS = 'marks';

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
