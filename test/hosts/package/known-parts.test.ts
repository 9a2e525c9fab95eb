import { describe, expect, it } from 'vitest';
import { keepText, knownText } from '../../../src/hosts/package/known-parts';

const stated = { crc: 0x5eed, method: 8, size: 12 };
const packed = Uint8Array.of(1, 2, 3);

/** As two files of a batch that hold the same part. */
function meetTwice(part: typeof stated, bytes: Uint8Array, text: string): void {
  keepText(part, bytes, text);
  keepText(part, bytes, text);
}

describe('parts that come again', () => {
  it('are known by what is stated of them and by every byte', () => {
    meetTwice(stated, packed, '<Types/>');
    expect(knownText(stated, Uint8Array.of(1, 2, 3))).toBe('<Types/>');
    expect(knownText(stated, Uint8Array.of(1, 2, 4))).toBeNull();
    expect(knownText(stated, Uint8Array.of(1, 2, 3, 4))).toBeNull();
    expect(knownText({ ...stated, crc: 1 }, packed)).toBeNull();
    expect(knownText({ ...stated, method: 0 }, packed)).toBeNull();
    expect(knownText({ ...stated, size: 13 }, packed)).toBeNull();
  });

  it('are kept apart from the file they came from', () => {
    const file = Uint8Array.of(7, 7, 9);
    meetTwice({ ...stated, crc: 77 }, file.subarray(0, 2), '<a/>');
    file.fill(0);
    expect(knownText({ ...stated, crc: 77 }, Uint8Array.of(7, 7))).toBe('<a/>');
  });

  it('are kept from the second time on, as most sheets come only once', () => {
    const sheet = { ...stated, crc: 79 };
    keepText(sheet, packed, '<worksheet/>');
    expect(knownText(sheet, packed)).toBeNull();
    keepText(sheet, packed, '<worksheet/>');
    expect(knownText(sheet, packed)).toBe('<worksheet/>');
  });

  it('are not kept when large, and forgotten when many others came', () => {
    const large = { ...stated, crc: 78, size: 1 << 20 };
    meetTwice(large, packed, 'x');
    expect(knownText(large, packed)).toBeNull();
    for (let crc = 1000; crc < 1500; crc++) meetTwice({ ...stated, crc }, packed, 'y');
    expect(knownText(stated, packed)).toBeNull();
  });
});
