/** What a piece of text measures. */
export type MentionKind =
  /** A number without a unit. */
  | 'number'
  /** Countable things: 12个, 5家, 300人次. */
  | 'count'
  /** Money. */
  | 'amount'
  /** Length, area, mass, bandwidth, temperature and the like. */
  | 'measure'
  /** A span of time: 48小时, 5个工作日, 10个月. */
  | 'duration'
  /** %, ‰, 成, 百分之…, and percentage points. */
  | 'percent'
  /** 1:3, 28/31, 18/10万, 三分之二. */
  | 'ratio'
  /** 每月1次, 12次/年: `value` is the count a year. */
  | 'frequency'
  /** 7×24小时, 全天候: how long a service stands ready. */
  | 'service-hours'
  /** A day, month or year, with or without 前. */
  | 'date'
  /** 全年, 上半年, 1-12月. */
  | 'period'
  /** 全覆盖, 全部: everything there is. */
  | 'coverage'
  /** 未发生…, 零投诉: an event that did not happen. */
  | 'zero-event'
  /** 几个, 若干, 数十场: how many stays open, so that `value` says nothing. */
  | 'vague';

/** How the number binds: at least, at most, … `about` 左右/约, `almost` 近, `more` 余/多. */
export type Comparator = 'none' | 'eq' | 'ge' | 'gt' | 'le' | 'lt' | 'about' | 'almost' | 'more';

/** How the comparator was written: a sign (≥), words (不低于, 以上), or 内 after a time. */
export type ComparatorStyle = 'sign' | 'word' | 'within';

/** A unit or measure word. Within a group amounts convert by `factor` into the group's base. */
export interface Unit {
  readonly name: string;
  readonly group: string;
  /** 头（只）: two measure words in one. */
  readonly isMixed: boolean;
  /** How many base units one of this unit is; an exact decimal. */
  readonly factor: string;
}
