import { foldWidth } from '../text/normalise';
import { plainWords } from './plain';
import { likeness } from './similarity';
import type { ComparisonInput } from './types';

type Way = 'up' | 'down' | 'level';

const WAY = /(下降|降低|减少|下跌|压减|回落)|(上升|增长|增加|提高|提升|上涨|增收)|(持平|不变)/;
/** Since when and how much, which does not change the way. */
const MANNER =
  /较上年度?|较去年|比上年度?|比去年|与上年度?|与去年|同比|环比|逐年|逐步|持续|稳步|不断|进一步|有效|明显|有所|大幅|显著|总体|基本|实现|得到|较/g;
const FIGURE = /^(?:了|约|为|达|近|超|超过)?(-|负)?([0-9][0-9.]*)[%‰]?[\u4e00-\u9fff]{0,4}$/;
/** 增长-3%, 提高0%: no rise. */
const NOT_THAT_WAY =
  /(?:下降|降低|减少|下跌|压减|回落|上升|增长|增加|提高|提升|上涨|增收)(?:了|约|为|达)?(?:(?:-|负)[0-9]|0(?:\.0{1,4})?(?![0-9.]))/;
const LONGEST = 24;
const LONGEST_PROSE = 400;

interface Trend {
  readonly way: Way;
  /** What rises or falls, where the text says it. */
  readonly noun: string;
  readonly hasFigure: boolean;
}

/** 增长-3% is a fall, 提高0% neither. */
function wayOf(way: Way, isNegative: boolean, figure: string): Way {
  if (!/[1-9]/.test(figure)) return 'level';
  if (!isNegative || way === 'level') return way;
  return way === 'up' ? 'down' : 'up';
}

/** The rise or fall a short text consists of; null when it says more, less or both. */
function trendOf(text: string): Trend | null {
  const plain = plainWords(text);
  const found = plain.length <= LONGEST ? WAY.exec(plain) : null;
  if (!found) return null;
  const noun = plain.slice(0, found.index).replace(MANNER, '');
  const after = plain.slice(found.index + found[0].length);
  const figure = FIGURE.exec(after);
  const hasFigure = figure !== null;
  if (/[不未无没]/.test(noun) || (!hasFigure && !/^了?$/.test(after))) return null;
  const way = found[1] ? 'down' : found[2] ? 'up' : 'level';
  return { way: figure ? wayOf(way, figure[1] !== undefined, figure[2] ?? '') : way, noun, hasFigure };
}

function speaksOf(noun: string, of: string): boolean {
  return noun === '' || (likeness(noun, of) ?? 0) >= 0.5;
}

/** 降低10%，较上年上升: a clause of its own takes the way back, or a figure does. */
function takesBack(way: Way, actual: string): boolean {
  const text = foldWidth(actual.slice(0, LONGEST_PROSE));
  return (
    NOT_THAT_WAY.test(text) ||
    text.split(/[,;。、]/).some((clause) => {
      const given = trendOf(clause);
      return given !== null && given.noun === '' && given.way !== way;
    })
  );
}

/** 下降 answered by 上升3% is short, by 降低3% met; null where either text says something else, or of something else, `unclear` where it says both ways. */
export function judgeTrend({ indicator, target, actual }: ComparisonInput): 'met' | 'short' | 'unclear' | null {
  const wanted = trendOf(target);
  if (!wanted || wanted.way === 'level') return null;
  const otherwise = takesBack(wanted.way, actual) ? 'unclear' : null;
  const given = trendOf(actual);
  if (!given) return otherwise;
  const name = `${wanted.noun}${plainWords(indicator)}`;
  if (!speaksOf(wanted.noun, `${given.noun}${plainWords(indicator)}`) || !speaksOf(given.noun, name)) return otherwise;
  if (given.way !== wanted.way) return 'short';
  return given.hasFigure ? 'met' : null;
}
