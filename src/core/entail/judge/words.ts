import { HUNDRED } from '../../decimal';
import { quote } from '../../reading/wording';
import type { ClaimFact } from '../../reading/types';
import type { Row } from '../context';
import { evidenceOf, say } from '../evidence';
import type { Evidence } from '../types';
import { data, met, prose, short, type Judge } from './by-words';
import { denied, excepted, someLeftOut } from './denied';
import { judgeGrades } from './grades';
import { happenedAfterAll, overspent, saidOfAll, standardKept, thanOthers, withinBudget } from './compared';

/** 定性 优良中差: the target is the scale itself. */
const printedScale: Judge = (row) => {
  switch (row.words.printedScale) {
    case 'scale':
      return evidenceOf('scale', 'unclear', say('judge.unclear.scale'), row.wanted.whole, row.given.whole);
    case 'best':
      return met('scale', row);
    case 'worst':
      return short('scale', row);
    default:
      return null;
  }
};

/** 投礁325空方 for 投礁320空方: a figure in words that nobody taught us, which both texts share. */
const sameButFigure: Judge = (row) => {
  const { figureBesideSameWords: found } = row.words;
  if (found === null) return null;
  const { name } = row.asked;
  const isKept = name.isUnwanted || name.isCost ? found.given.lte(found.wanted) : found.given.gte(found.wanted);
  return isKept ? met('same-words', row) : short('same-words', row);
};

const negated: Judge = (row) =>
  row.words.keepsNegative ? met('words', row) : row.words.negatesWords ? short('denied', row) : null;

const yesNo: Judge = (row) =>
  row.words.yesNo === false ? short('yes-no', row) : row.words.yesNo === true ? met('yes-no', row) : null;

const SAME = 0.6;
const LONGEST_RUNG = 8;
const BARE_TIME = 2;

const late: Judge = (row) => {
  if (!row.given.late) return null;
  const asksTime =
    row.wanted.saysInTime ||
    row.asked.isAboutTime ||
    row.asked.name.facts.cues.some(({ table }) => table.sense === 'in-time');
  return asksTime ? short('late', row) : null;
};

/** 完工85% where 完工 is asked for; a share of something else leaves it open. */
const share: Judge = (row) => {
  const { given, wanted } = row;
  if (!wanted.kinds.isCompletable) return null;
  const shares = given.text.figures.filter(
    ({ mention, stage, rung }) =>
      mention.kind === 'percent' && (stage === 'done' || rung !== null) && mention.value.lt(HUNDRED),
  );
  const [only] = shares;
  if (!only) return null;
  const others = given.text.cued.filter(
    (claim) =>
      claim.clause !== only.clause && claim.polarity === 'affirmed' && (claim.stage === 'done' || claim.rung !== null),
  );
  const isWhole = only.isLast;
  const before = others.filter((claim) => claim.clause < only.clause);
  if (isWhole && before.length === 0) return short('share', row);
  const isNamed = only.cues.some(({ word, start }) => start < only.mention.at && row.asked.asksFor.words.has(word));
  const isSaid = before.some((claim) => claim.words.includes(wanted.key) || wanted.key.includes(claim.words));
  if (isSaid && !isWhole && !isNamed) return null;
  return prose('share', row);
};

const opposite: Judge = (row) => (row.words.saysOpposite ? short('antonym', row) : null);

/** The actual names no single way: two of them, or a figure below nought, leave it open. */
function byUnsureWays(row: Row): Evidence | null {
  const { claims, figures } = row.given.text;
  const ways = claims.filter(({ sense, noun }) => sense !== null && noun.isEmpty);
  return ways.length > 1 || figures.some(({ mention }) => mention.value.lt(0)) ? prose('trend', row) : null;
}

/** Whether the clause that names the way speaks of what the row asks for. */
function speaksOfRow(claim: ClaimFact | undefined, { asked }: Row): boolean {
  return (
    claim === undefined ||
    claim.noun.length <= 2 ||
    (claim.noun.likeness(asked.context) ?? 0) >= 0.3 ||
    asked.name.key.sharesCharacter(claim.noun)
  );
}

