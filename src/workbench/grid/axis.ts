/** Sizes of rows or columns as offsets, for finding what is visible in logarithmic time. */
export class Axis {
  readonly #offsets: Float64Array;

  /**
   * @param count number of rows or columns
   * @param sizeOf size in CSS pixels, 0 when hidden
   */
  constructor(
    readonly count: number,
    sizeOf: (index: number) => number,
  ) {
    this.#offsets = new Float64Array(count + 1);
    let sum = 0;
    for (let index = 0; index < count; index++) {
      sum += sizeOf(index);
      this.#offsets[index + 1] = sum;
    }
  }

  /** Pixels of all together. */
  get total(): number {
    return this.#offsets[this.count] ?? 0;
  }

  /** Where an index starts; indexes beyond the end start at the end. */
  start(index: number): number {
    return this.#offsets[Math.max(0, Math.min(index, this.count))] ?? 0;
  }

  /** Size of one index. */
  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  /** Size of a run, both ends included. */
  span(first: number, last: number): number {
    return this.start(last + 1) - this.start(first);
  }

  /** The visible index at a pixel: the last one that starts at or before it and is not hidden. */
  at(pixel: number): number {
    let low = 0;
    let high = Math.max(0, this.count - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    // hidden indexes share the start of the next visible one; the search ends on the last of them, never before it
    while (low > 0 && this.size(low) === 0) low--;
    return low;
  }

  /** Next visible index in a direction, or null at the edge. */
  step(from: number, by: 1 | -1): number | null {
    for (let index = from + by; index >= 0 && index < this.count; index += by) {
      if (this.size(index) > 0) return index;
    }
    return null;
  }
}
