import { CFB } from '@e965/xlsx';
import { md5, sha1 } from '@noble/hashes/legacy';
import { isSame, joined, utf16, word } from './bytes';

/** What Excel itself encrypts with where nobody chose a password: read-only recommended, structure protected. */
export const DEFAULT_PASSWORD = 'VelvetSweatshop';

const FILE_PASS = 0x2f;
/** A record no program knows, of the same length. */
const UNKNOWN = 0x0fff;
/** Records that stay readable in an encrypted stream: their number, or all but the first bytes of their content. */
const PLAIN: ReadonlySet<number> = new Set([0x809, FILE_PASS, 0xe1, 0x194, 0x195, 0x196, 0x138]);
const BOUND_SHEET = 0x85;
const BLOCK = 1024;

type Key = (block: number) => Uint8Array;

/**
 * The bytes of an old workbook that Excel opens without asking for a password although it is encrypted; null when it
 * is not encrypted, or with a password of somebody's own.
 */
export function withoutDefaultPassword(bytes: Uint8Array): Uint8Array | null {
  const file = CFB.read(bytes, { type: 'array' });
  const entry = CFB.find(file, '/Workbook') ?? CFB.find(file, '/Book');
  if (!entry) return null;
  const stream = Uint8Array.from(entry.content as ArrayLike<number>);
  const key = keyOf(stream);
  if (!key) return null;
  decrypt(stream, key);
  entry.content = stream as typeof entry.content;
  return new Uint8Array(CFB.write(file, { type: 'array' }) as ArrayLike<number>);
}

/** The records of a stream: where their content begins, what they are, how long they are. */
function* records(
  stream: Uint8Array,
): Generator<{ readonly at: number; readonly type: number; readonly size: number }> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length;) {
    const [type, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (at + 4 + size > stream.length) return;
    yield { at: at + 4, type, size };
    at += 4 + size;
  }
}

function keyOf(stream: Uint8Array): Key | null {
  for (const { at, type, size } of records(stream)) {
    if (type === FILE_PASS) return keyFrom(stream.subarray(at, at + size));
    // It stands right behind the first record, before anything of interest.
    if (at > BLOCK) return null;
  }
  return null;
}

/** The key that the head of an encrypted stream and the default password make, when they fit each other. */
function keyFrom(head: Uint8Array): Key | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 6 || view.getUint16(0, true) !== 1) return null;
  const major = view.getUint16(2, true);
  return major === 1 ? binaryKey(head.subarray(6)) : cryptoApiKey(head.subarray(6), view);
}

/** [MS-OFFCRYPTO] 2.3.6: 40 bits of MD5. */
function binaryKey(head: Uint8Array): Key | null {
  if (head.length < 48) return null;
  const [salt, verifier, hash] = [head.subarray(0, 16), head.subarray(16, 32), head.subarray(32, 48)];
  const first = md5(utf16(DEFAULT_PASSWORD)).subarray(0, 5);
  const mixed = md5(joined(...Array.from({ length: 16 }, () => joined(first, salt)))).subarray(0, 5);
  const key: Key = (block) => md5(joined(mixed, word(block)));
  const cipher = rc4(key(0));
  return isSame(md5(cipher(verifier)), cipher(hash)) ? key : null;
}

/** [MS-OFFCRYPTO] 2.3.5: SHA-1, of as many bits as the head says. */
function cryptoApiKey(head: Uint8Array, view: DataView): Key | null {
  if (head.length < 12) return null;
  const headerSize = view.getUint32(10, true);
  const bits = head.length >= 8 + 20 ? view.getUint32(14 + 16, true) || 40 : 40;
  const rest = head.subarray(8 + headerSize);
  if (rest.length < 4 + 16 + 16 + 4 + 20 || bits % 8 !== 0 || bits > 128) return null;
  const [salt, verifier, hash] = [rest.subarray(4, 20), rest.subarray(20, 36), rest.subarray(40, 60)];
  const first = sha1(joined(salt, utf16(DEFAULT_PASSWORD)));
  const key: Key = (block) => {
    const bytes = sha1(joined(first, word(block))).slice(0, bits / 8);
    return bits === 40 ? joined(bytes, new Uint8Array(11)) : bytes;
  };
  const cipher = rc4(key(0));
  return isSame(sha1(cipher(verifier)), cipher(hash)) ? key : null;
}

/** Decrypts a stream in place. Heads of records are not encrypted, but counted. */
function decrypt(stream: Uint8Array, key: Key): void {
  const pad = keyStream(stream.length, key);
  for (const { at, type, size } of records(stream)) {
    if (type === FILE_PASS) {
      stream[at - 4] = UNKNOWN & 0xff;
      stream[at - 3] = UNKNOWN >> 8;
    }
    if (PLAIN.has(type)) continue;
    const from = type === BOUND_SHEET ? at + 4 : at;
    for (let i = from; i < at + size; i++) stream[i] = (stream[i] ?? 0) ^ (pad[i] ?? 0);
  }
}

function keyStream(length: number, key: Key): Uint8Array {
  const pad = new Uint8Array(length);
  for (let block = 0; block * BLOCK < length; block++) {
    const part = pad.subarray(block * BLOCK, (block + 1) * BLOCK);
    part.set(rc4(key(block))(part));
  }
  return pad;
}

/** A cipher that goes on from call to call. */
function rc4(key: Uint8Array): (bytes: Uint8Array) => Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    const kept = state[a] ?? 0;
    state[a] = state[b] ?? 0;
    state[b] = kept;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return (bytes) =>
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
    });
}
