import type { Catalogue, LocalisedText } from '../messages/message';
import { rules } from './index';
import { RULE_ADVICE, RULE_TITLE, ruleMessageId } from './messages';

/** The texts of all rules under the ids that findings carry. */
export const ruleTexts: Catalogue = Object.fromEntries(
  rules.flatMap(({ meta }): [string, LocalisedText][] => [
    ...Object.entries(meta.messages).map(([id, text]): [string, LocalisedText] => [ruleMessageId(meta.slug, id), text]),
    [ruleMessageId(meta.slug, RULE_TITLE), meta.title],
    [ruleMessageId(meta.slug, RULE_ADVICE), meta.howToFix],
  ]),
);
