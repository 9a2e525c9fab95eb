import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as peer from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readRichTexts } from '../../../../src/hosts/xlsx/legacy/biff-strings';
import { readBiffLooks } from '../../../../src/hosts/xlsx/legacy/biff';
import { dress } from '../../../../src/hosts/xlsx/legacy/dress';
import { openWorkbook } from '../../../../src/hosts/xlsx/workbook';
import { differingParts, partText } from '../build';

/** A record: its number, then bytes; numbers above 255 must be given in parts. */
function record(type: number, ...bytes: number[]): number[] {
  return [type & 255, type >> 8, bytes.length & 255, bytes.length >> 8, ...bytes];
}
const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const wide = (text: string): number[] => [...text].flatMap((char) => u16(char.charCodeAt(0)));
const bof = record(0x809, ...u16(0x600), ...u16(0x10), 0, 0, 0, 0);
const eof = record(0x0a);

function font(name: string, points: number, flags = 0, weight = 400, color = 0x7fff): number[] {
  return record(
    0x31,
    ...[...u16(points * 20), ...u16(flags), ...u16(color), ...u16(weight), 0, 0, 0, 0, 0, 0, name.length, 1],
    ...wide(name),
  );
}

interface Xf {
  readonly font?: number;
  readonly format?: number;
  readonly align?: number;
  readonly turn?: number;
  readonly lines?: number;
  readonly others?: number;
  readonly colors?: number;
}

function xf({ font: index = 0, format = 0, align = 0x20, turn = 0, lines = 0, others = 0, colors = 0 }: Xf): number[] {
  return record(
    0xe0,
    ...u16(index),
    ...u16(format),
    0,
    0,
    align,
    turn,
    0,
    0,
    ...u32(lines),
    ...u32(others),
    ...u16(colors),
  );
}

/** The stream of an old workbook with one sheet. */
function stream(): Uint8Array {
  const globals = [
    ...bof,
    ...[font('宋体', 11), font('a', 9), font('b', 9), font('c', 9)].flat(),
    ...font('黑体', 18, 0x2, 700, 10),
    ...record(0x41e, ...u16(165), ...u16(6), 1, ...wide('0.00%;')),
    ...record(0x92, ...u16(56), ...Array.from({ length: 56 }, (_, i) => [i, 0x20, 0x40, 0]).flat()),
    ...xf({}),
    // centred, wrapped, in the middle; thin lines, a medium one at the bottom; a line across; a plain fill
    ...xf({
      font: 5,
      format: 165,
      align: 0x1a,
      lines: (0x2111 | (8 << 16) | (64 << 23)) + 0x4000_0000,
      others: 64 | (64 << 7) | (9 << 14) | (1 << 21) | (1 << 26),
      colors: 12 | (64 << 7),
    }),
    ...xf({ align: 0x27, turn: 255 }),
  ];
  // two texts; the second has its last character in another font and goes on in another record
  const strings = [
    ...record(0xfc, ...u32(2), ...u32(2), ...u16(1), 0, 0x61, ...u16(2), 0x9, ...u16(1), ...wide('标')),
    ...record(0x3c, 1, ...wide('题'), ...u16(1), ...u16(5)),
  ];
  const name = wide('表');
  const head = (offset: number) => record(0x85, ...u32(offset), 0, 0, 1, 1, ...name);
  const offset = globals.length + head(0).length + strings.length + eof.length;
  const sheet = [
    ...bof,
    ...record(0x225, 0, 0, ...u16(14 * 20)),
    ...record(0x7d, ...u16(1), ...u16(2), ...u16(20.5 * 256), ...u16(2), 0, 0),
    ...record(0x208, ...u16(0), 0, 0, 0, 0, ...u16(30 * 20), 0, 0, 0, 0, ...u32(0x40)),
    ...record(0x81, 0, 1),
    ...record(0x83, 1, 0),
    ...record(0x15, ...u16(2), 0, 0x26, 0x50),
    ...record(0xa1, ...u16(8), ...u16(100), 0, 0, ...u16(1), ...u16(0), ...u16(0)),
    ...record(0x23e, ...u16(8), 0, 0),
    ...record(0x41, ...u16(1), ...u16(2), 0, 0, 0, 0),
    ...record(0xfd, ...u16(0), ...u16(0), ...u16(1), ...u32(1)),
    ...record(0xbe, ...u16(1), ...u16(1), ...u16(1), ...u16(2), ...u16(2)),
    // a chart in the sheet, with a cell of its own that is none of the sheet's
    ...[...bof, ...record(0x201, ...u16(9), ...u16(9), ...u16(1)), ...eof],
    ...eof,
  ];
  return Uint8Array.from([...globals, ...head(offset), ...strings, ...eof, ...sheet]);
}

