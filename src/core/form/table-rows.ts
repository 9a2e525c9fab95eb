import { compactLabel } from '../text/normalise';
import type { Entry, Grid } from './grid';
import type { TableColumns } from './indicator-columns';
import { Strength, type LabelMatch } from './label-text';
import type { Section } from './levels';
import { isNumberedOnly, sectionIn } from './outline';
import {
  budgetRole,
  DIVISORS,
  headRole,
  NOTES_START,
  tailRole,
  type BudgetRole,
  type HeadRole,
  type TailRole,
} from './labels';
import { isNumberingRow } from './numbering-row';
import { readTarget, slotIn } from './targets';
import type { RowKind } from './types';

/** What a row is, and the cell that says so. */
export interface ClassifiedRow {
  readonly kind: RowKind;
  readonly entry: Entry;
  /** What a row of kind `section` opens. */
  readonly section?: Section;
}

/** Rows of the template nobody filled in: 指标2, ……, 指标1：/, （可增行）. */
const FILLER =
  /^(?:(?:三级)?指标[\d一二三四五六七八九十nN]{0,3}[:;.、]?[-—–/\\….·。*]*|[-—–/\\….·。、*]*|\d{0,3}[.、]?|\(?(?:可|请|根据|按).{0,20}(?:增行|增加|添加|填写|列示)\)?)$/;
/** Names that stand for an indicator only beside figures: 指标1, 无. */
const MAY_BE_FILLED = /^(?:(?:三级)?指标[\d一二三四五六七八九十]{1,3}[:]?|无)$/;
const NOTHING = /^[-—–/\\….·。*无]*$/;

const PARTIES: ReadonlySet<HeadRole> = new Set<HeadRole>([
  'project',
  'department',
  'localDepartment',
  'centralDepartment',
  'implementingUnit',
]);

/** Role at the foot of the form, of the whole cell or of what stands before its colon. */
function tailRoleOf(entry: Entry): LabelMatch<TailRole> | null {
  return tailRole(entry.lead) ?? tailRole(entry.label);
}

/** 项目名称 | … printed again on the next page. */
function isHeadRow(first: Entry): boolean {
  const match = headRole(first.label);
  return match?.strength === Strength.exact && PARTIES.has(match.role) && first.label.bare !== '项目';
}

const SPEAKS_OF_MONEY = /执行|支出|支付|决算|使用/;
const BUDGET_FIGURES: ReadonlySet<BudgetRole> = new Set<BudgetRole>(['initial', ...DIVISORS, 'executed', 'rate']);
/** A longer cell is the text of an indicator. */
const MAX_BUDGET_LABEL = 12;

/** 预算数 | 执行数 | 执行率: the budget block stands below the indicators. */
function isBudgetHeader(entries: readonly Entry[]): boolean {
  if (!entries.some(({ cell }) => cell.text.length <= MAX_BUDGET_LABEL && SPEAKS_OF_MONEY.test(cell.text)))
    return false;
  const roles = new Set<BudgetRole>();
  for (const { label } of entries) {
    const match = budgetRole(label);
    if (match?.strength === Strength.exact && BUDGET_FIGURES.has(match.role)) roles.add(match.role);
  }
  return roles.size >= 3 || (roles.size === 2 && !roles.has('rate'));
}

/** Sums are told before. */
const TAIL_KINDS: Readonly<Partial<Record<TailRole, RowKind>>> = {
  explanation: 'reason',
  signOff: 'sign-off',
  grade: 'sign-off',
};

/** Says of every row of an indicator table once what it is. */
export class RowClassifier {
  constructor(
    private readonly grid: Grid,
    readonly columns: TableColumns,
  ) {}

