import { decimal, type Decimal } from '../../decimal';
import { unitNamed, type UnitEntry } from '../../language/units';
import { changedDraft, type Draft } from '../mentions/draft';

const JOINTS = new Set(['', '零', '又']);
const DAYS_A_MONTH = 30;
const SECONDS_A_DAY = 86400;

/** 15分40秒: 分 before seconds is minutes. */
function largerUnit(larger: Draft, smaller: Draft): Draft {
  const minutes = larger.unit?.name === '分' && smaller.unit?.group === 'time' ? unitNamed('分钟') : null;
  return minutes ? changedDraft(larger, { unit: minutes, kind: minutes.kind }) : larger;
}

/** How many of the larger unit's base one of the smaller unit is; 分 behind hours is minutes. Null without a common base. */
function factorOf(smaller: UnitEntry, larger: UnitEntry): Decimal | null {
  const named = smaller.name === '分' && larger.group === 'time' ? unitNamed('分钟') : smaller;
  if (named?.group === larger.group) return decimal(named.factor);
  // 半年零5天, 1个月15天: days by the month of 30.
  return larger.group === 'month' && named?.group === 'time'
    ? decimal(named.factor).div(decimal(DAYS_A_MONTH).times(SECONDS_A_DAY))
    : null;
}

function isPlain({ kind, upper, per, calendar }: Draft): boolean {
  const isMeasured = kind === 'measure' || kind === 'duration' || kind === 'amount';
  return isMeasured && upper === null && per === null && calendar === null;
}

/** Both as one value in the larger unit; null when the second is no smaller part of the first. */
function joined(text: string, first: Draft, smaller: Draft): Draft | null {
  const larger = largerUnit(first, smaller);
  if (!isPlain(larger) || !larger.unit || !smaller.unit || smaller.upper !== null || smaller.comparator === 'ge')
    return null;
  if (!JOINTS.has(text.slice(larger.end, smaller.start))) return null;
  const whole = decimal(larger.unit.factor);
  const part = factorOf(smaller.unit, larger.unit);
  if (!part?.lt(whole)) return null;
  const value = larger.value.plus(smaller.value.times(part).div(whole));
  return changedDraft(larger, {
    end: smaller.end,
    value,
    mantissa: value,
    multiplier: decimal(1),
    comparator: smaller.comparator === 'none' ? larger.comparator : smaller.comparator,
    style: smaller.style ?? larger.style,
  });
}

/** 2小时10分, 5公里200米, 3元5角, 半年零5天: one measure written in two units is one value, in the larger unit. */
export function joinCompounds(text: string, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2) return drafts;
  const result: Draft[] = [];
  for (const draft of drafts) {
    const last = result.at(-1);
    const both = last ? joined(text, last, draft) : null;
    if (both) result[result.length - 1] = both;
    else result.push(draft);
  }
  return result;
}
