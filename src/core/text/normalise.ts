/**
 * The one normaliser. Messages show the original; matching works on the folded text.
 * Every function is length-stable or carries a map back to the original.
 */

const BRACKETS: Readonly<Record<string, string>> = {
  '【': '[', '】': ']', '〔': '[', '〕': ']', '〈': '<', '〉': '>', '《': '<', '》': '>',
};

const OPERATORS: Readonly<Record<string, string>> = {
  '≧': '≥', '⩾': '≥', '≦': '≤', '⩽': '≤', '‹': '<', '›': '>', '＜': '<', '＞': '>',
  '═': '=', '＝': '=', '﹦': '=', '﹤': '<', '﹥': '>', '×': '*', '✕': '*', '∗': '*', '﹡': '*',
  '～': '~', '〜': '~', '∼': '~', '﹣': '-', '－': '-', '−': '-', '‐': '-', '‑': '-', '–': '-',
  '％': '%', '﹪': '%', '‰': '‰', '：': ':', '﹕': ':', '；': ';', '，': ',', '﹐': ',',
  '、': '、', '。': '。', '．': '.', '㎡': '㎡',
};

/** Folds one UTF-16 unit to its half-width, plain form; one unit in, one unit out. */
function foldUnit(unit: string): string {
  // Most text is Chinese; nothing to fold there.
  if (unit >= '\u4e00' && unit <= '\u9fff') return unit;
  const mapped = OPERATORS[unit];
  if (mapped !== undefined) return mapped;
  const code = unit.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f) return ' ';
  return unit;
}

/** Full-width to half-width, operator spellings unified. Length and positions stay the same. */
export function foldWidth(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += foldUnit(text.charAt(i));
  return folded;
}

/** Text with all white space and invisible characters removed, and a map back to the original. */
export interface CompactText {
  readonly text: string;
  /** `map[i]` is the original index of unit `i`; one entry more marks the end. */
  readonly map: readonly number[];
}

const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2028-\u202f\u205f-\u2064\ufeff\u0000-\u001f]/;

/** Folds and removes white space, keeping a map to the original positions. */
export function compactWithMap(original: string): CompactText {
  let text = '';
  const map: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const unit = foldUnit(original.charAt(i));
    if ((unit < '\u4e00' || unit > '\u9fff') && INVISIBLE.test(unit)) continue;
    text += unit;
    map.push(i);
  }
  map.push(original.length);
  return { text, map };
}

/** Folds and removes all white space: the form in which labels are compared. */
export function compact(original: string): string {
  return compactWithMap(original).text;
}

/** `compact` with all kinds of brackets unified as well: `【】〔〕` → `[]`. */
export function compactLabel(original: string): string {
  return compact(original).replace(/[【】〔〕〈〉《》]/g, (bracket) => BRACKETS[bracket] ?? bracket);
}

/** Text for one-line display: trimmed, line breaks and runs of space removed or single. */
export function displayLine(original: string): string {
  return original.replace(/\s*[\r\n]+\s*/g, '').replace(/[ \t\u3000\u00a0]+/g, ' ').trim();
}

/** Dashes, slashes and 无 that stand for “nothing to say here”. */
export function isBlankish(text: string): boolean {
  return /^[-—–/\\.·。、0无]*$/.test(compact(text)) && !/^0\d/.test(compact(text));
}
