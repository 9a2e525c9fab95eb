#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import type { ThreadName } from './thread-script';

/* The command line as one file: the program, and in a thread whatever the program started it for. */
if (isMainThread) await import('./main');
else {
  const threads: Readonly<Record<ThreadName, () => Promise<unknown>>> = {
    'check-thread': () => import('./batch/thread'),
    'xls-thread': () => import('./xls/xls-thread'),
  };
  await threads[process.argv[2] as ThreadName]();
}
