import { GOOD_STATES } from '../language/antonyms';
import { DEMANDING } from '../language/claims';
import { codesOf, isAlphanumeric, UNSEEN } from '../text/characters';
import { compact, foldWidth } from '../text/normalise';

const NO_WORDS = new RegExp(`[,;。、.:!?"“”'‘’()[\\]【】《》·—${UNSEEN}]+`, 'g');

/** A mark with its blanks and brackets takes no more. */
const LONGEST_MARK = 30;

/** A sign before words stands in a cell of a column, and not before prose. */
const LONGEST = 200;

const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/** What is left of a run of punctuation: between two figures its first mark or a line break, so that 4.5 stays another number than 45. */
function markBetweenFigures(run: string, at: number, text: string): string {
  const end = at + run.length;
  if (!isFigure(text.charCodeAt(end)) || !isFigure(text.charCodeAt(at - 1))) return '';
  const groupsThousands = run === ',' && /^[0-9]{3}(?![0-9])/.test(text.slice(end, end + 4));
  return groupsThousands ? '' : run.trim().charAt(0) || (run.includes('\n') ? '\n' : '');
}

/** Text without blanks, punctuation and the 定性 mark, but with the marks that keep figures apart: what two wordings are compared by. */
export function plainWords(text: string): string {
  return plainOf(foldWidth(text));
}

function plainOf(folded: string): string {
  const plain = folded.replace(NO_WORDS, markBetweenFigures);
  return plain.startsWith('定性') ? plain.slice(2) : plain;
}

/** 定性：, （定量）, 定量指标 before a sign or figure: the kind of indicator, no part of what is asked. 定量包装 is a word. */
const KIND_MARK =
  /^\s*(?:[(（[【](?:定性|定量)(?:指标)?[)）\]】]|(?:定性|定量)(?:指标)?(?=[\s:：,，;；、/|≥≤>＞<＜=＝0-9０-９]))[\s:：,，;；、/|]*(?=[^\s:：,，;；、/|])/;

/** =明显改善: forms with a column for signs put one before words as well, where it compares nothing. */
const SIGN_BEFORE_WORDS =
  /^\s*[=＝═≥≧≤≦>＞<＜]{1,2}\s*(?=[\u4e00-\u9fff][^0-9０-９%％]*$)(?![零〇一二两三四五六七八九十百半每])/;
const SIGN_CODES = codesOf('=＝═≥≧≤≦>＞<＜');

/** The text with a leading mark of its kind, or a sign that compares nothing, blanked out, so that positions stay. */
export function withoutKindMark(text: string): string {
  // Hardly any text has one: looking for its first character is cheaper than the expression.
  const beginning = text.slice(0, LONGEST_MARK);
  const mark = beginning.includes('定') ? (KIND_MARK.exec(beginning)?.[0].length ?? 0) : 0;
  if (mark > 0) return ' '.repeat(mark) + text.slice(mark);
  const sign =
    SIGN_CODES.has(text.charCodeAt(0)) && text.length <= LONGEST ? (SIGN_BEFORE_WORDS.exec(text)?.[0].length ?? 0) : 0;
  return sign === 0 ? text : ' '.repeat(sign) + text.slice(sign);
}

/** Chinese characters, Latin letters and figures: what hardly any text does not begin with. */
function isWordCode(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || isAlphanumeric(code);
}

/** Blank, or a dash that stands for nothing. Zero and 无 are answers to some targets. */
export function isSilent(text: string): boolean {
  if (isWordCode(text.charCodeAt(0))) return false;
  const trimmed = text.trim();
  return trimmed.length <= 40 && /^[-—–/\\.·。、_*]*$/.test(compact(trimmed));
}

const HAS_NONE = /[无没未零〇]/;

/** 无, 没有, 暂无: nothing to tell, or nothing happened. */
export function saysNone(text: string): boolean {
  if (!HAS_NONE.test(text)) return false;
  const trimmed = text.trim();
  return trimmed.length <= 20 && /^(无|暂无|没有|未有|未发生|无发生|没有发生|零|〇)$/.test(plainWords(trimmed));
}

const LEADS = ['全部', '均已', '均', '都', '已', '全都', '一律'];
const CUT_WORDS = '系单专进逐唯归';

/** Whether the words stand in the text as words: 统一 is none of 系统一套, 一 none of 统一. */
export function isWholeWordIn(words: string, text: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && !(at > 0 && CUT_WORDS.includes(text.charAt(at - 1)));
}

/** Whether the text is the end of the words: 符合规范要求 of 案卷归档符合规范要求. */
export function endsAsOwn(words: string, whole: string): boolean {
  const lead = LEADS.find((word) => whole.startsWith(word));
  const text = lead ? whole.slice(lead.length) : whole;
  if (words.length <= text.length || !words.endsWith(text)) return false;
  const dropped = words.slice(0, -text.length);
  // 全民禁毒意识 for 提升全民禁毒意识: what was left out is the change itself.
  if (GOOD_STATES.some((word) => dropped.endsWith(word))) return false;
  return !DEMANDING.some((word) => dropped.includes(word));
}

// Blanks are counted: a cell of nothing but blanks would be gone through again from each of them.
const NUMBERING =
  /(^|[\n;；。\s])(?:(?:目标|任务|指标|事项|措施|内容|工作)?\s{0,9}[0-9０-９一二三四五六七八九十]{1,2}\s{0,9}[.．、:：]|[(（][0-9０-９一二三四五六七八九十]{1,2}[)）]|[①-⑳])\s{0,9}(?![0-9０-９])/g;

/** Every numbering has one of these marks; most texts do not. */
const MAY_NUMBER = /[.．、:：)）①-⑳]/;

/** 目标1：, 2., (三), ①: numbering says nothing; nor does 了. */
function withoutNumbering(text: string): string {
  const rest = MAY_NUMBER.test(text) ? text.replace(NUMBERING, '$1') : text;
  return rest.includes('了') ? rest.replace(/了(?=[^解])/g, '') : rest;
}

const BASE =
  /(?:与|和|同)?(?:较|比|同比|环比|相比)(?:上年度?|去年|上一年|前一年|(?:19|20)[0-9]{2}年度?)(?:同期)?(?:相比)?|(?:与|和|同)(?:上年度?|去年|(?:19|20)[0-9]{2}年度?)(?:同期)?相比|同比|环比/g;

/** 较去年, 同比2023年: what a change is measured from may be left out of the answer. */
function withoutBase(text: string): string {
  return text.includes('比') || text.includes('较') ? text.replace(BASE, '') : text;
}

/** Chinese characters, letters, figures and the commonest signs: nothing that any step would take out but words. */
const ALL_WORDS = /^[0-9A-Za-z%≥≤<>=\u4e00-\u9fff]*$/;
/** What those words begin with: 了, 较去年, 同比, 定性. */
const MAY_DROP = /[了比较定]/;

/** The words two texts are held against each other by: without punctuation, numbering and what a change is measured from. */
export function keyWords(text: string): string {
  if (ALL_WORDS.test(text) && !MAY_DROP.test(text)) return text;
  return plainOf(withoutBase(withoutNumbering(foldWidth(text))));
}

const PARTICLES = /[了的地得均都已]/g;

/** Without the particles that two sentences of one meaning differ by. */
export function withoutParticles(words: string): string {
  return words.slice(0, LONGEST).replace(PARTICLES, '');
}
