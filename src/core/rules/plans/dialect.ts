import { formatFixed, formatPlain, HUNDRED, roundHalfUp, type Decimal } from '../../decimal';
import { toA1 } from '../../sheet/address';
import type { FundingBlock, FundingRow, MoneySlot, Slot } from '../../form/types';
import type { NewContent } from './cell-edits';

/** A number (or formula) in the grid, as opposed to text that looks like one. */
function isNumeric(slot: Slot): boolean {
  return typeof slot.value === 'number' || (slot.formula !== null && typeof slot.value !== 'string');
}

/** A number as Excel stores it. */
export function asNumber(value: Decimal): number {
  return Number(value.toString());
}

/** A rate in words: 83.62 → `83.62%`, 100 → `100%`. */
function percentText(rate: Decimal): string {
  return `${rate.eq(roundHalfUp(rate, 0)) ? formatPlain(rate) : formatFixed(rate, 2)}%`;
}

/** Whether the column gives percents as bare numbers: 执行率（%） or a neighbour such as 83.62. */
function givesBarePercents(funding: FundingBlock, labels: readonly string[]): boolean {
  if (labels.some((label) => /(?:执行率|执行进度)\(%\)/.test(label))) return true;
  return funding.rows.some((row) => row.rate?.percent?.gt(2) && !/[%％]/.test(row.rate.text));
}

/**
 * A rate in the dialect of the row's own figures: text beside text, a live formula beside numbers.
 *
 * @param rate percent, two places
 */
export function rateContent(
  row: FundingRow,
  rate: Decimal,
  funding: FundingBlock,
  labels: readonly string[],
): NewContent {
  const { budget, executed } = row;
  const bare = givesBarePercents(funding, labels);
  const shown = bare ? formatFixed(rate, 2) : percentText(rate);
  if (!budget || !executed || !isNumeric(budget) || !isNumeric(executed)) {
    return { value: shown, formula: null, numberFormat: null, shown };
  }
  const quotient = `${toA1(executed.cell)}/${toA1(budget.cell)}`;
  const isZero = `IF(${toA1(budget.cell)}=0,"",`;
  if (bare) {
    return { value: asNumber(rate), formula: `=${isZero}ROUND(${quotient}*100,2))`, numberFormat: null, shown };
  }
  const format = row.rate?.numberFormat.includes('.00%') ? null : '0.00%';
  return {
    value: asNumber(rate.div(HUNDRED)),
    formula: `=${isZero}ROUND(${quotient},4))`,
    numberFormat: format,
    shown,
  };
}

function sumFormula(parts: readonly MoneySlot[]): string {
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (!first || !last) return '';
  const inOneRun = parts.every(
    (part, index) => part.cell.col === first.cell.col && part.cell.row === first.cell.row + index,
  );
  if (!inOneRun) return `=${parts.map((part) => toA1(part.cell)).join('+')}`;
  return parts.length === 1 ? `=SUM(${toA1(first.cell)})` : `=SUM(${toA1(first.cell)}:${toA1(last.cell)})`;
}

/**
 * A sum in the dialect of its parts: `=SUM(…)` beside numbers, `200万元` beside text.
 *
 * @param sum in the unit of the block
 */
export function sumContent(parts: readonly MoneySlot[], sum: Decimal, blockUnit: string): NewContent {
  const numbers = parts.every(isNumeric);
  const formats = new Set(parts.map((part) => part.numberFormat));
  const [format] = formats;
  if (numbers) {
    const numberFormat = formats.size === 1 && format !== undefined && format !== 'General' ? format : null;
    return { value: asNumber(sum), formula: sumFormula(parts), numberFormat, shown: formatPlain(sum) };
  }
  const shown = moneyText(parts, sum, blockUnit);
  return { value: shown, formula: null, numberFormat: null, shown };
}

/** An amount as text with the decimals of its neighbours, and with the unit when they write one. */
function moneyText(parts: readonly MoneySlot[], sum: Decimal, blockUnit: string): string {
  const places = Math.max(...parts.map((part) => /\.(\d+)/.exec(part.text)?.[1]?.length ?? 0));
  const rounded = formatFixed(sum, places);
  const exact = roundHalfUp(sum, places).eq(sum) ? rounded : formatPlain(sum);
  return exact + (parts.some((part) => part.ownUnit !== null) ? blockUnit : '');
}
