import { compare, DEFAULT_COMPARISON_SETTINGS, type Comparison, type ComparisonInput } from './judgement';
import type { CompletionOptions } from './completion';
import { applyingToSnapshot } from './edits/apply';
import { planNotes } from './edits/notes';
import type { EditPlan, PlannedEdit } from './edits/types';
import { moneyFilled, recognisingForms, targetToRead, textToRead } from './form/index';
import type { EvaluationForm, Indicator } from './form/types';
import type { Message } from './messages/message';
import { crossCheck } from './narrative/cross-check';
import type { NarrativeCheck } from './narrative/types';
import { RULE_ADVICE, ruleMessageId } from './rules/messages';
import { explainsLowRate, explanationReader } from './rules/explanations';
import { Fingerprints } from './rules/fingerprint';
import { rowConflicts } from './rules/indicator-cells';
import { isOn, NO_CHOICE, type RuleChoice } from './rules/choice';
import { rules as allRules } from './rules/index';
import { guardingPlan, judgesFigures } from './rules/plans/guard';
import { NOT_COMPARED } from './rules/not-compared';
import { planRates } from './rules/plans/rates';
import { planScores } from './rules/plans/scores';
import { planTotals } from './rules/plans/totals';
import { chooseRuleSet } from './rules/rule-sets/index';
import type { RuleSet } from './rules/rule-sets/types';
import type { Finding, JudgedIndicator, Rule, RuleContext, Violation } from './rules/types';
import { cellKey, type CellRange, type CellRef } from './sheet/address';
import { LogicalSheet } from './sheet/logical-sheet';
import type { SheetSnapshot } from './sheet/snapshot';
import { inOneGo, share, type Steps } from './steps';

/** What the user may set for a check. */
export interface CheckOptions {
  /** A rule set chosen by hand; otherwise the evidence in the form decides. */
  readonly ruleSet?: RuleSet | undefined;
  /** Paragraphs of the report the form is attached to, to be held against it. */
  readonly narrative?: readonly string[] | null;
  /** Rules switched on or off by hand. */
  readonly rules?: RuleChoice | undefined;
  /** Told before each row of a form is judged, which takes most of the time: how many were, of how many. */
  readonly onRow?: ((judged: number, rows: number) => void) | undefined;
}

/** How the rule set was chosen, shown to the user. */
interface RuleSetChoice {
  readonly ruleSet: RuleSet;
  readonly chosenBy: 'evidence' | 'user' | 'default';
  readonly evidence: readonly string[];
}

/** The result for one form, or for a sheet without one. */
export interface SheetReport {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly form: EvaluationForm | null;
  /** Why there is no form: what was looked for. */
  readonly reason: Message | null;
  readonly ruleSet: RuleSetChoice | null;
  /** Parallel to `form.indicators`. */
  readonly comparisons: readonly Comparison[];
  readonly findings: readonly Finding[];
  /** The form beside the text it is attached to; absent where there is no text. */
  readonly narrative?: NarrativeCheck;
  /** Places in the words of the file the sheet came from, by A1; absent where cells are called by their address. */
  readonly places?: ReadonlyMap<string, Message>;
  /** What the rules saw; completion plans from the same facts. Null without a form. */
  readonly context: RuleContext | null;
}

/** One form (or a sheet without one) with what could be filled in. */
export interface SheetWithPlan {
  readonly report: SheetReport;
  readonly plan: EditPlan;
  /** The sheets of a form that goes on over several, in their order; absent for one that stands alone. */
  readonly parts?: readonly string[];
}

/**
 * Checks a sheet: one report per form on it, or a single one that says why there is none.
 * Pure: the same snapshot and options give the same reports in every face.
 */
export function checkSheet(snapshot: SheetSnapshot, options: CheckOptions = {}): SheetReport[] {
  return inOneGo(checkingSheet(snapshot, options));
}

/** As `checkSheet`, in steps: for a page that goes on meanwhile. */
export function* checkingSheet(snapshot: SheetSnapshot, options: CheckOptions): Steps<SheetReport[]> {
  const sheet = { id: snapshot.id, name: snapshot.name };
  const recognition = yield* share(recognisingForms(snapshot), 0, 0);
  if (recognition.forms.length === 0) {
    const { reason } = recognition;
    return [{ sheet, form: null, reason, ruleSet: null, comparisons: [], findings: [], context: null }];
  }
  yield 0;
  const logical = LogicalSheet.of(snapshot);
  const reports: SheetReport[] = [];
  for (const [index, form] of recognition.forms.entries()) {
    const [from, to] = [index, index + 1].map((done) => done / recognition.forms.length) as [number, number];
    const ruleSet: RuleSetChoice = options.ruleSet
      ? { ruleSet: options.ruleSet, chosenBy: 'user', evidence: [] }
      : chooseRuleSet(form);
    const others = recognition.forms.filter((other) => other !== form).map(({ table }) => table);
    const text = options.narrative ?? snapshot.surroundings;
    const narrative = text ? crossCheck(text, form) : null;
    const judged = yield* share(buildContext(logical, form, ruleSet.ruleSet, others, options.onRow), from, to);
    const context = { ...judged, narrative };
    reports.push({
      sheet,
      form,
      reason: null,
      ruleSet,
      comparisons: context.indicators.map(({ comparison }) => comparison),
      findings: yield* share(runRules(context, rulesFor(form), options.rules), to, to),
      ...(narrative ? { narrative } : {}),
      context,
    });
  }
  return reports;
}

