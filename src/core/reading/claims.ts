import {
  ACTIONS,
  AROUND_CLAIMS,
  BASICALLY,
  BUDGETS,
  BY_STANDARD,
  CLAIMS,
  COMPLETABLE,
  COVERED,
  EFFECTS,
  EVERYONE,
  ONE_AND_ALL,
  PERIOD_NAMES,
  WHOLE,
} from '../language/claims';
import { lexicon, wordList, type Lexicon } from '../language/lexicon';
import { ANTONYMS, BAD_STATES, GOOD_STATES, NO, YES } from '../language/antonyms';
import { NOT_NEGATED } from '../language/phrases';
import { PRINTED_SCALES } from '../language/scales';
import { words } from '../language/words';
import { plainWords } from './plain';

const claimWords = lexicon<boolean>([
  ...AROUND_CLAIMS.map((word): [string, boolean] => [word, false]),
  ...CLAIMS.map((word): [string, boolean] => [word, true]),
]);

const LONGEST_CLAIM = 60;

/** The whole text only claims completion: 已完成, 完成100%, 全部完成, 按期完成. */
export function isCompletionClaim(folded: string): boolean {
  if (folded.length > LONGEST_CLAIM) return false;
  let claims = false;
  let at = 0;
  while (at < folded.length) {
    const found = claimWords.matchAt(folded, at);
    if (!found) return false;
    claims ||= found.value;
    at += found.word.length;
  }
  return claims;
}

/** 基本达到要求: a mere claim of completion but for its hedge. */
export function isBasicClaim(folded: string): boolean {
  const hedge = [...BASICALLY].find((word) => folded.includes(word));
  return hedge !== undefined && isCompletionClaim(folded.replace(hedge, ''));
}

const completable = wordList(COMPLETABLE);
const everyone = wordList(EVERYONE);
const oneAndAll = wordList(ONE_AND_ALL);
const covered = wordList(COVERED);
const budgets = wordList(BUDGETS);
const byStandard = wordList(BY_STANDARD);

const actions = wordList(ACTIONS);
const effects = wordList(EFFECTS);

/** Whether the text begins or ends with one of the words. */
const stands = (table: Lexicon<true>, text: string): boolean =>
  table.matchAt(text, 0) !== null || table.matchBefore(text, text.length) !== null;

/** What kind of thing a text without figures asks for; each is looked for when somebody asks. */
export class WordKinds {
  constructor(private readonly folded: string) {}

  get isCompletable(): boolean {
    return completable.isIn(this.folded);
  }

  get isAction(): boolean {
    return stands(actions, this.folded);
  }

  get isEffect(): boolean {
    return stands(effects, this.folded);
  }

  get isEveryone(): boolean {
    return everyone.isIn(this.folded) || oneAndAll.matchAt(this.folded, 0) !== null;
  }

  get saysCovered(): boolean {
    return covered.isIn(this.folded);
  }

  get isAboutBudget(): boolean {
    return budgets.isIn(this.folded);
  }

  get isByStandard(): boolean {
    return byStandard.isIn(this.folded);
  }
}

/** Whether the actual says the opposite of a word of the target: 改善 answered by 恶化. */
export function saysOpposite(target: string, actual: string): boolean {
  if (saysBadState(target, actual)) return true;
  if (!turned.isIn(target) || !turning.isIn(actual)) return false;
  return ANTONYMS.some(
    ([word, opposite]) =>
      affirms(target, word) && !target.includes(opposite) && affirms(actual, opposite) && !actual.includes(word),
  );
}

const turned = wordList(ANTONYMS.map(([word]) => word));
const turning = wordList(ANTONYMS.map(([, opposite]) => opposite));

const LONGEST_STATE = 8;

/** 退化 for 优化: a short answer that names a bad state and no good one. */
function saysBadState(target: string, actual: string): boolean {
  if (actual.length > LONGEST_STATE || !GOOD_STATES.some((word) => affirms(target, word))) return false;
  return (
    BAD_STATES.some((word) => affirms(actual, word) && !target.includes(word)) &&
    !GOOD_STATES.some((word) => actual.includes(word))
  );
}

