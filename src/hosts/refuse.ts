import { hostMessage, type hostMessages } from './messages';
import type { MessageData } from '../core/messages/message';
import { HostError, type HostErrorCode } from './host';

/** An error with its sentence; `detail` is for a bug report only. */
export function refusal(
  code: HostErrorCode,
  id: keyof typeof hostMessages,
  data: MessageData = {},
  detail = '',
): HostError {
  return new HostError(code, hostMessage(id, data), detail);
}
