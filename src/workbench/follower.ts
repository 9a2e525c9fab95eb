/** How often the file is looked at, in milliseconds; hidden pages are slowed down by the browser itself. */
const EVERY = 1_500;

/** What a browser's handle on a file must be able to do; it is only ever read. */
export interface ReadableHandle {
  readonly kind: string;
  getFile(): Promise<File>;
}

/** Looks at a file on the disk and tells of every save. */
export class Follower {
  #timer: ReturnType<typeof setInterval> | null;
  #seen: string;
  #isLooking = false;

  /**
   * @param file as it was last read
   * @param onSaved told of the file as it is now; answers whether it could be read, else it is asked again
   */
  constructor(
    private readonly handle: ReadableHandle,
    file: File,
    private readonly onSaved: (file: File) => Promise<boolean>,
  ) {
    this.#seen = stateOf(file);
    this.#timer = setInterval(() => void this.look(), EVERY);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Looks now. While another program writes the file it cannot be read: the next look will tell. */
  async look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      const file = await this.handle.getFile();
      const state = stateOf(file);
      if (state !== this.#seen && this.#timer !== null && (await this.onSaved(file))) this.#seen = state;
    } catch {
      // gone for a moment, or for good: nothing to tell
    } finally {
      this.#isLooking = false;
    }
  }
}

function stateOf({ lastModified, size }: File): string {
  return `${String(lastModified)} ${String(size)}`;
}
