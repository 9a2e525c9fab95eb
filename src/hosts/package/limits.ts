/** Bounds on what is unpacked, checked before and while inflating. */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 64 << 20,
  /** Bytes of one part, unpacked. */
  part: 256 << 20,
  /** Bytes of all parts, unpacked. */
  total: 512 << 20,
  /**
   * What any file may unpack to, however small it is: a program that writes one style per cell packs to a hundredth.
   * Above, all parts together may be at most `ratio` times larger than packed.
   */
  always: 24 << 20,
  ratio: 100,
  entries: 20_000,
};
