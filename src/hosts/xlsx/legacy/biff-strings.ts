/** A text of an old workbook of which parts have fonts of their own. */
export interface BiffRichText {
  readonly text: string;
  /** Where each font begins, in characters; before the first one the cell's own counts. */
  readonly runs: readonly { readonly from: number; readonly font: number }[];
}

/** A number of a font as cells and runs give it: the fourth font is left out of the count. */
export function fontIndex(stated: number): number {
  return stated > 4 ? stated - 1 : stated;
}

/** No file has more in one cell. */
const LONGEST = 32_767;

/**
 * Reads the texts with fonts of their own out of the table of strings ([MS-XLS] SST), by their index there.
 *
 * @param pieces the record, and the records that go on with it
 */
export function readRichTexts(pieces: readonly Uint8Array[]): ReadonlyMap<number, BiffRichText> {
  const rich = new Map<number, BiffRichText>();
  const source = new Pieces(pieces);
  source.skip(4);
  const count = source.u32();
  for (let index = 0; index < count && !source.isOver; index++) {
    const text = readText(source);
    if (text.runs.length > 0 && !source.isOver) rich.set(index, text);
  }
  return rich;
}

function readText(source: Pieces): BiffRichText {
  const length = source.u16();
  const flags = source.u8();
  const runCount = (flags & 8) !== 0 ? source.u16() : 0;
  const more = (flags & 4) !== 0 ? source.u32() : 0;
  const text = source.characters(Math.min(length, LONGEST), (flags & 1) !== 0);
  const runs: BiffRichText['runs'][number][] = [];
  for (let run = 0; run < runCount && !source.isOver; run++)
    runs.push({ from: source.u16(), font: fontIndex(source.u16()) });
  source.skip(more);
  return { text, runs };
}

/** A record that goes on in others. */
class Pieces {
  #piece = 0;
  #at = 0;

  constructor(private readonly pieces: readonly Uint8Array[]) {
    this.#settle();
  }

  get isOver(): boolean {
    return this.#piece > this.pieces.length;
  }

  u8(): number {
    this.#settle();
    const byte = this.pieces[this.#piece]?.[this.#at];
    if (byte === undefined) this.#piece = this.pieces.length + 1;
    this.#at++;
    return byte ?? 0;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0 && !this.isOver;) {
      this.#settle();
      const here = Math.min(left, this.#left());
      if (here === 0) this.u8();
      this.#at += here;
      left -= here;
    }
  }

  /** Each further piece says anew how wide its characters are. */
  characters(length: number, isWideAtFirst: boolean): string {
    let isWide = isWideAtFirst;
    let text = '';
    while (text.length < length && !this.isOver) {
      if (this.#left() === 0) isWide = (this.u8() & 1) === 1;
      text += String.fromCharCode(isWide ? this.u16() : this.u8());
    }
    return text;
  }

  #left(): number {
    return (this.pieces[this.#piece]?.length ?? 0) - this.#at;
  }

  /** Goes on with the next piece where this one is done. */
  #settle(): void {
    while (this.#piece < this.pieces.length && this.#left() <= 0) {
      this.#piece++;
      this.#at = 0;
    }
  }
}
