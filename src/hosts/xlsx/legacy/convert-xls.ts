import { HostError } from '../../host';
import { LIMITS } from '../../package/limits';
import { wrongType } from '../../package/detect';
import { refusal } from '../../refuse';
import { convertInThread } from './converter';

/** An old workbook of a form has some hundred kilobytes; the library takes many times the size of the file. */
const LARGEST = 16 << 20;

/**
 * Converts an old .xls to .xlsx bytes.
 *
 * @throws HostError when the file is protected by a password, too large or damaged
 */
export async function convertXls(bytes: Uint8Array, fileName: string): Promise<Uint8Array> {
  if (bytes.length > LARGEST) throw refusal('too-large', 'host.xlsx.too-large', { limit: LARGEST >> 20 });
  const conversion = await convertInThread(bytes);
  if ('bytes' in conversion && conversion.bytes.length <= LIMITS.file) return conversion.bytes;
  const problem = 'problem' in conversion ? conversion.problem : 'converted to too much';
  if (!/\.ett?$/i.test(fileName) && /password|encrypt/i.test(problem))
    throw refusal('encrypted', 'host.xlsx.encrypted');
  // A .et of a kind of its own, which only WPS reads.
  if (/\.ett?$/i.test(fileName)) throw wrongType(fileName, 'host.xlsx.type.et', problem);
  throw new HostError(
    'unreadable',
    refusal('unreadable', 'host.xlsx.xls-unreadable', { file: fileName }).userMessage,
    problem,
  );
}

/**
 * Opens an encrypted .xlsx that Excel opens without asking for a password.
 *
 * @throws HostError when somebody chose the password, or the file is too large
 */
export async function openEncrypted(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length > LARGEST) throw refusal('too-large', 'host.xlsx.too-large', { limit: LARGEST >> 20 });
  const opened = await convertInThread(bytes);
  if ('bytes' in opened) return opened.bytes;
  throw refusal('encrypted', 'host.xlsx.encrypted', {}, opened.problem);
}