const NEGATORS = [
  '不',
  '未',
  '无',
  '没',
  '非',
  '零',
  '避免',
  '防止',
  '减少',
  '杜绝',
  '不再',
  '未见',
  '消除',
  '解决',
  '改变',
];

/** Whether the text says the word without a negator right before it. */
function affirms(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const before = text.slice(Math.max(0, at - 4), at);
  return !NEGATORS.some((negator) => before.includes(negator));
}

const DENIALS = [
  '不',
  '未',
  '没有',
  '未能',
  '不够',
  '不能',
  '有待',
  '尚不',
  '欠',
  '不太',
  '未达到',
  '没',
  '不甚',
  '难以',
];

const denials = wordList(DENIALS);

const SURE_END = 4;

/** 不满意 for 满意: the very words of the target behind a negator. */
export function negatesWords(target: string, actual: string): boolean {
  if (target.length === 0 || target.length > LONGEST_CLAIM) return false;
  if (actual !== target && !denials.isIn(actual)) return false;
  return DENIALS.some((denial) => {
    if (
      actual.includes(`${denial}${target}`) ||
      (actual.length <= LONGEST_CLAIM && actual.replace(denial, '') === target)
    )
      return true;
    const at = actual.indexOf(denial);
    const behind = at < 0 ? '' : actual.slice(at + denial.length);
    if (behind.length >= SURE_END && target.endsWith(behind) && !target.includes(denial)) return true;
    const rest = actual.slice(denial.length);
    const isEnough = rest.length >= 3 || (rest.length === 2 && target.length <= 6);
    return actual.startsWith(denial) && !target.startsWith('不') && isEnough && target.endsWith(rest);
  });
}

const ABSENCES: readonly string[] = words(`
  未发生 没有发生 不发生 未出现 没有出现 不出现 未发现 没有发现 未见 未有 没有 不存在 未产生 未造成 杜绝 避免 不再 不 未 无 零 没`);

/** 未延期 for 不延期, 未见积压 for 无积压: what the target does not want is not there. */
export function keepsNegative(target: string, actual: string): boolean {
  if (target.length > LONGEST_CLAIM) return false;
  const head = ABSENCES.find((word) => target.startsWith(word));
  if (head === undefined || NOT_NEGATED.matchAt(target, 0)) return false;
  const rest = target.slice(head.length);
  const isAsked = head === '不' ? rest.length >= 2 : rest.length >= 2 && head !== '未';
  return isAsked && ABSENCES.some((word) => word !== '不' && actual.includes(`${word}${rest}`));
}

const LONGEST_ANSWER = 12;
const NO_HEADS = ['未', '没', '无', '否', '不'];
const YES_HEADS = ['有', '是', '存在', '已', '能'];

/** One of the words, or a few words that begin with one of the heads. */
function says(text: string, words: readonly string[], heads: readonly string[]): boolean {
  return words.includes(text) || (text.length <= LONGEST_ANSWER && heads.some((head) => text.startsWith(head)));
}

const NO_TARGETS: ReadonlySet<string> = new Set(['否', '无', '没有']);
/** What any word of its own kind affirms; 能 does not answer 存在. */
const PLAIN_YES: ReadonlySet<string> = new Set(['是', '有', '能']);

/** Yes or no against yes or no, also in a few words (有渗漏, 未公开); null where either says something else. */
export function answersYesNo(target: string, actual: string): boolean | null {
  const wantsNo = NO_TARGETS.has(target);
  if (!wantsNo && !YES.includes(target)) return null;
  if (says(actual, NO, NO_HEADS)) return wantsNo;
  if (wantsNo) return says(actual, YES, YES_HEADS) ? false : null;
  return actual === target || (PLAIN_YES.has(target) && says(actual, [], YES_HEADS)) ? true : null;
}

