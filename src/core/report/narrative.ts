import type { SheetReport } from '../check';
import type { Message } from '../messages/message';
import type { Said } from '../narrative/types';
import { reportMessage as message } from './messages';

/** Quotes beyond this many are only counted. */
const MOST_QUOTES = 8;

/** How the text of the document and the form agree, in sentences; none where there is no text. */
export function narrativeLines({ narrative }: SheetReport): Message[] {
  if (!narrative) return [];
  const { agreed, contradictions, nowhere, unchecked } = narrative;
  const list = (id: 'report.narrative.nowhere' | 'report.narrative.unchecked', said: readonly Said[]): Message[] =>
    said.length === 0 ? [] : [message(id, { count: said.length, quotes: quotes(said) })];
  return [
    message('report.narrative', { agreed: agreed.length, differ: contradictions.length }),
    ...list('report.narrative.nowhere', nowhere),
    ...list('report.narrative.unchecked', unchecked),
  ];
}

function quotes(said: readonly Said[]): Message[] {
  const shown = said.slice(0, MOST_QUOTES).map(({ text }) => message('report.narrative.quote', { text }));
  return said.length > MOST_QUOTES ? [...shown, message('report.narrative.more')] : shown;
}