  /** @param afterTotal the total row has been passed: only a row with its level still belongs to the table */
  classify(row: number, afterTotal: boolean): ClassifiedRow | null {
    const entries = this.grid.row(row);
    const [first] = entries;
    if (!first) return null;
    if (isNumberingRow(entries)) return { kind: 'numbering', entry: first };
    if (isHeadRow(first)) return { kind: 'head', entry: first };
    if (isBudgetHeader(entries)) return { kind: 'budget-header', entry: first };
    const sum = this.#sumKind(first);
    if (sum) return { kind: sum, entry: first };
    const tail = this.#tailKind(first);
    if (tail) return { kind: tail, entry: first };
    const name = this.nameOf(row);
    const section = this.#section(first, name);
    if (section) return { kind: 'section', entry: first, section };
    if (!name || (afterTotal && !this.#hasLevel(row))) return { kind: 'other', entry: first };
    return { kind: this.#isFiller(row, name) ? 'filler' : 'indicator', entry: name };
  }

  /** The entry that names the row's indicator; it may not run over into the target. */
  nameOf(row: number): Entry | null {
    const { names, level1, nameLimit: limit } = this.columns;
    const nameLeft = names[0]?.left ?? 0;
    let filler: Entry | null = null;
    for (const span of names) {
      for (const entry of this.grid.entriesIn(row, span)) {
        if (entry.area.right >= limit) continue;
        // A running number or 指标1 before the name, or in the other of two name columns.
        if (!FILLER.test(entry.label.compact)) return entry;
        filler ??= entry;
      }
    }
    if (filler) return filler;
    // Level and name merged into one cell.
    const wide = this.grid.at(row, nameLeft);
    return wide && wide.row === row && wide.area.right < limit && wide.col >= (level1?.left ?? nameLeft) ? wide : null;
  }

  #sumKind(first: Entry): 'total' | 'subtotal' | null {
    const tail = tailRoleOf(first);
    if (tail?.role !== 'total' && tail?.role !== 'subtotal') return null;
    return tail.strength === Strength.exact || !this.hasContent(first.row) ? tail.role : null;
  }

  #tailKind(first: Entry): RowKind | null {
    if (first.col > Math.max(this.columns.left, (this.columns.names[0]?.left ?? 0) - 1)) return null;
    if (NOTES_START.test(first.label.compact)) return 'notes';
    const match = tailRoleOf(first);
    if (!match) return null;
    // 负责人培训人次 is an indicator, not a line to sign.
    const isTail = match.strength === Strength.exact || this.nameOf(first.row) === null || !this.hasContent(first.row);
    return isTail ? (TAIL_KINDS[match.role] ?? null) : null;
  }

  /** A row that only names a level, over the width of the table or in the place of an indicator. */
  #section(first: Entry, name: Entry | null): Section | null {
    if (this.hasContent(first.row)) return null;
    const nameLeft = this.columns.names[0]?.left ?? 0;
    const isWide = first.area.right >= nameLeft && first.col <= nameLeft;
    const entry = isWide ? first : name && isNumberedOnly(this.grid, name) ? name : null;
    if (!entry) return null;
    return sectionIn(this.grid, entry, this.columns, (row) => this.hasContent(row));
  }

  #hasLevel(row: number): boolean {
    const { level1, level2 } = this.columns;
    return [level1, level2].some((span) => span !== null && this.grid.entryIn(row, span) !== null);
  }

  /** Whether the row says anything under a target, an actual or, where the table has neither, under its points. */
  hasContent(row: number): boolean {
    const { targets, actual, weight, score } = this.columns;
    const spans = targets.length > 0 || actual ? [...targets, actual] : [weight, score];
    return spans.some((span) => span !== null && this.grid.entryIn(row, span) !== null);
  }

  #isFiller(row: number, entry: Entry): boolean {
    const name = compactLabel(entry.cell.text);
    if (!FILLER.test(name) && name !== '无') return false;
    const { target } = readTarget(this.grid, row, this.columns);
    const actual = slotIn(this.grid, row, this.columns.actual);
    const isFilled = [target, actual].some((slot) => !NOTHING.test(compactLabel(slot?.text ?? '')));
    return !(MAY_BE_FILLED.test(name) && isFilled);
  }
}
