import { contains, parseRange, toA1, type CellRange, type CellRef } from '../../../core/sheet/address';
import { fillFormula } from '../../../core/sheet/formula';
import { isCellError, type RawValue } from '../../../core/sheet/snapshot';
import { evaluate, type Cells } from '../calc/evaluate';
import { CANNOT_CALCULATE } from '../calc/values';
import { attributeOf, isTrue } from '../../xml/attributes';
import { decodeXml } from '../../xml/scanner';
import type { LookChange, StyleTable } from '../view/styles';

/** A conditional format that can be drawn. */
interface Rule {
  readonly ranges: readonly CellRange[];
  readonly priority: number;
  readonly stops: boolean;
  readonly change: LookChange;
  /** Whether it applies to a cell. */
  applies(cell: CellRef, value: RawValue): boolean;
}

/** Conditional formats of a sheet, and whether there are others that cannot be drawn. */
export interface ConditionalFormats {
  readonly rules: readonly Rule[];
  readonly hasOthers: boolean;
}

/** Where values come from; how often a value stands in a rule's ranges. */
export interface ConditionalCells extends Cells {
  value(row: number, col: number): RawValue;
  /** Another object after each change of the sheet. */
  version(): object;
}

/**
 * Reads the conditional formats of a sheet that compare values or texts; scales, bars and icons are others.
 *
 * @param isOurs tells our own highlights, which are drawn as such
 */
export function readConditional(
  sheetXml: string,
  styles: StyleTable,
  cells: ConditionalCells,
  isOurs: (formula: string) => boolean,
): ConditionalFormats {
  const rules: Rule[] = [];
  let hasOthers = /<x14:cfRule[\s>]/.test(sheetXml);
  for (const [, attributes = '', body = ''] of sheetXml.matchAll(
    /<(?:\w+:)?conditionalFormatting\s([^>]*)>([\s\S]*?)<\/(?:\w+:)?conditionalFormatting>/g,
  )) {
    const ranges = (attributeOf(`<c ${attributes}>`, 'sqref') ?? '').split(/\s+/).flatMap((a1) => parseRange(a1) ?? []);
    for (const [rule] of body.matchAll(/<(?:\w+:)?cfRule\s(?:[^>]*\/>|[^>]*>[\s\S]*?<\/(?:\w+:)?cfRule>)/g)) {
      const formulas = [...rule.matchAll(/<(?:\w+:)?formula>([\s\S]*?)<\/(?:\w+:)?formula>/g)].map(([, text = '']) =>
        decodeXml(text),
      );
      if (isOurs(formulas[0] ?? '')) continue;
      const change = styles.changes[Number(attributeOf(rule, 'dxfId') ?? '-1')];
      const test = testOf(rule, formulas, ranges, cells);
      if (!change || !test) hasOthers = true;
      else {
        const priority = Number(attributeOf(rule, 'priority') ?? '0');
        rules.push({ ranges, priority, stops: isTrue(attributeOf(rule, 'stopIfTrue')), change, applies: test });
      }
    }
  }
  return { rules: rules.sort((a, b) => a.priority - b.priority), hasOthers };
}

/** What the rules make of a cell; of two that change the same, the one of the higher priority counts. */
export function lookFrom({ rules }: ConditionalFormats, cell: CellRef, value: RawValue): LookChange | null {
  let look: LookChange | null = null;
  for (const { ranges, change, applies, stops } of rules) {
    if (!ranges.some((range) => contains(range, cell)) || !applies(cell, value)) continue;
    look = look
      ? {
          fill: look.fill ?? change.fill,
          color: look.color ?? change.color,
          bold: look.bold ?? change.bold,
          italic: look.italic ?? change.italic,
          strike: look.strike ?? change.strike,
        }
      : change;
    if (stops) break;
  }
  return look;
}

