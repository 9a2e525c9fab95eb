import { deflateSync } from 'fflate';
import { share, type Steps } from '../../core/steps';
import { crc32 } from './crc32';
import { inflate, inflating } from './inflate';
import { keepText, knownText } from './known-parts';
import { LIMITS } from './limits';
import type { PackedPart } from './pack-in-pieces';
import { refusal } from '../refuse';

interface Entry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly externalAttributes: number;
  readonly madeBy: number;
  readonly dataStart: number;
}

/** Smaller parts are unpacked in no time, in bytes. */
const WORTH_STEPS = 1 << 20;
const EOCD = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const EOCD64 = 0x06064b50;
const EOCD64_LOCATOR = 0x07064b50;
/** 1980-01-01 00:00: new parts carry no clock time, so that saving twice gives the same bytes. */
const NO_TIME = 0x00210000;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Reads a zip archive by its central directory; nothing is unpacked until asked for. */
export class ZipReader {
  readonly #entries = new Map<string, Entry>();
  readonly #view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#readDirectory();
  }

  get names(): IterableIterator<string> {
    return this.#entries.keys();
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * Unpacks a part and reads it as text; null when there is none of this name.
   *
   * @param decode gets bytes that are only good until it returns: their memory is used again
   */
  text(name: string, decode: (bytes: Uint8Array) => string): string | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    checkKind(entry);
    const packed = this.#packed(entry);
    const known = knownText(entry, packed);
    if (known !== null) return known;
    const text = decode(unpack(entry, packed));
    keepText(entry, packed, text);
    return text;
  }

  /** As `text`, in steps: for parts that take a while. */
  *textInSteps(name: string, decode: (bytes: Uint8Array) => string): Steps<string | null> {
    const entry = this.#entries.get(name);
    if (!entry || entry.method === 0 || entry.size < WORTH_STEPS) return this.text(name, decode);
    checkKind(entry);
    const content = yield* share(inflatedInSteps(entry, this.#packed(entry)), 0, 0.9);
    checkContent(entry, content);
    yield 0.95;
    return decode(content);
  }

  /** Unpacks a part; null when there is none of this name. */
  part(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    checkKind(entry);
    return unpack(entry, this.#packed(entry)).slice();
  }

  /** The archive with some parts replaced, removed (null) or added, everything else copied packed as it is. */
  rewrite(changes: ReadonlyMap<string, string | PackedPart | null>): Uint8Array {
    const writer = new ZipWriter();
    for (const [name, entry] of this.#entries) {
      const content = changes.get(name);
      if (content === undefined) writer.copy(entry, this.#packed(entry));
      else if (content !== null) writer.add(entry.nameBytes, content, entry.time);
    }
    for (const [name, content] of changes) {
      if (content !== null && !this.#entries.has(name)) writer.add(encoder.encode(name), content, NO_TIME);
    }
    return writer.finish();
  }

  #packed(entry: Entry): Uint8Array {
    return this.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  }

  #readDirectory(): void {
    const view = this.#view;
    const end = findEnd(view);
    if (end < 0) throw refusal('truncated', 'host.xlsx.truncated');
    const { at: start, count, directoryEnd, shift } = this.#directoryAt(end);
    let at = start;
    const sizes = new Sizes();
    for (let index = 0; index < count; index++) {
      if (at + 46 > directoryEnd || view.getUint32(at, true) !== CENTRAL) {
        throw refusal('truncated', 'host.xlsx.truncated', {}, `directory entry ${index}`);
      }
      const entry = this.#readEntry(at, shift);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      sizes.add(entry);
      if (!entry.name.endsWith('/')) this.#entries.set(entry.name, entry);
    }
    sizes.check();
  }

  #directoryAt(end: number): { at: number; count: number; directoryEnd: number; shift: number } {
    const view = this.#view;
    let count = view.getUint16(end + 10, true);
    let size = view.getUint32(end + 12, true);
    let offset = view.getUint32(end + 16, true);
    let directoryEnd = end;
    if (end >= 20 && view.getUint32(end - 20, true) === EOCD64_LOCATOR) {
      const end64 = Number(view.getBigUint64(end - 12, true));
      if (end64 + 56 <= view.byteLength && view.getUint32(end64, true) === EOCD64) {
        count = Number(view.getBigUint64(end64 + 32, true));
        size = Number(view.getBigUint64(end64 + 40, true));
        offset = Number(view.getBigUint64(end64 + 48, true));
        directoryEnd = end64;
      }
    }
    // Bytes put before the archive shift every offset by the same amount.
    const shift = directoryEnd - size - offset;
    if (count > LIMITS.entries) throw refusal('zip-bomb', 'host.xlsx.zip-bomb', {}, `${count} entries`);
    const at = offset + shift;
    if (shift < 0 || at < 0) throw refusal('truncated', 'host.xlsx.truncated', {}, 'central directory');
    return { at, count, directoryEnd, shift };
  }

  #readEntry(at: number, shift: number): Entry {
    const view = this.#view;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameBytes = this.bytes.subarray(at + 46, at + 46 + nameLength);
    let packedSize = view.getUint32(at + 20, true);
    let size = view.getUint32(at + 24, true);
    let local = view.getUint32(at + 42, true);
    // ZIP64: the extra field holds, in this order, those values that are all ones above.
    for (
      let x = at + 46 + nameLength;
      x + 4 <= Math.min(at + 46 + nameLength + extraLength, view.byteLength);
      x += 4 + view.getUint16(x + 2, true)
    ) {
      if (view.getUint16(x, true) !== 1) continue;
      let value = x + 4;
      const next = (): number => {
        if (value + 8 > view.byteLength) throw refusal('truncated', 'host.xlsx.truncated', {}, 'extra field');
        const read = Number(view.getBigUint64(value, true));
        value += 8;
        return read;
      };
      if (size === 0xffffffff) size = next();
      if (packedSize === 0xffffffff) packedSize = next();
      if (local === 0xffffffff) local = next();
    }
    local += shift;
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) {
      throw refusal('truncated', 'host.xlsx.truncated', {}, 'local header');
    }
    const dataStart = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (dataStart + packedSize > view.byteLength) throw refusal('truncated', 'host.xlsx.truncated', {}, 'data');
    return {
      name: partName(nameBytes),
      nameBytes,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      externalAttributes: view.getUint32(at + 38, true),
      madeBy: view.getUint16(at + 4, true),
      dataStart,
    };
  }
}

