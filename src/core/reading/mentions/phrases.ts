import { wordList } from '../../language/lexicon';
import {
  COVERAGE,
  DENYING,
  EVENTS,
  EVENT_TREATED,
  NEGATORS,
  NOT_NEGATED,
  NOT_ONE,
  SERVICE,
  STAYING_BEHIND,
} from '../../language/phrases';
import { codesOf } from '../../text/characters';
import { isDigit } from './numerals';

/** A phrase that says a quantity without a figure. */
export interface PhraseReading {
  readonly end: number;
  readonly kind: 'zero-event' | 'coverage' | 'service-hours';
  readonly noun: string;
  /** Hours a week for service, percent for coverage, 0 for events. */
  readonly value: string;
  readonly isWeak: boolean;
}

const DENIED_BEFORE = wordList(DENYING);
const BREAKS = codesOf(',;。、\n:()');
const TREATED = codesOf(EVENT_TREATED);
/** 未发生 looks so many characters ahead; 无 fewer; 0 right ahead. */
const REACH = { any: 16, event: 12, next: 1 } as const;

const NOBODY = '无人';

/** 无人机 holds no denial, 10投诉 no zero; 无人脱逃 denies the event right behind it. */
function isOfAnotherWord(text: string, at: number, negator: string): boolean {
  const longer = NOT_NEGATED.matchAt(text, at);
  if (longer && longer.word.length >= negator.length + (negator === NOBODY ? 1 : 0)) return true;
  const before = text.charAt(at - 1);
  return negator === '0' && (isDigit(before) || before === '.');
}

/** End of the last event up to `limit` or the next break; null when none stands there. */
function eventsEnd(text: string, from: number, limit: number): number | null {
  let end: number | null = null;
  for (let i = from; i < limit && !BREAKS.has(text.charCodeAt(i)); i++) {
    const event = EVENTS.matchAt(text, i);
    if (!event) continue;
    end = i + event.word.length;
    i = end - 1;
  }
  return end;
}

const MOST_LISTED = 8;

/** 未发生脱逃、重大案件和重大疫情: where the last of the events ends that a denial goes on to. */
function listEnd(text: string, from: number, limit: number): number {
  let end = eventsEnd(text, from, limit) ?? breakAfter(text, from, limit);
  for (let i = 0; i < MOST_LISTED && text.charAt(end) === '、'; i++) {
    const next = eventsEnd(text, end + 1, end + 1 + REACH.event);
    if (next === null) break;
    end = next;
  }
  return end;
}

function breakAfter(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && !BREAKS.has(text.charCodeAt(end))) end++;
  return end;
}

/** 未出现一起: not one, of whatever the row names. */
const NOT_A_SINGLE = /^任?何?一[起例件次宗人处]$/;

const DENIED_ACTS = wordList(
  '办结 完成 审结 化解 处理 解决 整改 办理 查处 开展 实施 调处 调解 侦破 破获 治理 消除'.split(' '),
);

function zeroEventAt(text: string, at: number): PhraseReading | null {
  const negator = NEGATORS.matchAt(text, at);
  if (!negator || DENIED_BEFORE.matchBefore(text, at)) return null;
  const isAny = negator.value === 'any';
  if (!isAny && isOfAnotherWord(text, at, negator.word)) return null;
  const from = at + negator.word.length;
  const limit = Math.min(text.length, from + REACH[negator.value]);
  // 没有办结纠纷5件: what is denied is the act, and no event is absent.
  if (!isAny && DENIED_ACTS.matchAt(text, from)) return null;
  // The event ends the phrase: 未发生重大安全事故.
  const end = isAny ? listEnd(text, from, limit) : eventsEnd(text, from, limit);
  if (end === null) return null;
  // 投诉处理率 after 零: the event must not be the beginning of something done about it.
  if (!isAny && TREATED.has(text.charCodeAt(end)) && text.charAt(end + 1) !== ',') return null;
  const noun = text.slice(from, end);
  return { end, kind: 'zero-event', noun: NOT_A_SINGLE.test(noun) ? '' : noun, value: '0', isWeak: false };
}

/** 应保尽保, 应收尽收: all there is to do was done. */
function allThatShould(text: string, at: number): boolean {
  return (
    text.charAt(at) === '应' &&
    text.charAt(at + 2) === '尽' &&
    text.charAt(at + 1) === text.charAt(at + 3) &&
    text.charAt(at + 1) !== ''
  );
}

/** 一户不落, 一个点位不漏: where such a phrase that leaves nobody out ends. */
function notOneLeftOut(text: string, at: number): number | null {
  if (text.startsWith('没有一', at)) {
    const found = eachEnd(text, at + 3);
    if (found !== null) return found;
  }
  if (text.charAt(at) !== '一') return null;
  for (let length = 1; length <= MOST_OF_MEASURE; length++) {
    const from = at + 1 + length;
    const found = NOT_ONE.find((word) => text.startsWith(word, from));
    if (found) return from + found.length;
  }
  return null;
}

const MOST_OF_MEASURE = 3;

/** Where 没有一个村落下 ends: within a few characters somebody stays behind. */
function eachEnd(text: string, from: number): number | null {
  for (let at = from; at < from + MOST_LEFT_BEHIND && !BREAKS.has(text.charCodeAt(at)); at++) {
    const found = STAYING_BEHIND.find((word) => text.startsWith(word, at));
    if (found) return at + found.length;
  }
  return null;
}

const MOST_LEFT_BEHIND = 8;

/** Characters at which `readPhrase` finds something. */
export const PHRASE_STARTS: ReadonlySet<number> = new Set([
  ...COVERAGE.firstCodes,
  ...SERVICE.firstCodes,
  ...NEGATORS.firstCodes,
  ...codesOf('应没一'),
]);

/** Reads 全覆盖, 未发生…, 零投诉, 全天候, 24小时值守 at `at`. */
export function readPhrase(text: string, at: number): PhraseReading | null {
  if (allThatShould(text, at)) return { end: at + 4, kind: 'coverage', noun: '', value: '100', isWeak: false };
  const notOne = notOneLeftOut(text, at);
  if (notOne !== null) return { end: notOne, kind: 'coverage', noun: '', value: '100', isWeak: false };
  const coverage = COVERAGE.matchAt(text, at);
  if (coverage) return { end: at + coverage.word.length, kind: 'coverage', noun: '', ...coverage.value };
  const service = SERVICE.matchAt(text, at);
  if (service)
    return { end: at + service.word.length, kind: 'service-hours', noun: '', value: service.value, isWeak: false };
  return zeroEventAt(text, at);
}
