import { setFlagsFromString } from 'node:v8';

/** Later engines may not know a flag and would complain. */
export function setEngineFlag(flag: string): void {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major <= 24) setFlagsFromString(flag);
}

/**
 * What is read of a file is garbage a moment later. Left to itself the heap grows to twice what is in use before it is
 * looked through: 200 MB at a thousand forms, 145 MB this way for six to fifteen hundredths of the time. At 15 percent
 * a third of the time went into looking.
 */
export function keepHeapSmall(): void {
  setEngineFlag('--heap-growing-percent=30');
}

/** For what keeps all it reads: looking through it again and again would be in vain. */
export function letHeapGrow(): void {
  setEngineFlag('--heap-growing-percent=0');
}
