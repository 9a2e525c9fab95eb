import { lexicon } from '../language/lexicon';
import { GRADE_WORDS, NUMBERED_LEVELS, NUMBERED_LEVELS_ARABIC, NUMBERED_UP, type GradeWord } from '../language/scales';
import { codesOf } from '../text/characters';

/** A grade where it stands as a predicate; positions in the folded text. */
export interface GradeReading extends GradeWord {
  /** Where its predicate begins: 稳定达到Ⅲ类. */
  readonly from: number;
  readonly at: number;
  readonly until: number;
  readonly bound: 'at-least' | 'above' | null;
}

const grades = lexicon<GradeWord>(GRADE_WORDS);
const tails = lexicon<'at-least' | null>([
  ...['及以上', '或以上', '以上', '(含)以上', '及其以上', '(及以上)', '(含)'].map((word): [string, 'at-least'] => [
    word,
    'at-least',
  ]),
  ...[
    '标准',
    '水质标准',
    '水质',
    '水体',
    '水',
    '等级',
    '等次',
    '档次',
    '资质',
    '医院',
    '评级',
    '级',
    '等',
    '档',
    '水平',
    '荣誉',
    '评价',
    '奖',
    '景区',
    '单位',
    '称号',
    '要求',
  ].map((word): [string, null] => [word, null]),
]);
const heads = lexicon<'at-least' | 'above' | null>([
  ...[
    '达到或优于',
    '达到',
    '不低于',
    '不劣于',
    '达',
    '至少',
    '保持',
    '稳定达到',
    '达到及优于',
    '好于或等于',
    '达到或好于',
  ].map((word): [string, 'at-least'] => [word, 'at-least']),
  ...['优于', '高于', '好于'].map((word): [string, 'above'] => [word, 'above']),
  ...[
    '为',
    '评为',
    '获',
    '获得',
    '评定为',
    '是',
    '属',
    '定为',
    '结果',
    '被评为',
    '均为',
    '稳定在',
    '评',
    '获评',
    ':',
    '地表水',
    '水质',
    '类别',
    '等级',
    '≥',
    '=',
  ].map((word): [string, null] => [word, null]),
]);
const NEGATORS = codesOf('不未非欠较没');
const ENDS = codesOf(',;。、\n)!');
/** Merit words of one character stand in many words: only alone or behind a predicate they are grades. */
const isEnd = (text: string, at: number): boolean => at >= text.length || ENDS.has(text.charCodeAt(at));
const isStart = (text: string, at: number): boolean =>
  at <= 0 || ENDS.has(text.charCodeAt(at - 1)) || text.charAt(at - 1) === '(';

function tailEnd(text: string, at: number): { end: number; bound: 'at-least' | null } {
  let end = at;
  let bound: 'at-least' | null = null;
  for (let found = tails.matchAt(text, end); found; found = tails.matchAt(text, end)) {
    end += found.word.length;
    bound ??= found.value;
  }
  return { end, bound };
}

function headBefore(text: string, at: number): { from: number; bound: GradeReading['bound'] } | null {
  let from = at;
  let bound: GradeReading['bound'] = null;
  for (let head = heads.matchBefore(text, from); head; head = heads.matchBefore(text, from)) {
    from -= head.word.length;
    bound ??= head.value;
  }
  return from < at ? { from, bound } : null;
}

function numbered(text: string, at: number, context: string): { word: string; value: GradeWord } | null {
  for (const table of [NUMBERED_LEVELS, NUMBERED_LEVELS_ARABIC]) {
    const level = table.findIndex((word) => text.startsWith(word, at));
    if (level < 0) continue;
    const isUp = NUMBERED_UP.some((word) => context.includes(word) || text.includes(word));
    const rank = isUp ? level + 1 : table.length - level;
    const scale = isDischarge(context) || isDischarge(text) ? 'discharge' : isUp ? 'level-up' : 'level-down';
    // Behind 一级A and 一级B.
    const place = scale === 'discharge' ? 4 - Math.max(level, 1) - 1 : rank;
    return { word: table[level] ?? '', value: { scale, rank: place, upTo: place } };
  }
  return null;
}

const isDischarge = (text: string): boolean => text.includes('一级A') || text.includes('一级B');

const RANK = /(第|前|排名|位列|位居)(?:全[国省市县区州])?第?(\d{1,3}|[一二三四五六七八九十]{1,3})(名|位|强)?/y;
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

/**
 * Grades, classes and levels that a text states: a scale's word that ends its clause and begins it, stands behind a
 * predicate (达到, 为, 优于) or behind its own noun. Before a noun or an amount (省级资金) it is a modifier.
 *
 * @param context the indicator, which tells which end of 一级、二级 is better
 */
export function readGrades(text: string, context: string): GradeReading[] {
  const found: GradeReading[] = [];
  if (text.length > 200) return found;
  for (let at = 0; at < text.length; at++) {
    const match = rankAt(text, at) ?? grades.matchAt(text, at) ?? numbered(text, at, context);
    if (!match) continue;
    const stop = at + match.word.length;
    const tail = tailEnd(text, stop);
    const head = headBefore(text, at);
    const isPredicate = isStart(text, at) || head !== null || match.word.length > 1;
    const isDenied = NEGATORS.has(text.charCodeAt(at - 1));
    if (
      !isDenied &&
      isEnd(text, tail.end) &&
      isPredicate &&
      !(match.word.length === 1 && !isStart(text, at) && head === null)
    ) {
      found.push({ ...match.value, from: head?.from ?? at, at, until: stop, bound: tail.bound ?? head?.bound ?? null });
    }
    at = stop - 1;
  }
  return found;
}
