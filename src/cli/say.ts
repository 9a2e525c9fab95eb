import { renderMessage } from '../catalogue';
import { fillPlaceholders, type Catalogue, type Locale, type Message } from '../core/messages/message';
import { printable } from '../core/text/printable';
import type { CommandError, CommandIo } from './io';
import { cliTexts } from './texts';

/*
 * Apart from the texts of the command line themselves: the catalogue brings every rule with it, and help, version and
 * a first look at the arguments need none of them.
 */

/** A message of the command line, the core or a host, in words and on one line. */
export function say(message: Message, locale: Locale): string {
  return printable(words(message, locale));
}

function words(message: Message, locale: Locale): string {
  const text = (cliTexts as Catalogue)[message.id];
  if (!text) return renderMessage(message, locale);
  return fillPlaceholders(
    text,
    locale,
    message.data,
    (inner) => words(inner, locale),
    locale === 'zh-CN' ? '；' : '; ',
  );
}

/** Prints one sentence to standard error. */
export function complain(io: CommandIo, error: CommandError, locale: Locale): void {
  io.stderr(`${say(error.userMessage, locale)}\n`);
}
