import { decimal, formatPlain, roundHalfUp, type Decimal, ZERO, HUNDRED } from '../decimal';
import type { Quantity } from '../quantity/index';
import { unitNamed } from '../quantity/units';
import { foldWidth } from '../text/normalise';
import { dottedDates, monthsBetween } from './derive-dates';
import {
  DONE,
  isPlan,
  placed,
  sameUnit,
  withoutOpposite,
  withoutPlan,
  withoutUndone,
  type Placed,
} from './derive-plan';
import type { ComparisonInput } from './types';

/** The values together. */
export function sum(quantities: readonly Quantity[]): Decimal {
  return quantities.reduce((total, { value }) => total.plus(value), decimal(0));
}

/** 60户（第一批35户、第二批25户）: figures that add up to the first or last of their unit are its parts. */
function withoutParts(quantities: readonly Quantity[]): Quantity[] {
  if (quantities.length < 3) return [...quantities];
  const parts = new Set<Quantity>();
  for (const name of new Set(quantities.map(({ unit }) => unit?.name))) {
    const group = quantities.filter(
      ({ unit, kind }) =>
        unit !== null && unit.name === name && (kind === 'count' || kind === 'amount' || kind === 'measure'),
    );
    const [first, ...rest] = group;
    const last = group.at(-1);
    if (!first || !last || group.length < 3) continue;
    if (first.value.eq(sum(rest))) rest.forEach((part) => parts.add(part));
    else if (last.value.eq(sum(group.slice(0, -1)))) group.slice(0, -1).forEach((part) => parts.add(part));
  }
  return quantities.filter((quantity) => !parts.has(quantity));
}

const ORDINAL = /第([一二三四五六七八九十]|[0-9]{1,2})([期批次轮场届组])/g;

/** 第一期52人、第二期50人: two terms of 102 persons. */
function joinOrdinals(text: string, quantities: readonly Quantity[], targets: readonly Quantity[]): Quantity[] {
  if (!text.includes('第')) return [...quantities];
  const ordinals = [...text.slice(0, 2000).matchAll(ORDINAL)];
  const numbers = new Set(ordinals.map(([, number]) => number));
  const word = ordinals[0]?.[2] ?? '';
  if (numbers.size < 2 || numbers.size !== ordinals.length || ordinals.some(([, , other]) => other !== word))
    return [...quantities];
  const parts = ordinals
    .map((ordinal) => {
      const end = ordinal.index + ordinal[0].length;
      const next = quantities.find(({ start }) => start >= end && start - end <= 6);
      return next && !/[,;。、]/.test(text.slice(end, next.start)) ? next : null;
    })
    .filter((part) => part !== null);
  const [first] = parts;
  const last = parts.at(-1);
  let result = [...quantities];
  const isAsked =
    first !== undefined &&
    targets.some((target) => sameUnit(target, first)) &&
    !targets.some(({ isEach, per }) => isEach || per !== null);
  const isAlone =
    first !== undefined && quantities.every((quantity) => parts.includes(quantity) || !sameUnit(quantity, first));
  if (
    first &&
    last &&
    isAsked &&
    isAlone &&
    parts.length === ordinals.length &&
    parts.every((part) => part.kind === 'count' && sameUnit(part, first))
  ) {
    const together = sum(parts);
    const said = `${parts.map((part) => part.text).join('+')}＝${formatPlain(together)}${first.unit?.name ?? ''}`;
    const total: Quantity = {
      ...first,
      end: last.end,
      text: said,
      value: together,
      mantissa: together,
      multiplier: decimal(1),
    };
    result = [total, ...quantities.filter((quantity) => !parts.includes(quantity))];
  }
  const unit = unitNamed(word);
  const model = first ?? quantities[0];
  const start = ordinals[0]?.index ?? 0;
  const count = decimal(numbers.size);
  if (
    unit &&
    model &&
    !quantities.some((quantity) => quantity.unit?.name === word) &&
    targets.some((target) => target.unit?.name === word)
  ) {
    const end = (ordinals.at(-1)?.index ?? 0) + (ordinals.at(-1)?.[0].length ?? 0);
    result.push({
      ...model,
      kind: 'count',
      start,
      end,
      text: `${formatPlain(count)}${word}`,
      value: count,
      mantissa: count,
      multiplier: decimal(1),
      upper: null,
      places: 0,
      unit,
      per: null,
      noun: '',
      isWeak: false,
    });
  }
  return result;
}

const BASE =
  /(应|共|发现|现有|总|访问|调查|问卷|抽查|抽检|抽取|抽样|检测|检验|受理|回收|登记|接收|收到|参加|参与|参考|服务|办理|处理|申请|立案|排查|诊断|治疗)[\u4e00-\u9fff]{0,6}$/;
const NEGATED = /(不|未|非|无|没|基本|较|待|一般)/;
/** 发4破4, 应3实3: two figures side by side. */
const SIDE_BY_SIDE =
  /(?:发案?|立案?|应[\u4e00-\u9fff]?|收|报|查)([0-9]{1,6})(?:件|起|宗|人|户|份)?[,、]?(?:破案?|实[\u4e00-\u9fff]?|结|办|改)([0-9]{1,6})(?=件|起|宗|人|户|份|[,;。、]|$)/;

