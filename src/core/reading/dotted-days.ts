import { readFacts } from './text-facts';
import type { Mention } from './mentions/types';
import type { DayFact } from './types';

const DOTTED = /(?:^|[^0-9./])(1[0-2]|0?[1-9])\.(3[01]|[12][0-9]|0?[1-9])(?![0-9./%])/g;

/** 12/15, 已于12/15完成: nothing else stands in the answer, as 完成3/4 is a share of the work and 12/20号文件 a number. */
const SLASHED =
  /^(?:(?:实际)?(?:完成|完工|竣工|验收)?(?:时间|日期)[:为是]?)?(已?[于在])?(1[0-2]|0?[1-9])\/(3[01]|[12][0-9]|0?[1-9])(?![0-9])([日号]?之?前?)((?:已|全部|全面|按时|按期|如期|完成|完工|竣工|验收|交付|办结|建成|拨付|支付|发放|到位|正式|对外|开放|上线|启用|运行|投用|运营|开业|举办|召开)*)[。.]?$/;
const EIGHT_FIGURES = /(?<![0-9A-Za-z.])(20[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9.])/g;
const LONGEST_SLASHED = 40;
const LONGEST = 400;
/** Fractions hardly ever are of more than tenths. */
const LARGEST_DENOMINATOR = 10;
const DAYS = 31;

interface Found {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly at: number;
  readonly text: string;
}

/** The day of a slash date; 3/4完成 may as well say how much is done. */
function slashed(text: string): Found | null {
  const found = text.length <= LONGEST_SLASHED ? SLASHED.exec(text) : null;
  if (!found) return null;
  const [, inOrOn = '', month = '', day = '', marks = '', done = ''] = found;
  if (done !== '' && inOrOn === '' && marks === '' && Number(day) <= LARGEST_DENOMINATOR) return null;
  const figure = `${month}/${day}`;
  return { year: null, month: Number(month), day: Number(day), at: text.indexOf(figure), text: figure };
}

function findAll(text: string): Found[] {
  const head = text.slice(0, LONGEST);
  const eights = [...head.matchAll(EIGHT_FIGURES)].map((found): Found => ({
    year: Number(found[1]),
    month: Number(found[2]),
    day: Number(found[3]),
    at: found.index,
    text: found[0],
  }));
  if (eights.length > 0) return eights;
  const slash = slashed(text);
  if (slash) return [slash];
  return [...head.matchAll(DOTTED)].map((found): Found => {
    const figure = `${found[1] ?? ''}.${found[2] ?? ''}`;
    return {
      year: null,
      month: Number(found[1]),
      day: Number(found[2]),
      at: found.index + found[0].length - figure.length,
      text: figure,
    };
  });
}

/** 12.15, 12/15 or 20221215 where a day is asked for; as facts, like any day. */
export function dottedDays(original: string, model: DayFact): DayFact[] {
  const { text, spanOf, facts } = readFacts(original);
  return findAll(text).map((found, i): DayFact => {
    const ordinal = (found.month - 1) * DAYS + found.day - 1;
    const span = spanOf(found.at, found.at + found.text.length);
    const calendar = { year: found.year, first: ordinal, last: ordinal, isDeadline: false };
    const mention: Mention = {
      ...model.mention,
      kind: 'date',
      at: found.at,
      until: found.at + found.text.length,
      start: span.start,
      end: span.end,
      text: found.text,
      comparator: 'none',
      comparatorStyle: null,
      calendar,
      noun: '',
      isWeak: false,
    };
    return {
      ...model,
      id: facts.length + i,
      span,
      text: found.text,
      clause: 0,
      mention,
      calendar,
      stage: 'open',
      rung: null,
      cues: [],
    };
  });
}
