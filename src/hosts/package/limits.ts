/** Bounds on what is unpacked, checked before and while inflating. */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 64 << 20,
  /** Bytes of one part, unpacked. */
  part: 256 << 20,
  /** Bytes of all parts, unpacked. */
  total: 512 << 20,
  /** Above `ratioFrom` bytes, a part may be at most this many times larger than packed. */
  ratio: 250,
  ratioFrom: 4 << 20,
  entries: 20_000,
};
