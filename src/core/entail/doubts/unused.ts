import { alignMentions } from '../../reading/align';
import type { Requirement } from '../../reading/asked';
import type { FigureFact } from '../../reading/types';
import { quote } from '../../reading/wording';
import { isSameUnit, sumOf } from '../derive/known';
import { evidenceOf, say } from '../evidence';
import { judgePair } from '../figures';
import type { Candidate } from '../judge/outcome';
import type { Doubt, Doubted } from './types';

/** Roles whose figures are accounted for beside an answer. */
const EXCUSED = new Set<Candidate['role']>([
  'plan',
  'allotted',
  'base',
  'part',
  'lower',
  'other-year',
  'change',
  'deviation',
  'remainder',
  'opposite',
  'stock',
  'cumulative',
  'of-base',
]);

/** Another thing by its own noun or verb: 慰问312户，发放31.2万元. */
function isOtherThing(fact: FigureFact, answer: FigureFact, { row }: Doubted): boolean {
  const own = fact.noun.isEmpty ? fact.verb : fact.noun;
  if (own.isEmpty) return false;
  if (!row.asked.context.sharesCharacter(own) || (answer.noun.likeness(own) ?? 1) < 0.3) return true;
  const known = answer.noun.isEmpty ? answer.verb : answer.noun;
  const ofRow = own.likeness(row.asked.context) ?? 0;
  return ofRow < 0.3 && (known.likeness(row.asked.context) ?? 1) >= (ofRow === 0 ? 0.3 : 0.5);
}

/** A rung of its own: 签约16家，已运营9家 for signed ones; 检查312家，立案9家. */
function isOnOtherRung(fact: FigureFact, answer: FigureFact, { row, requirement }: Doubted): boolean {
  // 17件全部落实了专班，已有15件化解 for 化解17件: on the very rung that is asked for.
  const { rung: asked } = requirement;
  if (answer.rung === null && asked !== null && fact.rung?.ladder === asked.ladder && fact.rung.level >= asked.level)
    return false;
  if (fact.rung === null || fact.cues.some(({ sense, word }) => sense === 'rung' && row.asked.asksFor.words.has(word)))
    return false;
  return (
    answer.rung === null ||
    answer.rung.ladder !== fact.rung.ladder ||
    answer.cues.some(({ word }) => row.asked.asksFor.words.has(word))
  );
}

/** 培训82人，取证75人 where a 取证率 is asked for as well: it belongs to another demand. */
function belongsElsewhere(fact: FigureFact, { requirement, row }: Doubted): boolean {
  return row.asked.requirements.some(
    (other) =>
      other !== requirement &&
      !other.fact.noun.isEmpty &&
      ([fact.verb, fact.noun].some((key) => (key.likeness(other.fact.noun) ?? 0) >= 0.5) ||
        // 已整改176个 where a 整改完成率 is asked for.
        fact.cues.some(({ word }) => other.rateWords.has(word))),
  );
}

/** The percentage that answer and target make. */
function isOwnRate(fact: FigureFact, doubted: Doubted): boolean {
  const judgement = doubted.outcome.judgement;
  if (!judgement || fact.mention.kind !== 'percent' || judgement.target.eq(0)) return false;
  return judgement.actual.div(judgement.target).times(100).minus(fact.mention.value).abs().lt(1);
}

/** 205人（科级60人、一般干部145人）: one of those behind the answer that make it up. */
function isOfBreakdown(fact: FigureFact, answer: FigureFact, candidates: readonly Candidate[]): boolean {
  const parts = candidates
    .map((candidate) => candidate.fact)
    .filter((one) => one.from === null && one.mention.at > answer.mention.at && isSameUnit(one, answer));
  return parts.includes(fact) && sumOf(parts).eq(answer.mention.value);
}

/** Used, worked out, excused by its role, or the answer's figure once more. */
function isAccountedFor({ fact, role }: Candidate, answer: FigureFact, { requirement, outcome }: Doubted): boolean {
  const { candidates } = outcome;
  if (outcome.used.has(fact.id) || fact.from) return true;
  if (cameFurther(fact, answer, requirement)) return false;
  if (EXCUSED.has(role)) return true;
  if (role !== 'result' && requirement.direction === 'higher') return true;
  if (isOfBreakdown(fact, answer, candidates)) return true;
  // 白天70次、夜间45次，共115次: a part of the total that answers.
  if (answer.share === 'total' && fact.mention.at < answer.mention.at && fact.mention.value.lt(answer.mention.value))
    return true;
  return fact.clause === answer.clause && fact.mention.value.eq(answer.mention.value);
}

/**
 * 申报8项，立项4项; 50台已到货，其中30台完成安装 for 建成: what only entered the process, or stands on a process that is not
 * asked for, beside fewer that came further.
 */
function cameFurther(fact: FigureFact, answer: FigureFact, { rung: asked }: Requirement): boolean {
  if (answer.rung === null || answer.stage !== 'rung' || fact.rung === null || fact.polarity !== 'affirmed')
    return false;
  if (fact.mention.value.gte(answer.mention.value)) return false;
  const isEntry = answer.rung.level === 0 && fact.rung.level > 0;
  const isOfOtherProcess = fact.rung.ladder === answer.rung.ladder && asked?.ladder !== answer.rung.ladder;
  return isEntry || (isOfOtherProcess && fact.rung.level > answer.rung.level);
}

/** Of the requirement's own measure, and short of it. */
function missesToo(fact: FigureFact, answer: FigureFact, { requirement, row }: Doubted): boolean {
  if (alignMentions(requirement.fact.mention, fact.mention)?.fit !== 'same' || !isSameUnit(fact, answer)) return false;
  return judgePair(requirement, fact, row.settings)?.outcome === 'short';
}

/** 报名120人，到校100人: behind what only entered the process fewer of the same are mostly those that came of it. */
function isBehindEntry(fact: FigureFact, answer: FigureFact, { row: { asked } }: Doubted): boolean {
  const isEntry = answer.stage === 'rung' && answer.rung?.level === 0;
  const isAsked = answer.cues.some(({ sense, word }) => sense === 'rung' && asked.asksFor.words.has(word));
  return (
    isEntry && !isAsked && fact.polarity === 'affirmed' && fact.clause === answer.clause + 1 && fact.share === 'whole'
  );
}

function speaksOfTheSame(fact: FigureFact, answer: FigureFact, doubted: Doubted): boolean {
  const isFurther = cameFurther(fact, answer, doubted.requirement);
  if (belongsElsewhere(fact, doubted)) return false;
  if (isBehindEntry(fact, answer, doubted)) return true;
  return (
    (isFurther || !isOnOtherRung(fact, answer, doubted)) &&
    !isOtherThing(fact, answer, doubted) &&
    !isOwnRate(fact, doubted) &&
    fact.certainty !== 'vague'
  );
}

/**
 * A figure of the requirement's own measure that misses it and is neither used nor accounted for: 新装18座，完成12座.
 * One that would satisfy it as well takes nothing back.
 */
export const unused: Doubt = (doubted) => {
  const { requirement, outcome } = doubted;
  const answer = outcome.judgement?.fact;
  if (!answer) return null;
  const left = outcome.candidates.find(
    (candidate) =>
      !isAccountedFor(candidate, answer, doubted) &&
      missesToo(candidate.fact, answer, doubted) &&
      speaksOfTheSame(candidate.fact, answer, doubted),
  );
  if (!left) return null;
  return evidenceOf(
    'unused-figure',
    'unclear',
    say('doubt.unused-figure', { actual: quote(left.fact.text) }),
    requirement.fact.span,
    left.fact.span,
  );
};