/** What holds in a reviewer's table as well, where the unit has nothing to explain any more; `recheck` looks at the rest. */
const CHECKED_IN_REVIEWS: ReadonlySet<string> = new Set([
  'rate-wrong',
  'total-wrong',
  'weights-not-100',
  'level-weights-wrong',
]);

function rulesFor({ kind }: EvaluationForm): readonly Rule[] {
  return kind === 'review' ? allRules.filter(({ meta }) => CHECKED_IN_REVIEWS.has(meta.slug)) : allRules;
}

function* buildContext(
  sheet: LogicalSheet,
  form: EvaluationForm,
  ruleSet: RuleSet,
  others: readonly CellRange[],
  onRow: CheckOptions['onRow'],
): Steps<RuleContext> {
  const settings = { ...DEFAULT_COMPARISON_SETTINGS, exceededFrom: ruleSet.thresholds.exceededFrom };
  const readExplanation = explanationReader();
  const indicators: JudgedIndicator[] = [];
  for (const [index, indicator] of form.indicators.entries()) {
    onRow?.(index, form.indicators.length);
    yield index / form.indicators.length;
    indicators.push({
      indicator,
      comparison: form.kind === 'scoring' ? NOT_COMPARED : compare(inputOf(indicator), settings),
      explanation: readExplanation(textToRead(indicator.explanation), indicator.name.text),
    });
  }
  return {
    sheet,
    form,
    ruleSet,
    indicators,
    others,
    conflicts: rowConflicts(indicators),
    isLowRateExplained: explainsLowRate(form, indicators),
    narrative: null,
  };
}

const inputOf = (indicator: Indicator): ComparisonInput => ({
  level1: indicator.level1,
  level2: indicator.level2,
  indicator: indicator.name.text,
  target: targetToRead(indicator),
  actual: textToRead(indicator.actual),
});

