import { PLANS_BEHIND } from '../language/cues/stages';
import type { Cue } from './scan';
import type { Said } from './types';

type Draft = { -readonly [K in keyof Said]: Said[K] } & { isAverted: boolean };

/** Every saying is made here, so that all have one shape. */
const begun = (cues: Said['cues']): Draft => ({
  stage: 'open',
  rung: null,
  polarity: 'affirmed',
  certainty: 'stated',
  aspect: 'level',
  base: null,
  sense: null,
  time: 'form',
  isLate: false,
  share: 'whole',
  cues,
  isAverted: false,
});

/** A copy with some fields changed, of the shape of all other sayings. */
export function changedSaying(said: Said, change: Partial<Said>): Said {
  const copy = begun(said.cues);
  copy.stage = said.stage;
  copy.rung = said.rung;
  copy.polarity = said.polarity;
  copy.certainty = said.certainty;
  copy.aspect = said.aspect;
  copy.base = said.base;
  copy.sense = said.sense;
  copy.time = said.time;
  copy.isLate = said.isLate;
  copy.share = said.share;
  return Object.assign(copy, change);
}

export const NOTHING_SAID: Said = begun([]);

/** 没有延误, 避免了超支: a denial of something unwanted takes it back, and is no confession itself. */
function takesBack(said: Draft): boolean {
  if (said.isAverted) return true;
  if (said.polarity !== 'denied') return false;
  said.polarity = 'affirmed';
  said.isAverted = true;
  return true;
}

/** The most characters between two rungs of one phrase: 主体工程基本完工. */
const SAME_PHRASE = 4;

/** What was planned, allotted or expected to come to a rung did not come there yet: 计划建成8座. */
const AHEAD: ReadonlySet<Said['stage']> = new Set<Said['stage']>(['planned', 'allotted', 'expected']);

/** 并非没有, 不是未完成: of two denials only the second takes the first back, and only beside it. */
function isBesideDenial(said: Draft, { start }: Cue): boolean {
  const before = said.cues.filter((cue) => DENIALS.has(cue.sense) && cue.start < start).at(-1);
  return before === undefined || start - before.start - before.word.length <= SAME_PHRASE;
}

/** 超额完成任务: right behind what was done or surpassed, the plan is only named. */
function isBehind({ cues }: Draft, start: number): boolean {
  return cues.some((cue) => NAMES_PLAN.has(cue.sense) && cue.start + cue.word.length === start);
}

const isPlanBehind = ({ word }: { readonly word: string }): boolean => PLANS_BEHIND.has(word);

const NAMES_PLAN: ReadonlySet<Cue['sense']> = new Set<Cue['sense']>(['done', 'than-target']);

const DENIALS: ReadonlySet<Cue['sense']> = new Set<Cue['sense']>(['denied', 'undone']);

