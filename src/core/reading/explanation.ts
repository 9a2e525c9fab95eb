import { ACTIONS } from '../language/claims';
import {
  BY_WHEN,
  CELL_LABELS,
  DEALT_WITH,
  EXPLANATION_CUES,
  EXPLANATION_LABELS,
  FOLLOW_UPS,
  LACKING,
  NO_OPENERS,
  REMEDY_OPENERS,
  SAYS_NOTHING,
  SAYS_WELL,
  STATE_ENDS,
  LEFT_TO_DO,
  MEANWHILE,
  TOWARDS,
  WHAT_FOR,
  TO_COME,
  WAITED_FOR,
  type ExplanationSense,
} from '../language/cues/explanations';
import { unitAt } from '../language/units';
import { codesOf } from '../text/characters';
import { foldForReading } from '../text/reading';
import { findTemplateHint } from './hints';
import { scan, type Cue } from './scan';
import { clausesOf, type Clause } from './scope';
import type { TextSpan } from './types';

/** What an explanation cell (未完成原因及改进措施) says. */
export interface ExplanationReading {
  /** `none` for blank and for words that say nothing or only restate the miss: 无, /, —, 0, 未完成. */
  readonly kind: 'none' | 'reason-only' | 'measure-only' | 'complete' | 'unsorted';
  /** Left-over 【】 blanks of a scaffold. */
  readonly openBlanks: readonly TextSpan[];
}

const BLANKS = /【[^】\n]{0,30}】|\[\s{0,10}\]|_{3,}|（\s{1,10}）/g;

