import type { Decimal } from '../decimal';

/** What a piece of text measures. */
export type QuantityKind =
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
  /** How many base units one of this unit is; an exact decimal. */
  readonly factor: string;
}

/** A calendar reading as days on a calendar of 31-day months: enough to order, never to count days. */
export interface CalendarSpan {
  readonly year: number | null;
  /** First and last day covered, as (month − 1) × 31 + day − 1 within the year. */
  readonly first: number;
  readonly last: number;
  /** 前, 以前, 内, 底前: to be done by then. */
  readonly isDeadline: boolean;
}

/** One quantity read from text. Spans are half-open, in UTF-16 units of the ORIGINAL text. */
export interface Quantity {
  readonly kind: QuantityKind;
  readonly start: number;
  readonly end: number;
  /** The original piece of text. */
  readonly text: string;
  readonly comparator: Comparator;
  readonly comparatorStyle: ComparatorStyle | null;
  /** As written, 万 and 亿 multiplied out: 1.2万亩 → 12000. Lower end of a range; percent in percent. */
  readonly value: Decimal;
  /** Upper end of a range. */
  readonly upper: Decimal | null;
  /** The printed figure without 万/亿: 1.2 in 1.2万亩. */
  readonly mantissa: Decimal;
  /** Decimal places of the printed figure. */
  readonly places: number;
  /** One unit of the printed figure's last digit is 10^-places × this. */
  readonly multiplier: Decimal;
  readonly unit: Unit | null;
  /** For rates such as 元/平方米 or 每亩…: what it is per, as a key. */
  readonly per: string | null;
  /** Start value of 从…到…. */
  readonly from: Decimal | null;
  /** 增长 or 下降 by this much. */
  readonly change: 'up' | 'down' | null;
  readonly calendar: CalendarSpan | null;
  /** What it counts, from the words around it; may be empty. */
  readonly noun: string;
  /** Part of a total (after 其中). */
  readonly isPart: boolean;
  /** So many for each of several (各1次, 分别3台). */
  readonly isEach: boolean;
  /** Announced as a total (共, 合计, 累计). */
  readonly isTotal: boolean;
  /** Read from words that often mean nothing countable: 建立一套制度, 每月巡检 without a count. */
  readonly isWeak: boolean;
}
