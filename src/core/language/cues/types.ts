/** What a cue says about the figures it reaches. Each sense stands in one table. */
export type Sense =
  | 'plan'
  | 'allotted'
  | 'expected'
  | 'done'
  | 'progress'
  | 'rung'
  | 'denied'
  /** 尚未, 未完成, 取消: denied, and plainly of what was to be done. */
  | 'undone'
  /** 避免, 防止: what follows did not happen. */
  | 'averted'
  | 'opposite'
  | 'hedged'
  | 'partly'
  | 'missing'
  | 'remainder'
  | 'exception'
  | 'part'
  | 'total'
  | 'each'
  | 'average'
  /** 其余均为: all of the whole that was not counted before. */
  | 'rest'
  /** 偶有, 时有: it did happen, nobody says how often. */
  | 'sometimes'
  /** 最大, 最小: the one that is furthest out. */
  | 'most'
  | 'least'
  | 'base'
  | 'among'
  /** 首次填报: put right later in the text. */
  | 'replaced'
  /** 全市平均: of whom one is compared with. */
  | 'of-others'
  /** 高于全市平均水平, and below it. */
  | 'above-others'
  | 'below-others'
  | 'stock'
  | 'cumulative'
  | 'other-year'
  /** 今年: what follows is of the form's own year again. */
  | 'this-year'
  | 'than-last-year'
  | 'than-target'
  | 'than-budget'
  | 'than-standard'
  | 'of-last-year'
  | 'of-plan'
  | 'up'
  | 'down'
  | 'level'
  /** 不低于上年: no fall. */
  | 'no-fall'
  /** 零增长, 只减不增: no rise. */
  | 'no-rise'
  /** 升至, 降至: the way, and the level that was reached. */
  | 'up-to'
  | 'down-to'
  | 'added'
  | 'more'
  | 'less'
  | 'saved'
  | 'late'
  | 'in-time'
  /** 提前: in time, and with a base and a figure so much below it. */
  | 'ahead'
  | 'within-limit'
  | 'reserve'
  | 'all'
  /** A longer word around a cue's letters that says nothing of the kind. */
  | 'nothing';

/** Where a cue looks for the figure it speaks of. */
type Reach =
  /** The next figure of its clause. */
  | 'next'
  /** The figure right before it. */
  | 'previous'
  /** The next figure of its clause, or, without one, the one before. */
  | 'near'
  /** Every figure from here to the end of the clause. */
  | 'clause'
  /** Every figure from here to the end of the sentence. */
  | 'sentence';

export interface CueTable {
  readonly sense: Sense;
  readonly reach: Reach;
  /** For rungs: the ladder and how high. */
  readonly rung?: { readonly ladder: string; readonly level: number } | undefined;
  /** The most characters between cue and figure; without it the whole clause. */
  readonly touch?: number | undefined;
  /** Goes on to every member of a list, built alike or not: 分别19台、11台. */
  readonly carries?: boolean | undefined;
  /** Only at the end of its clause: 拍摄中. */
  readonly atEnd?: boolean | undefined;
  /** Of the word behind it, and nothing right before a figure: 较好, but 较2019年. */
  readonly isOfWords?: boolean | undefined;
  /** For differences: below what they are measured from. */
  readonly way?: 'down' | undefined;
  /** A verb that a word of the plan may stand right before: 应完成. */
  readonly canBePlanned?: boolean | undefined;
  /** 已: over, whatever was planned: 任务已完成. */
  readonly isPast?: boolean | undefined;
  /** 验收拟于次年开展: the deed named before it is still to come as well. */
  readonly isToCome?: boolean | undefined;
  readonly words: readonly string[];
}
