import { crc32 } from './crc32';

/** A part packed beforehand. */
export interface PackedPart {
  /** Raw deflate data. */
  readonly deflated: Uint8Array;
  readonly crc: number;
}

/** Smaller parts are packed with the archive in no time. */
const WORTH_IT = 1 << 20;
/** What is packed between two breaths: a few milliseconds of work. */
const SLICE = 256 << 10;

/**
 * Packs the large ones of some parts by the browser's own means, slice by slice, so that the page goes on meanwhile.
 *
 * @returns the packed parts by name; none where the browser has no such means
 */
export async function packInPieces(
  parts: ReadonlyMap<string, Uint8Array | null>,
): Promise<ReadonlyMap<string, PackedPart>> {
  const packed = new Map<string, PackedPart>();
  for (const [name, content] of parts) {
    if (!content || content.length < WORTH_IT) continue;
    const stream = deflater();
    if (!stream) break;
    packed.set(name, await packThrough(stream, content));
  }
  return packed;
}

/** Older browsers have no such stream, or none of this kind. */
function deflater(): CompressionStream | null {
  try {
    return new CompressionStream('deflate-raw');
  } catch {
    return null;
  }
}

async function packThrough(stream: CompressionStream, content: Uint8Array): Promise<PackedPart> {
  const deflated = collect(stream.readable);
  const writer = stream.writable.getWriter();
  let crc = 0;
  for (let at = 0; at < content.length; at += SLICE) {
    const slice = content.subarray(at, at + SLICE);
    crc = crc32(slice, crc);
    await writer.write(slice as Uint8Array<ArrayBuffer>);
    await breath();
  }
  await writer.close();
  return { deflated: await deflated, crc };
}

async function collect(readable: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value);
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
