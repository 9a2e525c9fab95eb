import { createCipheriv, createHash } from 'node:crypto';
import * as peer from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { buildPackage, partText, worksheet } from './build';

const bytesFrom = (start: number, length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => (start + 37 * index) & 255));
const SALT = bytesFrom(3, 16);
const DATA_SALT = bytesFrom(91, 16);
const VERIFIER = bytesFrom(140, 16);

const number = (value: number, size = 4): Buffer => {
  const buffer = Buffer.alloc(size);
  buffer.writeUIntLE(value, 0, Math.min(size, 6));
  return buffer;
};
const filled = (bytes: Buffer, length: number, fill = 0): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(Math.max(0, length - bytes.length), fill)]).subarray(0, length);
const inBlocks = (bytes: Buffer): Buffer => filled(bytes, Math.ceil(bytes.length / 16) * 16);

function encrypt(name: string, key: Buffer, start: Buffer | null, bytes: Buffer): Buffer {
  const cipher = createCipheriv(name, key, start).setAutoPadding(false);
  return Buffer.concat([cipher.update(inBlocks(bytes)), cipher.final()]);
}

interface Streams {
  readonly info: Buffer;
  readonly content: Buffer;
}

/** As Excel 2010 and later encrypt, with a hash and a key of the given strength. */
function agile(hashName: string, keyBits: number, rounds = 1000): (password: string, plain: Uint8Array) => Streams {
  const hash = (...parts: readonly Buffer[]): Buffer =>
    parts.reduce((state, part) => state.update(part), createHash(hashName)).digest();
  const cbc = `aes-${keyBits}-cbc`;
  return (password, plain) => {
    let mixed = hash(SALT, Buffer.from(password, 'utf16le'));
    for (let round = 0; round < rounds; round++) mixed = hash(number(round), mixed);
    const kept = (purpose: string, bytes: Buffer): string => {
      const key = filled(hash(mixed, Buffer.from(purpose, 'hex')), keyBits / 8, 0x36);
      return encrypt(cbc, key, SALT, bytes).toString('base64');
    };
    const key = bytesFrom(7, keyBits / 8);
    const segments: Buffer[] = [];
    for (let at = 0; at < plain.length; at += 4096) {
      const start = filled(hash(DATA_SALT, number(segments.length)), 16, 0x36);
      segments.push(encrypt(cbc, key, start, Buffer.from(plain.subarray(at, at + 4096))));
    }
    const common = `blockSize="16" keyBits="${keyBits}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${hashName.toUpperCase()}" saltSize="16"`;
    const xml = `<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${common} saltValue="${DATA_SALT.toString('base64')}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${rounds}" ${common} saltValue="${SALT.toString('base64')}" encryptedVerifierHashInput="${kept('fea7d2763b4b9e79', VERIFIER)}" encryptedVerifierHashValue="${kept('d7aa0f6d3061344e', hash(VERIFIER))}" encryptedKeyValue="${kept('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`;
    return {
      info: Buffer.concat([number(4, 2), number(4, 2), number(0x40), Buffer.from(xml)]),
      content: Buffer.concat([number(plain.length, 8), ...segments]),
    };
  };
}

/** As Excel 2007 encrypts. */
function standard(password: string, plain: Uint8Array): Streams {
  const hash = (...parts: readonly Buffer[]): Buffer =>
    parts.reduce((state, part) => state.update(part), createHash('sha1')).digest();
  let mixed = hash(SALT, Buffer.from(password, 'utf16le'));
  for (let round = 0; round < 50_000; round++) mixed = hash(number(round), mixed);
  mixed = hash(mixed, number(0));
  const half = Buffer.alloc(64, 0x36).map((byte, index) => byte ^ (mixed[index] ?? 0));
  const key = hash(Buffer.from(half)).subarray(0, 16);
  const header = Buffer.concat([
    ...[0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map((value) => number(value)),
    Buffer.from('Microsoft Enhanced RSA and AES Cryptographic Provider\0', 'utf16le'),
  ]);
  const verifier = [number(16), SALT, encrypt('aes-128-ecb', key, null, VERIFIER), number(20)];
  const verifierHash = encrypt('aes-128-ecb', key, null, filled(hash(VERIFIER), 32));
  return {
    info: Buffer.concat([
      number(3, 2),
      number(2, 2),
      number(0x24),
      number(header.length),
      header,
      ...verifier,
      verifierHash,
    ]),
    content: Buffer.concat([number(plain.length, 8), encrypt('aes-128-ecb', key, null, Buffer.from(plain))]),
  };
}

const ROWS = Array.from(
  { length: 900 },
  (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row * row}</v></c></row>`,
);
/** Of more than one segment, and of no whole number of blocks. */
const PLAIN = buildPackage({ 'xl/worksheets/sheet1.xml': worksheet(ROWS.join('')) });

function container({ info, content }: Streams): Uint8Array {
  const file = peer.CFB.utils.cfb_new();
  peer.CFB.utils.cfb_add(file, '/EncryptionInfo', info);
  peer.CFB.utils.cfb_add(file, '/EncryptedPackage', content);
  return new Uint8Array(peer.CFB.write(file, { type: 'array' }) as ArrayLike<number>);
}

describe.each([
  ['256 bits and SHA-512', agile('sha512', 256)],
  ['128 bits and SHA-1', agile('sha1', 128)],
  ['256 bits and SHA-1, whose keys are filled up', agile('sha1', 256)],
  ['192 bits and SHA-384', agile('sha384', 192)],
  ['the head of Excel 2007', standard],
] as const)('an .xlsx encrypted with %s', (_, scheme) => {
  it('opens without asking when Excel chose the password', async () => {
    expect(PLAIN.length).toBeGreaterThan(4096);
    const workbook = await openWorkbook(container(scheme('VelvetSweatshop', PLAIN)), '只读推荐.xlsx');
    const { cells } = workbook.snapshot('1');
    expect([cells.length, cells.at(-1)?.value]).toEqual([900, 899 * 899]);
    expect(workbook.isModified).toBe(false);
    expect(partText(workbook.save(), 'xl/worksheets/sheet1.xml')).toBe(partText(PLAIN, 'xl/worksheets/sheet1.xml'));
  });

  it('is refused when a person chose it', async () => {
    const error = await openWorkbook(container(scheme('我的密码', PLAIN)), '密码.xlsx').catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'encrypted', userMessage: { id: 'host.xlsx.encrypted' } });
  });
});

describe('an encrypted file that is not whole', () => {
  const { info, content } = agile('sha512', 256)('VelvetSweatshop', PLAIN);
  it.each<readonly [string, Streams, string]>([
    ['its head cut', { info: info.subarray(0, 40), content }, 'encrypted'],
    ['its head empty', { info: Buffer.alloc(0), content }, 'encrypted'],
    [
      'another cipher',
      { info: Buffer.from(info.toString('latin1').replace('AES', 'RC2'), 'latin1'), content },
      'encrypted',
    ],
    [
      'rounds without end',
      { info: Buffer.from(info.toString('latin1').replace('"1000"', '"99999999999"'), 'latin1'), content },
      'encrypted',
    ],
    ['its content empty', { info, content: Buffer.alloc(0) }, 'encrypted'],
    ['its content cut', { info, content: content.subarray(0, 3000) }, 'truncated'],
  ])('%s: is refused with a sentence', async (_, streams, code) => {
    await expect(openWorkbook(container(streams), '表.xlsx').then((book) => book.snapshot('1'))).rejects.toMatchObject({
      code,
    });
  });
});
