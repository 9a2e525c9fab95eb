/** Text of the script that holds everything; known only while it runs for the first time. */
const ownText = isPage() ? (document.currentScript?.textContent ?? '') : '';

/** What a worker of the page is for. */
type WorkerName = 'xls' | 'engine';

/** Whether the script runs in the page, not in a worker. */
export function isPage(): boolean {
  return typeof document !== 'undefined';
}

/**
 * A worker over the page's own script, which learns by its name what it is for: a file opened by a double click may load no other.
 *
 * @throws Error where the browser allows no worker
 */
export function workerOfOwnScript(name: WorkerName): Worker {
  const address = URL.createObjectURL(new Blob([ownText], { type: 'text/javascript' }));
  try {
    return new Worker(address, { name });
  } finally {
    // The worker has begun to load and keeps what it needs; a later time is safe in every browser.
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, 60_000);
  }
}
