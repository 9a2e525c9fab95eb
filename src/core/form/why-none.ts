import { messagesOf, type Message } from '../messages/message';
import { toA1 } from '../sheet/address';
import type { SheetSnapshot } from '../sheet/snapshot';
import { readLabel } from './label-text';
import { headerRole } from './labels';
import { formMessages } from './messages';

const message = messagesOf(formMessages);

/** No row names a level or an indicator. */
export const nothingFound = (): Message => message('form.none', { found: message('form.none.nothing') });

/** Names what was found of a header, and what was not. */
export function whyNone(snapshot: SheetSnapshot, headerRow: number, hasHeader: boolean): Message {
  const cells: Message[] = [];
  const roles = new Set<string>();
  for (const { row, col, text } of snapshot.cells) {
    if (row !== headerRow) continue;
    const label = readLabel(text);
    const role = headerRole(label)?.role;
    if (!role) continue;
    roles.add(role);
    cells.push(message('form.none.label', { text: label.bare, cell: toA1({ row, col }) }));
  }
  const missing: Message[] = [];
  if (!roles.has('name') && !roles.has('group')) missing.push(message('form.part.name'));
  if (!['target', 'targetInitial', 'targetAdjusted'].some((role) => roles.has(role)))
    missing.push(message('form.part.target'));
  if (!roles.has('actual')) missing.push(message('form.part.actual'));
  if (hasHeader || missing.length === 0) missing.push(message('form.part.indicators'));
  return message('form.none', { found: message('form.none.partial', { cells, missing }) });
}
