import { entryOf } from '../text/table';
import { decimal, fromDouble, HUNDRED, parseDecimal, type Decimal } from '../decimal';
import { isCellError, type RawValue } from '../sheet/snapshot';
import { compact, displayLine } from '../text/normalise';
import type { Entry, Grid } from './grid';
import { hasLines, joinLines } from './line-breaks';
import type { Indicator, MoneySlot, NumberSlot, RateSlot, Slot } from './types';

/** A displayed text in one line: wrapped lines are joined, entries that stand in lines of their own keep a space. */
function oneLine(text: string): string {
  if (!/\s/.test(text)) return text;
  return displayLine(hasLines(text) ? joinLines(text, ' ') : text);
}

/** What a cell says, for reading: in one line, with ； between entries that stand in lines of their own. */
export function textToRead(slot: Slot | null): string {
  if (slot === null) return '';
  return typeof slot.value === 'string' && hasLines(slot.value) && slot.text !== ''
    ? displayLine(joinLines(slot.value, '；'))
    : slot.text;
}

/** The target for reading; the parts of a split one in a row. */
export function targetToRead({ target, targetParts }: Pick<Indicator, 'target' | 'targetParts'>): string {
  if (!targetParts) return textToRead(target);
  return textToRead(targetParts.operator) + textToRead(targetParts.value) + textToRead(targetParts.unit);
}

/** How far a label is indented with blanks. */
export const indentOf = ({ value }: Slot): number =>
  typeof value === 'string' ? value.length - value.trimStart().length : 0;

/** The slot of a filled logical cell. */
export function slotOf(entry: Entry): Slot {
  const { cell } = entry;
  return {
    cell: { row: entry.row, col: entry.col },
    text: oneLine(cell.text),
    value: cell.value,
    formula: cell.formula,
    numberFormat: cell.numberFormat,
  };
}

/** The slot of the logical cell at a place, filled or blank. */
export function slotAt(grid: Grid, row: number, col: number): Slot {
  const entry = grid.at(row, col);
  if (entry) return slotOf(entry);
  const cell = grid.sheet.anchor(row, col);
  const stored = grid.sheet.physical(cell.row, cell.col);
  return {
    cell,
    text: '',
    value: stored?.value ?? null,
    formula: stored?.formula ?? null,
    numberFormat: stored?.numberFormat ?? 'General',
  };
}

/** The same cell, holding nothing that counts for this row. */
export function blankSlot(slot: Slot): Slot {
  return { cell: slot.cell, text: '', value: null, formula: null, numberFormat: slot.numberFormat };
}

interface PlainNumber {
  readonly amount: Decimal;
  readonly suffix: string;
}

/** Longer texts are no plain numbers. */
const MAX_NUMBER_LENGTH = 40;

const ANY_DIGIT = /[\d\uff10-\uff19]/;

/** A text that is nothing but a number with a suffix: `1,234.5万元`, `167.23（万元）`, `￥200`, `86%`. */
function plainNumber(text: string): PlainNumber | null {
  if (text.length > MAX_NUMBER_LENGTH || !ANY_DIGIT.test(text)) return null;
  const match = /^[¥￥$]?([+-]?[\d,]*\.?\d+\.?|\([\d,]*\.?\d+\))(?:\((\D{1,4})\)|(\D{0,4}))$/.exec(compact(text));
  if (!match) return null;
  const [, digits = '', inBrackets, behind = ''] = match;
  const suffix = inBrackets ?? behind;
  const bracketed = digits.startsWith('(');
  const amount = parseDecimal(bracketed ? `-${digits.slice(1, -1)}` : digits.replace(/\.$/, ''));
  return amount === null ? null : { amount, suffix };
}

/**
 * The number a cell stands for. A number format of the form's own (0.00) rounds what is printed, and what is
 * printed counts; the General format is cut to the column width by Excel, so there the stored value counts.
 */
function numberOf({ value, text, numberFormat }: Slot): PlainNumber | null {
  if (typeof value === 'number') return (numberFormat === 'General' ? null : plainNumber(text)) ?? storedNumber(value);
  return isCellError(value) || typeof value === 'boolean' ? null : plainNumber(text);
}

function storedNumber(value: number): PlainNumber | null {
  const amount = fromDouble(value);
  return amount && { amount, suffix: '' };
}

const POINT_SUFFIXES: ReadonlySet<string> = new Set(['', '分', '%']);

/** Reads a weight or score; dashes, blanks and words give null. */
export function numberSlot(slot: Slot): NumberSlot {
  const read = numberOf(slot);
  return withAmount(slot, read && POINT_SUFFIXES.has(read.suffix) ? read.amount : null);
}

