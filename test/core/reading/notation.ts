import { decimal } from '../../../src/core/decimal';
import { unitNamed } from '../../../src/core/language/units';
import { readGrades } from '../../../src/core/reading/grades';
import { readFacts, type TextFacts } from '../../../src/core/reading/text-facts';
import type { Said } from '../../../src/core/reading/types';
import type { Mention } from '../../../src/core/reading/mentions/types';

/** One thing a text says, as written by hand in facts.json and scope.json; see facts.md for the notation. */
export interface ExpectedFact {
  readonly text: string;
  readonly is: 'figure' | 'day' | 'grade' | 'trend' | 'claim';
  readonly value?: string;
  readonly unit?: string;
  readonly stage?: Said['stage'];
  readonly rung?: string;
  readonly polarity?: Said['polarity'];
  readonly certainty?: Said['certainty'];
  readonly aspect?: Said['aspect'];
  readonly base?: Said['base'];
  readonly sense?: Said['sense'];
  readonly time?: Said['time'];
  readonly isLate?: boolean;
  readonly share?: Said['share'];
}

/** A row of facts.json or scope.json. */
export interface ExpectedText {
  readonly text: string;
  readonly kind: string;
  /** The form's year, where the text names years. */
  readonly year?: number;
  readonly facts: readonly ExpectedFact[];
}

/** What a rung of the notation may be in the tables: a word that stands on two ladders keeps its first place. */
const RUNGS: Readonly<Record<string, readonly string[]>> = {
  'works.plan': ['works 1'],
  'works.approve': ['works 2'],
  'works.tender': ['works 5'],
  'works.contract': ['works 6'],
  'works.start': ['works 7'],
  'works.done': ['works 9'],
  'works.accept': ['works 10'],
  'works.use': ['works 11'],
  'procurement.tender': ['works 5'],
  'procurement.contract': ['works 6'],
  'procurement.arrive': ['procurement 2'],
  'procurement.install': ['procurement 3'],
  'procurement.accept': ['works 10'],
  'procurement.use': ['works 11'],
  'money.apply': ['files 0'],
  'money.pay': ['files 3', 'procurement 2'],
  'people.enrol': ['people 0'],
  'people.admit': ['people 1'],
  'people.finish': ['people 3'],
  'cases.accept': ['files 0'],
  'cases.close': ['files 3'],
  'lists.apply': ['files 0'],
  'lists.review': ['files 1'],
  'lists.publish': ['files 2'],
  'lists.grant': ['files 3'],
};

const FIELDS = ['stage', 'polarity', 'certainty', 'aspect', 'base', 'sense', 'time', 'isLate', 'share'] as const;
type Field = (typeof FIELDS)[number];
type Fields = Pick<Said, Field>;

const DEFAULTS: Fields = {
  stage: 'open',
  polarity: 'affirmed',
  certainty: 'stated',
  aspect: 'level',
  base: null,
  sense: null,
  time: 'form',
  isLate: false,
  share: 'whole',
};

/** How often a year each period of the notation comes round. */
const PERIODS: Readonly<Record<string, string>> = {
  年: '1',
  半年: '2',
  季度: '4',
  月: '12',
  周: '52',
  两周: '26',
  日: '365',
  天: '365',
  '3小时': '2920',
};

function unitMisread(expected: ExpectedFact, { kind, value, unit, rhythm }: Mention): string | null {
  if (expected.value === undefined || !/^[\d.]+$/.test(expected.value)) return null;
  const wanted = decimal(expected.value);
  const [written = '', period] = (expected.unit ?? '').split('/');
  // 分 beside hours and seconds.
  const name = written === '分' && unit?.group === unitNamed('分钟')?.group ? '分钟' : written;
  if (period !== undefined && PERIODS[period] !== undefined) {
    const yearly = wanted.times(PERIODS[period] ?? '1');
    const given = rhythm ? rhythm.count.times(rhythm.times).div(rhythm.over) : value;
    // Hours a day stay hours.
    return given.eq(yearly) || (rhythm === null && value.eq(wanted)) || kind === 'service-hours'
      ? null
      : `${value.toFixed()} a year`;
  }
  if (expected.unit === undefined || unit === null) return value.eq(wanted) ? null : value.toFixed();
  const known = unitNamed(name);
  const isKnown = period === undefined && known !== null && known.group === unit.group;
  const isSame = isKnown
    ? value.times(unit.factor).minus(wanted.times(known.factor)).abs().lt('0.000001')
    : value.eq(wanted) && (unit.name === expected.unit || unit.name === name);
  return isSame ? null : `${value.toFixed()} ${unit.name}`;
}

