import { format, isDateFormat } from 'numfmt';

/** Built-in formats as a Chinese Excel shows them; ids above 163 stand in the file. */
const BUILT_IN: readonly (readonly [number, string])[] = [
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, 'AM/PMh"时"mm"分"'],
  [35, 'AM/PMh"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;[Red]-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;[Red]-#,##0.00'],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, 'AM/PMh"时"mm"分"'],
  [56, 'AM/PMh"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
];

const CODE_BY_ID: ReadonlyMap<number, string> = new Map(BUILT_IN);
const ID_BY_CODE: ReadonlyMap<string, number> = new Map(
  BUILT_IN.filter(([id]) => id < 14 || id > 36)
    .filter(([id]) => id < 50)
    .map(([id, code]) => [code, id]),
);

/** Format code of a built-in id; General for ids nobody defined. */
export function builtInFormat(id: number): string {
  return CODE_BY_ID.get(id) ?? 'General';
}

/** Id of a built-in format that means the same in every language version, or null. */
export function builtInId(code: string): number | null {
  return ID_BY_CODE.get(code) ?? null;
}

/** How many texts and formats are kept. */
const MOST_SHOWN = 500;
const MOST_FORMATS = 200;

/** Days between the two date systems of Excel. */
const DAYS_1904 = 1462;

/** Shows values as Excel does with one number format. */
export class NumberFormat {
  readonly isGeneral: boolean;
  readonly #isDate: boolean;
  /** Texts are shown as they are, unless the format has a text section. */
  readonly #formatsText: boolean;
  /** Texts of numbers already shown: 10 points and 100 % come again in every row. */
  readonly #shown = new Map<number, string>();

  constructor(
    readonly code: string,
    private readonly date1904: boolean,
  ) {
    this.isGeneral = code === 'General' || code === '@' || code === '';
    this.#isDate = !this.isGeneral && isDateFormat(code);
    this.#formatsText = !this.isGeneral && (code.includes('@') || code.split(';').length > 3);
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
      text = this.#format(this.#isDate && this.date1904 ? digits + DAYS_1904 : digits);
      if (this.#shown.size >= MOST_SHOWN) this.#shown.clear();
      this.#shown.set(value, text);
    }
    return text;
  }

  text(value: string): string {
    return this.#formatsText ? this.#format(value) : value;
  }

  #format(value: string | number): string {
    try {
      return format(this.isGeneral ? 'General' : this.code, value, { locale: 'zh-CN', nbsp: false });
    } catch {
      // A format Excel itself would not accept: show the value plainly.
      return String(value);
    }
  }
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
