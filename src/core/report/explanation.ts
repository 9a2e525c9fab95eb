import type { ExplainedFact, ExplainedText, Explanation } from '../explain';
import type { Speaker } from '../messages/speaker';
import { evidenceJson } from './evidence';
import { reportMessage } from './messages';

/** How a row was judged, as `compare --explain` adds it to a line of JSON. */
export function explanationJson({ target, actual, requirements, evidence }: Explanation, speaker: Speaker): object {
  return {
    target: { clauses: target.clauses, facts: target.facts },
    actual: { clauses: actual.clauses, facts: actual.facts },
    requirements,
    outcomes: evidence.map((one, index) => ({
      outcome: one.outcome,
      ...evidenceJson([one], speaker)[0],
      order: index + 1,
    })),
  };
}

const pairs = (record: Readonly<Record<string, string>>): string =>
  Object.entries(record)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');

function factLine({ id, kind, text, says, cues, noun, verb }: ExplainedFact): string {
  const by = cues.map(({ sense, word, span }) => `${word}:${sense}@${String(span.start)}`).join(' ');
  const about = [noun, verb].filter((words) => words !== '').join(' / ');
  return [
    `    #${String(id)} ${kind} ${text}`,
    pairs(says),
    by === '' ? '' : `[${by}]`,
    about === '' ? '' : `(${about})`,
  ]
    .filter((part) => part !== '')
    .join('  ');
}

function textLines({ clauses, facts }: ExplainedText, heading: string): string[] {
  return [
    heading,
    ...clauses.map(
      ({ number, text, span }) => `  ${String(number)}. ${text} ${String(span.start)}-${String(span.end)}`,
    ),
    ...facts.map(factLine),
  ];
}

/** The same for people: one block, ended by a line feed. */
export function explanationText(explanation: Explanation, speaker: Speaker): string {
  const title = (id: Parameters<typeof reportMessage>[0]): string => speaker.say(reportMessage(id));
  const requirements = explanation.requirements.flatMap(({ text, direction, rung, product, answers }) => [
    `  ${text}  ${direction}${rung === null ? '' : `  rung=${rung}`}${product === null ? '' : `  =${product}`}`,
    ...answers.map(({ id, text: answer, role, from }) => {
      const source = from ? `  ${from.step}(${from.facts.map((fact) => `#${String(fact)}`).join(', ')})` : '';
      return `    #${String(id)} ${answer}  ${role}${source}`;
    }),
  ]);
  const outcomes = explanation.evidence.map(
    ({ by, outcome, message }) => `  ${by}: ${outcome}  ${speaker.say(message)}`,
  );
  return [
    ...textLines(explanation.target, `${title('explain.target')} ${explanation.target.text}`),
    ...textLines(explanation.actual, `${title('explain.actual')} ${explanation.actual.text}`),
    title('explain.requirements'),
    ...requirements,
    title('explain.outcomes'),
    ...outcomes,
    `= ${explanation.verdict}`,
    '',
  ].join('\n');
}
