import { cellKey, type CellRange } from '../sheet/address';
import { isBlankText } from '../text/blank';
import { compact, displayLine } from '../text/normalise';
import type { Entry, Grid } from './grid';
import { readLabel, Strength, type LabelMatch } from './label-text';
import { budgetRole, goalRole, headRole, headerRole, TITLE_ENDING, TITLE_WORDS, type HeadRole } from './labels';
import { slotAt, slotOf } from './slots';
import type { Slot } from './types';

/** A label of the head with the cell (or the part of its own cell) that answers it. */
export interface HeadField {
  readonly role: HeadRole;
  readonly label: Entry;
  /** Label and value share a cell: a line above the table rather than a part of it. */
  readonly isInline: boolean;
  readonly value: Slot;
  readonly valueArea: CellRange;
}

/** Longest title, compacted. */
const MAX_TITLE_LENGTH = 60;

/** 附件1, 附表2-1, 附： in front of a title. */
const ATTACHMENT = /^附(?:[件表录][\d一二三四五六七八九十]{0,3}(?:[-—.~]\d{1,2}){0,2}:?|:)/;

/** Whether the entry reads like the title of a form. */
export function isTitle(entry: Entry): boolean {
  const { compact: text, bare } = entry.label;
  if (text.length > MAX_TITLE_LENGTH || !TITLE_WORDS.test(text) || headRole(entry.label)?.strength === 3) return false;
  // A colon in brackets, as in （单位：万元）, does not make a label of a title.
  const title = (bare === '' ? text : bare).replace(ATTACHMENT, '');
  return (
    !/[:。;]/.test(title) &&
    TITLE_WORDS.test(title) &&
    TITLE_ENDING.test(title) &&
    headerRole(entry.label)?.strength !== 3
  );
}

/** The title: the entry above the labels that says most of what a title says. */
export function findTitle(grid: Grid, first: number, last: number): Entry | null {
  let best: Entry | null = null;
  let bestPoints = 0;
  for (const entry of grid.between(first, last)) {
    if (!isTitle(entry)) continue;
    // A label with its value to the right is no title.
    const points =
      (/自评/.test(entry.label.compact) ? 4 : 0) +
      (/表/.test(entry.label.bare) ? 2 : 0) +
      (grid.row(entry.row).length === 1 ? 2 : 0) +
      1;
    if (points > bestPoints) {
      best = entry;
      bestPoints = points;
    }
  }
  return best;
}

/** Whether the entry is a label of any part of the head, hence no value: a known one, or one that answers itself (单位：万元). */
function isKnownLabel(entry: Entry): boolean {
  const { label } = entry;
  const head = headRole(label);
  const strength = Math.max(...[head, goalRole(label), budgetRole(label)].map((match) => match?.strength ?? 0));
  if (strength === Strength.exact || head?.role === 'other') return true;
  if (label.compact.endsWith(':')) return strength > Strength.weak;
  return inlineParts(entry.cell.text).some((part) => isLabel(headRole(readLabel(part.label))));
}

/** Words that only hint at a party (经办单位, 管理部门) are a label where an organisation answers them. */
const isLabel = (match: LabelMatch<HeadRole> | null): boolean => match !== null && match.strength > Strength.weak;
const ORGANISATION = /[局委办院校厅部会社司署队站所处室馆园场府]$|(?:中心|街道|大学|集团|大队|支队)$|[镇乡村]$/;

/** Every label of the head with its value: beside it, below it, or after the colon in the same cell. */
export function headFields(grid: Grid, first: number, last: number): HeadField[] {
  const fields: HeadField[] = [];
  for (const label of grid.between(first, last)) {
    const inline = inlineFields(label);
    if (inline.length > 0) {
      fields.push(...inline);
      continue;
    }
    const match = headRole(label.label);
    if (!match || match.role === 'other' || match.role === 'goal') continue;
    const value = isHeadingRow(grid, label.row)
      ? valueBelow(grid, label)
      : (valueRightOf(grid, label) ?? valueBelow(grid, label));
    if (
      !isLabel(match) &&
      !(label.label.bare.length <= MAX_UNKNOWN_LABEL && ORGANISATION.test(value?.value.text ?? ''))
    )
      continue;
    if (value) fields.push({ role: match.role, label, isInline: false, ...value });
  }
  return fields;
}

/** A label and what stands behind its colon. */
export interface InlinePart {
  readonly label: string;
  readonly value: string;
}

/** Splits `主管部门：甲局   实施单位：乙所` into its labels and values; a gap separates them. */
export function inlineParts(original: string): InlinePart[] {
  if (original.length > MAX_INLINE_LENGTH || !/[:：]/.test(original)) return [];
  const parts: { label: string; value: string }[] = [];
  for (const piece of original.split(/[\s\u3000]{2,}|[\r\n]/)) {
    const colon = piece.search(/[:：]/);
    const last = parts[parts.length - 1];
    if (colon > 0) parts.push({ label: piece.slice(0, colon).trim(), value: piece.slice(colon + 1).trim() });
    else if (last) last.value = `${last.value} ${piece.trim()}`.trim();
  }
  return parts;
}

/** Longer cells are prose. */
const MAX_INLINE_LENGTH = 200;

