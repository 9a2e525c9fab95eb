import { codesBetween, UNSEEN_CODES } from './characters';

/** The one normaliser. Messages show the original; matching works on the folded text. */

const BRACKETS: Readonly<Record<string, string>> = {
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '〈': '<',
  '〉': '>',
  '《': '<',
  '》': '>',
};

const OPERATORS: Readonly<Record<string, string>> = {
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '‹': '<',
  '›': '>',
  '＜': '<',
  '＞': '>',
  '═': '=',
  '＝': '=',
  '﹦': '=',
  '﹤': '<',
  '﹥': '>',
  '×': '*',
  '✕': '*',
  '∗': '*',
  '﹡': '*',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '﹣': '-',
  '－': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '％': '%',
  '﹪': '%',
  '：': ':',
  '﹕': ':',
  '；': ';',
  '，': ',',
  '﹐': ',',
  '．': '.',
};

/** Radicals that stand for characters and that Unicode does not fold. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⺠': '民',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
};

/** Other codes of common characters, which text copied out of a PDF is full of: 项⽬ with a radical, 金 twice. */
function characterTwins(): (readonly [number, string])[] {
  return [...codesBetween(0x2e80, 0x2fd5), ...codesBetween(0xf900, 0xfad9)].flatMap((code) => {
    const twin = String.fromCharCode(code);
    const plain = RADICALS[twin] ?? twin.normalize('NFKC');
    return plain !== twin && plain.length === 1 ? [[code, plain] as const] : [];
  });
}

/** The plain form of every unit that has another one, by code. */
const FOLDED: ReadonlyMap<number, string> = new Map([
  ...characterTwins(),
  ...[0x3000, 0xa0, 0x202f, ...codesBetween(0x2000, 0x200a)].map((code) => [code, ' '] as const),
  ...codesBetween(0xff01, 0xff5e).map((code) => [code, String.fromCharCode(code - 0xfee0)] as const),
  ...Object.entries(OPERATORS).map(([unit, folded]) => [unit.charCodeAt(0), folded] as const),
]);

const COMPACTED: ReadonlyMap<number, string> = new Map([...FOLDED, ...UNSEEN_CODES.map((code) => [code, ''] as const)]);

/** Puts other text in the place of single units; most text is Chinese or plain ASCII, where nothing is to do. */
function replaceUnits(text: string, replacements: ReadonlyMap<number, string>): string {
  let replaced = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code > 0x20 && code < 0x80) || (code >= 0x4e00 && code <= 0x9fff)) continue;
    const plain = replacements.get(code);
    if (plain === undefined) continue;
    replaced += text.slice(kept, i) + plain;
    kept = i + 1;
  }
  return kept === 0 ? text : replaced + text.slice(kept);
}

/** What stays of Word's bookmarks when text is copied out of some programs: `[bookmark: _GoBack]`. */
const BOOKMARK = /\[bookmark:\s*[^\s[\]]{1,40}\]/g;

/** The remains of bookmarks as so many characters nobody sees. Length and positions stay the same. */
export function hideBookmarks(text: string): string {
  if (!text.includes('[bookmark:')) return text;
  return text.replace(BOOKMARK, (bookmark) => '\u200b'.repeat(bookmark.length));
}

/** Full-width to half-width, operator spellings unified. Length and positions stay the same. */
export function foldWidth(text: string): string {
  return replaceUnits(text, FOLDED);
}

/** Folds and removes all white space and invisible characters: the form in which labels are compared. */
export function compact(original: string): string {
  return replaceUnits(hideBookmarks(original), COMPACTED);
}

/** `compact` with all kinds of brackets unified as well: `【】〔〕` → `[]`. */
export function compactLabel(original: string): string {
  return compact(original).replace(/[【】〔〕〈〉《》]/g, (bracket) => BRACKETS[bracket] ?? bracket);
}

/** Text for one-line display: trimmed, line breaks and runs of space removed or single. */
export function displayLine(original: string): string {
  if (!/[\s\ufeff]/.test(original)) return original;
  return original
    .replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? '' : space))
    .replace(/[ \t\u3000\u00a0]+/g, ' ')
    .trim();
}
