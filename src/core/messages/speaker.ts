import { fillPlaceholders, type Catalogue, type Locale, type Message } from './message';

/** Says messages in one language. The faces have one; reports are handed it, because the texts stand above them. */
export interface Speaker {
  readonly locale: Locale;
  say(message: Message): string;
}

/** A message in words from the texts of a catalogue. An unknown id is shown as such: the tests look for it. */
export function renderFrom(catalogue: Catalogue, message: Message, locale: Locale): string {
  const text = catalogue[message.id];
  if (!text) return message.id;
  const separator = locale === 'zh-CN' ? '、' : ', ';
  return fillPlaceholders(text, locale, message.data, (inner) => renderFrom(catalogue, inner, locale), separator);
}
