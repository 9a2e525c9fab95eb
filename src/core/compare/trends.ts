import { plainWords } from './plain';
import { likeness } from './similarity';
import type { ComparisonInput } from './types';

type Way = 'up' | 'down' | 'level';

const WAY = /(下降|降低|减少|下跌|压减|回落)|(上升|增长|增加|提高|提升|上涨|增收)|(持平|不变)/;
/** Since when and how much, which does not change the way. */
const MANNER = /较上年度?|较去年|比上年度?|比去年|与上年度?|与去年|同比|环比|逐年|逐步|持续|稳步|不断|进一步|有效|明显|有所|大幅|显著|总体|基本|实现|得到|较/g;
const FIGURE = /^(?:了|约|为|达|近|超|超过)?[0-9][0-9.]*[%‰]?[\u4e00-\u9fff]{0,4}$/;
const LONGEST = 24;

interface Trend {
  readonly way: Way;
  /** What rises or falls, where the text says it. */
  readonly noun: string;
  readonly hasFigure: boolean;
}

/** The rise or fall a short text consists of; null when it says more, less or both. */
function trendOf(text: string): Trend | null {
  const plain = plainWords(text);
  const found = plain.length <= LONGEST ? WAY.exec(plain) : null;
  if (!found) return null;
  const noun = plain.slice(0, found.index).replace(MANNER, '');
  const after = plain.slice(found.index + found[0].length);
  const hasFigure = FIGURE.test(after);
  if (/[不未无没]/.test(noun) || (!hasFigure && !/^了?$/.test(after))) return null;
  return { way: found[1] ? 'down' : found[2] ? 'up' : 'level', noun, hasFigure };
}

function speaksOf(noun: string, of: string): boolean {
  return noun === '' || (likeness(noun, of) ?? 0) >= 0.5;
}

/** 下降 answered by 上升3% is short, by 降低3% met; null where either text says something else, or of something else. */
export function judgeTrend({ indicator, target, actual }: ComparisonInput): 'met' | 'short' | null {
  const wanted = trendOf(target);
  const given = wanted && wanted.way !== 'level' ? trendOf(actual) : null;
  if (!wanted || !given) return null;
  const name = `${wanted.noun}${plainWords(indicator)}`;
  if (!speaksOf(wanted.noun, `${given.noun}${plainWords(indicator)}`) || !speaksOf(given.noun, name)) return null;
  if (given.way !== wanted.way) return 'short';
  return given.hasFigure ? 'met' : null;
}