function openBlanks(text: string): TextSpan[] {
  return [...text.matchAll(BLANKS)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

interface Halves {
  readonly reason: boolean;
  readonly measure: boolean;
}

const NEITHER: Halves = { reason: false, measure: false };

const together = (a: Halves, b: Halves): Halves => ({
  reason: a.reason || b.reason,
  measure: a.measure || b.measure,
});

/** Marks that say nothing by themselves; 0 stands for none. */
const MARKS = codesOf(`,;。、:.!?()[]-—–/\\·_*~0 \n"'“”`);

/** Whether a piece is made of nothing but marks and words that say nothing: 无, 没有完成年度目标值. */
function isEmpty(text: string): boolean {
  return isMadeOf(text, (at) => SAYS_NOTHING.matchAt(text, at)?.word.length ?? 0);
}

/** Whether the whole text is marks and what `lengthAt` knows, piece by piece. */
function isMadeOf(text: string, lengthAt: (at: number) => number): boolean {
  for (let at = 0; at < text.length;) {
    const length = lengthAt(at);
    if (length === 0 && !MARKS.has(text.charCodeAt(at))) return false;
    at += Math.max(length, 1);
  }
  return true;
}

const FIGURES = codesOf('0123456789%');
const LONGEST_NAME = 40;

/** The longest piece of the name, two characters or more, that stands at `at`. */
function pieceOf(name: string, text: string, at: number): number {
  let longest = 0;
  for (let from = 0; from < name.length; from++) {
    let length = 0;
    while (from + length < name.length && name.charAt(from + length) === text.charAt(at + length)) length++;
    longest = Math.max(longest, length);
  }
  return longest >= 2 ? longest : 0;
}

const LONGEST_RESTATED = 60;

/** 满意度未达95%，扣1分 under 满意度: the miss once more, in the row's own words and figures. */
function restatesMiss(text: string, name: string): boolean {
  if (text.length > LONGEST_RESTATED) return false;
  const known = name.slice(0, LONGEST_NAME);
  return isMadeOf(text, (at) => {
    if (FIGURES.has(text.charCodeAt(at))) return 1 + (unitAt(text, at + 1)?.name.length ?? 0);
    return Math.max(SAYS_NOTHING.matchAt(text, at)?.word.length ?? 0, pieceOf(known, text, at));
  });
}

/** The explanation's own words in a clause. */
function ownCues(text: string): {
  readonly senses: ReadonlySet<ExplanationSense>;
  readonly spans: readonly TextSpan[];
} {
  const senses = new Set<ExplanationSense>();
  const spans: TextSpan[] = [];
  for (let at = 0; at < text.length; at++) {
    const found = EXPLANATION_CUES.matchAt(text, at);
    if (!found) continue;
    senses.add(found.value);
    spans.push({ start: at, end: at + found.word.length });
    at += found.word.length - 1;
  }
  return { senses, spans };
}

const endsWithAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.endsWith(word));

/** What the words of a clause tell: its own cues together with those of any sentence. */
function byCues(text: string, { from, tokens }: Clause): Halves {
  const { senses, spans } = ownCues(text);
  const isOwn = ({ start, end }: TextSpan): boolean =>
    spans.some((own) => own.start + from <= start && end <= own.end + from);
  const cues = tokens.filter((token) => token.kind === 'cue');
  // 检修任务已完成 names 检修 and no cause.
  const hasCause = senses.has('cause') && !endsWithAny(text, SAYS_WELL);
  const isToCome = cues.some(
    (cue) => TO_COME.has(cue.table.sense) && !(hasCause && WAITED_FOR.has(cue.word)) && !isOwn(cue),
  );
  const isPromised = BY_WHEN.isIn(text) && !hasCause && !isLacking(text, from, cues, true);
  const willBeDone = isToCome || senses.has('remedy') || isPromised;
  const reason = hasCause || isLacking(text, from, cues, willBeDone);
  // 为完善图纸，开工推到10月: what for, and no measure.
  const isEffort = senses.has('effort') && !reason && !text.startsWith(WHAT_FOR);
  return { reason, measure: willBeDone || isEffort };
}

/** 缺的资料当场补录: of the lack only what is done about it is told. */
const OF = '的';

/** Tells of a lack; of what is still to be done 剩余 and 余下 only say how much it is. */
function isLacking(text: string, from: number, cues: readonly Cue[], willBeDone: boolean): boolean {
  // 一季度完成剩余设备采购.
  const isDone = cues.some(({ table: { sense } }) => sense === 'done');
  return (
    endsWithAny(text, STATE_ENDS) ||
    cues.some(
      ({ table: { sense }, end }) =>
        LACKING.has(sense) && !((willBeDone || isDone) && (LEFT_TO_DO.has(sense) || text.charAt(end - from) === OF)),
    )
  );
}

/** 对不达标的两家复查: what falls short is named as what something is done about. */
const dealsWith = (text: string): boolean =>
  TOWARDS.some((word) => text.startsWith(word)) && endsWithAny(text, DEALT_WITH);

const NOT = codesOf('未没');
const TIMES = codesOf('年月度周');

function opensRemedy(text: string): boolean {
  if (dealsWith(text)) return true;
  if (text.includes(MEANWHILE)) return false;
  // 与村民未达成一致 is no step taken with them.
  if (text.startsWith('与') && text.includes('未')) return false;
  const opener = NO_OPENERS.matchAt(text, 0) === null ? REMEDY_OPENERS.matchAt(text, 0) : null;
  // 下半年未接团 tells what did not come about.
  if (opener === null) return false;
  const { length } = opener.word;
  return !(TIMES.has(text.charCodeAt(length - 1)) && NOT.has(text.charCodeAt(length)));
}

/** 建立周调度台账: a verb with its object, and nothing that tells of a lack, says what is done. 招标 alone is a noun. */
function beginsWithAct(text: string): boolean {
  if (endsWithAny(text, STATE_ENDS)) return false;
  return ACTIONS.some((word) => text.startsWith(word) && text.length >= word.length + 2);
}

/** What a clause tells; `isLater` when others that say something stand before it. */
function halvesOf(text: string, clause: Clause, isLater: boolean): Halves {
  if (opensRemedy(text)) return { reason: false, measure: true };
  const told = byCues(text, clause);
  const followsUp = isLater && FOLLOW_UPS.matchAt(text, 0) !== null;
  // 现谈妥费率降两成: what was brought down behind a lack is no lack.
  const lacks =
    endsWithAny(text, STATE_ENDS) ||
    clause.tokens.some(
      (token) => token.kind === 'cue' && LACKING.has(token.table.sense) && token.table.sense !== 'down',
    );
  if (told.reason && !(followsUp && !lacks)) return told;
  return followsUp || beginsWithAct(text) ? { reason: false, measure: true } : told;
}

const SHORTEST_STATE = 4;

/** Without a cue a clause may still say how things are: 渔港停泊位只有三十个. */
function saysState(text: string): boolean {
  return text.length >= SHORTEST_STATE && !SAYS_WELL.some((word) => text.includes(word));
}

/** A text without labels: its clauses one after the other. */
function unlabelled(text: string): Halves {
  let told = NEITHER;
  let hasState = false;
  for (const clause of clausesOf(scan(text, []), text.length)) {
    const words = text.slice(clause.from, clause.to);
    if (isEmpty(words)) continue;
    const halves = halvesOf(words, clause, hasState || told.reason);
    // What stands before the first measure, and is none, is what it answers.
    hasState ||= !told.measure && !halves.measure && saysState(words);
    told = together(told, halves);
  }
  return { reason: told.reason || (told.measure && hasState), measure: told.measure };
}

interface Section {
  readonly label: 'reason' | 'measure';
  readonly start: number;
  readonly from: number;
}

/** Labels with their colon: 原因：… 措施：…. */
function labelsIn(text: string): Section[] {
  const found: Section[] = [];
  for (let at = 0; at < text.length; at++) {
    const label = EXPLANATION_LABELS.matchAt(text, at);
    if (!label) continue;
    const end = at + label.word.length;
    if (text.charAt(end) !== ':') continue;
    found.push({ label: label.value, start: at, from: end + 1 });
    at = end;
  }
  return found;
}

/** A part under a label is what the label says; one under a lone 原因 may hold the measure as well. */
function labelled(text: string, labels: readonly Section[]): Halves {
  const [first] = labels;
  let told = first ? unlabelled(text.slice(0, first.start)) : NEITHER;
  labels.forEach(({ label, from }, i) => {
    const part = text.slice(from, labels[i + 1]?.start ?? text.length);
    if (isEmpty(part)) return;
    const measure = label === 'measure' || (labels.length === 1 && unlabelled(part).measure);
    told = together(told, { reason: label === 'reason', measure });
  });
  return told;
}

/** Hints come in brackets or begin with 请; what they ask for is no answer. */
function isHint(text: string): boolean {
  const hint = findTemplateHint(text);
  const trimmed = text.trim();
  return hint !== null && ((hint.end - hint.start) * 2 >= trimmed.length || /^[(（【[]?请/.test(trimmed));
}

function kindOf({ reason, measure }: Halves): ExplanationReading['kind'] {
  if (reason) return measure ? 'complete' : 'reason-only';
  return measure ? 'measure-only' : 'unsorted';
}

/** Fewer different Chinese characters, and fewer foreign words, are a slip of the keyboard: ni, 啊啊, 123. */
const FEWEST_CHARACTERS = 2;
const FEWEST_WORDS = 3;

function saysTooLittle(text: string): boolean {
  const characters = new Set(text.match(/\p{Script=Han}/gu));
  return characters.size < FEWEST_CHARACTERS && (text.match(/[A-Za-z]{2,}/g) ?? []).length < FEWEST_WORDS;
}

/** 未完成原因及改进措施：无: the heading of the column once more. */
function withoutCellLabel(text: string): string {
  const label = CELL_LABELS.matchAt(text, 0);
  return label && text.charAt(label.word.length) === ':' ? text.slice(label.word.length + 1) : text;
}

const LONGEST = 4000;

function readAnew(original: string): ExplanationReading {
  const blanks = openBlanks(original);
  const text = withoutCellLabel(foldForReading(original.slice(0, LONGEST).replace(BLANKS, '')).text);
  const labels = labelsIn(text);
  if (isHint(original) || isEmpty(text)) return { kind: 'none', openBlanks: blanks };
  const kind = kindOf(labels.length > 0 ? labelled(text, labels) : unlabelled(text));
  const isNothing = kind === 'unsorted' && (labels.length > 0 || saysTooLittle(text));
  return { kind: isNothing ? 'none' : kind, openBlanks: blanks };
}

/** Reads an explanation cell (未完成原因及改进措施) of the named indicator: nothing, a reason, a measure, or both. */
export function readExplanation(text: string, indicator = ''): ExplanationReading {
  const reading = readAnew(text);
  const isBareMiss = reading.kind !== 'none' && indicator !== '' && restatesMiss(foldForReading(text).text, indicator);
  return isBareMiss ? { ...reading, kind: 'none' } : reading;
}
