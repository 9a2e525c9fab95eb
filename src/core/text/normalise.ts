/** The one normaliser. Messages show the original; matching works on the folded text. */

const BRACKETS: Readonly<Record<string, string>> = {
  '【': '[', '】': ']', '〔': '[', '〕': ']', '〈': '<', '〉': '>', '《': '<', '》': '>',
};

const OPERATORS: Readonly<Record<string, string>> = {
  '≧': '≥', '⩾': '≥', '≦': '≤', '⩽': '≤', '‹': '<', '›': '>', '＜': '<', '＞': '>',
  '═': '=', '＝': '=', '﹦': '=', '﹤': '<', '﹥': '>', '×': '*', '✕': '*', '∗': '*', '﹡': '*',
  '～': '~', '〜': '~', '∼': '~', '﹣': '-', '－': '-', '−': '-', '‐': '-', '‑': '-', '–': '-',
  '％': '%', '﹪': '%', '：': ':', '﹕': ':', '；': ';', '，': ',', '﹐': ',',
  '．': '.',
};

/** The plain form of every unit that has another one, by code. */
const FOLDED: ReadonlyMap<number, string> = new Map([
  ...[0x3000, 0xa0, 0x202f, ...codesBetween(0x2000, 0x200a)].map((code) => [code, ' '] as const),
  ...codesBetween(0xff01, 0xff5e).map((code) => [code, String.fromCharCode(code - 0xfee0)] as const),
  ...Object.entries(OPERATORS).map(([unit, folded]) => [unit.charCodeAt(0), folded] as const),
]);

function codesBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Full-width to half-width, operator spellings unified. Length and positions stay the same. */
export function foldWidth(text: string): string {
  let folded = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Most text is Chinese or ASCII; nothing to fold there.
    if (code < 0x80 || (code >= 0x4e00 && code <= 0x9fff)) continue;
    const plain = FOLDED.get(code);
    if (plain === undefined) continue;
    folded += text.slice(kept, i) + plain;
    kept = i + 1;
  }
  return kept === 0 ? text : folded + text.slice(kept);
}

/** White space and invisible characters, as the inside of a character class. */
export const INVISIBLE = '\\s\\u00ad\\u200b-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\ufeff\\u0000-\\u001f';
const INVISIBLES = new RegExp(`[${INVISIBLE}]+`, 'g');

/** Folds and removes all white space and invisible characters: the form in which labels are compared. */
export function compact(original: string): string {
  return foldWidth(original).replace(INVISIBLES, '');
}

/** `compact` with all kinds of brackets unified as well: `【】〔〕` → `[]`. */
export function compactLabel(original: string): string {
  return compact(original).replace(/[【】〔〕〈〉《》]/g, (bracket) => BRACKETS[bracket] ?? bracket);
}

/** Text for one-line display: trimmed, line breaks and runs of space removed or single. */
export function displayLine(original: string): string {
  if (!/[\s\ufeff]/.test(original)) return original;
  return original.replace(/\s*[\r\n]+\s*/g, '').replace(/[ \t\u3000\u00a0]+/g, ' ').trim();
}

/** Dashes, slashes and 无 that stand for “nothing to say here”. */
export function isBlankish(text: string): boolean {
  return /^[-—–/\\.·。、0无]*$/.test(compact(text)) && !/^0\d/.test(compact(text));
}
