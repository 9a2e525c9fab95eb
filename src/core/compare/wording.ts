import { formatPlain, roundHalfUp, decimal, type Decimal } from '../decimal';
import type { Quantity } from '../quantity/index';
import { messagesOf, type Message } from '../messages/message';
import { compareMessages } from './messages';

export const say = messagesOf(compareMessages);

const MULTIPLIERS: Readonly<Record<string, string>> = {
  '1': '',
  '1000': '千',
  '10000': '万',
  '100000000': '亿',
  '1000000': '百万',
  '10000000': '千万',
};

/** A piece of text as it appears in a message: one line, not too long. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

/** The quantity with what it counts: 硬件设备1个. */
export function named(quantity: Quantity): string {
  const noun = quantity.noun.length <= 12 && !quantity.text.includes(quantity.noun) ? quantity.noun : '';
  return `${noun}${quote(quantity.text)}`;
}

/** Target as said in evidence, with the yearly count of a frequency: 每月1次（=12次/年）. */
export function targetWords(quantity: Quantity): string | Message {
  const text = quote(quantity.text);
  if (quantity.kind !== 'frequency' || text.includes('/年')) return text;
  const unit = quantity.unit?.name ?? '次';
  return say('compare.part.converted', { text, converted: `${formatPlain(quantity.value)}${unit}/年` });
}

/** Actual as said in evidence, converted into the target's unit when it is written in another. */
export function actualWords(actual: Quantity, target: Quantity): string | Message {
  const text = quote(actual.text);
  if (actual.kind === 'frequency' && !text.includes('/年')) return targetWords(actual);
  if (
    !actual.unit ||
    !target.unit ||
    actual.upper ||
    actual.unit.group !== target.unit.group ||
    actual.unit.group === 'count'
  )
    return text;
  const scale: Decimal = decimal(target.unit.factor).times(target.multiplier);
  if (decimal(actual.unit.factor).times(actual.multiplier).eq(scale)) return text;
  const multiplier = MULTIPLIERS[formatPlain(target.multiplier)];
  if (multiplier === undefined) return text;
  const converted = roundHalfUp(actual.value.times(actual.unit.factor).div(scale), 4);
  return say('compare.part.converted', {
    text,
    converted: `${formatPlain(converted)}${multiplier}${target.unit.name}`,
  });
}
