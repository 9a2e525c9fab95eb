import { decimal, type Decimal } from '../../decimal';
import { unitNamed } from '../../language/units';
import type { Draft } from '../mentions/draft';

const JOINTS = new Set(['', '零', '又']);

/** The smaller unit behind a larger one; 分 behind hours is minutes, 角 and 分 behind 元 are money. */
/** 15分40秒: 分 before seconds is minutes. */
function largerUnit(larger: Draft, smaller: Draft): Draft {
  const minutes = larger.unit?.name === '分' && smaller.unit?.group === 'time' ? unitNamed('分钟') : null;
  return minutes ? { ...larger, unit: minutes, kind: minutes.kind } : larger;
}

function smallerUnit(larger: Draft, smaller: Draft): { readonly factor: Decimal; readonly group: string } | null {
  const unit = smaller.unit;
  if (!unit || !larger.unit) return null;
  const named = unit.name === '分' && larger.unit.group === 'time' ? unitNamed('分钟') : unit;
  if (!named) return null;
  if (named.group === larger.unit.group) return { factor: decimal(named.factor), group: named.group };
  // 半年零5天, 1个月15天: days by the month of 30.
  if (larger.unit.group === 'month' && named.group === 'time') {
    return { factor: decimal(named.factor).div(decimal(30).times(86400)), group: 'month' };
  }
  return null;
}

function isPlain({ kind, upper, per, calendar }: Draft): boolean {
  return (
    (kind === 'measure' || kind === 'duration' || kind === 'amount') &&
    upper === null &&
    per === null &&
    calendar === null
  );
}

/** 2小时10分, 5公里200米, 3元5角, 半年零5天: one measure written in two units is one value, in the larger unit. */
export function joinCompounds(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const larger = last && largerUnit(last, draft);
    const part = larger && isPlain(larger) && larger.unit && draft.unit ? smallerUnit(larger, draft) : null;
    const factor = part && larger?.unit ? decimal(larger.unit.factor) : null;
    const isNext = larger !== undefined && JOINTS.has(text.slice(larger.end, draft.start));
    if (
      larger &&
      part &&
      factor &&
      isNext &&
      draft.upper === null &&
      draft.comparator !== 'ge' &&
      part.factor.lt(factor)
    ) {
      const value = larger.value.plus(draft.value.times(part.factor).div(factor));
      joined[joined.length - 1] = {
        ...larger,
        end: draft.end,
        value,
        mantissa: value,
        multiplier: decimal(1),
        places: larger.places,
        comparator: draft.comparator === 'none' ? larger.comparator : draft.comparator,
        style: draft.style ?? larger.style,
      };
      continue;
    }
    joined.push(draft);
  }
  return joined;
}
