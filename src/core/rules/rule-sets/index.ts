import { compact } from '../../text/normalise';
import type { EvaluationForm } from '../../form/types';
import { anhuiRural } from './anhui-rural';
import { caidian2021 } from './caidian-2021';
import { general } from './general';
import { hubei20 } from './hubei-20';
import { mof2020 } from './mof-2020';
import { sichuan } from './sichuan';
import { transferPayment } from './transfer-payment';
import type { RuleSet, RuleSetEvidence } from './types';
import { yunnan14 } from './yunnan-14';

/** All built-in rule sets, alphabetical by id. */
export const ruleSets: readonly RuleSet[] = [
  anhuiRural,
  caidian2021,
  general,
  hubei20,
  mof2020,
  sichuan,
  transferPayment,
  yunnan14,
];

/** A built-in rule set, or undefined when there is none of that id. */
export function ruleSetById(id: string): RuleSet | undefined {
  return ruleSets.find((ruleSet) => ruleSet.id === id);
}

/** Points from which the evidence decides; below, the general rule set is used. */
const ENOUGH_POINTS = 5;

/** The evidence of every rule set with its words as they are looked for. */
const weighable = ruleSets.map((ruleSet) => ({
  ruleSet,
  evidence: ruleSet.evidence.map((evidence) => ({ ...evidence, words: compact(evidence.contains) })),
}));

/** The texts of a form in which evidence is looked for, compacted, one to a line. */
function evidenceTexts(form: EvaluationForm): Readonly<Record<RuleSetEvidence['in'], string>> {
  const lines = (texts: readonly string[]): string => texts.map(compact).join('\n');
  return {
    title: compact(form.title?.text ?? ''),
    labels: lines([...form.labels, ...form.explanationBlocks.map(({ label }) => label.text)]),
    notes: lines((form.notes?.lines ?? []).map(({ text }) => text)),
    department: lines([form.department?.text ?? '', form.implementingUnit?.text ?? '', form.project?.text ?? '']),
    year: form.year ?? '',
  };
}

/** How well a rule set fits a form: points, and what was found for it. */
function weigh(
  { ruleSet, evidence }: (typeof weighable)[number],
  texts: ReturnType<typeof evidenceTexts>,
): {
  ruleSet: RuleSet;
  points: number;
  found: string[];
} {
  const present = evidence.filter((piece) => texts[piece.in].includes(piece.words));
  return {
    ruleSet,
    points: present.reduce((sum, { points }) => sum + points, 0),
    found: present.filter(({ points }) => points > 0).map(({ contains }) => contains),
  };
}

/**
 * Chooses the rule set the form gives most evidence for. When none reaches the threshold, or two are level,
 * the general one is taken: better no clause than a wrong one.
 */
export function chooseRuleSet(form: EvaluationForm): {
  readonly ruleSet: RuleSet;
  readonly chosenBy: 'evidence' | 'default';
  readonly evidence: readonly string[];
} {
  const texts = evidenceTexts(form);
  const ranked = weighable.map((candidate) => weigh(candidate, texts)).sort((a, b) => b.points - a.points);
  const [best, next] = ranked;
  if (!best || best.points < ENOUGH_POINTS || best.points === next?.points) {
    return { ruleSet: general, chosenBy: 'default', evidence: [] };
  }
  return { ruleSet: best.ruleSet, chosenBy: 'evidence', evidence: best.found };
}
