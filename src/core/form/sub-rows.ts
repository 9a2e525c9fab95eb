import { parseDecimal, ZERO, type Decimal } from '../decimal';
import { compact } from '../text/normalise';
import { indentOf } from './slots';
import type { Indicator, NumberSlot } from './types';

/** Sums the weights of a whole form or level come to. */
const WHOLES = ['100', '90', '80', '1'];

/** 1. before （1） before ①; 0 without a number. */
function numberingOf({ name }: Indicator): number {
  const text = name.text.trim();
  if (/^[①-⑳]/.test(text)) return 3;
  if (/^[（(]\d{1,2}[）)]|^\d{1,2}[)）]/.test(text)) return 2;
  return /^\d{1,2}[、.．](?!\d)/.test(text) ? 1 : 0;
}

const isGiven = (slot: NumberSlot | null): boolean => slot?.amount?.gt(ZERO) ?? false;

/** The one figure of a text with its unit: 31亩, 140头只. */
function figureOf(text: string): { readonly amount: Decimal; readonly unit: string } | null {
  const [, digits, unit] = /^[≥≤＞＜>=<]{0,2}([\d,]*\.?\d+)(\D{0,6})$/.exec(compact(text)) ?? [];
  const amount = digits === undefined ? null : parseDecimal(digits);
  return amount && { amount, unit: unit ?? '' };
}

/** Whether the rows below are the parts of a weighted row: their targets come to its target. */
function addUp(head: Indicator, parts: readonly Indicator[]): boolean {
  const whole = figureOf(head.target.text);
  const figures = parts.map(({ target }) => figureOf(target.text));
  if (!whole || parts.length < 2 || figures.some((figure) => figure === null)) return false;
  return figures.reduce((sum, figure) => (figure ? sum.plus(figure.amount) : sum), ZERO).eq(whole.amount);
}

/** Whether the weights that are given are whole as they stand: for their level, or for the form. */
function areWhole(rows: readonly Indicator[], level1Points: Decimal | null): boolean {
  const sum = rows.reduce((total, { weight }) => (weight?.amount ? total.plus(weight.amount) : total), ZERO);
  return level1Points ? sum.eq(level1Points) : WHOLES.some((whole) => sum.eq(whole));
}

/**
 * Tells rows that belong to the row above from indicators of their own that merely lack a weight: 其中, or a blank
 * weight and score under a weighted row with an indent, a deeper number, a sum, or weights that are whole without it.
 */
export function markSubRows(indicators: readonly Indicator[]): Indicator[] {
  const marked = [...indicators];
  for (let index = 0; index < indicators.length; index++) {
    const head = indicators[index];
    if (!head || !isGiven(head.weight)) continue;
    const run = weightlessBelow(indicators, index);
    if (run.length === 0) continue;
    const level = indicators.filter(({ level1Cell }) => level1Cell !== null && level1Cell === head.level1Cell);
    const isWhole = head.level1Points ? areWhole(level, head.level1Points) : areWhole(indicators, null);
    const isSum = addUp(head, run);
    run.forEach((row, offset) => {
      const isDeeper = indentOf(row.name) > indentOf(head.name) || numberingOf(row) > numberingOf(head);
      if (isWhole || isSum || isDeeper) marked[index + 1 + offset] = { ...row, isSubRow: true };
    });
  }
  return marked;
}

const isDash = ({ text }: NumberSlot): boolean => /^[-—–/\\\s]*$/.test(text);

/** The rows right below that have neither weight nor score, in the same group. */
function weightlessBelow(indicators: readonly Indicator[], index: number): Indicator[] {
  const head = indicators[index];
  const run: Indicator[] = [];
  for (let below = index + 1; ; below++) {
    const row = indicators[below];
    if (!head || !row || row.level1 !== head.level1 || row.level2 !== head.level2) break;
    if (row.weight === null || !isDash(row.weight) || (row.score && !isDash(row.score))) break;
    run.push(row);
  }
  return run;
}
