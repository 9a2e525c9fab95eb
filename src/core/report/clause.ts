import type { Speaker } from '../messages/speaker';
import type { Clause } from '../rules/types';
import { reportMessage } from './messages';

/** A clause with where it stands, or null. */
export function clauseText(clause: Clause | null, speaker: Speaker): string | null {
  return clause && speaker.say(reportMessage('report.clause.quote', { source: clause.source, text: clause.text }));
}
