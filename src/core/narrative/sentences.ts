import { readFacts } from '../reading/text-facts';
import type { DayFact, FigureFact } from '../reading/types';
import { Topic } from './topic';
import type { Said } from './types';
import { FUTURE_HEADING } from './words';

/** A figure or day of the narrative with the words it stands among. */
export interface SaidFact {
  readonly fact: FigureFact | DayFact;
  readonly said: Said;
  /** Words from the figure or break before it to the break or figure behind it, its own among them. */
  readonly words: string;
  readonly topic: Topic;
  /** From the beginning of the sentence, or the figure before, to the figure. */
  readonly lead: string;
}

export interface Sentence {
  readonly text: string;
  readonly facts: readonly SaidFact[];
  /** It stands in a part of the report that speaks of plans. */
  readonly isPlan: boolean;
}

const BREAK = /[，,。；;：:、！!？?（）()\n]/;

/** The sentences of a narrative with the figures and days in them. */
export function sentencesOf(narrative: readonly string[]): Sentence[] {
  let isPlan = false;
  return narrative.flatMap((paragraph) => {
    const heading = isHeading(paragraph);
    if (heading) isPlan = FUTURE_HEADING.test(paragraph);
    return (paragraph.match(/[^。！？!?\n]+[。！？!?]?/g) ?? []).map((text) => ({
      text: text.trim(),
      facts: factsOf(text.trim()),
      isPlan,
    }));
  });
}

/** 三、下一步打算: short, numbered, no sentence. */
function isHeading(paragraph: string): boolean {
  return (
    paragraph.length <= 40 &&
    /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．])/.test(paragraph)
  );
}

function factsOf(sentence: string): SaidFact[] {
  const { figures, days } = readFacts(sentence);
  const facts = [...figures, ...days].sort((a, b) => a.span.start - b.span.start);
  /** First word of the item before in a list: 购置彩超12台、救护车6辆 bought both. */
  let verb = '';
  return facts.map((fact, index) => {
    const before = facts[index - 1]?.span.end ?? 0;
    const after = facts[index + 1]?.span.start ?? sentence.length;
    const lead = sentence.slice(before, fact.span.start);
    const own = sentence.slice(fact.span.start, fact.span.end);
    const head = lead.split(BREAK).at(-1) ?? '';
    const tail = sentence.slice(fact.span.end, after).split(BREAK)[0] ?? '';
    const isListed = /^[、和及]/.test(lead);
    const words = (isListed ? verb : '') + head + own.replace(/[\d.,%]/g, '') + tail;
    if (!isListed) verb = head.trim().slice(0, 2);
    return { fact, said: { text: own, sentence }, words, topic: new Topic(words), lead };
  });
}
