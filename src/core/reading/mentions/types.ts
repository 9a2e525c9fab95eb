import type { Decimal } from '../../decimal';
import type { Comparator, ComparatorStyle, MentionKind, Unit } from '../../language/types';

export type { Comparator, ComparatorStyle, MentionKind } from '../../language/types';

/** A calendar reading as days on a calendar of 31-day months: enough to order, never to count days. */
export interface Calendar {
  readonly year: number | null;
  /** First and last day covered, as (month − 1) × 31 + day − 1 within the year. */
  readonly first: number;
  readonly last: number;
  /** 前, 以前, 内, 底前: to be done by then. */
  readonly isDeadline: boolean;
}

/** One quantity read from text. Spans are half-open, in UTF-16 units of the ORIGINAL text. */
export interface Mention {
  readonly kind: MentionKind;
  /** Where it stands in the folded text, bound words included. */
  readonly at: number;
  readonly until: number;
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
  readonly calendar: Calendar | null;
  /** What it counts, from the words around it; may be empty. */
  readonly noun: string;
  /** Part of a total (after 其中). */
  readonly isPart: boolean;
  /** 每2小时1次: the count a period, and how many periods a year has (times over `over`). */
  readonly rhythm: Rhythm | null;
  /** From day to day: 1-12月, 3月1日至9月30日. */
  readonly isSpan: boolean;
  /** 1:12, where neither more nor less is better by itself. */
  readonly isColonRatio: boolean;
  /** The number of a place or stage (三元村, 二期): counts nothing. */
  readonly isName: boolean;
  /** Read from words that often mean nothing countable: 建立一套制度, 每月巡检 without a count. */
  readonly isWeak: boolean;
}

/** A count that comes round: `count` in each period, `times`/`over` periods a year. */
export interface Rhythm {
  readonly count: Decimal;
  readonly times: number;
  readonly over: number;
}
