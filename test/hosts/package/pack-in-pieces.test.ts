import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { crc32 } from '../../../src/hosts/package/crc32';
import { packInPieces } from '../../../src/hosts/package/pack-in-pieces';
import { ZipReader } from '../../../src/hosts/package/zip';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { writeZip } from './build-zip';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Text as in sheets: alike from line to line, and never quite the same; with characters of two units at every border. */
const large = Array.from(
  { length: 60_000 },
  (_, index) => `<c r="A${index}"><v>${(index * 7919) % 1009}𠀀路</v></c>`,
).join('');
const bytesOfLarge = Buffer.from(large, 'utf8');

async function packedArchive(): Promise<Uint8Array> {
  const zip = new ZipReader(writeZip({ 'a.xml': 'before', 'b.xml': 'stays', 'd.xml': 'goes' }));
  const changes = new Map([
    ['a.xml', large],
    ['c.xml', 'new'],
    ['d.xml', null],
  ]);
  const packed = await packInPieces(changes);
  expect([...packed].flatMap(([name, part]) => (typeof part === 'string' || !part ? [] : [name]))).toEqual(['a.xml']);
  const bytes = zip.rewrite(packed);
  expect(bytes.length).toBeLessThan(zip.rewrite(changes).length * 1.1);
  return bytes;
}

function expectContents(bytes: Uint8Array): void {
  const parts = unzipSync(bytes);
  expect(Object.keys(parts).sort()).toEqual(['a.xml', 'b.xml', 'c.xml']);
  expect(Buffer.from(parts['a.xml'] ?? []).equals(bytesOfLarge)).toBe(true);
  // Our own reader holds the sum against the contents.
  expect(new ZipReader(bytes).part('a.xml')?.length).toBe(bytesOfLarge.length);
}

describe('packing in pieces', () => {
  it('gives an archive with the same contents, the large part no larger than packed at once', async () => {
    expectContents(await packedArchive());
  });

  it.each([
    ['has no such means', undefined],
    [
      'has it for other kinds only',
      function refuses() {
        throw new TypeError('deflate-raw');
      },
    ],
  ])('does so also where the browser %s', async (_, stream) => {
    vi.stubGlobal('CompressionStream', stream);
    expectContents(await packedArchive());
  });

  it('saves a workbook as it was when asked, whatever is written meanwhile', async () => {
    const file = resolve(import.meta.dirname, '../../../assets/samples/sample-caidian-style.xlsx');
    const host = new XlsxHost(await openWorkbook(new Uint8Array(readFileSync(file)), 'form.xlsx'));
    const write = (value: string) => host.editCell(host.activeSheetId(), { row: 9, col: 6 }, { value, formula: null });
    write('第一次');
    const expected = unzipSync(host.save());
    const saving = host.workbook.saveInPieces();
    write('第二次');
    expect(unzipSync(await saving)).toEqual(expected);
  });
});

describe('the sum of an archive', () => {
  it('is the same over pieces of any length', () => {
    for (const cut of [0, 1, 7, 8, 9, 1000, bytesOfLarge.length])
      expect(crc32(bytesOfLarge.subarray(cut), crc32(bytesOfLarge.subarray(0, cut)))).toBe(crc32(bytesOfLarge));
  });
});
