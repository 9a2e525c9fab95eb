/** The two languages of the product; Chinese first. */
export type Locale = 'zh-CN' | 'en-US';

export interface LocalisedText {
  readonly 'zh-CN': string;
  readonly 'en-US': string;
}

/** Message texts by id, with `{name}` placeholders. */
export type Catalogue = Readonly<Record<string, LocalisedText>>;

/** A message as logic produces it: never free text, so that every face can say it in its language. */
export interface Message {
  readonly id: string;
  readonly data: MessageData;
}

/** Values for the placeholders; a message may stand in another one, and a list of messages or words is joined. */
export type MessageData = Readonly<Record<string, string | number | Message | readonly Message[] | readonly string[]>>;

/**
 * The message function of one area, typed by its catalogue, so that an unknown id does not compile.
 *
 * @param _catalogue the area's texts; they are looked up at rendering, not here
 */
export function messagesOf<C extends Catalogue>(_catalogue: C): (id: keyof C & string, data?: MessageData) => Message {
  return (id, data = {}) => ({ id, data });
}

const BETWEEN_WORDS: LocalisedText = { 'zh-CN': '、', 'en-US': ', ' };

function areWords(list: readonly Message[] | readonly string[]): list is readonly string[] {
  return typeof list[0] === 'string';
}

/**
 * Fills the placeholders of a text. A placeholder without a value stays visible, so that tests find it.
 *
 * @param listSeparator stands between messages; between words stands the comma of the language
 */
export function fillPlaceholders(
  text: LocalisedText,
  locale: Locale,
  data: MessageData,
  render: (message: Message) => string,
  listSeparator: string,
): string {
  return text[locale].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = data[name];
    if (value === undefined) return placeholder;
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    if ('id' in value) return render(value);
    return areWords(value) ? value.join(BETWEEN_WORDS[locale]) : value.map(render).join(listSeparator);
  });
}