const COMPARISONS: Readonly<Record<string, (cell: string, a: string, b: string) => string>> = {
  lessThan: (cell, a) => `${cell}<(${a})`,
  lessThanOrEqual: (cell, a) => `${cell}<=(${a})`,
  equal: (cell, a) => `${cell}=(${a})`,
  notEqual: (cell, a) => `${cell}<>(${a})`,
  greaterThanOrEqual: (cell, a) => `${cell}>=(${a})`,
  greaterThan: (cell, a) => `${cell}>(${a})`,
  between: (cell, a, b) => `AND(${cell}>=(${a}),${cell}<=(${b}))`,
  notBetween: (cell, a, b) => `OR(${cell}<(${a}),${cell}>(${b}))`,
};

/** Tests of a cell's shown text. */
const TEXT_TESTS: Readonly<Record<string, (text: string, wanted: string) => boolean>> = {
  containsText: (text, wanted) => text.includes(wanted),
  notContainsText: (text, wanted) => !text.includes(wanted),
  beginsWith: (text, wanted) => text.startsWith(wanted),
  endsWith: (text, wanted) => text.endsWith(wanted),
};

const VALUE_TESTS: Readonly<Record<string, (value: RawValue) => boolean>> = {
  containsBlanks: (value) => value === null || (typeof value === 'string' && value.trim() === ''),
  notContainsBlanks: (value) => value !== null && (typeof value !== 'string' || value.trim() !== ''),
  containsErrors: isCellError,
  notContainsErrors: (value) => !isCellError(value),
};

function testOf(
  rule: string,
  [first, second]: readonly string[],
  ranges: readonly CellRange[],
  cells: ConditionalCells,
): Rule['applies'] | null {
  const type = attributeOf(rule, 'type') ?? '';
  const onText = TEXT_TESTS[type];
  const wanted = attributeOf(rule, 'text')?.toLowerCase();
  if (onText && wanted !== undefined) return (_, value) => onText(plain(value).toLowerCase(), wanted);
  const onValue = VALUE_TESTS[type];
  if (onValue) return (_, value) => onValue(value);
  if (type === 'duplicateValues' || type === 'uniqueValues') return repeats(ranges, cells, type === 'duplicateValues');
  const [range] = ranges;
  if (!range || first === undefined) return null;
  const anchor = { row: range.top, col: range.left };
  if (type === 'expression') return calculated(first, anchor, cells);
  const comparison = type === 'cellIs' ? COMPARISONS[attributeOf(rule, 'operator') ?? ''] : undefined;
  return comparison ? calculated(comparison(toA1(anchor), first, second ?? '0'), anchor, cells) : null;
}

/** A formula as it reads in the first cell of the ranges; null when it is more than we can calculate. */
function calculated(formula: string, anchor: CellRef, cells: Cells): Rule['applies'] | null {
  const holds = (cell: CellRef): boolean => {
    const result = evaluate(fillFormula(formula, cell.row - anchor.row, cell.col - anchor.col), cells);
    return typeof result === 'number' ? result !== 0 : result === true;
  };
  try {
    holds(anchor);
  } catch (error) {
    if (error === CANNOT_CALCULATE || error instanceof RangeError) return null;
    throw error;
  }
  return (cell) => {
    try {
      return holds(cell);
    } catch (error) {
      if (error === CANNOT_CALCULATE || error instanceof RangeError) return false;
      throw error;
    }
  };
}

function repeats(ranges: readonly CellRange[], cells: ConditionalCells, isWanted: boolean): Rule['applies'] {
  let counted: { readonly version: object; readonly counts: ReadonlyMap<string, number> } | null = null;
  return (_, value) => {
    if (value === null) return false;
    const version = cells.version();
    if (counted?.version !== version) counted = { version, counts: countValues(ranges, cells) };
    return (counted.counts.get(plain(value)) ?? 0) > 1 === isWanted;
  };
}

const MOST_COUNTED = 200_000;

function countValues(ranges: readonly CellRange[], cells: ConditionalCells): Map<string, number> {
  const counts = new Map<string, number>();
  let seen = 0;
  for (const { top, bottom, left, right } of ranges) {
    for (let row = top; row <= bottom && seen < MOST_COUNTED; row++) {
      for (let col = left; col <= right; col++, seen++) {
        const value = cells.value(row, col);
        if (value !== null) counts.set(plain(value), (counts.get(plain(value)) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function plain(value: RawValue): string {
  return value === null ? '' : isCellError(value) ? value.error : String(value);
}
