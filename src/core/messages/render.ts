import { compareMessages } from '../compare/messages';
import { editsMessages } from '../edits/messages';
import { formMessages } from '../form/messages';
import { reportMessages } from '../report/messages';
import { rules } from '../rules/index';
import { rulesMessages } from '../rules/messages';
import { hostMessages } from './host-messages';
import { fillPlaceholders, type Catalogue, type Locale, type LocalisedText, type Message } from './message';

/** Names under which a rule's title and advice stand in the catalogue, beside its own messages. */
export const RULE_TITLE = '$title';
export const RULE_ADVICE = '$advice';

/** Id of a rule's own message as it stands in the catalogue. */
export function ruleMessageId(slug: string, messageId: string): string {
  return `rule.${slug}.${messageId}`;
}

function ruleCatalogue(): Catalogue {
  return Object.fromEntries(
    rules.flatMap(({ meta }): [string, LocalisedText][] => [
      ...Object.entries(meta.messages).map(([id, text]): [string, LocalisedText] => [
        ruleMessageId(meta.slug, id),
        text,
      ]),
      [ruleMessageId(meta.slug, RULE_TITLE), meta.title],
      [ruleMessageId(meta.slug, RULE_ADVICE), meta.howToFix],
    ]),
  );
}

/** Every text the core and the hosts can say. */
export const catalogue: Catalogue = {
  ...compareMessages,
  ...editsMessages,
  ...formMessages,
  ...hostMessages,
  ...reportMessages,
  ...rulesMessages,
  ...ruleCatalogue(),
};

/** A message in words. An unknown id is shown as such: the tests look for it. */
export function renderMessage(message: Message, locale: Locale): string {
  const text = catalogue[message.id];
  if (!text) return message.id;
  const separator = locale === 'zh-CN' ? '、' : ', ';
  return fillPlaceholders(text[locale], message.data, (inner) => renderMessage(inner, locale), separator);
}
