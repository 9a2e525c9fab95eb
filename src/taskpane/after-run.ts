import type { Message } from '../core/messages/message';
import { HostError } from '../hosts/host';

/** A failure of what follows a run of edits: it must not be read as if nothing had been written. */
export function afterRun(error: unknown): HostError {
  if (error instanceof HostError) return new HostError(error.code, recheck(error.userMessage), error.detail);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError('unexpected', recheck({ id: 'error.recheck.unexpected', data: {} }), detail);
}

function recheck(reason: Message): Message {
  return { id: 'error.recheck', data: { reason } };
}
