import type { Calendar } from './mentions/types';
import type { Mention } from './mentions/types';
import type { Sense } from '../language/cues/index';
import type { Key } from './key';

/** A piece of the original text: half-open, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** How far along a process the sentence puts what it speaks of. */
type Stage =
  /** Nothing said. */
  | 'open'
  /** The plan: 计划, 应, 目标任务. */
  | 'planned'
  /** Allotted, decided, approved: 安排, 核定, 下达. A plan beside a result, a result alone. */
  | 'allotted'
  /** Still to come: 预计, 将, 明年, 待. */
  | 'expected'
  /** On a rung of a ladder, see `rung`. */
  | 'rung'
  /** Said to be done: 完成, 实际, 已. */
  | 'done';

type Polarity =
  | 'affirmed'
  /** 未, 没有, 尚未. */
  | 'denied'
  /** Counts the opposite of what is wanted: 不合格, 不满意, 退回. */
  | 'opposite';

type Certainty =
  | 'stated'
  /** 基本, 大体, 大部分. */
  | 'hedged'
  /** 几个, 数十, 若干. */
  | 'vague';

type Aspect =
  | 'level'
  /** 增长, 下降 by so much, against last year or an unnamed base. */
  | 'change'
  /** So much above or below the target, the budget or a standard. */
  | 'deviation';

type Time =
  | 'form'
  /** Last year, another year by name. */
  | 'other-year'
  /** There at a day: 现有. */
  | 'stock'
  /** Over several years: 三年累计. */
  | 'cumulative';

type Share =
  | 'whole'
  /** 其中, 含. */
  | 'part'
  /** 各, 分别, 每. */
  | 'each'
  /** 共, 合计, 累计. */
  | 'total'
  /** 平均, 人均. */
  | 'average'
  /** What a rate is taken of, or a whole named before its part: 20个中, 抽检400批次. */
  | 'base'
  /** Lacking: 漏, 缺, 剩余, 未完成. */
  | 'missing'
  /** Taken out: 除…外. */
  | 'exception'
  /** Left over: 结余, 结转. */
  | 'remainder';

/** A cue by its sense and word: the word tells what was said, the sense what it means. */
interface CueId {
  readonly sense: Sense;
  readonly word: string;
  readonly start: number;
}

/** A rung of a ladder of stages; rungs of other ladders are not compared. */
export interface Rung {
  readonly ladder: string;
  readonly level: number;
}

/** What the sentence says about one thing it mentions. */
export interface Said {
  readonly stage: Stage;
  readonly rung: Rung | null;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly aspect: Aspect;
  /** For a change or deviation: what it is measured from. */
  readonly base: 'target' | 'budget' | 'last-year' | 'standard' | null;
  /** For a change or deviation: upwards or downwards. */
  readonly sense: 'up' | 'down' | null;
  readonly time: Time;
  readonly isLate: boolean;
  readonly share: Share;
  /** The cues that reached it, in the order of the text. */
  readonly cues: readonly CueId[];
}

interface FactBase extends Said {
  /** Place in the list of facts; facts worked out from others have ids of their own. */
  readonly id: number;
  readonly span: TextSpan;
  /** The original words, whole. */
  readonly text: string;
  /** Number of its clause. */
  readonly clause: number;
  /** What it counts or speaks of, by the words around it. */
  readonly noun: Key;
  /** The words of the clause before it without cues: mostly its verb. */
  readonly verb: Key;
  /** The year its clause names before it. */
  readonly year: number | null;
  /** How many things of a list it is said of each: 投影仪、音响各1台. */
  readonly members: number;
  /** Ids of the facts it was worked out from, and by which step; null when it stands in the text. */
  readonly from: { readonly step: string; readonly facts: readonly number[] } | null;
}

/** A number with what it measures; also 每月1次, 7×24小时, 全覆盖 (100 %) and 未发生… (0). */
export interface FigureFact extends FactBase {
  readonly kind: 'figure';
  readonly mention: Mention;
  /** Nothing but a break or the end follows it. */
  readonly isLast: boolean;
  /** The day or part of the year that stands before it as its own: 上半年1次，下半年1次. */
  readonly ownDay: Calendar | null;
}

/** A day, month, part of a year or span of days. */
export interface DayFact extends FactBase {
  readonly kind: 'day';
  readonly mention: Mention;
  readonly calendar: Calendar;
}

/** A clause that says something without a figure. */
export interface ClaimFact extends FactBase {
  readonly kind: 'claim';
  /** All words of the clause, cues left in. */
  readonly words: Key;
  /** 经起草、评审: the way to what the next clause tells. */
  readonly isByway: boolean;
  /** Only words of completion: 已完成, 全部完成到位. */
  readonly isBare: boolean;
}

export type Fact = FigureFact | DayFact | ClaimFact;
