import type { Locale } from '../messages/message';
import { renderMessage } from '../messages/render';
import type { Clause } from '../rules/types';
import { reportMessage } from './messages';

/** A clause with where it stands, or null. */
export function clauseText(clause: Clause | null, locale: Locale): string | null {
  return (
    clause && renderMessage(reportMessage('report.clause.quote', { source: clause.source, text: clause.text }), locale)
  );
}
