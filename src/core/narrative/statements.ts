import { targetToRead, textToRead } from '../form/index';
import type { EvaluationForm, Indicator, Slot } from '../form/types';
import { readFacts } from '../reading/text-facts';
import type { DayFact, FigureFact } from '../reading/types';
import { sameDay, sameFigure } from './same';
import type { SaidFact } from './sentences';
import { nameTopic, Topic } from './topic';
import type { Stated } from './types';

/** A figure or day in a row of indicators. */
interface Statement {
  readonly role: 'target' | 'actual' | 'explanation';
  readonly fact: FigureFact | DayFact;
  readonly stated: Stated;
  /** The words of its own clause. */
  readonly topic: Topic;
}

/** A row of indicators with all the figures and days in it. */
export interface RowStatements {
  readonly indicator: Indicator;
  readonly topic: Topic;
  readonly statements: readonly Statement[];
}

/** The rows of a form as statements that a narrative may repeat. */
export function rowStatements(form: EvaluationForm): RowStatements[] {
  return form.indicators.map((indicator) => ({
    indicator,
    topic: nameTopic(indicator.name.text),
    statements: [
      ...statementsIn(indicator, 'target', indicator.target, targetToRead(indicator)),
      ...statementsIn(indicator, 'actual', indicator.actual, textToRead(indicator.actual)),
      ...statementsIn(indicator, 'explanation', indicator.explanation, textToRead(indicator.explanation)),
    ],
  }));
}

function statementsIn(indicator: Indicator, role: Statement['role'], slot: Slot | null, text: string): Statement[] {
  if (!slot || text === '') return [];
  const { figures, days } = readFacts(text);
  const breaks = /[，,。；;、\n]/;
  return [...figures, ...days].map((fact) => {
    const head = text.slice(0, fact.span.start).split(breaks).at(-1) ?? '';
    const tail = text.slice(fact.span.end).split(breaks)[0] ?? '';
    return {
      role,
      fact,
      stated: { cell: slot.cell, about: indicator.name.text, text: slot.text },
      topic: new Topic(head + tail),
    };
  });
}

/** A topic of less than this many parts is too short to be told by itself. */
const ENOUGH_PARTS = 3;

/** How surely a figure of the narrative speaks of this row, 0 to 1. */
export function likenessTo(row: RowStatements, said: SaidFact): number {
  const clauses = row.statements
    .filter(({ role, topic, fact }) => role === 'actual' && topic.size >= ENOUGH_PARTS && compared(fact, said) !== null)
    .map(({ topic }) => topic.foundIn(said.topic));
  return Math.max(row.topic.foundIn(said.topic), ...clauses);
}

/** Whether a figure or day of the form and one of the narrative are the same; null when they measure different things. */
export function compared(form: FigureFact | DayFact, { fact: said }: SaidFact): 'same' | 'other' | null {
  if (form.kind === 'day' || said.kind === 'day')
    return form.kind === 'day' && said.kind === 'day' ? sameDay(form.calendar, said.calendar) : null;
  return sameFigure(form.mention, said.mention);
}
