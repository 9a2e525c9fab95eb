import { Deflate } from 'fflate';
import { breath } from '../pace';
import { crc32 } from './crc32';

/** A part packed beforehand. */
export interface PackedPart {
  /** Raw deflate data. */
  readonly packed: Uint8Array;
  readonly crc: number;
  /** Bytes, unpacked. */
  readonly size: number;
}

/** Smaller parts are packed with the archive in no time, in characters. */
const WORTH_IT = 1 << 19;
/** What is packed between two breaths: a few milliseconds of work, in characters. */
const SLICE = 128 << 10;
const encoder = new TextEncoder();

/**
 * Packs the large ones of some parts slice by slice, so that the page goes on meanwhile.
 *
 * @param parts null where a part goes
 * @returns all of them, the small ones as they are
 */
export async function packInPieces(
  parts: ReadonlyMap<string, string | null>,
): Promise<ReadonlyMap<string, string | PackedPart | null>> {
  const packed = new Map<string, string | PackedPart | null>(parts);
  for (const [name, content] of parts)
    if (content !== null && content.length >= WORTH_IT) packed.set(name, await packText(content));
  return packed;
}

async function packText(text: string): Promise<PackedPart> {
  const deflater = browsersDeflater() ?? ownDeflater();
  let crc = 0;
  let size = 0;
  for (let at = 0; at < text.length;) {
    const end = wholeEnd(text, at + SLICE);
    const slice = encoder.encode(text.slice(at, end));
    crc = crc32(slice, crc);
    size += slice.length;
    await deflater.write(slice);
    await breath();
    at = end;
  }
  return { packed: await deflater.close(), crc, size };
}

/** A position at or before which no character is cut in two. */
function wholeEnd(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end + 1 : end;
}

interface Deflater {
  write(slice: Uint8Array<ArrayBuffer>): Promise<void>;
  /** @returns all that was packed */
  close(): Promise<Uint8Array>;
}

/** The browser's own, which works beside the page; older browsers have none, or none of this kind. */
function browsersDeflater(): Deflater | null {
  let stream: CompressionStream;
  try {
    stream = new CompressionStream('deflate-raw');
  } catch {
    return null;
  }
  const deflated = collect(stream.readable);
  const writer = stream.writable.getWriter();
  return {
    write: (slice) => writer.write(slice),
    close: async () => {
      await writer.close();
      return deflated;
    },
  };
}

function ownDeflater(): Deflater {
  const chunks: Uint8Array[] = [];
  const stream = new Deflate({ level: 6 }, (chunk) => {
    chunks.push(chunk);
  });
  return {
    write: (slice) => {
      stream.push(slice);
      return Promise.resolve();
    },
    close: () => {
      stream.push(new Uint8Array(), true);
      return Promise.resolve(joined(chunks));
    },
  };
}

async function collect(readable: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value);
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
