import { crossCheck } from '../../src/core/narrative/cross-check';
import { decimal, parseDecimal } from '../../src/core/decimal';
import { readMentions } from '../../src/core/reading/mentions/read';
import { cellKey, parseA1, toA1, type CellRange, type CellRef } from '../../src/core/sheet/address';
import { LogicalSheet } from '../../src/core/sheet/logical-sheet';
import type { RawValue, SheetCell, SheetSnapshot } from '../../src/core/sheet/snapshot';
import type { Verdict } from '../../src/core/entail/types';
import type { Comparison } from '../../src/core/judgement';
import type { ExplanationReading } from '../../src/core/reading/explanation';
import type { Edit, PlannedEdit } from '../../src/core/edits/types';
import type {
  EvaluationForm,
  FundingRow,
  Indicator,
  MoneySlot,
  NumberSlot,
  RateSlot,
  Slot,
} from '../../src/core/form/types';
import { saysNothing } from '../../src/core/text/blank';
import { explainsLowRate } from '../../src/core/rules/explanations';
import { rowConflicts } from '../../src/core/rules/indicator-cells';
import { general } from '../../src/core/rules/rule-sets/general';
import type { RuleSet } from '../../src/core/rules/rule-sets/types';
import type { JudgedIndicator, Rule, RuleContext } from '../../src/core/rules/types';

/** A cell's content: text, a number, or both with formula and format. Null is blank; leaving it out means there is no such column. */
export type Content =
  | string
  | number
  | null
  | { readonly value: RawValue; readonly text?: string; readonly formula?: string; readonly format?: string };

/** One row of the budget block. */
export interface FundingLiteral {
  readonly label: string;
  readonly total?: boolean;
  readonly subset?: boolean;
  readonly breakdown?: boolean;
  readonly initial?: Content;
  readonly budget?: Content;
  readonly executed?: Content;
  readonly rate?: Content;
  readonly weight?: Content;
  readonly score?: Content;
  readonly reason?: Content;
}

/** One indicator with what the comparison says about it; `met` when nothing is said. */
export interface IndicatorLiteral {
  readonly level1?: string;
  readonly level1Points?: string;
  readonly level2?: string;
  readonly name?: string;
  readonly target?: Content;
  /** In a column of its own, in front of the target's value. */
  readonly operator?: string;
  readonly actual?: Content;
  readonly explanation?: Content;
  readonly weight?: Content;
  readonly score?: Content;
  readonly factor?: Content;
  readonly sub?: boolean;
  readonly verdict?: Verdict;
  readonly ratio?: readonly [target: string, actual: string, lowerIsBetter?: boolean];
  readonly grade?: Comparison['grade'];
  /** These pieces of the actual. */
  readonly copiedBound?: string;
  readonly hint?: string;
  readonly duplicate?: string;
  readonly reading?: ExplanationReading['kind'];
}

export interface FormLiteral {
  /** Headings of the money that contradict each other. */
  readonly doubts?: readonly (readonly [about: 'role' | 'unit' | 'amount', first: string, second: string])[];
  /** Paragraphs of the report the form is attached to. */
  readonly narrative?: readonly string[];
  readonly title?: string | null;
  readonly year?: string | null;
  readonly project?: string | null;
  readonly department?: string | null;
  readonly implementingUnit?: string | null;
  readonly unit?: string;
  /** Points printed for the table as a whole. */
  readonly tablePoints?: string;
  readonly ratePoints?: string;
  readonly funding?: readonly FundingLiteral[];
  readonly rows?: readonly IndicatorLiteral[];
  readonly total?: { readonly weight?: Content; readonly score?: Content; readonly grade?: Content };
  readonly expected?: string;
  readonly achieved?: string;
  readonly blocks?: readonly (readonly [label: string, content: string | null])[];
  readonly notes?: readonly string[];
  readonly labels?: readonly string[];
  readonly merges?: readonly CellRange[];
}

