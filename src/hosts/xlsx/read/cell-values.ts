import type { RawValue, Span } from '../../../core/sheet/snapshot';
import { refusal } from '../../refuse';
import { isTrue } from '../../xml/attributes';
import { decodeCellText, decodeXml } from '../../xml/scanner';
import type { CellTag } from './cell-tag';
import type { NumberFormat } from './number-format';

/** First letters of the types of a cell: s, str, inlineStr, b, e, d; none for a number. */
const enum Type {
  Boolean = 98,
  Date = 100,
  Error = 101,
  Inline = 105,
  String = 115,
}

/** A value as it is meant, and as the cell shows it. */
export interface Shown {
  readonly value: RawValue;
  readonly text: string;
}

export const NOTHING: Shown = { value: null, text: '' };

const asText = (value: string, format: NumberFormat): Shown => ({ value, text: format.text(value) });

/** A text that is not where the cell says it is must not pass for a blank. */
function sharedText(raw: string, sharedStrings: readonly string[]): string {
  if (raw === '') return '';
  const text = sharedStrings[toInteger(raw)];
  if (text === undefined)
    throw refusal('unreadable', 'host.xlsx.unreadable', { part: 'sharedStrings.xml' }, `text ${raw}`);
  return text;
}

function dateOf(raw: string, format: NumberFormat, date1904: boolean): Shown {
  const serial = serialOfIso(raw.trim(), date1904);
  return serial === null ? { value: raw, text: raw } : { value: serial, text: format.number(serial) };
}

function numberOf(raw: string, format: NumberFormat): Shown {
  if (raw.trim() === '') return NOTHING;
  const number = +raw;
  return Number.isNaN(number) ? asTextOf(decodeCellText(raw)) : { value: number, text: format.number(number) };
}

const asTextOf = (value: string): Shown => ({ value, text: value });

/** What the raw text of a cell stands for, by the type and format of the cell. */
export function valueOf(
  { type, typeLength }: Pick<CellTag, 'type' | 'typeLength'>,
  raw: string,
  format: NumberFormat,
  context: { readonly sharedStrings: readonly string[]; readonly date1904: boolean },
): Shown {
  switch (type) {
    case Type.String:
      return asText(typeLength === 1 ? sharedText(raw, context.sharedStrings) : decodeCellText(raw), format);
    case Type.Inline:
      return asText(decodeCellText(raw), format);
    case Type.Boolean: {
      const value = isTrue(raw.trim());
      return { value, text: value ? 'TRUE' : 'FALSE' };
    }
    case Type.Error: {
      const text = decodeXml(raw).trim();
      return { value: { error: text }, text };
    }
    case Type.Date:
      return dateOf(raw, format, context.date1904);
    default:
      return numberOf(raw, format);
  }
}

/** Short and canonical, so that the text in the file is also the one General shows. */
export function isPlainNumber(raw: string): boolean {
  const length = raw.length;
  if (length === 0 || length > 10) return false;
  const start = raw.charCodeAt(0) === MINUS ? 1 : 0;
  const first = raw.charCodeAt(start);
  if (!isDigit(first)) return false;
  if (first === ZERO) {
    if (length === start + 1) return start === 0;
    if (raw.charCodeAt(start + 1) !== POINT) return false;
  }
  return endsPlainly(raw, start + 1, first);
}

/** Digits with at most one point, and neither a nought nor the point last behind it. */
function endsPlainly(raw: string, from: number, first: number): boolean {
  let hasPoint = false;
  let code = first;
  for (let i = from; i < raw.length; i++) {
    code = raw.charCodeAt(i);
    if (code === POINT && !hasPoint) hasPoint = true;
    else if (!isDigit(code)) return false;
  }
  return !hasPoint || (code !== ZERO && code !== POINT);
}

const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

function toInteger(raw: string): number {
  let number = 0;
  for (let i = 0; i < raw.length; i++) {
    const digit = raw.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number(raw);
    number = number * 10 + digit;
  }
  return number;
}

/** Takes one more row into the last span, or begins another. */
export function addToSpans(spans: Span[], index: number): void {
  const last = spans.at(-1);
  if (last?.last === index - 1) spans[spans.length - 1] = { first: last.first, last: index };
  else spans.push({ first: index, last: index });
}

/** Serial number of an ISO 8601 date, date-time or time; null when it is none. */
function serialOfIso(text: string, date1904: boolean): number | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?Z?$/.exec(text);
  if (!match || text === '') return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  const serial = days + 25_569;
  // Excel believes in 29 February 1900.
  return (date1904 ? serial - 1462 : serial < 61 ? serial - 1 : serial) + time;
}
