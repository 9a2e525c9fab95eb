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

/** The texts of a form in which evidence is looked for, compacted. */
function evidenceTexts(form: EvaluationForm): Readonly<Record<RuleSetEvidence['in'], readonly string[]>> {
  return {
    title: [form.title?.text ?? ''].map(compact),
    labels: [...form.labels, ...form.explanationBlocks.map(({ label }) => label.text)].map(compact),
    notes: (form.notes?.lines ?? []).map(({ text }) => compact(text)),
    department: [form.department?.text ?? '', form.implementingUnit?.text ?? '', form.project?.text ?? ''].map(compact),
    year: [form.year ?? ''],
  };
}

/** How well a rule set fits a form: points, and what was found for it. */
function weigh(ruleSet: RuleSet, texts: ReturnType<typeof evidenceTexts>): { points: number; found: string[] } {
  const found: string[] = [];
  let points = 0;
  for (const evidence of ruleSet.evidence) {
    if (!texts[evidence.in].some((text) => text.includes(compact(evidence.contains)))) continue;
    points += evidence.points;
    if (evidence.points > 0) found.push(evidence.contains);
  }
  return { points, found };
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
  const ranked = ruleSets
    .map((ruleSet) => ({ ruleSet, ...weigh(ruleSet, texts) }))
    .sort((a, b) => b.points - a.points);
  const [best, next] = ranked;
  if (!best || best.points < ENOUGH_POINTS || best.points === next?.points) {
    return { ruleSet: general, chosenBy: 'default', evidence: [] };
  }
  return { ruleSet: best.ruleSet, chosenBy: 'evidence', evidence: best.found };
}