/** A thing that was read at a place of the text, whatever its kind. */
interface Reading extends Fields {
  readonly is: ExpectedFact['is'];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly rung: string | null;
  readonly mention: Mention | null;
  /** 由A到B: one figure of the model, two of the notation. */
  readonly from: boolean;
  /** Said of each of something by the figure itself: 每户补助1500元. */
  readonly isPer: boolean;
  /** 无, 避免: denied as words, not as a figure. */
  readonly isAverted: boolean;
  /** A cue says what it is to the whole. */
  readonly isCued: boolean;
  /** The cues that gave it its stage. */
  readonly words: readonly string[];
}

const pick = (said: Said): Fields & { rung: string | null } => ({
  stage: said.stage,
  polarity: said.polarity,
  certainty: said.certainty,
  aspect: said.aspect,
  base: said.base,
  sense: said.sense,
  time: said.time,
  isLate: said.isLate,
  share: said.share,
  rung: said.rung ? `${said.rung.ladder} ${String(said.rung.level)}` : null,
});

/** A year that the text names, where it is not the form's. */
function timed(fields: Fields, year: number | null, formYear: number | undefined): Fields {
  return year !== null && formYear !== undefined && year !== formYear && fields.time === 'form'
    ? { ...fields, time: 'other-year' }
    : fields;
}

function readingsOf({ facts, original, text, claims, spanOf }: TextFacts, year: number | undefined): Reading[] {
  const direct = facts.flatMap((fact): Reading[] => {
    const own = { ...pick(fact), ...timed(pick(fact), fact.year, year) };
    const mention = fact.kind === 'claim' ? null : fact.mention;
    const words = fact.cues.filter(({ sense }) => sense === 'done' || sense === 'rung').map(({ word }) => word);
    const isCued = fact.cues.some(({ sense }) => sense === 'base' || sense === 'among');
    const isAverted = fact.cues.some(({ sense }) => sense === 'averted');
    const isPer = mention !== null && mention.per !== null;
    const from = mention !== null && mention.from !== null;
    return [{ ...own, is: fact.kind, text: fact.text, ...fact.span, mention, from, isPer, isAverted, isCued, words }];
  });
  const grades = readGrades(text, () => text).map((grade): Reading => {
    const span = spanOf(grade.at, grade.until);
    const claim = claims.find((one) => one.span.start <= span.start && one.span.end >= span.start);
    const said = claim ? pick(claim) : { ...DEFAULTS, rung: null };
    const place = { ...span, mention: null, from: false, isPer: false, isAverted: false, isCued: false, words: [] };
    return { ...said, ...place, is: 'grade', text: original.slice(span.start, span.end) };
  });
  return [...direct, ...grades];
}

/** Coverage and absence are figures of the model (100 %, 0) and claims of the notation. */
const isSoft = ({ mention }: Reading): boolean => mention?.kind === 'coverage' || mention?.kind === 'zero-event';

/** Whether a reading stands where the notation puts the fact. */
function standsAt(reading: Reading, expected: ExpectedFact, start: number): boolean {
  const end = start + expected.text.length;
  if (expected.is === 'claim' || expected.is === 'trend')
    return (reading.is === 'claim' || isSoft(reading)) && reading.start < end && reading.end > start;
  if (reading.is !== expected.is) return false;
  if (expected.is === 'grade') return reading.start < end && reading.end > start;
  const isPeriod =
    (reading.mention !== null && reading.mention.rhythm !== null) || reading.mention?.kind === 'frequency';
  if (isPeriod || reading.from) return reading.start < end && reading.end > start;
  // The model's extents may be wider: 每户补助1500元, 3所学校, 控制在45%.
  return reading.start <= start && reading.end >= end;
}

/** Stage words of the notation; a word that the tables know beside them may be read on its rung or as done. */
const STAGE_WORDS =
  /批复|立项|招标|中标|签约|签订|开工|动工|进场|在建|完工|竣工|建成|验收|投用|投入使用|到货|安装|到位|申报|申请|拨付|支付|发放|报名|录取|结业|受理|立案|收案|办结|审结|结案|公示|审核|完成|已|实际|实现|实[到做缴]/;
const DONE = /^(已|完成|实际)/;

const isOpen = ({ stage, words }: Reading): boolean =>
  (stage === 'done' || stage === 'rung') && !words.some((word) => STAGE_WORDS.test(word));