/** 新增绿化2公顷 is more of something, and no 改善 of what the row names. */
function addsOther(claim: ClaimFact | undefined, { asked }: Row): boolean {
  if (!claim?.cues.some(({ sense }) => sense === 'added') || claim.cues.some(isWay)) return false;
  return !claim.noun.isEmpty && !asked.context.sharesCharacter(claim.noun);
}

/** 发案数下降，损失额上升 for 双下降: one of the two goes the other way. */
function ofBoth(row: Row, way: 'up' | 'down'): Evidence | null {
  const other = way === 'up' ? 'down' : 'up';
  return row.wanted.isOfBoth && row.given.ways.has(other) ? short('trend', row) : null;
}

/** The way it must not go: 零增长, 不低于上年. */
function unwantedWay({ wanted }: Row): 'up' | 'down' | null {
  if (wanted.isNoRise) return 'up';
  return wanted.isNoFall ? 'down' : null;
}

/** 通过反诈宣传，使发案数下降: beside the way it is to go at most words of how. */
const isOneAim = (claims: readonly ClaimFact[]): boolean =>
  claims.length <= 1 || (claims.length === 2 && claims[0]?.cues.length === 0);

/** 下降 answered by 上升3%, 增加 answered by 增420人次. */
const trend: Judge = (row) => {
  const { wanted, given } = row;
  const unwanted = unwantedWay(row);
  if (unwanted && given.trend !== null) return given.trend === unwanted ? short('trend', row) : met('trend', row);
  if (wanted.trend === null || wanted.trend === 'level' || !isOneAim(wanted.text.claims)) return null;
  if (given.trend === null) return ofBoth(row, wanted.trend) ?? byUnsureWays(row);
  const claim = given.text.claims.find(
    ({ sense, cues }) => sense !== null || cues.some((cue) => cue.sense === 'level' || cue.sense === 'added'),
  );
  if (addsOther(claim, row)) return prose('trend', row);
  const isSameWay = given.trend === wanted.trend;
  if (!speaksOfRow(claim, row)) return isSameWay ? null : prose('trend', row);
  if (!isSameWay) return short('trend', row);
  return given.text.figures.length > 0 ? met('trend', row) : null;
};

const isWay = ({ sense }: ClaimFact['cues'][number]): boolean => sense === 'up' || sense === 'down';

const notFinished: Judge = (row) => {
  const claim = row.given.unfinished;
  if (!claim || row.wanted.unfinished) return null;
  return evidenceOf(
    'statement',
    'short',
    say('judge.short.statement', { actual: quote(claim.text) }),
    row.wanted.whole,
    claim.span,
  );
};

/** 普查任务已通过质检: behind the name of the plan something that was done. */
const isDoneBehindPlan = ({ sense }: ClaimFact['cues'][number], at: number, cues: ClaimFact['cues']): boolean =>
  at > 0 && (sense === 'done' || sense === 'rung') && cues[at - 1]?.sense === 'plan';

const expected: Judge = (row) => {
  const claim = row.given.text.cued.find(
    ({ stage, cues }) => stage === 'expected' || (stage === 'planned' && !cues.some(isDoneBehindPlan)),
  );
  return claim &&
    !saysOfAll(row) &&
    !row.wanted.text.cued.some(({ stage }) => stage === 'expected' || stage === 'planned') &&
    row.given.text.claims.length === 1
    ? prose('expected', row)
    : null;
};

/** The words of the target stand in the actual, said without hedge, denial or reserve. */
const sameWords: Judge = (row) => {
  const { wanted, given } = row;
  const { key } = wanted;
  if (key.length < 2 || !given.key.includes(key)) return null;
  const claim = given.text.claims.find((one) => one.words.includes(key));
  const isHedged = !wanted.hedged && (claim ? claim.certainty === 'hedged' : given.hedged !== null);
  if (isHedged || (claim && (isBelowAsked(claim, row) || !isSaidToBeSo(claim)))) return null;
  return given.reserved || !row.words.isWholeWord ? null : met('words', row);
};

