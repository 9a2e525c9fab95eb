import { plainWords } from './plain';
import { findNotDone } from './statements';
import type { ComparisonInput, Verdict } from './types';

const CLASS = /(劣)?(Ⅰ|Ⅱ|Ⅲ|Ⅳ|Ⅴ|IV|V|I{1,3}|一|二|三|四|五)类/g;
const NUMBERS: Readonly<Record<string, number>> = {
  Ⅰ: 1,
  Ⅱ: 2,
  Ⅲ: 3,
  Ⅳ: 4,
  Ⅴ: 5,
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
};

/** Classes named in the text; 劣Ⅴ类 is 6. */
function classesIn(text: string): number[] {
  return [...text.slice(0, 400).matchAll(CLASS)].map(([, worse, name]) => (worse ? 6 : (NUMBERS[name ?? ''] ?? 0)));
}

/** Water classes (GB 3838: Ⅰ best, Ⅴ worst) of target and actual; null when the texts do not plainly name one each. */
export function judgeWaterClass({ indicator, target, actual }: ComparisonInput): Verdict | null {
  if (!/(水质|断面|水体|水环境|水源)/.test(`${indicator}${target}`)) return null;
  const wanted = plainWords(target);
  const given = plainWords(actual);
  const [limit, ...others] = classesIn(wanted);
  const reached = classesIn(given);
  if (limit === undefined || others.length > 0 || limit > 5 || reached.length === 0) return null;
  if (
    /[0-9%]|(无|消除|消灭|杜绝|低于|劣于|以下)/.test(wanted) ||
    findNotDone(actual) !== null ||
    /(不|未|非|无|没|低于|劣于|以下|部分|个别|除)/.test(given)
  )
    return null;
  const isStrict = /优于/.test(wanted) && !/(达到?或|等于|达到)/.test(wanted);
  if (reached.every((level) => level < limit || (level === limit && !isStrict))) return 'met';
  return reached.every((level) => level > limit) ? 'short' : 'unclear';
}