/** What the model says by another field than the notation; each a rule of facts.md. */
const SAME: Readonly<Partial<Record<Field, (expected: ExpectedFact, reading: Reading) => boolean>>> = {
  stage: (expected, reading) =>
    // What differs from a base says so by its aspect alone.
    reading.aspect !== 'level' ||
    reading.share === 'missing' ||
    reading.share === 'remainder' ||
    reading.polarity === 'opposite' ||
    (expected.stage === 'done' && reading.polarity === 'denied' && reading.stage === 'open') ||
    // 已整改: done, on a rung that the notation has no name for.
    (expected.stage === 'done' && isOpen({ ...reading, words: reading.words.filter((word) => !DONE.test(word)) })) ||
    ((expected.stage ?? 'open') === 'open' && isOpen(reading)) ||
    (expected.stage === 'allotted' && reading.rung === 'works 2'),
  polarity: (expected, reading) =>
    (expected.polarity === 'denied' && reading.share === 'missing') ||
    (expected.polarity === 'denied' && reading.mention?.comparator === 'lt') ||
    (expected.is === 'claim' && expected.polarity === 'denied' && reading.isAverted),
  // A late duration is later than the target, whether or not that is named.
  base: (expected, reading) => expected.isLate === true && reading.base === 'target',
  // The way of 增加到28万元 belongs to the text, the level to the figure.
  // What is expected is of another year, or of the form's.
  time: (expected) => expected.stage === 'expected',
  sense: (expected, reading) =>
    (expected.sense ?? null) === null && (reading.aspect === 'level' || expected.isLate === true),
  share: (expected, reading) =>
    reading.from ||
    (expected.share === 'total' && reading.time === 'cumulative') ||
    (expected.share === 'each' && reading.isPer) ||
    (expected.polarity === 'denied' && reading.share === 'missing') ||
    // What was examined is a base where no rate is taken of it, and a whole without a word for it is found by entailment.
    ((expected.share ?? 'whole') === 'whole' && reading.share === 'base') ||
    (expected.share === 'base' && reading.share === 'whole' && !reading.isCued),
};

function fieldMisread(expected: ExpectedFact, reading: Reading): string[] {
  const isSaid = expected.is === 'claim' || expected.is === 'trend' || expected.is === 'grade';
  const isAbsence = reading.mention?.kind === 'zero-event';
  const wrong = FIELDS.filter((field) => {
    if (reading[field] === (expected[field] ?? DEFAULTS[field])) return false;
    // Claims, grades and trends list what their kind is about.
    if (isSaid && expected[field] === undefined) return false;
    if (field === 'polarity' && isAbsence) return expected.polarity !== 'denied';
    return SAME[field]?.(expected, reading) !== true;
  }).map((field) => `${field} ${String(reading[field])}`);
  if (
    expected.rung !== undefined &&
    reading.share !== 'missing' &&
    !(RUNGS[expected.rung] ?? []).includes(reading.rung ?? '')
  )
    wrong.push(`rung ${String(reading.rung)}`);
  const value = reading.mention && !reading.from ? unitMisread(expected, reading.mention) : null;
  return value === null ? wrong : [...wrong, `value ${value}`];
}

function misreadFact(expected: ExpectedFact, start: number, readings: readonly Reading[]): string | null {
  const here = readings.filter((reading) => standsAt(reading, expected, start));
  if (here.length === 0) return `${expected.text}: not read`;
  const wrong = here.map((reading) => fieldMisread(expected, reading)).sort((a, b) => a.length - b.length);
  const [best = []] = wrong;
  return best.length === 0 ? null : `${expected.text}: ${best.join(', ')}`;
}

/** What is read otherwise than written, in words; empty when every listed fact is read with just the fields given. */
export function misread(row: ExpectedText): string[] {
  const readings = readingsOf(readFacts(row.text), row.year);
  const found: string[] = [];
  const places: [number, number][] = [];
  let at = 0;
  for (const expected of row.facts) {
    const start = row.text.indexOf(expected.text, at);
    if (start < 0) throw new Error(`${expected.text} does not stand in ${row.text}`);
    places.push([start, start + expected.text.length]);
    at = start + expected.text.length;
    const wrong = misreadFact(expected, start, readings);
    if (wrong !== null) found.push(wrong);
  }
  for (const reading of readings) {
    // Spans of years only say whose figure it is: 三年累计.
    const isYears = reading.mention?.kind === 'duration' && reading.mention.unit?.name === '年';
    if (reading.is !== 'figure' || isSoft(reading) || isYears) continue;
    if (!places.some(([start, end]) => reading.start < end && reading.end > start)) found.push(`${reading.text}: more`);
  }
  return found;
}
