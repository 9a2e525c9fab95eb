import { CFB, read, SSF, utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/sheet/address';
import { DEFAULT_PASSWORD, withoutDefaultPassword } from './default-password';
import { isEncryptedPackage } from '../../package/detect';
import { builtInFormats } from '../read/built-in-formats';
import { readBiffLooks } from './biff';
import { dress } from './dress';
import { openedPackage } from './encrypted-package';

/** What becomes of an .xls: the bytes of an .xlsx, or what went wrong. */
export type Conversion = { readonly bytes: Uint8Array } | { readonly problem: string };

/** Beginning of the container most old workbooks come in. */
function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf;
}

/** Opens or converts with the library, which may loop or fill the memory on damaged files: only for a thread that can be stopped. */
export function convertWithLibrary(bytes: Uint8Array): Conversion {
  try {
    if (isCompound(bytes) && isEncryptedPackage(bytes)) return { bytes: openedPackage(bytes) };
    useOurFormats();
    const open = isCompound(bytes) ? (withoutDefaultPassword(bytes) ?? bytes) : bytes;
    const workbook = read(open, {
      type: 'array',
      cellStyles: true,
      cellNF: true,
      cellFormula: true,
      password: DEFAULT_PASSWORD,
    });
    for (const sheet of Object.values(workbook.Sheets)) {
      sheet['!ref'] = usedRange(sheet);
      // The library writes it under a name no format knows, and strict readers refuse the file.
      for (const column of sheet['!cols'] ?? []) if (column) delete column.level;
    }
    const bare = new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx', cellStyles: true }) as ArrayBuffer);
    return { bytes: inItsLooks(bare, workbook.SheetNames, open) };
  } catch (error) {
    return { problem: String(error) };
  }
}

/**
 * Built-in formats need no definition in a file, and the library does not know the East Asian ones; what an earlier
 * file defined must not stay for the next.
 */
function useOurFormats(): void {
  const table = (SSF as { get_table(): Record<number, string> }).get_table();
  for (const id of Object.keys(table)) Reflect.deleteProperty(table, id);
  for (const [id, code] of builtInFormats) table[id] = code;
}

/**
 * Where the cells really are: some writers state the whole sheet, and all of it would be written out. A cell of nothing
 * but a look reaches no further: looks are put on afterwards, and one far away, by damage or by chance, would take
 * hundreds of millions of cells along.
 */
function usedRange(sheet: WorkSheet): string {
  const range = { s: { r: Infinity, c: Infinity }, e: { r: 0, c: 0 } };
  const include = ({ r, c }: { readonly r: number; readonly c: number }): void => {
    range.s = { r: Math.min(range.s.r, r), c: Math.min(range.s.c, c) };
    range.e = { r: Math.max(range.e.r, r), c: Math.max(range.e.c, c) };
  };
  for (const [name, cell] of Object.entries(sheet)) {
    if (name.startsWith('!')) continue;
    const place = utils.decode_cell(name);
    if (place.r >= MAX_ROWS || place.c >= MAX_COLUMNS) throw new Error(`${name} is outside of any sheet`);
    if ((cell as CellObject).t !== 'z') include(place);
  }
  if (!Number.isFinite(range.s.r)) return 'A1';
  return utils.encode_range(range);
}

/** The library reads values and merged cells and leaves the looks; where those cannot be read, the values are worth having. */
function inItsLooks(bare: Uint8Array, sheetNames: readonly string[], xls: Uint8Array): Uint8Array {
  try {
    const stream = workbookStream(xls);
    const looks = stream && readBiffLooks(stream);
    return looks ? dress(bare, sheetNames, looks) : bare;
  } catch {
    return bare;
  }
}

/** The stream of an OLE file that holds the workbook; its name is written in any case. */
function workbookStream(xls: Uint8Array): Uint8Array | null {
  const container = CFB.read(xls, { type: 'array' }) as {
    readonly FileIndex: readonly { readonly name: string; readonly content?: ArrayLike<number> }[];
  };
  const entry = container.FileIndex.find(({ name }) => /^workbook$/i.test(name));
  return entry?.content ? Uint8Array.from(entry.content) : null;
}