function rate(done: Decimal, base: Decimal, start: number, end: number, model: Quantity): Quantity | null {
  if (base.lte(ZERO) || done.gt(base)) return null;
  const value = done.div(base).times(HUNDRED);
  return {
    ...model,
    kind: 'percent',
    start,
    end,
    text: `${formatPlain(done)}÷${formatPlain(base)}＝${formatPlain(roundHalfUp(value, 2))}%`,
    comparator: 'none',
    comparatorStyle: null,
    value,
    mantissa: value,
    upper: null,
    places: 2,
    multiplier: decimal(1),
    unit: unitNamed('%'),
    per: null,
    from: null,
    change: null,
    calendar: null,
    noun: '',
    isPart: false,
    isEach: false,
    isTotal: false,
    isWeak: false,
  };
}

function rateSideBySide(text: string, target: Quantity): Quantity | null {
  const pair = SIDE_BY_SIDE.exec(text.slice(0, 200));
  return pair
    ? rate(decimal(pair[2] ?? '0'), decimal(pair[1] ?? '0'), pair.index, pair.index + pair[0].length, target)
    : null;
}

const RATE_STEM = /([\u4e00-\u9fff]{2})(?:率|度|比例)$/;
const STEM_OF_COMPLETION = /([\u4e00-\u9fff]{2})完成率$/;

/** The rate's own word: 签约 in 签约率; 整改 in 整改完成率 where the text does not say 完成. */
function stemOf(name: string, text: string): string | undefined {
  return (text.includes('完成') ? undefined : STEM_OF_COMPLETION.exec(name)?.[1]) ?? RATE_STEM.exec(name)?.[1];
}

/** A rate answered by the two counts it is made of: 应签8420人，实签6930人. */
function rateOfCounts(
  text: string,
  quantities: readonly Quantity[],
  target: Quantity,
  indicator: string,
): Quantity | null {
  const stem = stemOf(target.noun, text) ?? stemOf(foldWidth(indicator).replace(/\([^()]*\)$/, ''), text);
  if (stem === undefined) return null;
  const counts = placed(text, quantities).filter(
    ({ quantity }) => quantity.kind === 'count' && !quantity.isPart && quantity.per === null && quantity.upper === null,
  );
  const [first, second] = counts;
  if (counts.length !== 2 || !first || !second || !sameUnit(first.quantity, second.quantity)) return null;
  const plans = counts.filter(isPlan);
  const isDone = ({ before }: Placed): boolean =>
    !NEGATED.test(before) &&
    (before.includes(stem) ||
      (plans.length === 1 && (DONE.test(before) || [...stem].some((unit) => before.includes(unit)))));
  const base = plans.length === 1 ? plans[0] : counts.find((one) => !isDone(one));
  const done = counts.find((one) => one !== base);
  if (!base || !done || !isDone(done) || NEGATED.test(base.before)) return null;
  const isBase =
    isPlan(base) || BASE.test(base.before) || (base.before.length >= 2 && indicator.includes(base.before.slice(-2)));
  if (!isBase) return null;
  return rate(done.quantity.value, base.quantity.value, first.quantity.start, second.quantity.end, target);
}

const RATES = new Set(['percent', 'ratio', 'number', 'coverage']);

/**
 * The quantities of the actual as answers to the targets: figures of the plan, of what is not done and of parts left out,
 * ordinals, rates of two counts, dates with a dot and spans of dates worked out. The arithmetic stands in `text`.
 */
export function answersOf(
  input: ComparisonInput,
  targets: readonly Quantity[],
  quantities: readonly Quantity[],
): Quantity[] {
  const text = foldWidth(input.actual);
  const [target] = targets;
  const added: Quantity[] = [];
  const percents = targets.filter(({ kind }) => kind === 'percent');
  const [percent] = percents;
  let read = quantities;
  if (percent && percents.length === 1) {
    const pair = rateSideBySide(text, percent);
    // The bare figures of the pair are counts, no rate of their own.
    const others = pair
      ? quantities.filter(({ start, kind }) => kind !== 'number' || start < pair.start || start >= pair.end)
      : quantities;
    const worked = others.some(({ kind }) => RATES.has(kind))
      ? null
      : (pair ?? rateOfCounts(text, others, percent, input.indicator));
    if (worked) {
      added.push(worked);
      read = others;
    }
  }
  if (
    target &&
    targets.every(({ calendar }) => calendar !== null) &&
    quantities.every(({ calendar }) => calendar === null)
  ) {
    const dates = dottedDates(text, target);
    if (dates.length > 0) return dates;
  }
  const months = targets.find(({ unit }) => unit?.group === 'month');
  if (months && !quantities.some(({ kind }) => kind === 'duration' || kind === 'number')) {
    const span = monthsBetween(text, quantities, months);
    if (span) added.push(span);
  }
  const joined = withoutPlan(
    text,
    withoutUndone(text, withoutOpposite(text, joinOrdinals(text, read, targets), input), input, targets),
    input,
  );
  const figures = targets.filter(({ unit }) => unit !== null);
  const isOneEach = figures.every((one) => figures.every((other) => one === other || !sameUnit(one, other)));
  return [...(isOneEach ? withoutParts(joined) : joined), ...added];
}
