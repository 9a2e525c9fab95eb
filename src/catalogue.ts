import { entailMessages } from './core/entail/messages';
import { editsMessages } from './core/edits/messages';
import { formMessages } from './core/form/messages';
import type { Catalogue, Locale, Message } from './core/messages/message';
import { renderFrom, type Speaker } from './core/messages/speaker';
import { reportMessages } from './core/report/messages';
import { recheckMessages } from './core/recheck/messages';
import { yearsMessages } from './core/review/years-messages';
import { acrossMessages } from './core/review/messages';
import { ruleTexts } from './core/rules/catalogue';
import { rulesMessages } from './core/rules/messages';
import { hostMessages } from './hosts/messages';
import { reviewMessages } from './report/messages';

/** Every text the core, the hosts and the reports can say; each room brings its own. */
export const catalogue: Catalogue = {
  ...entailMessages,
  ...acrossMessages,
  ...recheckMessages,
  ...yearsMessages,
  ...editsMessages,
  ...formMessages,
  ...hostMessages,
  ...reportMessages,
  ...reviewMessages,
  ...rulesMessages,
  ...ruleTexts,
};

/** A message of the core or of a host in words. */
export function renderMessage(message: Message, locale: Locale): string {
  return renderFrom(catalogue, message, locale);
}

/** What a report needs to say its messages. */
export function speakerOf(locale: Locale): Speaker {
  return { locale, say: (message) => renderMessage(message, locale) };
}
