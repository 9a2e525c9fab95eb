import type { LocalisedText } from '../../messages/message';

/** error: provably wrong; warning: must be explained or looked at; info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** A sentence of the rule set (or of a regulation it quotes) that a finding rests on. */
export interface Clause {
  /** Where it stands, e.g. 备注第1条. */
  readonly source: string;
  /** The sentence itself, as in the rule set's text. */
  readonly text: string;
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

/** How the score of a lower-is-better indicator falls when it misses: weight×A/B or weight×(1−(B−A)/A); `either` accepts both. */
export type NegativeScoreFormula = 'target-over-actual' | 'linear-to-double' | 'either';

/** Band of a qualitative grade in percent of the weight; the upper end of the lower bands is excluded. */
export interface GradeBand {
  readonly grade: 'full' | 'partial' | 'poor';
  readonly from: string;
  readonly to: string;
}

/** A piece of a report: sentences of one kind. */
export type OutlinePart =
  | 'background'
  | 'expected'
  | 'rate'
  | 'rate-analysis'
  | 'goals'
  | 'outputs'
  | 'costs'
  | 'benefits'
  | 'satisfaction'
  | 'problems'
  | 'measures';

/** A heading of a report with what stands under it. */
export interface OutlineSection {
  readonly heading: string;
  readonly level: 1 | 2 | 3;
  readonly content: readonly OutlinePart[];
}

/** One jurisdiction's rules, dated. Pure data, also readable from a JSON file. */
export interface RuleSet {
  readonly id: string;
  readonly title: LocalisedText;
  /** Date of the text it rests on, e.g. `2021` or `2020-02-25`. */
  readonly dated: string;
  /** Standard 备注, one entry per line, without numbering; the heading is 备注：. Empty when the family has none. */
  readonly notes: readonly string[];
  /** The sentences findings rest on, by topic. */
  readonly clauses: Readonly<Partial<Record<ClauseTopic, Clause>>>;
  /** Plain texts of the regulation the clauses are quoted from (besides the notes). */
  readonly sources: readonly { readonly title: string; readonly text: string }[];
  readonly thresholds: {
    /** Below this rate (percent) a reason is asked for. */
    readonly lowRate: string;
    /** Multiple of the target from which over-achievement must be explained. */
    readonly exceededFrom: string;
    /** Tolerated gap between a total and its parts, in 元. */
    readonly totalGapYuan: string;
    /** Tolerated gap between stated and computed scores, in points. */
    readonly scoreGap: string;
  };
  /** Thresholds the text of the family itself prints; the others are defaults of this tool, and findings say so. */
  readonly proven: readonly ('lowRate' | 'exceededFrom')[];
  /** Null when the family has no scores. */
  readonly scoring: {
    readonly total: string;
    readonly ratePoints: string;
    readonly negativeFormula: NegativeScoreFormula;
    readonly bands: readonly GradeBand[];
    /** Grades of the total, best first: name and lowest score. */
    readonly grades: readonly { readonly name: string; readonly from: string }[];
  } | null;
  /** How the report about a form is laid out. */
  readonly outline: readonly OutlineSection[];
  /** A missing satisfaction indicator is fine. */
  readonly satisfactionOptional: boolean;
  /** Level-2 groups that must be there, e.g. 数量指标. */
  readonly requiredLevel2: readonly string[];
  /** Evidence that selects the rule set: each match adds its points. */
  readonly evidence: readonly RuleSetEvidence[];
  /** Rules that this rule set switches off, raises, lowers or marks as trial. */
  readonly overrides: Readonly<Record<string, { readonly severity?: Severity | 'off'; readonly trial?: boolean }>>;
}

export interface RuleSetEvidence {
  /** Where to look. */
  readonly in: 'title' | 'labels' | 'notes' | 'department' | 'year';
  /** Compacted text that must occur there. */
  readonly contains: string;
  readonly points: number;
}