/** Field by field: a form has hundreds of them, and a spread of each costs more than reading it. */
function withAmount({ cell, text, value, formula, numberFormat, isPart }: Slot, amount: Decimal | null): NumberSlot {
  const slot = { cell, text, value, formula, numberFormat, amount };
  return isPart ? { ...slot, isPart } : slot;
}

const UNIT_FACTORS: Readonly<Record<string, string>> = {
  元: '1',
  百元: '100',
  千元: '1000',
  万元: '10000',
  万: '10000',
  百万元: '1000000',
  千万元: '10000000',
  亿元: '100000000',
  亿: '100000000',
};
const MONEY_SUFFIXES: ReadonlySet<string> = new Set(['', ...Object.keys(UNIT_FACTORS)]);

/** Money unit at the end of a money text, or null. */
export function ownUnitOf(slot: Slot): string | null {
  return unitBehind(numberOf(slot));
}

function unitBehind(read: PlainNumber | null): string | null {
  return read && entryOf(UNIT_FACTORS, read.suffix) !== undefined ? read.suffix : null;
}

/**
 * Reads money in the unit of its block; an amount that carries another unit is converted exactly.
 *
 * @param unit unit of the block: 元, 千元, 万元, 亿元
 * @param rowUnit unit that a cell of the row names for its amounts
 */
export function moneySlot(slot: Slot, unit: string, rowUnit: string | null = null): MoneySlot {
  const plain = numberOf(slot);
  const otherUnit = rowUnit === unit ? null : rowUnit;
  const read = plain && otherUnit !== null && plain.suffix === '' ? { ...plain, suffix: otherUnit } : plain;
  const { cell, text, value, formula, numberFormat, isPart } = slot;
  const amount = amountIn(read, unit);
  const money = { cell, text, value, formula, numberFormat, amount, ownUnit: unitBehind(read) ?? otherUnit };
  return isPart ? { ...money, isPart } : money;
}

function amountIn(read: PlainNumber | null, unit: string): Decimal | null {
  if (read === null || !MONEY_SUFFIXES.has(read.suffix)) return null;
  return read.suffix === '' ? read.amount : converted(read.amount, read.suffix, unit);
}

function converted(amount: Decimal, unit: string, wanted: string): Decimal {
  if (unit === wanted) return amount;
  const [from, to] = [entryOf(UNIT_FACTORS, unit), entryOf(UNIT_FACTORS, wanted)];
  return from === undefined || to === undefined || from === to ? amount : amount.times(decimal(from)).div(decimal(to));
}

function placesOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.slice(point + 1).replace(/\D/g, '').length;
}

/**
 * Reads a stated rate. Without a percent sign the figure is a share (0.8362) or already in percent (83.62);
 * where both are possible, the one nearer to the row's own rate is meant.
 *
 * @param headerInPercent the header says （%）
 * @param computedRate gives the rate of the row's own figures in percent, or null; asked only where both are possible
 */
export function rateSlot(slot: Slot, headerInPercent: boolean, computedRate: () => Decimal | null): RateSlot {
  const { cell, text, value, formula, numberFormat, isPart } = slot;
  const { percent, printedPlaces } = statedPercent(slot, headerInPercent, computedRate) ?? NO_RATE;
  const rate = { cell, text, value, formula, numberFormat, percent, printedPlaces };
  return isPart ? { ...rate, isPart } : rate;
}

interface StatedPercent {
  readonly percent: Decimal;
  readonly printedPlaces: number;
}

const NO_RATE = { percent: null, printedPlaces: 0 };

/** What `rateSlot` reads, without the cell it stands in; null where no rate is stated. */
export function statedPercent(
  { text, value }: Slot,
  headerInPercent: boolean,
  computedRate: () => Decimal | null,
): StatedPercent | null {
  const read = (percent: Decimal, printedPlaces: number): StatedPercent => ({ percent, printedPlaces });
  const printed = isCellError(value) ? null : plainNumber(text);
  if (printed === null || (printed.suffix !== '' && printed.suffix !== '%')) return null;
  const places = placesOf(compact(text));
  const asPercent = printed.amount;
  if (printed.suffix === '%' || asPercent.abs().gt(2)) return read(asPercent, places);
  const asShare = asPercent.times(HUNDRED);
  const computed = computedRate();
  const isPercent =
    computed === null ? headerInPercent : asPercent.minus(computed).abs().lt(asShare.minus(computed).abs());
  return isPercent ? read(asPercent, places) : read(asShare, Math.max(0, places - 2));
}

/** Whether the text of a cell could stand in a money column: a number, a dash, or nothing. */
export function looksLikeMoney(text: string, value: RawValue): boolean {
  if (typeof value === 'number' || isCellError(value)) return true;
  const plain = compact(text);
  return /^[-—–/\\无]*$/.test(plain) || (/\d/.test(plain) && plain.length <= 20 && !plain.includes(':'));
}