const isSaidToBeSo = ({ polarity, stage }: ClaimFact): boolean =>
  polarity === 'affirmed' && stage !== 'expected' && stage !== 'planned';

/** 主体竣工 for 竣工: an earlier rung with the asked word in its name. */
function isBelowAsked(claim: ClaimFact, { wanted }: Row): boolean {
  const asked = wanted.text.cued.find(({ rung }) => rung !== null)?.rung;
  return (
    claim.rung !== null &&
    asked !== undefined &&
    asked !== null &&
    claim.rung.ladder === asked.ladder &&
    claim.rung.level < asked.level
  );
}

/** 申报、评审流程均规范 for 申报、评审流程规范: the same sentence, with nothing denied or left open in it. */
const sameButParticles: Judge = (row) => {
  const { given, wanted } = row;
  if (given.reserved || given.late || (given.hedged && !wanted.hedged) || !row.words.isSameButParticles) return null;
  return given.text.cued.every(isSaidToBeSo) ? met('words', row) : null;
};

/** 三级系统测评通过 for 三级系统通过测评. */
const reordered: Judge = (row) => (row.words.isReordered ? met('words', row) : null);

/** 已验收 for 竣工, 主体完工 for 主体工程完工: on the rung that is asked for, or above it. */
const rung: Judge = (row) => {
  const [only, ...others] = row.wanted.text.claims;
  if (
    row.wanted.text.days.length > 0 ||
    !only?.rung ||
    only.polarity !== 'affirmed' ||
    others.length > 0 ||
    row.wanted.key.length > LONGEST_RUNG ||
    !row.wanted.kinds.isCompletable
  )
    return null;
  const { ladder, level } = only.rung;
  const reached = row.given.text.cued.find(
    (claim) =>
      claim.rung?.ladder === ladder &&
      claim.rung.level >= level &&
      claim.polarity === 'affirmed' &&
      claim.certainty === 'stated' &&
      claim.stage === 'rung',
  );
  return reached && (ladder === 'works' || ladder === 'procurement') && !row.given.late ? met('stage', row) : null;
};

/** 得到改善 for 有所改善: more than a hedged demand asks. */
const beyondHedge: Judge = (row) => {
  const { given } = row;
  return row.words.exceedsHedge && !given.reserved && !given.unfinished ? met('words', row) : null;
};

/** The target's own sentence without its first word. */
const ownTail: Judge = (row) => {
  const { wanted, given } = row;
  if (given.hedged || given.reserved || given.key.length < 4) return null;
  return row.words.isOwnTail && given.key.length * 5 >= wanted.key.length * 2 ? met('words', row) : null;
};

const hedged: Judge = (row) => {
  const { given, wanted } = row;
  const claim = given.reserved ?? (wanted.hedged ? null : given.hedged);
  return claim
    ? evidenceOf('hedged', 'unclear', say('judge.unclear.hedged', data(row)), wanted.whole, claim.span)
    : null;
};

/** 一卷不落, 无一遗漏. */
const saysOfAll = ({ given }: Row): boolean =>
  given.text.figures.some(({ mention }) => mention.kind === 'coverage' && !mention.isWeak);

const everyone: Judge = (row) => {
  const { wanted, given } = row;
  if (!wanted.kinds.isEveryone || !(given.kinds.saysCovered || saysOfAll(row)) || !row.words.isSameCore) return null;
  return evidenceOf('coverage', 'met', say('judge.met.coverage', data(row)), wanted.whole, given.whole);
};