describe('the looks of an old workbook', () => {
  it('are read from its records', () => {
    const looks = readBiffLooks(stream());
    expect(looks?.fonts[4]).toMatchObject({ name: '黑体', size: 18, isBold: true, isItalic: true, color: 10 });
    expect(looks?.numberFormats.get(165)).toBe('0.00%;');
    expect(looks?.formats[1]).toMatchObject({
      font: 4,
      horizontal: 2,
      vertical: 1,
      wraps: true,
      pattern: 1,
      front: 12,
    });
    expect(looks?.formats[1]?.diagonal).toEqual({ style: 1, color: 9, isDown: true, isUp: false });
    const [sheet] = looks?.sheets ?? [];
    expect([...(sheet?.cells ?? [])].map(([row, cells]) => [row, [...cells]])).toEqual([
      [0, [[0, 1]]],
      [
        1,
        [
          [1, 1],
          [2, 2],
        ],
      ],
    ]);
    expect(sheet?.frozen).toEqual({ columns: 1, rows: 2 });
  });

  it('tell which parts of a text have fonts of their own, however the records part it', () => {
    const latin = [...'abcdef'].map((char) => char.charCodeAt(0));
    const phonetic = [1, 2, 3, 4, 5, 6];
    const from = 8 + 9;
    const table = [
      ...[...u32(3), ...u32(3)],
      ...[...u16(6), 0xc, ...u16(2), ...u32(phonetic.length), ...latin, ...u16(2), ...u16(6), ...u16(4), ...u16(0)],
      ...phonetic,
      ...[...u16(2), 0, ...latin.slice(0, 2)],
      ...[...u16(6), 8, ...u16(1), ...latin, ...u16(3), ...u16(3)],
    ];
    const whole = readRichTexts([Uint8Array.from(table)]);
    expect([...whole]).toEqual([
      [
        0,
        {
          text: 'abcdef',
          runs: [
            { from: 2, font: 5 },
            { from: 4, font: 0 },
          ],
        },
      ],
      [2, { text: 'abcdef', runs: [{ from: 3, font: 3 }] }],
    ]);
    // Cut anywhere but between characters: there the next record says first how wide they are, here wide ones.
    const texts = [
      { first: from, length: 6 },
      { first: table.length - 17, length: 2 },
      { first: table.length - 10, length: 6 },
    ];
    for (let at = 1; at < table.length; at++) {
      if (texts.some(({ first, length }) => at >= first && at < first + length)) continue;
      const pieces = [table.slice(0, at), table.slice(at)].map((piece) => Uint8Array.from(piece));
      expect(readRichTexts(pieces)).toEqual(whole);
    }
    const parted = [table.slice(0, from + 2), [1, ...wide('cdef'), ...table.slice(from + 6)]];
    expect(readRichTexts(parted.map((piece) => Uint8Array.from(piece)))).toEqual(whole);
  });

  it('are unknown before Excel 97 and where they are encrypted', () => {
    const old = stream();
    old[5] = 5;
    expect(readBiffLooks(old)).toBeNull();
    expect(
      readBiffLooks(Uint8Array.from([...bof, ...record(0x2f, 0, 0), ...stream().subarray(bof.length)])),
    ).toBeNull();
  });

  it('survive any cut of the stream', () => {
    const whole = stream();
    for (let length = 0; length < whole.length; length += 7)
      expect(() => readBiffLooks(whole.subarray(0, length))).not.toThrow();
  });

  it('dress the values that another program wrote', async () => {
    const book = peer.utils.book_new();
    const values = peer.utils.aoa_to_sheet([
      ['标题', 1, 2],
      ['', 0.5, 3],
    ]);
    peer.utils.book_append_sheet(book, values, '表');
    const written = new Uint8Array(peer.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    // The library remembers number formats of whatever it read before, and may give every cell a style for that.
    const part = 'xl/worksheets/sheet1.xml';
    const bare = zipSync({ ...unzipSync(written), [part]: strToU8(partText(written, part).replace(/ s="\d+"/g, '')) });
    const looks = readBiffLooks(stream());
    if (!looks) throw new Error('no looks');
    const bytes = dress(bare, ['表'], looks);
    const workbook = await openWorkbook(bytes, 'a.xlsx');
    const id = workbook.sheets[0]?.id ?? '';
    const layout = workbook.layout(id);
    const title = layout.look(0, 0);
    expect(title.font).toMatchObject({ name: '黑体', size: 18, bold: true, italic: true, color: '#022040' });
    expect(title).toMatchObject({ horizontal: 'center', vertical: 'center', wrap: true, fill: '#042040' });
    expect(title.borders).toEqual({
      left: { style: 'thin', color: '#002040' },
      right: { style: 'thin', color: null },
      top: { style: 'thin', color: null },
      bottom: { style: 'medium', color: null },
    });
    expect(title.diagonal).toEqual({ line: { style: 'thin', color: '#012040' }, isUp: false, isDown: true });
    expect(layout.look(1, 2)).toMatchObject({ horizontal: 'distributed', rotation: 255 });
    expect([layout.rowHeight(0), layout.rowHeight(1), layout.columnWidth(1), layout.columnWidth(2)]).toEqual([
      30,
      null,
      20.5,
      20.5,
    ]);
    expect(layout.frozen).toEqual({ rows: 2, columns: 1 });
    expect(layout.showGridLines).toBe(false);
    expect(workbook.scene(id).runs(0, 0)).toMatchObject([
      { text: '标', font: null },
      { text: '题', font: { name: '黑体', size: 18, bold: true, color: '#022040' } },
    ]);
    expect(workbook.snapshot(id).cells.map(({ text }) => text)).toEqual(['标题', '1', '2', '50.00%', '3']);
    expect(workbook.scene(id).page).toMatchObject({
      paper: { width: 420, height: 297 },
      fit: { width: 1, height: 0 },
      isCentered: true,
    });
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toContain('<oddFooter>&amp;P</oddFooter>');
  });

  it('are those of a real file, and saving what was opened keeps them', async () => {
    const file = resolve(import.meta.dirname, '../../../fixtures/forms/old-format.xls');
    const workbook = await openWorkbook(new Uint8Array(readFileSync(file)), 'old-format.xls');
    const id = workbook.sheets[0]?.id ?? '';
    const { cells } = workbook.snapshot(id);
    const lined = cells.filter(({ row, col }) => workbook.layout(id).look(row, col).borders.bottom !== null);
    expect(lined.length).toBeGreaterThan(cells.length / 2);
    const saved = workbook.save();
    expect(differingParts(saved, (await openWorkbook(saved, 'a.xlsx')).save())).toEqual([]);
  });
});