/** What each sense adds to what was said before it, in the order of the text. */
const SAYS: Readonly<Record<Cue['table']['sense'], (said: Draft, cue: Cue) => void>> = {
  plan: (said, { start, table }) => {
    // 完成年度任务53户: a word of the plan behind a verb of doing names what was done.
    if (said.isLate || isBehind(said, start)) said.base = said.isLate ? 'target' : said.base;
    else if (said.stage === 'open' || (table.isToCome && said.stage === 'rung')) said.stage = 'planned';
  },
  allotted: (said, { table, start }) => {
    if (table.rung) said.rung = table.rung;
    // 已分解到村: what was done is the allotting.
    if (said.stage === 'open' || (said.stage === 'done' && isBehind(said, start))) said.stage = 'allotted';
  },
  expected: (said) => {
    said.stage = 'expected';
  },
  done: (said, { table, word }) => {
    // 10场的任务完成: a plan named behind its figure, and done; 已下达 it would be handed on.
    const isDoing = table.isPast !== true || word.length > 2;
    const isNamedPlan = isDoing && said.stage === 'planned' && said.cues.some(isPlanBehind);
    if (said.stage === 'open' || said.stage === 'allotted' || isNamedPlan) said.stage = 'done';
  },
  progress: (said) => {
    if (said.stage !== 'planned') said.stage = 'expected';
  },
  partly: () => undefined,
  rung: (said, { table, start }) => {
    // 主体工程完工: of two rungs in one phrase the lower one is meant.
    const isLower = said.rung !== null && said.rung.ladder === table.rung?.ladder && said.rung.level < table.rung.level;
    const before = said.cues.filter((cue) => cue.sense === 'rung' && cue.start < start).at(-1);
    const isNear = before !== undefined && start - before.start - before.word.length <= SAME_PHRASE;
    // 已建成招生: behind what was reached the entry to another process is no step back.
    const isEntry = said.stage === 'rung' && table.rung?.level === 0 && said.rung?.ladder !== table.rung.ladder;
    if ((!isLower || !isNear) && !(isEntry && isNear)) said.rung = table.rung ?? null;
    if (!AHEAD.has(said.stage)) said.stage = 'rung';
  },
  denied: (said, cue) => {
    if (said.isAverted) return;
    said.polarity = said.polarity === 'denied' && isBesideDenial(said, cue) ? 'affirmed' : 'denied';
  },
  undone: (said) => {
    said.polarity = said.polarity === 'denied' ? 'affirmed' : 'denied';
  },
  averted: (said) => {
    // 无法避免: what could not be averted did happen.
    if (said.polarity === 'denied') said.polarity = 'affirmed';
    else said.isAverted = true;
  },
  opposite: (said, { start }) => {
    // 完成拆除12处: what was to be taken away was.
    if (isBehind(said, start)) return;
    said.polarity = said.polarity === 'denied' ? 'affirmed' : 'opposite';
  },
  hedged: (said) => {
    said.certainty = 'hedged';
  },
  missing: (said) => {
    said.share = 'missing';
  },
  remainder: (said) => {
    said.share = 'remainder';
  },
  exception: (said) => {
    said.share = 'exception';
  },
  part: (said) => {
    if (said.share === 'whole' || said.share === 'total') said.share = 'part';
  },
  total: (said) => {
    if (said.share === 'whole') said.share = 'total';
  },
  each: (said) => {
    if (said.share === 'whole') said.share = 'each';
  },
  average: (said) => {
    if (said.share === 'whole') said.share = 'average';
  },
  rest: () => undefined,
  sometimes: () => undefined,
  most: () => undefined,
  least: () => undefined,
  base: (said) => {
    if (said.share === 'whole') said.share = 'base';
  },
  replaced: (said) => {
    said.share = 'base';
  },
  'of-others': (said) => {
    said.share = 'base';
  },
  'above-others': (said) => {
    said.share = 'base';
    said.sense = 'up';
  },
  'below-others': (said) => {
    said.share = 'base';
    said.sense = 'down';
  },
  among: (said) => {
    said.share = 'base';
  },
  stock: (said) => {
    said.time = 'stock';
  },
  cumulative: (said) => {
    said.time = 'cumulative';
  },
  'other-year': (said) => {
    said.time = 'other-year';
  },
  'this-year': () => undefined,
  'than-last-year': (said) => {
    said.base = 'last-year';
  },
  'of-last-year': (said) => {
    said.base = 'last-year';
  },
  'of-plan': (said) => {
    said.base = 'target';
  },
  'than-target': (said, { table }) => {
    said.base = 'target';
    said.aspect = 'deviation';
    said.sense ??= table.way ?? 'up';
  },
  'than-budget': (said, { table }) => {
    if (takesBack(said)) return;
    // 比上年多用1.3吨: from last year, and no budget.
    said.aspect = said.base === 'last-year' ? 'change' : 'deviation';
    if (said.base !== 'last-year') said.base = 'budget';
    said.sense ??= table.way ?? 'up';
  },
  'than-standard': (said, { table }) => {
    said.base = 'standard';
    said.aspect = 'deviation';
    said.sense ??= table.way ?? 'up';
  },
  saved: (said) => {
    said.base ??= 'budget';
    said.aspect = 'deviation';
    said.sense = 'down';
  },
  up: (said) => {
    if (said.aspect === 'level') said.aspect = 'change';
    said.sense = 'up';
  },
  down: (said) => {
    if (said.aspect === 'level') said.aspect = 'change';
    said.sense = 'down';
  },
  'up-to': (said) => {
    said.sense = 'up';
  },
  'down-to': (said) => {
    said.sense = 'down';
  },
  level: () => undefined,
  'no-fall': () => undefined,
  'no-rise': () => undefined,
  added: () => undefined,
  more: (said) => {
    if (said.base !== null && said.aspect === 'level') said.aspect = 'change';
    said.sense = 'up';
  },
  less: (said) => {
    if (said.base !== null && said.aspect === 'level') said.aspect = 'change';
    said.sense = 'down';
  },
  late: (said) => {
    if (takesBack(said)) return;
    said.isLate = true;
    if (said.base !== null) said.sense = 'up';
  },
  'in-time': () => undefined,
  ahead: (said) => {
    if (said.base !== null) said.sense = 'down';
  },
  'within-limit': () => undefined,
  reserve: () => undefined,
  all: () => undefined,
  nothing: () => undefined,
};

/** What the cues that reach a figure say about it together. */
export function saidBy(cues: readonly Cue[]): Said {
  if (cues.length === 0) return NOTHING_SAID;
  const said = begun(cues);
  for (const cue of cues) SAYS[cue.table.sense](said, cue);
  return said;
}