function inlineFields(entry: Entry): HeadField[] {
  const fields: HeadField[] = [];
  for (const { label, value } of inlineParts(entry.cell.text)) {
    const match = headRole(readLabel(label));
    if (!match || match.role === 'other' || match.role === 'goal' || isBlankText(value)) continue;
    if (!isLabel(match) && !(label.length <= MAX_UNKNOWN_LABEL && ORGANISATION.test(value))) continue;
    fields.push({
      role: match.role,
      label: entry,
      isInline: true,
      value: { ...slotOf(entry), text: displayLine(value) },
      valueArea: entry.area,
    });
  }
  return fields;
}

interface FieldValue {
  readonly value: Slot;
  readonly valueArea: CellRange;
}

/**
 * The cell beside a label is its value even when it is blank: a merged cell is a field to fill in. Across single
 * blank cells the next filled one counts, unless it is a label itself, known or by its place in front of a value.
 */
export function valueRightOf(grid: Grid, label: Entry): FieldValue | null {
  const { row } = label;
  const col = label.area.right + 1;
  const next = grid.row(row).find((entry) => entry.col > label.area.right);
  const isField = grid.sheet.mergeAt(row, col) !== null && grid.at(row, col) === null;
  if (next && !isField && !isKnownLabel(next) && (next.col === col || !standsBeforeValue(grid, next)))
    return { value: slotOf(next), valueArea: next.area };
  if (next && next.col <= col) return null;
  return { value: slotAt(grid, row, col), valueArea: grid.sheet.area(row, col) };
}

/** Longest word that is a label without being known. */
const MAX_UNKNOWN_LABEL = 8;

/** A short word with a value right beside it is a label nobody listed. */
function standsBeforeValue(grid: Grid, entry: Entry): boolean {
  const beside = grid.at(entry.row, entry.area.right + 1);
  return entry.label.compact.length <= MAX_UNKNOWN_LABEL && beside !== null && !isKnownLabel(beside);
}

/** A row of labels side by side, each with its value below. */
function isHeadingRow(grid: Grid, row: number): boolean {
  const entries = grid.row(row);
  return (
    entries.length >= 2 &&
    entries.every((entry, index) => {
      const next = entries[index + 1];
      return (
        isKnownLabel(entry) && inlineParts(entry.cell.text).length === 0 && (!next || next.col === entry.area.right + 1)
      );
    }) &&
    entries.filter((entry) => valueBelow(grid, entry) !== null).length >= 2
  );
}

/** The cell below a label that has another label at its side. */
function valueBelow(grid: Grid, label: Entry): FieldValue | null {
  const below = grid.at(label.area.bottom + 1, label.col);
  if (!below || below.row <= label.area.bottom || below.col !== label.col || isKnownLabel(below)) return null;
  return { value: slotOf(below), valueArea: below.area };
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

function yearIn(text: string, withSuffix: boolean): string | null {
  const plain = compact(text).replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (digits) =>
    Array.from(digits, (digit) =>
      String(Math.max(0, CHINESE_DIGITS.indexOf(digit === '○' || digit === '零' ? '〇' : digit))),
    ).join(''),
  );
  const pattern = withSuffix ? /(?:^|\D)((?:19|20)\d{2})(?=年|度)(?!年\d{1,2}月)/ : /(?:^|\D)((?:19|20)\d{2})(?!\d)/;
  return pattern.exec(plain)?.[1] ?? null;
}

/** Four digits, from the title, a 年度 label, the lines around the title, or the project name. */
export function findYear(
  grid: Grid,
  title: Entry | null,
  fields: readonly HeadField[],
  first: number,
  last: number,
): string | null {
  return (
    (title && yearOfTitle(title)) ??
    yearOfField(fields, 'year', false) ??
    yearOfLines(grid, fields, { first, last, titleRow: title?.row ?? first }) ??
    yearOfField(fields, 'project', true)
  );
}

/** The number of an attachment runs into the year once the space between them is gone. */
const ATTACHMENT_BEFORE_YEAR = /^附[件表录]?[\d.-]{0,5}?(?=(?:19|20)\d{2}年)/;

function yearOfTitle({ cell }: Entry): string | null {
  const text = compact(cell.text).replace(ATTACHMENT_BEFORE_YEAR, '');
  return yearIn(text, true) ?? yearIn(text, false);
}

function yearOfField(fields: readonly HeadField[], asked: HeadRole, withSuffix: boolean): string | null {
  const field = fields.find(({ role }) => role === asked);
  return field ? yearIn(field.value.text, withSuffix) : null;
}

/** （2021年度） or, beside the title, (2021) in a line of its own; no date, and no answer to a label. */
function yearOfLines(
  grid: Grid,
  fields: readonly HeadField[],
  { first, last, titleRow }: { readonly first: number; readonly last: number; readonly titleRow: number },
): string | null {
  const answers = new Set(fields.map(({ value }) => cellKey(value.cell.row, value.cell.col)));
  for (const { label, row, col } of grid.between(first, last)) {
    const { compact: text } = label;
    if (text.length > MAX_TITLE_LENGTH || answers.has(cellKey(row, col)) || /日期|时间|月/.test(text)) continue;
    const isBare = row <= titleRow + 1 && /^\(?(?:19|20)\d{2}\)?$/.test(text);
    const year = yearIn(text, true) ?? (isBare ? yearIn(text, false) : null);
    if (year) return year;
  }
  return null;
}
