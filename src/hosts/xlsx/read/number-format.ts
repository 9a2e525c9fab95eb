import { format, isDateFormat } from 'numfmt';
import { isCellError, type RawValue } from '../../../core/sheet/snapshot';
import { inChineseDigits } from './chinese-digits';

/** How many texts and formats are kept. */
const MOST_SHOWN = 500;
const MOST_FORMATS = 200;

/** Days between the two date systems of Excel. */
const DAYS_1904 = 1462;

/** Shows values as Excel does with one number format. */
export class NumberFormat {
  readonly isGeneral: boolean;
  /** Worked out with the first number: a workbook may have thousands of formats that none is shown in. */
  #date: boolean | null = null;
  /** The format as the library understands it. */
  readonly #code: string;
  /** Which Chinese digits it writes, 1 to 3; 0 for none. */
  readonly #chinese: number;
  /** Texts are shown as they are, unless the format has a text section. */
  readonly #formatsText: boolean;
  /** Texts of numbers already shown: 10 points and 100 % come again in every row. */
  readonly #shown = new Map<number, string>();

  constructor(
    readonly code: string,
    private readonly date1904: boolean,
  ) {
    this.#code = understood(code);
    this.#chinese = Number(/\[DBNum([1-3])\]/i.exec(code)?.[1] ?? 0);
    this.isGeneral = code === 'General' || code === '@' || code === '';
    this.#formatsText = !this.isGeneral && (code.includes('@') || code.split(';').length > 3);
  }

  get #isDate(): boolean {
    this.#date ??= !this.isGeneral && isDateFormat(this.#code);
    return this.#date;
  }

  /** Days a date moves by in the other date system; a time that counts up is a span, and stays. */
  get #shift(): number {
    return this.date1904 && this.#isDate && !/\[(?:h+|m+|s+)\]/i.test(this.code) ? DAYS_1904 : 0;
  }

  /** A number goes through 15 significant digits first, like in Excel. */
  number(value: number): string {
    if (!Number.isFinite(value)) return '#NUM!';
    if (this.isGeneral) {
      const size = Math.abs(value);
      // What nearly all numbers are; the library gives the same, more slowly.
      if (size >= 0.001 && size < 1e10) {
        const text = general(value, size);
        if (text !== null) return text;
      }
    }
    let text = this.#shown.get(value);
    if (text === undefined) {
      const digits = Number(value.toPrecision(15));
      text = this.#inDigits(this.#format(digits + this.#shift));
      if (this.#shown.size >= MOST_SHOWN) this.#shown.clear();
      this.#shown.set(value, text);
    }
    return text;
  }

  /** Any value, as it stands in its cell. */
  show(value: RawValue): string {
    if (typeof value === 'number') return this.number(value);
    if (typeof value === 'string') return this.text(value);
    return isCellError(value) ? value.error : value === null ? '' : String(value).toUpperCase();
  }

  text(value: string): string {
    return this.#formatsText ? this.#format(value) : value;
  }

  #inDigits(text: string): string {
    if (this.#chinese === 0) return text;
    const as = this.#isDate ? 'date' : /general/i.test(this.#code) ? 'amount' : 'digits';
    return inChineseDigits(text, this.#chinese, as);
  }

  #format(value: string | number): string {
    try {
      return format(this.isGeneral ? 'General' : this.#code, value, { locale: 'zh-CN', nbsp: false });
    } catch {
      // A format Excel itself would not accept: show the value plainly.
      return String(value);
    }
  }
}

/** Half days as a Chinese Excel spells them, outside of quoted text: the library knows the English spelling. */
function understood(code: string): string {
  if (!code.includes('上午/下午')) return code;
  return code.replace(/"[^"]*"?|上午\/下午/g, (found) => (found.startsWith('"') ? found : 'AM/PM'));
}

const formats = [new Map<string, NumberFormat>(), new Map<string, NumberFormat>()] as const;

/** The format of a code, the same one for all workbooks of a run: they share a handful. */
export function numberFormat(code: string, date1904: boolean): NumberFormat {
  const known = formats[date1904 ? 1 : 0];
  let format = known.get(code);
  if (!format) {
    if (known.size >= MOST_FORMATS) known.clear();
    format = new NumberFormat(code, date1904);
    known.set(code, format);
  }
  return format;
}

/**
 * General of a number of ordinary size: as many decimals as fit into eleven characters. Null for what lies
 * between two such texts, where binary rounding and rounding half-up may differ.
 */
function general(value: number, size: number): string | null {
  let decimals = 9;
  let scale = 1e9;
  for (let limit = 10; size >= limit && decimals > 0; limit *= 10) {
    decimals--;
    scale /= 10;
  }
  const scaled = size * scale;
  if (Math.abs(scaled - Math.floor(scaled) - 0.5) < 0.001) return null;
  const text = value.toFixed(decimals);
  let end = text.length;
  if (decimals > 0) {
    while (text.charCodeAt(end - 1) === 48) end--;
    if (text.charCodeAt(end - 1) === 46) end--;
  }
  return text.slice(0, end);
}
