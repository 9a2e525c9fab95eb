import { decimal, formatPlain, roundHalfUp } from '../decimal';
import type { Mention } from './mentions/types';

const MULTIPLIERS: Readonly<Record<string, string>> = {
  '1': '',
  '1000': '千',
  '10000': '万',
  '100000000': '亿',
  '1000000': '百万',
  '10000000': '千万',
};

const LONGEST_QUOTE = 40;
const LONGEST_NOUN = 12;

/** A piece of text as it appears in a message: one line, not too long. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}

/** The figure with what it counts: 硬件设备1个. */
export function named(mention: Mention): string {
  const noun = mention.noun.length <= LONGEST_NOUN && !mention.text.includes(mention.noun) ? mention.noun : '';
  return `${noun}${quote(mention.text)}`;
}

/** A figure as said in evidence, and what it comes to in other words; null where it is plain as it stands. */
export interface Wording {
  readonly text: string;
  readonly converted: string | null;
}

/** The target's figure, with the yearly count of a rhythm: 每月1次（=12次/年）. */
export function targetWording(mention: Mention): Wording {
  const text = quote(mention.text);
  if (mention.kind !== 'frequency' || text.includes('/年')) return { text, converted: null };
  return { text, converted: `${formatPlain(roundHalfUp(mention.value, 2))}${mention.unit?.name ?? '次'}/年` };
}

/** The actual's figure, converted into the target's unit when it is written in another. */
export function actualWording(actual: Mention, target: Mention): Wording {
  const text = quote(actual.text);
  const plain = { text, converted: null };
  if (actual.kind === 'frequency' && !text.includes('/年')) return targetWording(actual);
  if (!actual.unit || !target.unit || actual.upper) return plain;
  if (actual.unit.group !== target.unit.group || actual.unit.group === 'count') return plain;
  if (actual.unit.factor === target.unit.factor && actual.multiplier === target.multiplier) return plain;
  const scale = decimal(target.unit.factor).times(target.multiplier);
  if (decimal(actual.unit.factor).times(actual.multiplier).eq(scale)) return plain;
  const multiplier = MULTIPLIERS[formatPlain(target.multiplier)];
  if (multiplier === undefined) return plain;
  const converted = roundHalfUp(actual.value.times(actual.unit.factor).div(scale), 4);
  return { text, converted: `${formatPlain(converted)}${multiplier}${target.unit.name}` };
}
