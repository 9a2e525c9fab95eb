import { formatFixed, formatPlain, HUNDRED, roundHalfUp, type Decimal } from '../../decimal';
import { toA1 } from '../../sheet/address';
import { compactLabel } from '../../text/normalise';
import type { FundingBlock, FundingRow, MoneySlot, RateSlot, Slot } from '../../form/types';
import type { TotalColumn } from '../arithmetic/totals';
import type { NewContent } from './cell-edits';

/** A number (or formula) in the grid, as opposed to text that looks like one. */
function isNumeric(slot: Slot): boolean {
  return typeof slot.value === 'number' || (slot.formula !== null && typeof slot.value !== 'string');
}

/** A number as Excel stores it. */
export function asNumber(value: Decimal): number {
  return Number(value.toString());
}

/** A percent in words, with the decimals its neighbours are written with where they hold all of it: 92.00 beside 98.50. */
function percentText(rate: Decimal, places: number): string {
  return formatFixed(rate, roundHalfUp(rate, places).eq(rate) ? places : 2);
}

/** Decimals of the first rate the block states in percent; 0 where it states none. */
function statedPlaces({ rows }: FundingBlock): number {
  const stated = rows.find(({ rate }) => rate?.percent?.gt(0))?.rate;
  return Math.min(2, /\.(\d+)/.exec(stated?.text ?? '')?.[1]?.length ?? 0);
}

/** How a block writes its rates: 83.62%, the bare percent 83.62, or the bare share 0.8362. */
type RateDialect = 'percent' | 'bare-percent' | 'share';

function dialectOf(rate: RateSlot | null): RateDialect | null {
  if (!rate?.percent || rate.percent.lte(0)) return null;
  if (/[%％]/.test(rate.text)) return 'percent';
  if (rate.percent.gt(2) && rate.text.replace(/\s/g, '') !== '' && Number(rate.text) > 2) return 'bare-percent';
  return 'share';
}

/** 执行率（%）, 预算执行率%; the ×100% of a printed formula says nothing about the cells. */
const ASKS_FOR_BARE_PERCENTS = /(?:[^\d*×]|^)%\)?$/;

/** The rates printed in the block speak first, then their heading. */
function rateDialect(funding: FundingBlock): RateDialect {
  for (const { rate } of funding.rows) {
    const dialect = dialectOf(rate);
    if (dialect) return dialect;
  }
  return ASKS_FOR_BARE_PERCENTS.test(compactLabel(funding.rateHeading ?? '')) ? 'bare-percent' : 'percent';
}

/**
 * A rate in the dialect of its block: text beside text, a live formula beside numbers.
 *
 * @param rate percent, two places
 */
export function rateContent(row: FundingRow, rate: Decimal, funding: FundingBlock): NewContent {
  const { budget, executed } = row;
  const dialect = rateDialect(funding);
  const bare = percentText(rate, statedPlaces(funding));
  const shown = dialect === 'percent' ? `${bare}%` : dialect === 'share' ? formatPlain(rate.div(HUNDRED)) : bare;
  if (!budget || !executed || !isNumeric(budget) || !isNumeric(executed))
    return { value: shown, formula: null, numberFormat: null, shown };
  const quotient = `${toA1(executed.cell)}/${toA1(budget.cell)}`;
  const rounded = dialect === 'bare-percent' ? `ROUND(${quotient}*100,2)` : `ROUND(${quotient},4)`;
  const hidesDecimals = dialect === 'percent' && !row.rate?.numberFormat.includes('.00%');
  return {
    value: asNumber(dialect === 'bare-percent' ? rate : rate.div(HUNDRED)),
    formula: `=IF(${toA1(budget.cell)}=0,"",${rounded})`,
    numberFormat: hidesDecimals ? '0.00%' : null,
    shown,
  };
}

function sumFormula(cells: readonly MoneySlot[]): string {
  const [first] = cells;
  const last = cells[cells.length - 1];
  if (!first || !last) return '';
  const inOneRun = [
    { down: 1, right: 0 },
    { down: 0, right: 1 },
  ].some(({ down, right }) =>
    cells.every(
      ({ cell }, index) => cell.row === first.cell.row + index * down && cell.col === first.cell.col + index * right,
    ),
  );
  // SUM passes over dashes, which + does not.
  if (!inOneRun) return `=SUM(${cells.map((part) => toA1(part.cell)).join(',')})`;
  return cells.length === 1 ? `=SUM(${toA1(first.cell)})` : `=SUM(${toA1(first.cell)}:${toA1(last.cell)})`;
}

/**
 * A sum in the dialect of its parts: `=SUM(…)` beside numbers, `200万元` beside text.
 *
 * @param column the filled parts, the cells of all parts, and the sum in the unit of the block
 */
export function sumContent(
  { parts, inputs, sum }: Pick<TotalColumn, 'parts' | 'inputs' | 'sum'>,
  blockUnit: string,
): NewContent {
  const formats = new Set(parts.map((part) => part.numberFormat));
  const [format] = formats;
  if (parts.every(isNumeric)) {
    const numberFormat = formats.size === 1 && format !== undefined && format !== 'General' ? format : null;
    return {
      value: asNumber(sum),
      formula: sumFormula(inputs.filter((slot) => slot !== null)),
      numberFormat,
      shown: formatPlain(sum),
    };
  }
  const shown = moneyText(parts, sum, blockUnit);
  return { value: shown, formula: null, numberFormat: null, shown };
}

/** An amount as text with the decimals of its neighbours, and with the unit when they write one. */
function moneyText(parts: readonly MoneySlot[], sum: Decimal, blockUnit: string): string {
  const places = Math.max(...parts.map((part) => /\.(\d+)/.exec(part.text)?.[1]?.length ?? 0));
  const rounded = formatFixed(sum, places);
  const plain = roundHalfUp(sum, places).eq(sum) ? rounded : formatPlain(sum);
  const isGrouped = parts.some((part) => /\d[,，]\d{3}/.test(part.text));
  const exact = isGrouped ? plain.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',') : plain;
  return exact + (parts.some((part) => part.ownUnit !== null) ? blockUnit : '');
}
