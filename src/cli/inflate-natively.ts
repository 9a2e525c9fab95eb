import { createRequire } from 'node:module';
import type * as Zlib from 'node:zlib';

const require = createRequire(import.meta.url);

/** Loaded with the first file: help and version need none of it. */
let zlib: typeof Zlib | null = null;

/** Inflates with what Node brings along; stops where more than was stated comes out. Throws on data that is none. */
export function inflateNatively(packed: Uint8Array, size: number): Uint8Array {
  zlib ??= require('node:zlib') as typeof Zlib;
  const most = size + 1;
  try {
    // All of it in one piece: pieces would be put together once more.
    const { buffer, byteOffset, length } = zlib.inflateRawSync(packed, {
      maxOutputLength: most,
      chunkSize: Math.max(most, zlib.constants.Z_MIN_CHUNK),
    });
    return new Uint8Array(buffer, byteOffset, length);
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      return new Uint8Array(most);
    throw error;
  }
}