/** Where the builder puts things, so that tests can name cells: funding from row 5, indicators from row 20. */
export const FUNDING_COLUMNS = {
  label: 'B',
  initial: 'C',
  budget: 'D',
  executed: 'E',
  rate: 'F',
  weight: 'G',
  score: 'H',
  reason: 'I',
} as const;
export const INDICATOR_COLUMNS = {
  level1: 'B',
  level2: 'C',
  name: 'D',
  target: 'E',
  actual: 'F',
  explanation: 'G',
  weight: 'H',
  score: 'I',
} as const;
const FIRST_FUNDING_ROW = 5;
const FIRST_INDICATOR_ROW = 20;

function at(a1: string): CellRef {
  const cell = parseA1(a1);
  if (!cell) throw new Error(`not a cell: ${a1}`);
  return cell;
}

class Grid {
  readonly cells = new Map<number, SheetCell>();

  slot(a1: string, content: Content): Slot {
    const cell = at(a1);
    const full = typeof content === 'object' && content !== null ? content : { value: content };
    const format = full.format ?? 'General';
    const text = (full.text ?? (full.value === null ? '' : String(full.value))).trim();
    const slot: Slot = { cell, text, value: full.value, formula: full.formula ?? null, numberFormat: format };
    if (full.value !== null || full.formula !== undefined) {
      this.cells.set(cellKey(cell.row, cell.col), {
        ...cell,
        value: full.value,
        text,
        formula: slot.formula,
        numberFormat: format,
      });
    }
    return slot;
  }

  optional(a1: string, content: Content | undefined): Slot | null {
    return content === undefined ? null : this.slot(a1, content);
  }

  number(a1: string, content: Content | undefined): NumberSlot | null {
    const slot = this.optional(a1, content);
    return slot && { ...slot, amount: parseDecimal(slot.text) };
  }

  money(a1: string, content: Content | undefined): MoneySlot | null {
    const slot = this.optional(a1, content);
    const read = /^([-\d.,]+)(亿元|万元|元)?$/.exec(slot?.text ?? '');
    return slot && { ...slot, amount: parseDecimal(read?.[1] ?? ''), ownUnit: read?.[2] ?? null };
  }

  rate(a1: string, content: Content | undefined): RateSlot | null {
    const slot = this.optional(a1, content);
    const read = /^([\d.]+)%?$/.exec(slot?.text ?? '')?.[1];
    return (
      slot && {
        ...slot,
        percent: read === undefined ? null : decimal(read),
        printedPlaces: read?.split('.')[1]?.length ?? 0,
      }
    );
  }
}

function fundingRow(grid: Grid, literal: FundingLiteral, row: number): FundingRow {
  const c = FUNDING_COLUMNS;
  return {
    label: grid.slot(`${c.label}${row}`, literal.label),
    isTotal: literal.total ?? false,
    isSubset: literal.subset ?? false,
    isBreakdown: literal.breakdown ?? false,
    initialBudget: grid.money(`${c.initial}${row}`, literal.initial),
    budget: grid.money(`${c.budget}${row}`, literal.budget),
    executed: grid.money(`${c.executed}${row}`, literal.executed),
    rate: grid.rate(`${c.rate}${row}`, literal.rate),
    weight: grid.number(`${c.weight}${row}`, literal.weight),
    score: grid.number(`${c.score}${row}`, literal.score),
    explanation: grid.optional(`${c.reason}${row}`, literal.reason),
  };
}

