import { lexicon } from '../language/lexicon';
import {
  ABOVE_LEVELS,
  BEFORE_NO_GRADE,
  DISCHARGE_CLASSES,
  GRADE_HEADS,
  GRADE_TAILS,
  GRADE_WORDS,
  NUMBERED_LEVELS,
  NUMBERED_LEVELS_ARABIC,
  NUMBERED_UP,
  type GradeWord,
} from '../language/scales';
import { Characters, codesOf } from '../text/characters';

/** A grade where it stands as a predicate; positions in the folded text. */
export interface GradeReading extends GradeWord {
  /** Where its predicate begins: 稳定达到Ⅲ类. */
  readonly from: number;
  readonly at: number;
  readonly until: number;
  readonly bound: 'at-least' | 'above' | 'below' | null;
}

const grades = lexicon<GradeWord>(GRADE_WORDS);
const NEGATORS = codesOf(BEFORE_NO_GRADE);
const ENDS = codesOf(',;。、\n)!');
/** 一类或者二类: the next grade of a choice begins. */
const OR = '或';
const isEnd = (text: string, at: number): boolean =>
  at >= text.length || ENDS.has(text.charCodeAt(at)) || text.charAt(at) === OR;
const isStart = (text: string, at: number): boolean =>
  at <= 0 || ENDS.has(text.charCodeAt(at - 1)) || text.charAt(at - 1) === '(';

function tailEnd(text: string, at: number): { end: number; bound: 'at-least' | null } {
  let end = at;
  let bound: 'at-least' | null = null;
  for (let found = GRADE_TAILS.matchAt(text, end); found; found = GRADE_TAILS.matchAt(text, end)) {
    end += found.word.length;
    bound ??= found.value;
  }
  return { end, bound };
}

function headBefore(text: string, at: number): { from: number; bound: GradeReading['bound'] } | null {
  let from = at;
  let bound: GradeReading['bound'] = null;
  for (let head = GRADE_HEADS.matchBefore(text, from); head; head = GRADE_HEADS.matchBefore(text, from)) {
    from -= head.word.length;
    bound ??= head.value;
  }
  return from < at ? { from, bound } : null;
}

function numbered(text: string, at: number, context: () => string): { word: string; value: GradeWord } | null {
  if (text.startsWith(ABOVE_LEVELS, at)) {
    const scale = isNumberedUp(`${context()}\n${text}`) ? 'level-up' : 'level-down';
    const rank = NUMBERED_LEVELS.length + 1;
    return { word: ABOVE_LEVELS, value: { scale, rank, upTo: rank } };
  }
  const found = numberedLevels.matchAt(text, at);
  if (!found) return null;
  const { word, value: level } = found;
  const whole = `${context()}\n${text}`;
  const isUp = isNumberedUp(whole);
  const rank = isUp ? level + 1 : NUMBERED_LEVELS.length - level;
  const scale = isDischarge(whole) ? 'discharge' : isUp ? 'level-up' : 'level-down';
  // Behind 一级A and 一级B.
  const place = scale === 'discharge' ? 4 - Math.max(level, 1) - 1 : rank;
  return { word, value: { scale, rank: place, upTo: place } };
}

const numberedLevels = lexicon<number>(
  [NUMBERED_LEVELS, NUMBERED_LEVELS_ARABIC].flatMap((table) => table.map((word, level) => [word, level] as const)),
);

const isNumberedUp = (text: string): boolean => NUMBERED_UP.some((word) => text.includes(word));
const isDischarge = (text: string): boolean => DISCHARGE_CLASSES.some((word) => text.includes(word));

const NUMBERED_STARTS = codesOf(
  [ABOVE_LEVELS, ...NUMBERED_LEVELS, ...NUMBERED_LEVELS_ARABIC].map((word) => word.charAt(0)).join(''),
);
const RANK_WORDS = ['第', '前', '排名', '位列', '位居'];
const RANK_STARTS = codesOf(RANK_WORDS.map((word) => word.charAt(0)).join(''));
const RANK = new RegExp(
  `(${RANK_WORDS.join('|')})(?:全[国省市县区州])?第?(\\d{1,3}|[一二三四五六七八九十]{1,3})(名|位|强)?`,
  'y',
);
const HAN = '零一二三四五六七八九十';

/** 第2名, 前5名, 位列第三: the smaller the better. */
function rankAt(text: string, at: number): { word: string; value: GradeWord } | null {
  RANK.lastIndex = at;
  const found = RANK.exec(text);
  if (!found) return null;
  const [word, , figure = '', tail] = found;
  if (tail === undefined && !isEnd(text, at + word.length)) return null;
  const number = Number(figure) || Math.max(0, HAN.indexOf(figure));
  return number > 0 ? { word, value: { scale: 'rank', rank: -number, upTo: -number } } : null;
}

/** Whether the word stands as a predicate; of one character it stands in many words, so only alone or behind a head. */
function isPredicate(text: string, at: number, word: string, head: unknown): boolean {
  return isStart(text, at) || head !== null || word.length > 1;
}

/** A scale's word at `at` with what stands around it; null where it is a modifier or denied. */
function gradeOf(text: string, at: number, { word, value }: { word: string; value: GradeWord }): GradeReading | null {
  const until = at + word.length;
  const tail = tailEnd(text, until);
  const head = headBefore(text, at);
  if (NEGATORS.has(text.charCodeAt(at - 1)) || !isEnd(text, tail.end) || !isPredicate(text, at, word, head))
    return null;
  const from = head?.from ?? at;
  // 劣于Ⅲ类: at best the rung below.
  if (head?.bound === 'below') {
    const rank = value.rank - 1;
    return { scale: value.scale, rank, upTo: rank, from, at, until, bound: 'below' };
  }
  return { ...value, from, at, until, bound: tail.bound ?? head?.bound ?? null };
}

/** What a grade, a level or a rank may begin with. */
const STARTS = new Characters([...grades.firstCodes, ...RANK_STARTS, ...NUMBERED_STARTS]);

const LONGEST = 200;

/** The levels of office that nouns stand under: 省级 of 省级以上展览; each once, in the order of the text. */
export function readLevels(text: string): GradeWord[] {
  const found: GradeWord[] = [];
  if (text.length > LONGEST) return found;
  for (let at = STARTS.next(text, 0); at < text.length; at = STARTS.next(text, at + 1)) {
    const match = grades.matchAt(text, at);
    if (!match) continue;
    at += match.word.length - 1;
    if (match.value.scale === OFFICE && !found.includes(match.value)) found.push(match.value);
  }
  return found;
}

const OFFICE = 'office';

/**
 * Grades, classes and levels that a text states: a scale's word that ends its clause and begins it, stands behind a
 * predicate (达到, 为, 优于) or behind its own noun. Before a noun or an amount (省级资金) it is a modifier.
 *
 * @param context gives the indicator, which tells which end of 一级、二级 is better
 */
export function readGrades(text: string, context: () => string): GradeReading[] {
  const found: GradeReading[] = [];
  if (text.length > LONGEST) return found;
  for (let at = STARTS.next(text, 0); at < text.length; at = STARTS.next(text, at + 1)) {
    const code = text.charCodeAt(at);
    const match =
      (RANK_STARTS.has(code) ? rankAt(text, at) : null) ??
      grades.matchAt(text, at) ??
      (NUMBERED_STARTS.has(code) ? numbered(text, at, context) : null);
    if (!match) continue;
    const grade = gradeOf(text, at, match);
    if (grade) found.push(grade);
    at += match.word.length - 1;
  }
  return found;
}
