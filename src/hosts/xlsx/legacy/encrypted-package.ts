import { CFB } from '@e965/xlsx';
import { cbc, ecb } from '@noble/ciphers/aes';
import { sha1 } from '@noble/hashes/legacy';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2';
import { END, XmlScanner } from '../../xml/scanner';
import { isSame, joined, utf16, word } from './bytes';
import { DEFAULT_PASSWORD } from './default-password';

/*
 * [MS-OFFCRYPTO] 2.3.4: a package encrypted with the password that Excel itself uses where nobody chose one. Both kinds
 * in use are read, the agile one of Excel 2010 and later and the standard one of Excel 2007.
 */

type Hash = (...parts: readonly Uint8Array[]) => Uint8Array;

const HASHES: ReadonlyMap<string, (bytes: Uint8Array) => Uint8Array> = new Map([
  ['SHA1', sha1],
  ['SHA256', sha256],
  ['SHA384', sha384],
  ['SHA512', sha512],
]);

const SEGMENT = 4096;
/** Rounds a file may ask for; Excel asks for 100,000. */
const MOST_ROUNDS = 1_000_000;
const STANDARD_ROUNDS = 50_000;

/** What each of the three blocks of an agile key is encrypted for. */
const VERIFIER_INPUT = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const VERIFIER_HASH = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const KEY_VALUE = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);

/**
 * The package inside an encrypted one.
 *
 * @throws Error when it is encrypted with a password of somebody's own, or in a way nobody here knows
 */
export function openedPackage(bytes: Uint8Array): Uint8Array {
  const file = CFB.read(bytes, { type: 'array' });
  const [info, content] = [streamOf(file, 'EncryptionInfo'), streamOf(file, 'EncryptedPackage')];
  const view = new DataView(info.buffer);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  const size = Math.min(Number(new DataView(content.buffer).getBigUint64(0, true)), content.length - 8);
  const body = content.subarray(8);
  const decrypt = major === 4 && minor === 4 ? agile(new TextDecoder().decode(info.subarray(8))) : standard(info);
  return decrypt(body).slice(0, size);
}

function streamOf(file: ReturnType<typeof CFB.read>, name: string): Uint8Array {
  const entry = CFB.find(file, `/${name}`);
  if (!entry) throw new Error(`encrypted, without ${name}`);
  return Uint8Array.from(entry.content as ArrayLike<number>);
}

type Decrypt = (body: Uint8Array) => Uint8Array;

interface AgileElement {
  readonly salt: Uint8Array;
  readonly blockSize: number;
  readonly keyBytes: number;
  readonly hash: Hash;
  readonly text: (name: string) => string;
}

function agile(xml: string): Decrypt {
  const data = agileElement(xml, 'keyData');
  const password = agileElement(xml, 'encryptedKey');
  const { hash, salt, blockSize } = password;
  const rounds = Number(password.text('spinCount'));
  if (!(rounds >= 0 && rounds <= MOST_ROUNDS)) throw new Error('encrypted with too many rounds');
  const mixed = stretched(hash, salt, rounds);
  const open = (name: string, purpose: Uint8Array): Uint8Array =>
    aes(fitted(hash(mixed, purpose), password.keyBytes), fitted(salt, blockSize), fromBase64(password.text(name)));
  const expected = hash(open('encryptedVerifierHashInput', VERIFIER_INPUT).subarray(0, salt.length));
  const stated = open('encryptedVerifierHashValue', VERIFIER_HASH).subarray(0, expected.length);
  if (!isSame(expected, stated)) throw new Error('encrypted with another password');
  const key = open('encryptedKeyValue', KEY_VALUE).subarray(0, data.keyBytes);
  return (body) =>
    inSegments(body, data.blockSize, (segment, index) =>
      aes(key, fitted(data.hash(data.salt, word(index)), data.blockSize), segment),
    );
}

function agileElement(xml: string, name: string): AgileElement {
  const scanner = new XmlScanner(xml);
  while (scanner.next() !== END) if (scanner.opens(name)) break;
  const text = (attribute: string): string => scanner.attribute(attribute) ?? '';
  const digest = HASHES.get(text('hashAlgorithm').replace('-', ''));
  if (!digest || text('cipherAlgorithm') !== 'AES' || text('cipherChaining') !== 'ChainingModeCBC')
    throw new Error('encrypted in a way not known here');
  return {
    salt: fromBase64(text('saltValue')),
    blockSize: Number(text('blockSize')),
    keyBytes: Number(text('keyBits')) / 8,
    hash: (...parts) => digest(joined(...parts)),
    text,
  };
}

/** AES in ECB with a key of SHA-1, as the head of fixed places says. */
function standard(info: Uint8Array): Decrypt {
  const view = new DataView(info.buffer);
  const headerSize = view.getUint32(8, true);
  const keyBytes = view.getUint32(12 + 16, true) / 8;
  const at = 12 + headerSize;
  const [salt, verifier] = [info.subarray(at + 4, at + 20), info.subarray(at + 20, at + 36)];
  const stated = info.subarray(at + 40, at + 72);
  const hash: Hash = (...parts) => sha1(joined(...parts));
  const last = hash(stretched(hash, salt, STANDARD_ROUNDS), word(0));
  const half = (fill: number): Uint8Array =>
    hash(new Uint8Array(64).fill(fill).map((byte, i) => byte ^ (last[i] ?? 0)));
  const key = joined(half(0x36), half(0x5c)).slice(0, keyBytes);
  const decrypt: Decrypt = (body) => ecb(key, { disablePadding: true }).decrypt(whole(body, 16));
  if (!isSame(hash(decrypt(verifier)), decrypt(stated).subarray(0, 20)))
    throw new Error('encrypted with another password');
  return decrypt;
}

/** The password made costly to guess. */
function stretched(hash: Hash, salt: Uint8Array, rounds: number): Uint8Array {
  let mixed = hash(salt, utf16(DEFAULT_PASSWORD));
  for (let round = 0; round < rounds; round++) mixed = hash(word(round), mixed);
  return mixed;
}

function inSegments(
  body: Uint8Array,
  blockSize: number,
  decrypt: (segment: Uint8Array, index: number) => Uint8Array,
): Uint8Array {
  const plain = new Uint8Array(body.length);
  for (let index = 0; index * SEGMENT < body.length; index++) {
    const segment = whole(body.subarray(index * SEGMENT, (index + 1) * SEGMENT), blockSize);
    plain.set(decrypt(segment, index), index * SEGMENT);
  }
  return plain;
}

function aes(key: Uint8Array, start: Uint8Array, bytes: Uint8Array): Uint8Array {
  return cbc(key, start, { disablePadding: true }).decrypt(bytes);
}

/** Of whole blocks: the rest of a stream that was cut holds nothing that can be read. */
function whole(bytes: Uint8Array, blockSize: number): Uint8Array {
  return bytes.subarray(0, bytes.length - (bytes.length % blockSize));
}

/** Cut, or filled up as the standard says. */
function fitted(bytes: Uint8Array, length: number): Uint8Array {
  const exact = new Uint8Array(length).fill(0x36);
  exact.set(bytes.subarray(0, length));
  return exact;
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