/** 完成 answers an action; of an effect, trend or grade it says nothing. */
const done: Judge = (row) => {
  const { wanted, given } = row;
  if (!given.isClaim) return null;
  const namesItself = wanted.key.equals(row.asked.name.words);
  const isAction = wanted.kinds.isCompletable || ((wanted.kinds.isAction || namesItself) && !wanted.kinds.isEffect);
  // 及时 and no more asks for the time alone.
  const asksTimeAlone = wanted.saysInTime && wanted.key.length <= BARE_TIME;
  if ((!isAction || asksTimeAlone) && !(asksTimeAlone && given.saysInTime)) return prose('claim', row);
  return evidenceOf('claim', 'met', say('judge.met.done', data(row)), wanted.whole, given.whole);
};

/** 规划已编制完成 for 编制三年期规划: the same act, said to be done. */
const doneInOtherWords: Judge = (row) => {
  const { wanted, given } = row;
  const isAction = wanted.kinds.isCompletable || (wanted.kinds.isAction && !wanted.kinds.isEffect);
  const { words } = row.asked.asksFor;
  // 轮训计划已制定: what was made is a plan.
  const isPlanMade = ({ stage, cues }: ClaimFact): boolean =>
    stage === 'planned' &&
    cues.some(({ sense }) => sense === 'done') &&
    cues.every(({ sense, word }) => sense !== 'plan' || words.has(word));
  const isDone = (claim: ClaimFact): boolean =>
    claim.polarity === 'affirmed' &&
    claim.certainty === 'stated' &&
    (claim.stage === 'done' || claim.stage === 'rung' || isPlanMade(claim));
  if (!isAction || given.reserved || !given.text.cued.some(isDone)) return null;
  const isSame = row.words.coreLikeness >= SAME || row.words.saysOnlyDone;
  return isSame && row.words.demandsKept ? met('words', row) : null;
};

/** 按标准执行 for 按国家规定标准执行, 符合GB4351 for GB4351达标. */
const byStandard: Judge = (row) => {
  const { wanted, given } = row;
  if (given.unfinished || given.hedged || given.reserved) return null;
  const isKept = wanted.kinds.isByStandard && given.kinds.isByStandard;
  return isKept || row.words.keepsStandard ? met('standard', row) : null;
};

/** 门窗修 of 门窗待修: a member with its deed. */
const LONGEST_MEMBER = 3;

/** 旗台待建 for 完成围墙、门卫室、旗台建设: one of what the target lists is still to come. */
const memberToCome: Judge = (row) => {
  const { wanted, given } = row;
  if (!wanted.list) return null;
  const toCome = given.text.cued.some(
    ({ stage, noun, polarity }) =>
      (stage === 'expected' || stage === 'planned') &&
      polarity === 'affirmed' &&
      noun.length > 1 &&
      (wanted.key.includes(noun) || (noun.length === LONGEST_MEMBER && wanted.key.includes(noun.start(2)))) &&
      !wanted.text.cued.some((claim) => claim.stage === stage),
  );
  return toCome ? short('left-undone', row) : null;
};

/** In the order in which they weigh: what was missed first, what was met next, what nobody can tell last. */
const JUDGES: readonly Judge[] = [
  printedScale,
  sameButFigure,
  yesNo,
  negated,
  excepted,
  someLeftOut,
  judgeGrades,
  denied,
  memberToCome,
  late,
  overspent,
  withinBudget,
  thanOthers,
  standardKept,
  happenedAfterAll,
  share,
  opposite,
  trend,
  sameWordsFirst,
  reordered,
  rung,
  notFinished,
  expected,
  sameWords,
  sameButParticles,
  beyondHedge,
  ownTail,
  hedged,
  everyone,
  saidOfAll,
  done,
  doneInOtherWords,
  byStandard,
];

/** 公约已制定完善，不存在未落实: the target's words by themselves, nothing unfinished beside them. */
function sameWordsFirst(row: Row): Evidence | null {
  return row.given.unfinished ? null : sameWords(row);
}

/** Judges words against words; figures are not looked at here. */
export function judgeWords(row: Row): Evidence {
  for (const judge of JUDGES) {
    const evidence = judge(row);
    if (evidence) return evidence;
  }
  return prose('prose', row);
}
