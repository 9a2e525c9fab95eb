import { HostError } from '../../host';
import { refusal } from '../../refuse';

/**
 * Converts an old .xls to .xlsx bytes. The library is large and seldom needed, so it is loaded here only.
 *
 * @throws HostError when the file is protected by a password or damaged
 */
export async function convertXls(bytes: Uint8Array, fileName: string): Promise<Uint8Array> {
  const { read, write } = await import('@e965/xlsx');
  try {
    const workbook = read(bytes, { type: 'array', cellStyles: true, cellNF: true, cellFormula: true });
    return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx', cellStyles: true }) as ArrayBuffer);
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) throw refusal('encrypted', 'host.xlsx.encrypted');
    throw new HostError(
      'unreadable',
      refusal('unreadable', 'host.xlsx.xls-unreadable', { file: fileName }).userMessage,
      String(error),
    );
  }
}