function indicatorRow(grid: Grid, literal: IndicatorLiteral, row: number, level1Row: number): Indicator {
  const c = INDICATOR_COLUMNS;
  return {
    level1: literal.level1 ?? '产出指标',
    level2: literal.level2 ?? '数量指标',
    level1Points: literal.level1Points === undefined ? null : decimal(literal.level1Points),
    level2Points: null,
    level1Cell: at(`${c.level1}${level1Row}`),
    name: grid.slot(`${c.name}${row}`, literal.name ?? `指标${row}`),
    target: grid.slot(`${c.target}${row}`, literal.target ?? null),
    targetParts:
      literal.operator === undefined
        ? null
        : {
            operator: grid.slot(`L${row}`, literal.operator),
            value: grid.slot(`E${row}`, literal.target ?? null),
            unit: null,
          },
    actual: grid.optional(`${c.actual}${row}`, literal.actual),
    explanation: grid.optional(`${c.explanation}${row}`, literal.explanation),
    weight: grid.number(`${c.weight}${row}`, literal.weight),
    score: grid.number(`${c.score}${row}`, literal.score),
    level2Cell: null,
    factor: grid.number(`K${row}`, literal.factor),
    isSubRow: literal.sub ?? false,
  };
}

function spanOf(text: string, piece: string | undefined): { start: number; end: number } | null {
  if (piece === undefined) return null;
  const start = text.indexOf(piece);
  if (start < 0) throw new Error(`${piece} does not stand in ${text}`);
  return { start, end: start + piece.length };
}

