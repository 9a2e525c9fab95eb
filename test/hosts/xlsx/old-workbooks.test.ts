import * as peer from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { toA1 } from '../../../src/core/sheet/address';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';

/** Records of a BIFF stream are little-endian words: type, length, content. */
function words(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => buffer.writeUInt16LE(value, index * 2));
  return buffer;
}

function oldBook(cells: Readonly<Record<string, peer.CellObject>>): Buffer {
  const sheet: peer.WorkSheet = { ...cells, '!ref': 'A1:C3' };
  const book = peer.utils.book_new();
  peer.utils.book_append_sheet(book, sheet, '表');
  return Buffer.from(peer.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

async function texts(bytes: Uint8Array): Promise<Record<string, string>> {
  const workbook = await openWorkbook(bytes, '旧.xls');
  const { cells } = workbook.snapshot(workbook.sheets[0]?.id ?? '');
  return Object.fromEntries(cells.map((cell) => [toA1(cell), cell.text]));
}

/** A book whose cell has a format that needs no definition in the file; the library writes its style last. */
function withBuiltIn(id: number): Buffer {
  const bytes = oldBook({ A1: { t: 'n', v: 45_219.25, z: '0.00' } });
  const style = bytes.lastIndexOf(words(0xe0, 0x14));
  expect(bytes.readUInt16LE(style + 6)).toBe(2);
  bytes.writeUInt16LE(id, style + 6);
  return bytes;
}

/** A book that defines a format under a number. */
function withOwnFormat(id: number, code: string): Buffer {
  const bytes = oldBook({ A1: { t: 'n', v: 1.5, z: code } });
  bytes.writeUInt16LE(id, bytes.indexOf(Buffer.from(code, 'utf16le')) - 5);
  bytes.writeUInt16LE(id, bytes.lastIndexOf(words(0xe0, 0x14)) + 6);
  return bytes;
}

describe('an old .xls', () => {
  it.each([
    [27, '2023年10月'],
    [28, '10月20日'],
    [31, '2023年10月20日'],
    [32, '6时00分'],
    [34, '上午6时00分'],
    [55, '上午6时00分'],
    [57, '2023年10月'],
    [58, '10月20日'],
    [14, '2023/10/20'],
  ])('shows the built-in format %i as a Chinese Excel does', async (id, text) => {
    expect(await texts(withBuiltIn(id))).toEqual({ A1: text });
  });

  it('does not take a format of the file before it', async () => {
    const [without, defining] = [withBuiltIn(163), withOwnFormat(163, '0.000000')];
    expect(await texts(defining)).toEqual({ A1: '1.500000' });
    expect(await texts(without)).toEqual({ A1: '45219.25' });
  });

  it('is as small as its cells, whatever dimensions it states', async () => {
    const bytes = oldBook({ A1: { t: 's', v: '甲' }, C3: { t: 'n', v: 7 } });
    const at = bytes.indexOf(words(0x200, 14));
    bytes.writeUInt32LE(65_536, at + 8);
    bytes.writeUInt16LE(256, at + 14);
    const workbook = await openWorkbook(bytes, '旧.xls');
    expect(await texts(bytes)).toEqual({ A1: '甲', C3: '7' });
    expect(workbook.layout(workbook.sheets[0]?.id ?? '').lastRow).toBe(2);
  });

  /** The number in C3 becomes a blank cell elsewhere, and a default height behind it that changes nothing. */
  function withBlankAt(row: number, col: number): Buffer {
    const bytes = oldBook({ A1: { t: 's', v: '甲' }, C3: { t: 'n', v: 7.25 } });
    const at = bytes.indexOf(words(0x203, 14));
    words(0x201, 6, row, col, bytes.readUInt16LE(at + 8), 0x225, 4, 0, 255).copy(bytes, at);
    return bytes;
  }

  it('is read with a cell of nothing but a look in the last row and column', async () => {
    expect(await texts(withBlankAt(65_535, 255))).toEqual({ A1: '甲' });
  });

  // All cells on the way there, billions of them, were once gone through.
  it('is refused with a cell outside of any sheet', async () => {
    await expect(openWorkbook(withBlankAt(65_535, 65_535), '旧.xls')).rejects.toMatchObject({
      code: 'unreadable',
      userMessage: { id: 'host.xlsx.xls-unreadable' },
    });
  });
});
