/**
 * Long work cut into steps, so that whoever does it may let others go on between two of them, or give it up. Yields how
 * much is done, from 0 to 1.
 */
export type Steps<T> = Generator<number, T, void>;

/** Does all of it at once. */
export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Steps that are a part of larger work: what they yield runs from `from` to `to`. */
export function* share<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + step.value * (to - from);
  }
}
