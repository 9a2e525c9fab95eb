import { reportMessage } from '../core/report/messages';
import type { FileReport } from '../core/report/types';
import { HostError } from './host';

/**
 * Why a file could not be worked on, in one sentence.
 *
 * @param cause what an error of our own says, for a bug report
 */
export function failureOf(error: unknown, file: string, cause = String(error)): NonNullable<FileReport['error']> {
  if (error instanceof HostError) return { code: error.code, message: error.userMessage };
  return { code: 'internal', message: reportMessage('report.file.internal', { file, cause }) };
}
