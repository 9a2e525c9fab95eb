import { createHash } from 'node:crypto';
import * as peer from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';

const SALT = Buffer.from('0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'hex');
const VERIFIER = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');

const hash = (name: 'md5' | 'sha1', ...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((state, part) => state.update(part), createHash(name)).digest();
const number = (value: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
};

/** The textbook cipher, written out once more. */
function cipher(key: Uint8Array): (bytes: Uint8Array) => Buffer {
  const s = [...Array(256).keys()];
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (s[i] as number) + (key[i % key.length] as number)) % 256;
    [s[i], s[j]] = [s[j] as number, s[i] as number];
  }
  let [i, j] = [0, 0];
  return (bytes) =>
    Buffer.from(bytes).map((byte) => {
      i = (i + 1) % 256;
      j = (j + (s[i] as number)) % 256;
      [s[i], s[j]] = [s[j] as number, s[i] as number];
      return byte ^ (s[((s[i] as number) + (s[j] as number)) % 256] as number);
    }) as Buffer;
}

interface Scheme {
  readonly key: (block: number) => Buffer;
  readonly head: Buffer;
}

/** 40 bits of MD5, as Excel 97 to 2003 encrypt. */
function oldScheme(password: string): Scheme {
  const first = hash('md5', Buffer.from(password, 'utf16le')).subarray(0, 5);
  const mixed = hash('md5', ...Array.from({ length: 16 }, () => Buffer.concat([first, SALT]))).subarray(0, 5);
  const key = (block: number): Buffer => hash('md5', mixed, number(block, 4));
  const encrypt = cipher(key(0));
  const check = Buffer.concat([encrypt(VERIFIER), encrypt(hash('md5', VERIFIER))]);
  return { key, head: Buffer.concat([number(1, 2), number(1, 2), number(1, 2), SALT, check]) };
}

/** SHA-1 and 128 bits, as later versions encrypt the old format. */
function laterScheme(password: string): Scheme {
  const first = hash('sha1', SALT, Buffer.from(password, 'utf16le'));
  const key = (block: number): Buffer => hash('sha1', first, number(block, 4)).subarray(0, 16);
  const encrypt = cipher(key(0));
  const header = Buffer.concat([4, 0, 0x6801, 0x8004, 128, 1, 0, 0].map((value) => number(value, 4)));
  const info = Buffer.concat([number(2, 2), number(2, 2), number(4, 4), number(header.length, 4), header]);
  const check = Buffer.concat([number(16, 4), SALT, encrypt(VERIFIER), number(20, 4), encrypt(hash('sha1', VERIFIER))]);
  return { key, head: Buffer.concat([number(1, 2), info, check]) };
}

const PLAIN = new Set([0x809, 0x2f, 0xe1]);

/** An old workbook, encrypted: the record that says so is put behind the first, and places of sheets move by it. */
function encrypted({ key, head }: Scheme): Uint8Array {
  const book = peer.utils.book_new();
  const rows = Array.from({ length: 120 }, (_, index) => [`第${index}项`, index]);
  peer.utils.book_append_sheet(book, peer.utils.aoa_to_sheet(rows), '自评表');
  const file = peer.CFB.read(new Uint8Array(peer.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer), {
    type: 'array',
  });
  const entry = peer.CFB.find(file, '/Workbook');
  if (!entry) throw new Error('no stream');
  const plain = Buffer.from(entry.content as Uint8Array);
  const start = 4 + plain.readUInt16LE(2);
  const stream = Buffer.concat([
    plain.subarray(0, start),
    number(0x2f, 2),
    number(head.length, 2),
    head,
    plain.subarray(start),
  ]);
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    if (stream.readUInt16LE(at) === 0x85) stream.writeUInt32LE(stream.readUInt32LE(at + 4) + 4 + head.length, at + 4);
  }
  const pad = Buffer.concat(
    Array.from({ length: Math.ceil(stream.length / 1024) }, (_, block) => cipher(key(block))(Buffer.alloc(1024))),
  );
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const type = stream.readUInt16LE(at);
    if (PLAIN.has(type)) continue;
    const end = at + 4 + stream.readUInt16LE(at + 2);
    for (let i = at + (type === 0x85 ? 8 : 4); i < end; i++) stream[i] = (stream[i] as number) ^ (pad[i] as number);
  }
  entry.content = stream as typeof entry.content;
  entry.size = stream.length;
  return new Uint8Array(peer.CFB.write(file, { type: 'array' }) as ArrayLike<number>);
}

describe.each([
  ['40 bits of MD5', oldScheme],
  ['128 bits of SHA-1', laterScheme],
] as const)('an .xls encrypted with %s', (_, scheme) => {
  it('opens without asking when Excel chose the password', async () => {
    const workbook = await openWorkbook(encrypted(scheme('VelvetSweatshop')), '只读推荐.xls');
    const { cells } = workbook.snapshot(workbook.sheets[0]?.id ?? '');
    expect(cells).toHaveLength(240);
    expect(cells.slice(-2).map(({ value }) => value)).toEqual(['第119项', 119]);
  });

  it('is refused when a person chose it', async () => {
    await expect(openWorkbook(encrypted(scheme('我的密码')), '密码.xls')).rejects.toMatchObject({ code: 'encrypted' });
  });
});

it('an .xls obfuscated the oldest way, with a password of somebody’s own, is refused with the same sentence', async () => {
  const head = Buffer.concat([number(0, 2), number(0x1234, 2), number(0x5678, 2)]);
  const file = encrypted({ key: () => Buffer.alloc(16, 1), head });
  await expect(openWorkbook(file, '旧密码.xls')).rejects.toMatchObject({
    code: 'encrypted',
    userMessage: { id: 'host.xlsx.encrypted' },
  });
});
