import { HostError } from '../host';
import { loadPart } from '../load-part';
import { sniff } from '../package/detect';
import { LIMITS } from '../package/limits';
import { ZipReader } from '../package/zip';
import { refusal } from '../refuse';
import type { Workbook } from './types';
import { XlsxWorkbook } from './xlsx-workbook';

export type { Workbook } from './types';

/**
 * Opens a workbook from the bytes of a file.
 *
 * @param bytes the file; never changed
 * @param fileName for messages and for telling .et from .xls
 * @throws HostError with one sentence for everything that is not a readable workbook
 */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  try {
    const kind = sniff(bytes, fileName);
    if (kind === 'zip') {
      const zip = new ZipReader(bytes);
      return isWordDocument(zip) ? await openWord(zip, fileName) : new XlsxWorkbook(zip, fileName);
    }
    const { convertXls, openEncrypted } = await loadPart(() => import('./legacy/convert-xls'));
    if (kind === 'encrypted') return new XlsxWorkbook(new ZipReader(await openEncrypted(bytes)), fileName);
    return new XlsxWorkbook(new ZipReader(await convertXls(bytes, fileName)), fileName, true);
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw refusal('unreadable', 'host.xlsx.not-a-workbook', { file: fileName }, String(error));
  }
}

/** Told by the main part: the names in the archive are read, nothing is unpacked. */
function isWordDocument({ names }: ZipReader): boolean {
  return [...names].some((name) => /^word\/document\d*\.xml$/i.test(name));
}

/** The tables of a Word document as a workbook. Its reader and the writer are loaded when there is one. */
async function openWord(zip: ZipReader, fileName: string): Promise<Workbook> {
  if (zip.bytes.length > LIMITS.file) throw refusal('too-large', 'host.xlsx.too-large', { limit: LIMITS.file >> 20 });
  const { convertDocx } = await loadPart(() => import('../docx/convert-docx'));
  const { bytes, origin } = await convertDocx(zip, fileName);
  return new XlsxWorkbook(new ZipReader(bytes), fileName, true, origin);
}
