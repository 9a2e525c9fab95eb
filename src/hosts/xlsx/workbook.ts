import { hostMessages } from '../../core/messages/host-messages';
import { messagesOf } from '../../core/messages/message';
import { HostError } from '../host';
import type { Workbook } from './types';

export type { Workbook } from './types';
export type { BorderLine, CellLook, SheetLayout } from './layout-types';

/**
 * Opens a workbook from the bytes of a file.
 *
 * @param bytes the file; never changed
 * @param fileName for messages and for telling .et from .xls
 * @throws HostError with one sentence for everything that is not a readable workbook
 */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  void bytes;
  return Promise.reject(new HostError('unreadable', messagesOf(hostMessages)('host.unexpected', {}), fileName));
}
