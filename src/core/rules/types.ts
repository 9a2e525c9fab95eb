import type { Catalogue, LocalisedText, Message } from '../messages/message';
import type { CellRange, CellRef } from '../sheet/address';
import type { LogicalSheet } from '../sheet/logical-sheet';
import type { EvaluationForm, Indicator } from '../form/types';
import type { Comparison } from '../judgement';
import type { ExplanationReading } from '../reading/explanation';
import type { RowConflict } from './row-conflicts';
import type { NarrativeCheck } from '../narrative/types';
import type { PlannedEdit } from '../edits/types';
import type { Clause, ClauseTopic, RuleSet, Severity } from './rule-sets/types';

export type { Clause, ClauseTopic, Severity } from './rule-sets/types';

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
  /** The form beside the text of the document it stands in; null where there is none. */
  readonly narrative: NarrativeCheck | null;
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

export interface RuleMeta {
  readonly code: string;
  readonly slug: string;
  readonly severity: Severity;
  readonly stage: 'stable' | 'trial';
  /** Run only where it is asked for: on real forms it was wrong more often than one time in twenty. */
  readonly offByDefault?: true;
  /** fix: safe, applied by 一键补全; suggest: a person picks; null: nothing to write. */
  readonly edits: 'fix' | 'suggest' | null;
  readonly topic: ClauseTopic | null;
  /** Its message names a second cell, so that it looks at one sheet of a continued form at a time. */
  readonly namesAnotherCell?: true;
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
