import type { Quantity } from '../quantity/index';
import { directionOf } from './direction';
import { findNotDone } from './statements';
import type { ComparisonInput } from './types';

/** Names the plan when it stands before a figure: 计划5座, 应安置156户. 响应 and 完成任务 do not. */
const PLAN = /(^|[^按照响供适效对反相])(计划|应|目标|任务|拟|原定|预定|需)[\u4e00-\u9fff]{0,6}:?$/;
const NOT_PLAN =
  /(实际|已|完成[\u4e00-\u9fff]{0,3}(计划|目标|任务)|(达到|超过|超额|实现|落实)[\u4e00-\u9fff]{0,4}(计划|目标|任务)|应急)/;
/** 年初安排, 全年下达, 预算40万元: words that also name what is done, where the indicator asks for it. */
const ALLOTTED =
  /(?:年初|全年|原|预算|上级|本年度?)(安排|下达|规划|分解)[\u4e00-\u9fff]{0,6}:?$|(预算|概算)(?:批复|下达|资金|总?额|数|为){0,2}:?$/;
export const DONE =
  /(实际|已|完成|建成|竣工|实[\u4e00-\u9fff]|到位|办结|落实|达到|验收|交付|开工)[\u4e00-\u9fff]{0,8}:?$/;
/** Beside a figure of the plan also the plain verb tells what was done. */
const DONE_BESIDE_PLAN =
  /(举办|举行|开展|审结|完结|结题|修复|改造|安装|整治|发放|拨付|采购|购置|培训|建设|新建|演出|走访|支出|支付|执行|结算|决算)[\u4e00-\u9fff]{0,8}:?$/;

/** The words of the clause before a figure, at most a dozen characters. */
function wordsBefore(text: string, quantity: Quantity, previousEnd: number): string {
  const before = text.slice(Math.max(previousEnd, quantity.start - 12), quantity.start);
  return /[^,;。、\n(]*$/.exec(before)?.[0] ?? '';
}

/** A quantity with the words of its clause around it. */
export interface Placed {
  readonly quantity: Quantity;
  readonly before: string;
  readonly after: string;
}

export function placed(text: string, quantities: readonly Quantity[]): Placed[] {
  let previousEnd = 0;
  return quantities.map((quantity) => {
    const before = wordsBefore(text, quantity, previousEnd);
    // 全年规划95处, 年初安排12期: the time belongs to the words before the figure.
    if (quantity.calendar === null) previousEnd = quantity.end;
    return { quantity, before, after: text.slice(quantity.end, quantity.end + 6) };
  });
}

export function isPlan({ before }: Placed): boolean {
  return PLAN.test(before) && !NOT_PLAN.test(before);
}

function isAllotted({ before }: Placed, { indicator, target }: ComparisonInput): boolean {
  const found = ALLOTTED.exec(before);
  const word = found?.[1] ?? found?.[2];
  return word !== undefined && !indicator.includes(word) && !target.includes(word);
}

export const sameUnit = (a: Quantity, b: Quantity): boolean =>
  a.unit !== null && a.unit.name === b.unit?.name && a.per === b.per;

const isBound = ({ comparator, comparatorStyle }: Quantity): boolean =>
  comparatorStyle === 'sign' && comparator !== 'eq';

/** 应参训66人，参训58人: the plan's own verb without the mark of the plan. */
function isDoneFor(plan: Placed, other: Placed): boolean {
  if (DONE.test(other.before) || DONE_BESIDE_PLAN.test(other.before)) return true;
  const verb = plan.before.replace(/^.*(?:计划|应|目标|任务|拟|原定|预定|需|安排|下达|规划|分解)/, '');
  return verb.length >= 2 && other.before.endsWith(verb);
}

/** 计划5座，完成3座, 2所中已开工1所 and ≥95%（实际93%）: the first figure repeats the plan and answers nothing. */
export function withoutPlan(text: string, quantities: readonly Quantity[], input: ComparisonInput): Quantity[] {
  const all = placed(text, quantities);
  if (all.length < 2) {
    // 原计划4场，因故取消: nobody takes the plan for the result.
    return all.filter((one) => !(isPlan(one) && findNotDone(text))).map(({ quantity }) => quantity);
  }
  return all
    .filter((one, i) => {
      const next = all[i + 1];
      const isWhole =
        /^(当?中(?![心学小央等层])|里)/.test(one.after) &&
        next !== undefined &&
        sameUnit(one.quantity, next.quantity) &&
        next.quantity.start - one.quantity.end <= 10;
      if (isWhole) return false;
      const isMeasured = ({ quantity, before }: Placed): boolean =>
        sameUnit(one.quantity, quantity) && /实[际测为]/.test(before);
      if (isBound(one.quantity))
        return !all.some((other) => other !== one && !isBound(other.quantity) && isMeasured(other));
      if (!isPlan(one) && !isAllotted(one, input)) return true;
      return !all.some(
        (other) =>
          other !== one &&
          sameUnit(one.quantity, other.quantity) &&
          !isPlan(other) &&
          !isAllotted(other, input) &&
          isDoneFor(one, other),
      );
    })
    .map(({ quantity }) => quantity);
}

const OPPOSITE = /不(?:满意|合格|达标|及格)[\u4e00-\u9fff]{0,4}:?$/;

/** 满意率93%，不满意率7%: the rate of the opposite answers nothing, unless it is what the target asks for. */
export function withoutOpposite(
  text: string,
  quantities: readonly Quantity[],
  { indicator, target }: ComparisonInput,
): Quantity[] {
  if (quantities.length < 2 || !text.includes('不') || `${indicator}${target}`.includes('不')) return [...quantities];
  return placed(text, quantities)
    .filter(({ quantity, before }) => quantity.kind !== 'percent' || !OPPOSITE.test(before))
    .map(({ quantity }) => quantity);
}

const UNDONE_AFTER =
  /^(?:均|都|全部)?(?:尚未|还未|仍未|暂未|未(?:[开完竣动实启建验改支整到能]|发(?![生现]))|正在|在建|待[建改办验修拨发整完实]|结转|停工|延期|取消)/;
const UNDONE_BEFORE = /(?:剩余|余下|尚余|未完成|未开工|在建|取消|结转)$/;
const MAY_BE_UNDONE = /[未在待转停延消余]/;
const COUNTABLE = new Set(['count', 'measure', 'amount']);

/** 2座已完工，1座尚未开工: what is said not to be done answers nothing, unless the target asks for just that. */
export function withoutUndone(
  text: string,
  quantities: readonly Quantity[],
  input: ComparisonInput,
  targets: readonly Quantity[],
): Quantity[] {
  const asked = `${input.indicator}${input.target}`;
  if (quantities.length === 0 || !MAY_BE_UNDONE.test(text) || /[未待停]|结转|取消|延期|在建|剩余/.test(asked))
    return [...quantities];
  if (targets.some((target) => directionOf(target, input) === 'lower')) return [...quantities];
  return placed(text, quantities)
    .filter(
      ({ quantity, before, after }) =>
        !(COUNTABLE.has(quantity.kind) && (UNDONE_AFTER.test(after) || UNDONE_BEFORE.test(before))),
    )
    .map(({ quantity }) => quantity);
}
