import type { Steps } from '../core/steps';

/** So long the page may be busy before it is drawn and listens again, in milliseconds. */
const SLICE = 30;

export interface Pacing {
  /** Told now and then how much is done, from 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Asked between two slices; when it says no, the work is given up. */
  readonly isWanted?: (() => boolean) | undefined;
}

/**
 * Does long work while the page goes on. What is done with its result, such as showing it, is not part of a slice.
 *
 * @returns null when it was given up
 */
export async function paced<T>(steps: Steps<T>, { onProgress, isWanted }: Pacing = {}): Promise<T | null> {
  let since = performance.now();
  let isSliced = false;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      if (isSliced) await breath();
      return step.value;
    }
    if (performance.now() - since < SLICE) continue;
    onProgress?.(step.value);
    isSliced = true;
    await breath();
    if (isWanted?.() === false) return null;
    since = performance.now();
  }
}

/** Lets the page be drawn and listen. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
