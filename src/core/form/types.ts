import type { CellRange, CellRef } from '../sheet/address';
import type { RawValue, Span } from '../sheet/snapshot';
import type { Decimal } from '../decimal';
import type { Message } from '../messages/message';

/** A logical cell of the form (the anchor of its merge), filled or blank. */
export interface Slot {
  readonly cell: CellRef;
  /** Displayed text in one line, trimmed; empty when blank. Wrapped lines are joined, list entries keep a space. */
  readonly text: string;
  readonly value: RawValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** The cell says more than this (预算数：120万元，执行数：…): it can be read, never written. */
  readonly isPart?: true;
}

/** A slot read as a plain number; `amount` is null when blank, a dash, or not a number. */
export interface NumberSlot extends Slot {
  readonly amount: Decimal | null;
}

/** A slot read as money, in the unit of its block (万元 or 元). */
export interface MoneySlot extends NumberSlot {
  /** Unit written in the cell itself (200万元), or null. */
  readonly ownUnit: string | null;
}

/** A stated execution rate. `percent` is in percent: 83.62 for 83.62 %. */
export interface RateSlot extends Slot {
  readonly percent: Decimal | null;
  /** Decimal places of the percent as printed: 2 for 83.62 %, 0 for 86 %. */
  readonly printedPlaces: number;
}

/** One row of the budget block (资金来源). */
export interface FundingRow {
  readonly label: Slot;
  /** 合计 / 年度资金总额. */
  readonly isTotal: boolean;
  /** 其中… rows are part of the row above them. */
  readonly isSubset: boolean;
  /** Part of a source that is listed above it (中央补助资金 under 财政拨款): not added to the total again. */
  readonly isBreakdown: boolean;
  /** 年初预算数, when the form has that column as well. */
  readonly initialBudget: MoneySlot | null;
  /** The denominator: 全年（调整后）预算数. */
  readonly budget: MoneySlot | null;
  readonly executed: MoneySlot | null;
  readonly rate: RateSlot | null;
  readonly weight: NumberSlot | null;
  readonly score: NumberSlot | null;
  /** Reason column of the budget block, where there is one. */
  readonly explanation: Slot | null;
}

export interface FundingBlock {
  /** Unit all amounts are given in: 元, 万元, 亿元. */
  readonly unit: string;
  /** Points of the execution rate written in a header, e.g. 20 in 预算执行情况（20分）. */
  readonly points: Decimal | null;
  readonly rows: readonly FundingRow[];
  readonly area: CellRange;
  /** The label of the rates as printed, at the head of their column or row. */
  readonly rateHeading: string | null;
  /** Which columns hold what, and what settled it; empty where the amounts stand in no columns. */
  readonly columns: readonly ColumnRole[];
  readonly doubts: readonly HeadingDoubt[];
}

/**
 * What a block of money says against itself: two headings that give one column two roles or its amounts two units, or
 * amounts with and without a unit where none is stated (80万元 beside 200000).
 */
export interface HeadingDoubt {
  readonly about: 'role' | 'unit' | 'amount';
  /** The heading that was followed, where one was. */
  readonly first: Slot;
  readonly second: Slot;
}

/** The role of a column, and what settled it: its heading, the letters of a printed formula, or its figures. */
export interface ColumnRole {
  readonly col: number;
  readonly role: IndicatorColumn | 'initialBudget' | 'budget' | 'executed' | 'rate' | 'factor';
  /** The heading as printed, in one line. */
  readonly heading: string;
  readonly by: 'words' | 'letters' | 'figures';
  /** Rows whose figures bear it out. */
  readonly rows: number;
}

export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  /** Points in the level cell, e.g. 50 in 产出指标（50分）. */
  readonly level1Points: Decimal | null;
  readonly level2Points: Decimal | null;
  readonly level1Cell: CellRef | null;
  readonly level2Cell: CellRef | null;
  readonly name: Slot;
  /** For split targets the joined operator + value + unit; `cell` is the value cell. */
  readonly target: Slot;
  readonly targetParts: { readonly operator: Slot | null; readonly value: Slot; readonly unit: Slot | null } | null;
  /** Null when the form has no such column. */
  readonly actual: Slot | null;
  readonly explanation: Slot | null;
  readonly weight: NumberSlot | null;
  readonly score: NumberSlot | null;
  /** What the weight is multiplied by to make the score (得分系数, a score out of 100); null without such a column. */
  readonly factor: NumberSlot | null;
  /** Rows that belong to the row above them (其中…, indented, parts of its sum): without a weight of their own. */
  readonly isSubRow: boolean;
}