function judged(indicator: Indicator, literal: IndicatorLiteral): JudgedIndicator {
  const actual = indicator.actual?.text ?? '';
  const verdict = literal.verdict ?? (actual === '' ? 'unanswered' : 'met');
  const duplicate = spanOf(actual, literal.duplicate);
  const ratio = literal.ratio && {
    target: literal.ratio[0],
    actual: literal.ratio[1],
    lowerIsBetter: literal.ratio[2] ?? false,
  };
  const text = indicator.explanation?.text ?? '';
  const openBlanks = [...text.matchAll(/【[^】]*】/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return {
    indicator,
    comparison: {
      verdict,
      evidence: [
        { by: 'test', outcome: verdict, message: { id: 'test.evidence', data: {} }, target: null, actual: null },
      ],
      ratio: ratio ?? null,
      copiedBound: spanOf(actual, literal.copiedBound),
      templateHint: spanOf(actual, literal.hint),
      duplicate: duplicate && { entry: literal.duplicate ?? '', span: duplicate },
      quantities: readMentions(actual),
      grade: literal.grade ?? null,
    },
    explanation: { kind: literal.reading ?? (saysNothing(text) ? 'none' : 'complete'), openBlanks },
  };
}

/** Builds the form a recogniser would read from such a sheet, with the sheet itself and the verdicts of the literals. */
export function contextOf(literal: FormLiteral, ruleSet: RuleSet = general): RuleContext {
  const grid = new Grid();
  const text = (a1: string, value: string | null | undefined): Slot | null =>
    value === null || value === undefined ? null : grid.slot(a1, value);
  const funding = (literal.funding ?? []).map((row, index) => fundingRow(grid, row, FIRST_FUNDING_ROW + index));
  const rows = literal.rows ?? [];
  let level1Row = FIRST_INDICATOR_ROW;
  const indicators = rows.map((row, index) => {
    if (index > 0 && (row.level1 ?? '产出指标') !== (rows[index - 1]?.level1 ?? '产出指标'))
      level1Row = FIRST_INDICATOR_ROW + index;
    return indicatorRow(grid, row, FIRST_INDICATOR_ROW + index, level1Row);
  });
  const last = FIRST_INDICATOR_ROW + rows.length;
  const next = literal.total ? last + 1 : last;
  const c = INDICATOR_COLUMNS;
  const blocks = (literal.blocks ?? []).map(([label, content], index) => ({
    label: grid.slot(`A${next + index}`, label),
    heading: null,
    content: grid.slot(`B${next + index}`, content),
  }));
  const bottom = next + blocks.length - 1;
  const notes = (literal.notes ?? []).map((line, index) => grid.slot(`A${bottom + 1 + index}`, line));
  const present = (['level1', 'level2', 'name', 'target', 'actual', 'explanation', 'weight', 'score'] as const).filter(
    (role) => role.startsWith('level') || indicators.some((indicator) => indicator[role as 'name'] as Slot | null),
  );
  const expected = text('B17', literal.expected);
  const achieved = text('F17', literal.achieved);
  const form: EvaluationForm = {
    kind: 'evaluation',
    title: text('A1', literal.title === undefined ? '2023年度项目支出绩效自评表' : literal.title),
    year: literal.year === undefined ? '2023' : literal.year,
    project: text('B3', literal.project === undefined ? '农村公路养护' : literal.project),
    department: text('F3', literal.department === undefined ? '县交通运输局' : literal.department),
    implementingUnit: text('F4', literal.implementingUnit),
    funding:
      funding.length === 0
        ? null
        : {
            unit: literal.unit ?? '万元',
            points: literal.ratePoints === undefined ? null : decimal(literal.ratePoints),
            rows: funding,
            area: { top: 3, left: 0, bottom: FIRST_FUNDING_ROW + funding.length - 2, right: 8 },
            doubts: (literal.doubts ?? []).map(([about, first, second], index) => ({
              about,
              first: grid.slot(`L${index + 1}`, first),
              second: grid.slot(`M${index + 1}`, second),
            })),
            rateHeading: (literal.labels ?? []).find((label) => label.includes('率')) ?? null,
            columns: (literal.labels ?? [])
              .filter((label) => /率|原因/.test(label))
              .map((heading) => ({
                col: 5,
                role: heading.includes('率') ? 'rate' : 'explanation',
                heading,
                by: 'words',
                rows: 0,
              })),
          },
    moreFunding: [],
    goals: (expected ?? achieved) ? { expected, achieved } : null,
    indicators,
    columns: Object.fromEntries(present.map((role) => [role, at(`${c[role]}1`).col])),
    total: literal.total
      ? {
          label: grid.slot(`A${last}`, '总分'),
          weight: grid.number(`${c.weight}${last}`, literal.total.weight),
          score: grid.number(`${c.score}${last}`, literal.total.score),
          grade: grid.optional(`J${last}`, literal.total.grade),
        }
      : null,
    explanationBlocks: blocks,
    notes:
      notes.length === 0
        ? null
        : { range: { top: bottom, left: 0, bottom: bottom + notes.length - 1, right: 8 }, lines: notes },
    table: { top: 0, left: 0, bottom: bottom - 1, right: 8 },
    columnRoles: [],
    tablePoints: literal.tablePoints === undefined ? null : decimal(literal.tablePoints),
    rows: [],
    headerRow: FIRST_INDICATOR_ROW - 2,
    head: null,
    missing: [],
    labels: literal.labels ?? [],
  };
  const snapshot: SheetSnapshot = {
    id: 'sheet1',
    name: '自评表',
    visibility: 'visible',
    isProtected: false,
    cells: [...grid.cells.values()].sort((a, b) => a.row - b.row || a.col - b.col),
    merges: literal.merges ?? [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  const judgedRows = indicators.map((indicator, index) => judged(indicator, rows[index] ?? {}));
  return {
    sheet: new LogicalSheet(snapshot),
    form,
    ruleSet,
    indicators: judgedRows,
    others: [],
    conflicts: rowConflicts(judgedRows),
    narrative: literal.narrative ? crossCheck(literal.narrative, form) : null,
    isLowRateExplained: explainsLowRate(form, judgedRows),
  };
}

/** What a rule says, short: the cell and the message. */
export function violations(rule: Rule, literal: FormLiteral, ruleSet?: RuleSet): string[] {
  return [...rule.check(contextOf(literal, ruleSet))].map(({ cell, messageId }) => `${toA1(cell)} ${messageId}`);
}

/** An edit of a cell, short: `F6 =IF(…) → 0.8362 [0.00%]`. */
export function shortEdit({ edit }: { readonly edit: Edit } | PlannedEdit): string {
  if (edit.kind !== 'cell') return edit.kind;
  const { formula, value } = edit.write;
  const format = edit.numberFormat ? ` [${edit.numberFormat.write}]` : '';
  return `${toA1(edit.cell)} ${formula === null ? '' : `${formula} → `}${JSON.stringify(value)}${format}`;
}
