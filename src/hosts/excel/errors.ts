import { hostMessage as message, type hostMessages } from '../messages';
import type { Message, MessageData } from '../../core/messages/message';
import { HostError, type HostErrorCode } from '../host';

type ExcelMessageId = Extract<keyof typeof hostMessages, `host.excel.${string}`>;

/** An error with its sentence. */
export function excelError(code: HostErrorCode, id: ExcelMessageId, data: MessageData = {}, detail = ''): HostError {
  return new HostError(code, message(id, data), detail);
}

/** Why an edit was left out. */
export function excelReason(id: ExcelMessageId, data: MessageData): Message {
  return message(id, data);
}

/** What Microsoft's client throws, as far as we use it. It may come from another realm: no `instanceof`. */
interface ClientError {
  readonly code: string;
  readonly message: string;
  readonly statement: string;
}

/** Error code of the client, or an empty string when something else was thrown. */
export function clientCode(error: unknown): string {
  return readClientError(error).code;
}

function readClientError(error: unknown): ClientError {
  const {
    code,
    message: text,
    debugInfo,
  } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: unknown;
    message?: unknown;
    debugInfo?: { statement?: unknown };
  };
  return {
    code: typeof code === 'string' ? code : '',
    message: typeof text === 'string' ? text : String(error),
    statement: typeof debugInfo?.statement === 'string' ? debugInfo.statement : '',
  };
}

export const CELL_EDIT_CODE = 'InvalidOperationInCellEditMode';
export const ACCESS_CODE = 'AccessDenied';

const GONE = new Set(['ItemNotFound', 'InvalidObjectPath', 'InvalidReference', 'InvalidBinding']);
const MISSING = new Set(['ApiNotFound', 'ApiNotAvailable', 'NotImplemented', 'UnsupportedOperation']);
const BUSY = new Set([
  'ActivityLimitReached',
  'RequestAborted',
  'OperationCancelled',
  'Conflict',
  'InsertDeleteConflict',
  'HostRestartNeeded',
]);
const OFFLINE = new Set([
  'ServiceNotAvailable',
  'ConnectionFailure',
  'NetworkError',
  'Unauthenticated',
  'GatewayTimeout',
  'Timeout',
]);

/** Turns whatever the client throws into a `HostError` with its own sentence. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const { code, message: text, statement } = readClientError(error);
  const detail = [code, text, statement].filter((part) => part !== '').join(' · ');
  if (code === CELL_EDIT_CODE) return excelError('cell-edit-mode', 'host.excel.cell-edit-mode', {}, detail);
  if (code === ACCESS_CODE) return excelError('protected', 'host.excel.refused', {}, detail);
  if (code === 'ResponsePayloadSizeLimitExceeded' || code === 'RequestPayloadSizeLimitExceeded') {
    return excelError('too-large', 'host.excel.too-many-edits', {}, detail);
  }
  if (GONE.has(code)) return excelError('sheet-gone', 'host.excel.sheet-gone', {}, detail);
  if (MISSING.has(code)) return excelError('api-missing', 'host.excel.api-missing', {}, detail);
  if (BUSY.has(code)) return excelError('busy', 'host.excel.busy', {}, detail);
  if (OFFLINE.has(code)) return excelError('offline', 'host.excel.offline', {}, detail);
  return excelError('unexpected', 'host.excel.unexpected', { code: code === '' ? 'unknown' : code }, detail);
}
