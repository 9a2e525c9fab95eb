import type { Catalogue, LocalisedText, Message } from '../messages/message';
import type { CellRange, CellRef } from '../sheet/address';
import type { LogicalSheet } from '../sheet/logical-sheet';
import type { EvaluationForm, Indicator } from '../form/types';
import type { RowConflict } from '../compare/index';
import type { Comparison, ExplanationReading } from '../compare/types';
import type { PlannedEdit } from '../edits/types';
import type { RuleSet } from './rule-sets/types';

/** error: provably wrong; warning: must be explained or looked at; info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** A sentence of the rule set (or of a regulation it quotes) that a finding rests on. */
export interface Clause {
  /** Where it stands, e.g. 备注第1条. */
  readonly source: string;
  /** The sentence itself, as in the rule set's text. */
  readonly text: string;
}

export interface Finding {
  /** Slug, e.g. `rate-wrong`. */
  readonly rule: string;
  /** Stable code, e.g. `ZP101`. */
  readonly code: string;
  readonly severity: Severity;
  readonly cell: CellRef;
  /** What is wrong, with the figures. */
  readonly message: Message;
  /** The arithmetic or the matched quantities. */
  readonly evidence: readonly Message[];
  /** What to do now. */
  readonly advice: Message;
  readonly clause: Clause | null;
  /** Safe edits, applied by 一键补全. */
  readonly fix: readonly PlannedEdit[];
  /** Alternatives a person picks from. */
  readonly suggestions: readonly Suggestion[];
  /** The cell lies in a hidden row or column. */
  readonly hidden: boolean;
  /** Trial rules report, but never as an error. */
  readonly trial: boolean;
  /** Ties a waiver to rule, cell and content: changes when the content does. */
  readonly fingerprint: string;
}

export interface Suggestion {
  readonly title: Message;
  readonly edits: readonly PlannedEdit[];
}

/** An indicator with everything that is computed once and shared by the rules. */
export interface JudgedIndicator {
  readonly indicator: Indicator;
  readonly comparison: Comparison;
  readonly explanation: ExplanationReading;
}

export interface RuleContext {
  readonly sheet: LogicalSheet;
  readonly form: EvaluationForm;
  readonly ruleSet: RuleSet;
  readonly indicators: readonly JudgedIndicator[];
  /** Tables of the other forms on the sheet. */
  readonly others: readonly CellRange[];
  /** Contradictions between rows. */
  readonly conflicts: readonly RowConflict[];
  /** Whether the form says why the budget was not used up, where that is asked or where money is spoken of. */
  readonly isLowRateExplained: boolean;
}

/** What a rule's check yields; the engine adds the rest from meta. */
export interface Violation {
  readonly cell: CellRef;
  readonly messageId: string;
  readonly data?: Message['data'];
  readonly evidence?: readonly Message[];
  readonly severity?: Severity;
  /** Topic of the clause this one rests on, when it is not the rule's own. */
  readonly topic?: ClauseTopic;
  readonly fix?: readonly PlannedEdit[];
  readonly suggestions?: readonly Suggestion[];
}

/** Topics of a rule set's clauses: a rule names its topic, the rule set supplies the sentence. */
export type ClauseTopic =
  | 'rate'
  | 'rate-score'
  | 'explanation'
  | 'exceeded'
  | 'score-positive'
  | 'score-negative'
  | 'score-grade'
  | 'weights'
  | 'actual'
  | 'satisfaction'
  | 'notes'
  | 'measurable'
  | 'cost'
  | 'low-rate';

export interface RuleMeta {
  readonly code: string;
  readonly slug: string;
  readonly severity: Severity;
  readonly stage: 'stable' | 'trial';
  /** fix: safe, applied by 一键补全; suggest: a person picks; null: nothing to write. */
  readonly edits: 'fix' | 'suggest' | null;
  readonly topic: ClauseTopic | null;
  readonly title: LocalisedText;
  /** What triggers it. */
  readonly what: LocalisedText;
  readonly why: LocalisedText;
  /** What to do; also the finding's advice. */
  readonly howToFix: LocalisedText;
  readonly messages: Catalogue;
}

export interface Rule {
  readonly meta: RuleMeta;
  check(context: RuleContext): Iterable<Violation>;
}
