import type { EvaluationForm } from '../form/types';
import { headContradictions } from './head';
import { answerAmount, answerRate, moneyStatements, roleOf, type MoneyStatements } from './money';
import { sentencesOf, type SaidFact, type Sentence } from './sentences';
import { compared, likenessTo, rowStatements, type RowStatements } from './statements';
import type { NarrativeCheck, Said, Stated } from './types';
import { doubtsWithin } from './within';
import { FUTURE, OTHER_TIME, TARGET_WORDS } from './words';

/** From this likeness on a figure is taken to speak of a row. */
const SURE = 0.6;
/** The same figure needs less to be taken for a repetition. */
const LIKELY = 0.15;

type Answer =
  | { readonly kind: 'agrees' | 'differs'; readonly stated: Stated }
  | { readonly kind: 'nowhere' | 'unchecked' | 'nothing' };

const NOWHERE: Answer = { kind: 'nowhere' };
const UNCHECKED: Answer = { kind: 'unchecked' };
const NOTHING: Answer = { kind: 'nothing' };

interface Told {
  readonly sentence: Sentence;
  /** Names of the rows that the sentence has repeated so far. */
  readonly told: ReadonlySet<string>;
}

interface Material {
  readonly form: EvaluationForm;
  readonly rows: readonly RowStatements[];
  readonly money: MoneyStatements;
}

/**
 * Holds the figures of a narrative against those of the form they are about.
 *
 * @param narrative paragraphs in reading order
 */
export function crossCheck(narrative: readonly string[], form: EvaluationForm): NarrativeCheck {
  const material: Material = { form, rows: rowStatements(form), money: moneyStatements(form) };
  const check = {
    agreed: [] as { said: Said; stated: Stated }[],
    contradictions: [] as { said: Said; stated: Stated }[],
    nowhere: [] as Said[],
    unchecked: [] as Said[],
    doubts: doubtsWithin(narrative),
  };
  check.contradictions.push(...headContradictions(narrative, form));
  for (const sentence of sentencesOf(narrative)) {
    /** Names of the rows that this sentence has repeated so far. */
    const told = new Set<string>();
    sentence.facts.forEach((said, index) => {
      const answer = answerTo(said, index, { sentence, told }, material);
      if (answer.kind === 'agrees') {
        told.add(answer.stated.about);
        check.agreed.push({ said: said.said, stated: answer.stated });
      }
      if (answer.kind === 'differs') check.contradictions.push({ said: said.said, stated: answer.stated });
      else if (answer.kind === 'nowhere') check.nowhere.push(said.said);
      else if (answer.kind === 'unchecked') check.unchecked.push(said.said);
    });
  }
  return check;
}

function answerTo(said: SaidFact, index: number, { sentence, told }: Told, material: Material): Answer {
  const { fact } = said;
  const isYearOnly = fact.kind === 'day' && fact.calendar.last - fact.calendar.first > 31;
  const isBare = fact.kind === 'figure' && fact.mention.kind === 'number' && fact.mention.unit === null;
  if (isYearOnly || isBare) return NOTHING;
  const first = lookUp(said, index, sentence, material);
  const answer = first.kind === 'nowhere' ? (sameFigureOf(said, told, material) ?? first) : first;
  // What is no result of the year may agree with the form, but cannot contradict it.
  const isWorthTelling = /\d/.test(said.said.text);
  if (answer.kind !== 'agrees' && isNoResult(said, sentence, material)) return isWorthTelling ? UNCHECKED : NOTHING;
  if (answer.kind === 'nowhere' && (fact.kind === 'day' || !isWorthTelling)) return NOTHING;
  return answer;
}

/** A figure of this many digits does not come twice by chance. */
const TELLING_DIGITS = 3;

/** The same figure of the same unit: in a row that the sentence speaks of already, or too long to be there by chance. */
function sameFigureOf(said: SaidFact, told: ReadonlySet<string>, { rows }: Material): Answer | null {
  const isTelling = said.said.text.replace(/\D/g, '').replace(/^0+|(?<!0)0+$/g, '').length >= TELLING_DIGITS;
  return repeated(
    said,
    rows.flatMap((row) => (isTelling || told.has(row.indicator.name.text) ? [{ row }] : [])),
  );
}

/** Plans, other years, parts, changes and vague words. */
function isNoResult(said: SaidFact, { text, isPlan }: Sentence, { form, rows }: Material): boolean {
  const { fact, lead } = said;
  if (isPlan || FUTURE.test(text.slice(0, fact.span.start))) return true;
  if (fact.year !== null && form.year !== null && fact.kind !== 'day' && String(fact.year) !== form.year) return true;
  if (OTHER_TIME.test(lead)) return true;
  // 节约电费60万元 is the level of an indicator of that name, not a change of something else.
  const isNamed = fact.base !== 'last-year' && rows.some(({ topic }) => topic.foundIn(said.topic) === 1);
  return (
    (fact.aspect !== 'level' && !isNamed) ||
    fact.time !== 'form' ||
    fact.certainty === 'vague' ||
    fact.polarity === 'denied' ||
    fact.stage === 'expected' ||
    ['missing', 'exception', 'remainder', 'base'].includes(fact.share)
  );
}