/** What a row of a form is. */
export type RowKind =
  | 'title'
  | 'head'
  | 'budget-header'
  | 'source'
  | 'goal'
  | 'header'
  | 'numbering'
  | 'section'
  | 'indicator'
  | 'sub-row'
  | 'filler'
  | 'total'
  | 'subtotal'
  | 'reason'
  | 'notes'
  | 'sign-off'
  | 'blank'
  | 'other';

/** A row with its kind and why: the cell that says so, its place in the form, or its figures. */
export interface RowNote {
  readonly row: number;
  readonly kind: RowKind;
  readonly cell: CellRef | null;
  readonly by: 'words' | 'place' | 'figures';
}

/** One block of text with its label: goals, explanation blocks, other remarks. */
export interface TextBlock {
  /** Heading of its row. */
  readonly label: Slot;
  /** Heading of its column, in a block of several (情况说明 | 存在问题和改进措施); such blocks speak of the money. */
  readonly heading: Slot | null;
  readonly content: Slot | null;
}

/** 备注 / 注 below the table. */
export interface NotesBlock {
  readonly range: CellRange;
  /** The lines as written, heading included. */
  readonly lines: readonly Slot[];
}

/** Parts that are looked for; what is missing is named. */
export type FormPart =
  | 'title'
  | 'year'
  | 'project'
  | 'department'
  | 'implementingUnit'
  | 'funding'
  | 'budget'
  | 'executed'
  | 'rate'
  | 'indicators'
  | 'target'
  | 'actual'
  | 'explanation'
  | 'weight'
  | 'score'
  | 'total'
  | 'notes';

/** Which columns of the indicator table hold what; a merged column has a width. */
export type IndicatorColumn =
  | 'level1'
  | 'level2'
  | 'name'
  | 'targetOperator'
  | 'target'
  | 'targetUnit'
  | 'actual'
  | 'explanation'
  | 'weight'
  | 'score';

export interface EvaluationForm {
  /** `scoring`: points and scores without target and actual; `review`: a reviewer's columns beside the self-evaluation. */
  readonly kind: 'evaluation' | 'scoring' | 'review';
  readonly title: Slot | null;
  /** Four digits, from the title, the line below it, or the project name. */
  readonly year: string | null;
  readonly project: Slot | null;
  readonly department: Slot | null;
  readonly implementingUnit: Slot | null;
  /** The money of the project as a whole. */
  readonly funding: FundingBlock | null;
  /** Further blocks of money, e.g. what it was spent on: their sums are checked, nothing else rests on them. */
  readonly moreFunding: readonly FundingBlock[];
  readonly goals: { readonly expected: Slot | null; readonly achieved: Slot | null } | null;
  readonly indicators: readonly Indicator[];
  /** Column → first grid column of that role; absent when the form has no such column. */
  readonly columns: Readonly<Partial<Record<IndicatorColumn, number>>>;
  /** The same with what settled each column, from left to right. */
  readonly columnRoles: readonly ColumnRole[];
  /** Points printed for the table as a whole: 80 in 年度绩效目标（80分）. */
  readonly tablePoints: Decimal | null;
  /** 总分 row. */
  readonly total: {
    readonly label: Slot;
    readonly weight: NumberSlot | null;
    readonly score: NumberSlot | null;
    readonly grade: Slot | null;
  } | null;
  /** Explanation, improvement and remark blocks that belong to the whole form. */
  readonly explanationBlocks: readonly TextBlock[];
  readonly notes: NotesBlock | null;
  /** From the title to the last row that belongs to the table, notes not included. */
  readonly table: CellRange;
  /** The rows and columns of the printed grid only: width for the notes. */
  readonly headerRow: number;
  /** The rows above the table, over the whole width of the sheet, where its money stands; null where it stands elsewhere. */
  readonly head: Span | null;
  readonly missing: readonly FormPart[];
  /** Header texts as printed, compacted: evidence for choosing the rule set. */
  readonly labels: readonly string[];
  /** What every row of the form is, and why. */
  readonly rows: readonly RowNote[];
}

/** What the recogniser answers for a sheet: its forms, or why there is none. */
export interface Recognition {
  readonly forms: readonly EvaluationForm[];
  /** What was looked for and not found; null when there is a form. */
  readonly reason: Message | null;
}
