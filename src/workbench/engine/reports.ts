import type { SheetReport, SheetWithPlan } from '../../core/check';
import { decimal, isDecimal } from '../../core/decimal';
import type { RuleSet } from '../../core/rules/rule-sets/types';
import type { Finding, JudgedIndicator, RuleContext } from '../../core/rules/types';
import { LogicalSheet } from '../../core/sheet/logical-sheet';
import type { SheetSnapshot } from '../../core/sheet/snapshot';

/** Something with its decimals written out: they are the only things in a report that are more than data. */
declare const PACKED: unique symbol;
export interface Packed<T> {
  readonly [PACKED]: T;
}

export type PackedRow = Packed<JudgedIndicator>;
export type PackedFinding = Packed<Finding>;
export type PackedReport = Packed<Rest>;

/** A report without what goes over by itself, and without what the page has. */
interface Rest extends Omit<SheetWithPlan, 'report'> {
  readonly report: Omit<SheetReport, 'ruleSet' | 'context' | 'comparisons' | 'findings'>;
  readonly ruleSet: (Omit<NonNullable<SheetReport['ruleSet']>, 'ruleSet'> & { readonly id: string }) | null;
  readonly context: Omit<RuleContext, 'sheet' | 'form' | 'ruleSet' | 'indicators' | 'narrative'> | null;
}

const DECIMAL = '$decimal';

/** Something made of plain data and decimals, as plain data. */
export function pack<T>(value: T): Packed<T> {
  return packed(value, new Map()) as Packed<T>;
}

function packed(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isDecimal(value)) return { [DECIMAL]: value.toString() };
  const before = known.get(value);
  if (before !== undefined) return before;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    known.set(value, list);
    for (const item of value) list.push(packed(item, known));
    return list;
  }
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    known.set(value, map);
    for (const [key, item] of value) map.set(key, packed(item, known));
    return map;
  }
  const record: Record<string, unknown> = {};
  known.set(value, record);
  for (const [key, item] of Object.entries(value)) record[key] = packed(item, known);
  return record;
}

/** What was packed, in place: nobody else has it. */
export function unpack<T>(value: Packed<T>): T {
  return unpacked(value, new Set()) as T;
}

function unpacked(value: unknown, seen: Set<object>): unknown {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value;
  const text = (value as Record<string, unknown>)[DECIMAL];
  if (typeof text === 'string') return decimal(text);
  seen.add(value);
  if (value instanceof Map) for (const [key, item] of value) value.set(key, unpacked(item, seen));
  else
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === 'object' && item !== null) (value as Record<string, unknown>)[key] = unpacked(item, seen);
    }
  return value;
}

/** A report without its rows and findings, which are many. */
export function packReport({ report, plan, parts }: SheetWithPlan): PackedReport {
  const { sheet, form, reason, ruleSet, narrative, places, context } = report;
  return pack<Rest>({
    report: {
      sheet,
      form: form && { ...form, indicators: [] },
      reason,
      ...(narrative ? { narrative } : {}),
      ...(places ? { places } : {}),
    },
    ruleSet: ruleSet && { id: ruleSet.ruleSet.id, chosenBy: ruleSet.chosenBy, evidence: ruleSet.evidence },
    context: context && {
      others: context.others,
      conflicts: context.conflicts,
      isLowRateExplained: context.isLowRateExplained,
    },
    plan,
    ...(parts ? { parts } : {}),
  });
}

/** A report as it was made, over the page's own sheet and rule sets. */
export function unpackReport(
  packedReport: PackedReport,
  indicators: readonly JudgedIndicator[],
  findings: readonly Finding[],
  snapshot: SheetSnapshot,
  ruleSets: readonly RuleSet[],
): SheetWithPlan {
  const { report, ruleSet, context, ...rest } = unpack(packedReport);
  const chosen = ruleSet && ruleSets.find(({ id }) => id === ruleSet.id);
  const form = report.form && { ...report.form, indicators: indicators.map(({ indicator }) => indicator) };
  return {
    ...rest,
    report: {
      ...report,
      form,
      ruleSet: ruleSet && chosen ? { ruleSet: chosen, chosenBy: ruleSet.chosenBy, evidence: ruleSet.evidence } : null,
      comparisons: indicators.map(({ comparison }) => comparison),
      findings,
      context:
        context && form && chosen
          ? contextOf({ ...context, form, ruleSet: chosen, indicators, narrative: report.narrative ?? null }, snapshot)
          : null,
    },
  };
}

/** The sheet is laid out only for those who ask for it: a large one takes a moment. */
function contextOf(context: Omit<RuleContext, 'sheet'>, snapshot: SheetSnapshot): RuleContext {
  let sheet: LogicalSheet | null = null;
  return {
    ...context,
    get sheet() {
      return (sheet ??= new LogicalSheet(snapshot));
    },
  };
}