function lookUp(said: SaidFact, index: number, sentence: Sentence, { rows, money }: Material): Answer {
  const ranked = rows
    .map((row) => ({ row, likeness: likenessTo(row, said) }))
    .filter(({ row }) => row.statements.some(({ fact }) => compared(fact, said) !== null))
    .sort((a, b) => b.likeness - a.likeness);
  const planned = rowOfPlanBefore(index, sentence, rows);
  const best = planned && (ranked[0]?.likeness ?? 0) < SURE ? { row: planned, likeness: SURE } : ranked[0];
  if (best && best.likeness >= SURE && said.fact.share !== 'part') {
    const answer = answerOfRow(best.row, said, sentence);
    if (answer.kind === 'agrees') return answer;
    return (
      repeated(
        said,
        ranked.filter(({ row, likeness }) => row !== best.row && likeness >= SURE),
      ) ?? answer
    );
  }
  return answerMoney(said, index, sentence, money) ?? repeated(said, ranked.filter(isLikely)) ?? NOWHERE;
}

const isLikely = ({ likeness }: { readonly likeness: number }): boolean => likeness >= LIKELY;

function answerMoney(said: SaidFact, index: number, sentence: Sentence, money: MoneyStatements): Answer | null {
  const answer = answerRate(said, money) ?? answerAmount(said, money, roleBefore(index, sentence));
  if (!answer) return null;
  if (answer.isSame) return { kind: 'agrees', stated: answer.stated };
  return { kind: 'differs', stated: answer.stated };
}

/** 其中中央资金96万元 is budget or spending as the amount before it was. */
function roleBefore(index: number, { facts }: Sentence): ReturnType<typeof roleOf> {
  for (let before = index - 1; before >= 0; before--) {
    const fact = facts[before];
    if (fact?.fact.kind !== 'figure' || fact.fact.mention.kind !== 'amount') continue;
    const role = roleOf(fact.lead);
    if (role !== null) return role;
  }
  return null;
}

/** 计划维修26所，实际维修26所: what is done after a plan of the same unit is about the same row. */
function rowOfPlanBefore(index: number, { facts }: Sentence, rows: readonly RowStatements[]): RowStatements | null {
  const here = facts[index]?.fact;
  const before = facts[index - 1];
  if (here?.kind !== 'figure' || before?.fact.kind !== 'figure' || before.fact.stage !== 'planned') return null;
  if (here.mention.unit?.name !== before.fact.mention.unit?.name || here.stage === 'planned') return null;
  if (here.share !== 'whole' && here.share !== 'total') return null;
  const row = rows.find((candidate) => likenessTo(candidate, before) >= SURE);
  return row?.statements.some(({ role, fact }) => role === 'target' && compared(fact, before) === 'same') ? row : null;
}

/** The same figure in another row, or in a row that is less surely meant. */
function repeated(said: SaidFact, candidates: readonly { readonly row: RowStatements }[]): Answer | null {
  for (const { row } of candidates) {
    const same = row.statements.find(({ fact }) => compared(fact, said) === 'same');
    if (same) return { kind: 'agrees', stated: same.stated };
  }
  return null;
}

function answerOfRow({ statements }: RowStatements, said: SaidFact, sentence: Sentence): Answer {
  const comparable = statements.flatMap((statement) => {
    const result = compared(statement.fact, said);
    return result === null ? [] : [{ ...statement, result }];
  });
  const { stage, certainty } = said.fact;
  const isPlan = stage === 'planned' || stage === 'allotted';
  const isDone = stage === 'done' || stage === 'rung';
  // A sentence that only reports gives results; a figure of the target in it is one that was not reached.
  const isResult = isDone || (!isPlan && said.fact.share !== 'each' && !TARGET_WORDS.test(sentence.text));
  const same = comparable.find(({ result, role }) => result === 'same' && (role !== 'target' || !isResult));
  if (same) return { kind: 'agrees', stated: same.stated };
  const asked = comparable.filter(({ role }) => role === (isPlan ? 'target' : 'actual'));
  const [only] = asked;
  // The row is told elsewhere in the sentence: this figure is a detail beside it.
  const isTold = sentence.facts.some(
    (other) => other !== said && asked.some(({ fact }) => compared(fact, other) === 'same'),
  );
  if (!only) {
    const target = comparable.find(({ result, role }) => result === 'same' && role === 'target');
    return target ? { kind: 'agrees', stated: target.stated } : NOWHERE;
  }
  if (isTold || certainty === 'hedged') return NOWHERE;
  return { kind: 'differs', stated: only.stated };
}
