import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { rangeToA1 } from '../../src/core/sheet/address';

/** An .xls with some bytes changed, or cut off: what bad disks and broken downloads make of it. */
export function damagedXls(good: Uint8Array, random: () => number): Uint8Array {
  const bytes = Uint8Array.from(good);
  // The first sector is the head of the container: beyond it lies what the library trusts.
  const place = (): number => 512 + Math.floor(random() * (bytes.length - 512));
  const count = 1 + Math.floor(random() * 8);
  for (let i = 0; i < count; i++) {
    // Lengths and counts are small or huge, so both are likelier than what lies between.
    const value = random();
    bytes[place()] = value < 0.3 ? 0xff : value < 0.5 ? 0 : Math.floor(random() * 256);
  }
  return random() < 0.1 ? bytes.subarray(0, place()) : bytes;
}

/** A workbook with merges added to its sheets that overlap what is merged already. */
export function withOverlappingMerges(good: Uint8Array, random: () => number): Uint8Array {
  const parts = unzipSync(good);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = strFromU8(part);
    if (!xml.includes('</mergeCells>')) continue;
    const count = 1 + Math.floor(random() * 3);
    const extra = Array.from({ length: count }, () => {
      const [top, left] = [Math.floor(random() * 30), Math.floor(random() * 9)];
      const range = { top, left, bottom: top + Math.floor(random() * 6), right: left + 1 + Math.floor(random() * 4) };
      return `<mergeCell ref="${rangeToA1(range)}"/>`;
    }).join('');
    const [before, after] = random() < 0.5 ? ['', extra] : [extra, ''];
    const changed = xml
      .replace(/(<mergeCells[^>]*>)/, (tag) => tag + before)
      .replace('</mergeCells>', `${after}</mergeCells>`);
    parts[name] = strToU8(changed);
  }
  return zipSync(parts, { level: 1 });
}