/** Some writers use backslashes or a leading slash. */
function partName(bytes: Uint8Array): string {
  let name = decoder.decode(bytes);
  if (name.includes('\\')) name = name.replaceAll('\\', '/');
  return name.startsWith('/') ? name.slice(1) : name;
}

/** The end of the directory. A comment may hold the same mark, so one that leads to a directory is preferred. */
function findEnd(view: DataView): number {
  let last = -1;
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== EOCD) continue;
    if (leadsToDirectory(view, at)) return at;
    if (last < 0) last = at;
  }
  return last;
}

function leadsToDirectory(view: DataView, end: number): boolean {
  if (end >= 20 && view.getUint32(end - 20, true) === EOCD64_LOCATOR) return true;
  const size = view.getUint32(end + 12, true);
  return size > 0 && size <= end && view.getUint32(end - size, true) === CENTRAL;
}

/** What the parts unpack to, all together, as the directory states it. */
class Sizes {
  #total = 0;
  #packed = 0;

  add({ name, size, packedSize }: Entry): void {
    this.#total += size;
    this.#packed += packedSize;
    if (size > LIMITS.part || this.#total > LIMITS.total)
      throw refusal('too-large', 'host.xlsx.too-large', { limit: LIMITS.total >> 20 }, `${name} ${size}`);
  }

  check(): void {
    if (this.#total > LIMITS.always && this.#total > this.#packed * LIMITS.ratio)
      throw refusal('zip-bomb', 'host.xlsx.zip-bomb', {}, `${this.#packed}→${this.#total}`);
  }
}

function checkKind(entry: Entry): void {
  if (entry.flags & 1) throw refusal('encrypted', 'host.xlsx.encrypted');
  if (entry.method !== 0 && entry.method !== 8)
    throw refusal('unreadable', 'host.xlsx.unreadable', { part: entry.name }, `method ${entry.method}`);
}

function unpack(entry: Entry, packed: Uint8Array): Uint8Array {
  const content = entry.method === 0 ? packed : inflated(entry, packed);
  checkContent(entry, content);
  return content;
}

function checkContent(entry: Entry, content: Uint8Array): void {
  // The sizes in the directory are only a claim; one byte of room shows when there was more.
  if (content.length > entry.size)
    throw refusal('zip-bomb', 'host.xlsx.zip-bomb', {}, `${entry.name} larger than stated`);
  if (content.length < entry.size || crc32(content) !== entry.crc) {
    throw refusal('unreadable', 'host.xlsx.unreadable', { part: entry.name }, 'checksum');
  }
}

function inflated(entry: Entry, packed: Uint8Array): Uint8Array {
  try {
    return inflate(packed, entry.size);
  } catch (error) {
    throw notInflated(entry, error);
  }
}

function* inflatedInSteps(entry: Entry, packed: Uint8Array): Steps<Uint8Array> {
  try {
    return yield* inflating(packed, entry.size);
  } catch (error) {
    throw notInflated(entry, error);
  }
}

function notInflated({ name }: Entry, error: unknown): Error {
  return refusal('unreadable', 'host.xlsx.unreadable', { part: name }, String(error));
}

/** A text as it goes into an archive: packed, unless that makes it larger. */
function packedText(text: string): PackedPart & { readonly method: number } {
  const content = encoder.encode(text);
  const deflated = deflateSync(content, { level: 6 });
  const isSmaller = deflated.length < content.length;
  const packed = isSmaller ? deflated : content;
  return { packed, method: isSmaller ? 8 : 0, crc: crc32(content), size: content.length };
}

/** Writes an archive with plain headers: sizes up front, no data descriptors. */
class ZipWriter {
  readonly #chunks: Uint8Array[] = [];
  readonly #directory: Uint8Array[] = [];
  #offset = 0;

  copy(entry: Entry, packed: Uint8Array): void {
    this.#append(entry, packed);
  }

  add(nameBytes: Uint8Array, content: string | PackedPart, time: number): void {
    const { packed, method, crc, size } = typeof content === 'string' ? packedText(content) : { ...content, method: 8 };
    const packedSize = packed.length;
    this.#append(
      { nameBytes, flags: 0x800, method, time, crc, packedSize, size, externalAttributes: 0, madeBy: 20 },
      packed,
    );
  }

  #append(entry: Omit<Entry, 'name' | 'dataStart'>, packed: Uint8Array): void {
    // Bit 3 announces a data descriptor, which is not copied.
    const flags = entry.flags & ~8;
    const common = new DataView(new ArrayBuffer(26));
    common.setUint16(0, 20, true);
    common.setUint16(2, flags, true);
    common.setUint16(4, entry.method, true);
    common.setUint32(6, entry.time, true);
    common.setUint32(10, entry.crc, true);
    common.setUint32(14, entry.packedSize, true);
    common.setUint32(18, entry.size, true);
    common.setUint16(22, entry.nameBytes.length, true);
    const local = new Uint8Array(30 + entry.nameBytes.length);
    new DataView(local.buffer).setUint32(0, LOCAL, true);
    local.set(new Uint8Array(common.buffer), 4);
    local.set(entry.nameBytes, 30);
    const central = new Uint8Array(46 + entry.nameBytes.length);
    const view = new DataView(central.buffer);
    view.setUint32(0, CENTRAL, true);
    view.setUint16(4, entry.madeBy, true);
    central.set(new Uint8Array(common.buffer), 6);
    view.setUint32(38, entry.externalAttributes, true);
    view.setUint32(42, this.#offset, true);
    central.set(entry.nameBytes, 46);
    this.#directory.push(central);
    this.#chunks.push(local, packed);
    this.#offset += local.length + packed.length;
  }

  finish(): Uint8Array {
    const end = new Uint8Array(22);
    const view = new DataView(end.buffer);
    view.setUint32(0, EOCD, true);
    view.setUint16(8, this.#directory.length, true);
    view.setUint16(10, this.#directory.length, true);
    view.setUint32(
      12,
      this.#directory.reduce((sum, part) => sum + part.length, 0),
      true,
    );
    view.setUint32(16, this.#offset, true);
    const chunks = [...this.#chunks, ...this.#directory, end];
    const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
      out.set(chunk, at);
      at += chunk.length;
    }
    return out;
  }
}