function* runRules(context: RuleContext, rules: readonly Rule[], choice: RuleChoice = NO_CHOICE): Steps<Finding[]> {
  const findings: Finding[] = [];
  const fingerprints = new Fingerprints(context.sheet);
  for (const rule of rules) {
    if (!isOn(rule, context.ruleSet, choice)) continue;
    for (const violation of rule.check(context)) {
      findings.push(toFinding(rule, violation, context, fingerprints));
      yield 1;
    }
    yield 1;
  }
  return findings.sort(
    (a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}

/** What the rule set says of a rule's weight, else the violation, else the rule; on trial nothing is an error. */
function levelOf({ meta }: Rule, violation: Violation, { overrides }: RuleSet): Pick<Finding, 'severity' | 'trial'> {
  const override = overrides[meta.slug];
  const trial = override?.trial ?? meta.stage === 'trial';
  const severity = override?.severity ?? violation.severity ?? meta.severity;
  return { severity: severity === 'off' || (trial && severity === 'error') ? 'warning' : severity, trial };
}

function toFinding(rule: Rule, violation: Violation, context: RuleContext, fingerprints: Fingerprints): Finding {
  const { meta } = rule;
  const topic = violation.topic ?? meta.topic;
  return {
    rule: meta.slug,
    code: meta.code,
    ...levelOf(rule, violation, context.ruleSet),
    cell: violation.cell,
    message: { id: ruleMessageId(meta.slug, violation.messageId), data: violation.data ?? {} },
    evidence: violation.evidence ?? [],
    advice: { id: ruleMessageId(meta.slug, RULE_ADVICE), data: violation.data ?? {} },
    clause: topic ? (context.ruleSet.clauses[topic] ?? null) : null,
    fix: violation.fix ?? [],
    suggestions: violation.suggestions ?? [],
    hidden: context.sheet.isHidden(violation.cell),
    fingerprint: fingerprints.of(meta.slug, violation.cell),
  };
}

/**
 * Plans what can be filled in for the form of a report: rates, totals, notes and, on demand, scores.
 * Blank cells only; every edit expects what the snapshot holds. Empty for a sheet without a form, and
 * for a reviewer's table, whose arithmetic has a plan of its own.
 */
export function planCompletion(snapshot: SheetSnapshot, report: SheetReport, options: CompletionOptions): EditPlan {
  return inOneGo(planningCompletion(snapshot, report, options));
}

/** As `planCompletion`, in steps: for a page that goes on meanwhile. */
export function* planningCompletion(
  snapshot: SheetSnapshot,
  report: SheetReport,
  options: CompletionOptions,
): Steps<EditPlan> {
  const { context } = report;
  if (!context || context.form.kind === 'review') return { sheetId: report.sheet.id, edits: [] };
  const filled: readonly PlannedEdit[] = [
    ...(options.totals ? planTotals(context) : []),
    ...(options.rates ? planRates(context) : []),
  ];
  yield 0;
  const cells = [...filled, ...(options.scores ? planScores(yield* contextWith(filled, context)) : [])];
  yield 0;
  const { edits, withheld } = yield* guarded(snapshot, firstForEachCell(cells), report.findings, context);
  // Last: inserted rows must not move the cells the other edits speak of.
  const notes = options.notes
    ? planNotes(snapshot, context.form, options.ownNotes ?? context.ruleSet.notes, context.others)
    : [];
  return {
    sheetId: report.sheet.id,
    edits: [...edits, ...notes],
    ...(withheld && withheld.length > 0 ? { withheld } : {}),
  };
}

/**
 * What of a plan can be offered. A rate follows from the two figures of its row and no check reads it where these are
 * given, so that a plan of rates alone, as most are, needs no second look; sums and scores do.
 */
function* guarded(
  snapshot: SheetSnapshot,
  cells: readonly PlannedEdit[],
  before: readonly Finding[],
  context: RuleContext,
): Steps<Pick<EditPlan, 'edits' | 'withheld'>> {
  if (cells.every(({ purpose }) => purpose === 'rate')) return { edits: cells };
  return yield* guardingPlan(snapshot, before, cells, (planned, filled) => recheckingFigures(planned, filled, context));
}

/** Checks a sheet and plans what can be filled in, in steps: what reports over many files list. */
export function* checkingWithPlan(
  snapshot: SheetSnapshot,
  { completion, ...options }: CheckOptions & { readonly completion: CompletionOptions },
): Steps<SheetWithPlan[]> {
  const planned: SheetWithPlan[] = [];
  for (const report of yield* checkingSheet(snapshot, options)) {
    yield 1;
    planned.push({ report, plan: yield* share(planningCompletion(snapshot, report, completion), 1, 1) });
  }
  return planned;
}

/** The facts once these blanks are filled: the score of the rate follows from a total that may only come now. */
function* contextWith(filled: readonly PlannedEdit[], context: RuleContext): Steps<RuleContext> {
  if (filled.length === 0) return context;
  const { snapshot } = yield* applyingToSnapshot(
    context.sheet.snapshot,
    filled.map(({ edit }) => edit),
  );
  return (yield* sameForm(snapshot, context))?.context ?? context;
}

/** What the checks on figures find once cells are filled. Texts are as they were, and so are the verdicts on them. */
function* recheckingFigures(
  snapshot: SheetSnapshot,
  filled: readonly CellRef[],
  context: RuleContext,
): Steps<readonly Finding[]> {
  const money = moneyFilled(context.form, snapshot, filled);
  const form = money
    ? { ...context.form, ...money }
    : (yield* recognisingForms(snapshot)).forms.find((other) => isSamePlace(other, context.form));
  if (form?.indicators.length !== context.indicators.length)
    return (yield* sameForm(snapshot, context))?.findings ?? [];
  const indicators = context.indicators.map((judged, index) => ({
    ...judged,
    indicator: form.indicators[index] ?? judged.indicator,
  }));
  const planned = { ...context, sheet: new LogicalSheet(snapshot), form, indicators };
  return yield* runRules(
    planned,
    allRules.filter(({ meta }) => judgesFigures(meta.slug)),
  );
}

const isSamePlace = (a: EvaluationForm, b: EvaluationForm): boolean =>
  a.headerRow === b.headerRow && a.table.left === b.table.left;

/** The report on the same form in another state of its sheet. */
function* sameForm(snapshot: SheetSnapshot, { ruleSet, form: own }: RuleContext): Steps<SheetReport | undefined> {
  return (yield* checkingSheet(snapshot, { ruleSet })).find(({ form }) => form !== null && isSamePlace(form, own));
}

/** Two plans may fill the same cell (the rate of the total row); the first one stands. */
function firstForEachCell(all: readonly PlannedEdit[]): readonly PlannedEdit[] {
  const taken = new Set<number>();
  return all.filter(({ edit }) => {
    if (edit.kind !== 'cell') return true;
    const key = cellKey(edit.cell.row, edit.cell.col);
    return !taken.has(key) && taken.add(key);
  });
}