const scales = new Map<string, readonly string[]>(
  PRINTED_SCALES.map((table) => {
    const grades = table.includes('/') ? table.split('/') : gradesOf(table);
    return [grades.join(''), grades];
  }),
);

/** 优良中差 prints grades of one character, 好一般差 has a longer one. */
function gradesOf(table: string): string[] {
  const at = table.indexOf('一般');
  if (at < 0) return [...table];
  return [...table.slice(0, at), '一般', ...table.slice(at + 2)];
}

const SCALE_TAILS = ['等级', '档次', '档', '等'];

function plainScale(text: string): string {
  const plain = plainWords(text).replace(/[/\\|]/g, '');
  const tail = SCALE_TAILS.find((word) => plain.endsWith(word) && plain.length > word.length + 1);
  return tail ? plain.slice(0, -tail.length) : plain;
}

/** The rating scale a text consists of, best grade first, or null. */
export function scaleOf(text: string): readonly string[] | null {
  return text.length <= LONGEST_CLAIM ? (scales.get(plainScale(text)) ?? null) : null;
}

/** Where a text stands on a scale: best, worst, between; `scale` when it repeats the scale; null when elsewhere. */
export function gradeOn(scale: readonly string[], text: string): 'best' | 'worst' | 'between' | 'scale' | null {
  if (scaleOf(text)) return 'scale';
  const plain = plainScale(text);
  const at = scale.indexOf(plain);
  if (at < 0) return plain === '优秀' && scale[0] === '优' ? 'best' : null;
  return at === 0 ? 'best' : at === scale.length - 1 ? 'worst' : 'between';
}

/** 开展半年度检查 answered by 已开展检查: words that ask for something of their own must come again. */
export function demandsKept(target: string, actual: string): boolean {
  return [...WHOLE, ...PERIOD_NAMES].every((word) => !target.includes(word) || actual.includes(word));
}

const STANDARD = /[A-Z]{2,4}(?:\/T)? ?\d{2,6}/;
const KEPT = ['符合', '达到', '满足', '达标', '按照', '执行', '优于', '遵守', '合格'];

const REACHES = ['达到', '符合', '满足', '优于'];
const STANDARDS = ['标准', '规范', '限值', '要求'];
const LONGEST_STANDARD = 14;

/** 达到国家标准, undenied. */
function reachesStandard(text: string): boolean {
  return REACHES.some((word) => {
    const at = text.indexOf(word);
    if (at < 0 || !affirms(text, word)) return false;
    const behind = text.slice(at + word.length, at + word.length + LONGEST_STANDARD);
    return STANDARDS.some((standard) => behind.includes(standard));
  });
}

/** 符合GB4351 for GB4351达标. */
export function keepsStandard(target: string, actual: string): boolean {
  if (target.includes('达标') && reachesStandard(actual)) return true;
  const wanted = STANDARD.exec(target)?.[0].replace(' ', '');
  if (wanted === undefined || !KEPT.some((word) => actual.includes(word))) return false;
  const isDated = /[A-Z0-9]-(?:19|20)\d{2}/.test(target);
  return actual.replaceAll(' ', '').includes(wanted) && !isDated && !actual.includes('不') && !actual.includes('未');
}

const DEGREES = ['明显', '显著', '大幅', '有效', '全面', '有所', '不断', '持续', '稳步', '逐步', '进一步'];
const HEDGES = ['得到', '有所', '逐步', '进一步', '不断', '稳步'];

/** 得到改善 for 有所改善: the target without its hedge stands in the actual, undenied. */
export function exceedsHedge(target: string, actual: string): boolean {
  const isPlain = !DEGREES.some((word) => target.includes(word));
  if (isPlain && target.length >= 2 && actual.includes(`有所${target}`)) return true;
  const hedge = HEDGES.find((word) => target.includes(word));
  if (hedge === undefined || target.length > LONGEST_CLAIM || actual.includes(hedge)) return false;
  const rest = target.replace(hedge, '');
  return rest.length >= 2 && affirms(actual, rest);
}
