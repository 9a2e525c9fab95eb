import { read, write } from '@e965/xlsx';

/** What becomes of an .xls: the bytes of an .xlsx, or what went wrong. */
export type Conversion = { readonly bytes: Uint8Array } | { readonly problem: string };

/** Converts with the library, which may loop or fill the memory on damaged files: only for a thread that can be stopped. */
export function convertWithLibrary(bytes: Uint8Array): Conversion {
  try {
    const workbook = read(bytes, { type: 'array', cellStyles: true, cellNF: true, cellFormula: true });
    return {
      bytes: new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx', cellStyles: true }) as ArrayBuffer),
    };
  } catch (error) {
    return { problem: String(error) };
  }
}
