import { ONE, type Decimal } from '../../decimal';
import type { Calendar, Comparator, ComparatorStyle, MentionKind, Rhythm } from './types';
import type { UnitEntry } from '../../language/units';

/** A quantity while it is being put together; positions in the folded text. */
export interface Draft {
  kind: MentionKind | 'every';
  start: number;
  end: number;
  comparator: Comparator;
  style: ComparatorStyle | null;
  value: Decimal;
  upper: Decimal | null;
  mantissa: Decimal;
  multiplier: Decimal;
  places: number;
  unit: UnitEntry | null;
  per: string | null;
  from: Decimal | null;
  change: 'up' | 'down' | null;
  calendar: Calendar | null;
  noun: string | null;
  isWeak: boolean;
  isHan: boolean;
  rhythm: Rhythm | null;
  isName: boolean;
  /** For 每…: how often a year, and the name of the period or thing; vague for 每两三个月. */
  every: {
    perYear: { times: number; over: number } | null;
    name: string;
    isVague?: boolean;
    /** 每人每季度: how often a year the period comes round that stands behind the thing. */
    within?: { times: number; over: number } | null;
  } | null;
}

/** What was found at a place: a quantity, or a stretch to read over. */
export interface NumberReading {
  readonly end: number;
  readonly draft: Draft | null;
}

export function newDraft(kind: MentionKind | 'every', start: number, end: number, value: Decimal): Draft {
  return {
    kind,
    start,
    end,
    value,
    mantissa: value,
    multiplier: ONE,
    upper: null,
    places: 0,
    comparator: 'none',
    style: null,
    unit: null,
    per: null,
    from: null,
    change: null,
    calendar: null,
    noun: null,
    isWeak: false,
    isHan: false,
    rhythm: null,
    isName: false,
    every: null,
  };
}

/** A copy with some fields changed. Written out so that all drafts have one shape: each `{...draft}` makes another. */
export function changedDraft(draft: Draft, change: Partial<Draft>): Draft {
  return Object.assign<Draft, Partial<Draft>>(
    {
      kind: draft.kind,
      start: draft.start,
      end: draft.end,
      value: draft.value,
      mantissa: draft.mantissa,
      multiplier: draft.multiplier,
      upper: draft.upper,
      places: draft.places,
      comparator: draft.comparator,
      style: draft.style,
      unit: draft.unit,
      per: draft.per,
      from: draft.from,
      change: draft.change,
      calendar: draft.calendar,
      noun: draft.noun,
      isWeak: draft.isWeak,
      isHan: draft.isHan,
      rhythm: draft.rhythm,
      isName: draft.isName,
      every: draft.every,
    },
    change,
  );
}

/** What stands from here to `end` is no quantity and is read over. */
export function skip(end: number): NumberReading {
  return { end, draft: null };
}
