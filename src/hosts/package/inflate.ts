import { Inflate as InflateStream, inflateSync } from 'fflate';
import { inOneGo, type Steps } from '../../core/steps';

/** Up to this packed size the work of a lying entry is bounded well enough without slicing. */
const STREAM_ABOVE = 8 << 20;
const SLICE = 1 << 20;
/** Small parts are many, and each is turned into text at once: one piece of memory serves them all. */
const DESK = new Uint8Array(256 << 10);

/** Inflates raw deflate data; where more than `size` bytes come out, it may stop at one byte more. Throws on data that is none. */
type Inflater = (packed: Uint8Array, size: number) => Uint8Array;

let native: Inflater | null = null;

/** Tells what the machine itself inflates with, where a face has such a thing: of large parts it takes a tenth of the time. */
export function setInflater(inflater: Inflater | null): void {
  native = inflater;
}

/**
 * Inflates raw deflate data. The directory's `size` is only a claim: when more comes out, the result is one byte
 * longer, and the rest is not unpacked. The result may be memory that the next call uses again.
 *
 * @throws on data that is none
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  if (native) return native(packed, size);
  if (packed.length > STREAM_ABOVE) return inOneGo(inflateInSlices(packed, size, SLICE));
  return inflateSync(packed, { out: size < DESK.length ? DESK.subarray(0, size + 1) : new Uint8Array(size + 1) });
}

/** Packed bytes that are unpacked in one step: a few milliseconds of work. */
const STEP = 64 << 10;

/** As `inflate`, in steps. */
export function* inflating(packed: Uint8Array, size: number): Steps<Uint8Array> {
  return native ? native(packed, size) : yield* inflateInSlices(packed, size, STEP);
}

/** Stops a part early that unpacks to far more than it states. */
function* inflateInSlices(packed: Uint8Array, size: number, slice: number): Steps<Uint8Array> {
  const out = new Uint8Array(size + 1);
  let length = 0;
  const stream = new InflateStream((chunk) => {
    out.set(chunk.subarray(0, Math.max(0, out.length - length)), length);
    length = Math.min(out.length, length + chunk.length);
  });
  for (let at = 0; at < packed.length && length <= size; at += slice) {
    stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
    yield at / packed.length;
  }
  return out.subarray(0, length);
}
