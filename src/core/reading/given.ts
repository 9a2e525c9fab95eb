import { isCompletionClaim, wordKinds, type WordKinds } from './claims';
import { findTemplateHint } from './hints';
import { readGrades, type GradeReading } from './grades';
import { contentOf } from './context';
import { foldWidth } from '../text/normalise';
import { Key } from './key';
import { readList, type ListReading } from './lists';
import { isSilent, plainWords, saysNone, withoutBase, withoutNumbering } from './plain';
import { readGrade } from './standard-grades';
import { readFacts, type TextFacts } from './text-facts';
import type { ClaimFact, TextSpan } from './types';
import { quote } from './wording';

/** A text as words: what it claims beside its figures. */
export interface Words {
  readonly text: TextFacts;
  /** Without blanks and punctuation. */
  readonly key: Key;
  readonly kinds: WordKinds;
  readonly grades: readonly GradeReading[];
  readonly isSilent: boolean;
  /** 无, 没有, 未发生 and nothing else. */
  readonly saysNone: boolean;
  /** What the text says there is none of: 无黑臭水体. */
  readonly absent: readonly Key[];
  readonly whole: TextSpan;
  readonly trend: 'up' | 'down' | 'level' | null;
  /** 不低于上年: anything but a fall. */
  readonly isNoFall: boolean;
  /** 按时, 及时 and no denial. */
  readonly saysInTime: boolean;
  readonly late: ClaimFact | null;
  readonly overspent: ClaimFact | null;
  /** A clause that says it was not, not yet or only partly done. */
  readonly unfinished: ClaimFact | null;
  readonly reserved: ClaimFact | null;
  readonly hedged: ClaimFact | null;
  /** 除老鹰岩村外: somebody or something was left out. */
  readonly excepted: ClaimFact | null;
  readonly isClaim: boolean;
  /** 当年完成: to be done in time and no more. */
  readonly endsInDone: boolean;
}

/** What the actual says, before anybody knows what was asked. */
export interface Given extends Words {
  readonly list: ListReading | null;
  /** The standard grade of a qualitative indicator: 达成预期指标. */
  readonly grade: 'full' | 'partial' | 'poor' | null;
  readonly hint: TextSpan | null;
  readonly hintWords: string;
  /** Most of the cell is the hint. */
  readonly isHint: boolean;
}

const has = ({ cues }: ClaimFact, sense: string): boolean => cues.some((cue) => cue.sense === sense);

/** The way a text goes whose clauses rise or fall without saying both. */
function trendOf({ claims, figures }: TextFacts): Words['trend'] {
  const [moved] = figures.filter(({ mention }) => mention.from !== null);
  if (moved?.mention.from) {
    const { value, from } = moved.mention;
    return value.eq(from) ? 'level' : value.gt(from) ? 'up' : 'down';
  }
  const [last, now] = figures;
  if (
    last &&
    now &&
    figures.length === 2 &&
    last.time === 'other-year' &&
    now.time === 'form' &&
    last.mention.unit?.name === now.mention.unit?.name
  ) {
    return now.mention.value.eq(last.mention.value)
      ? 'level'
      : now.mention.value.gt(last.mention.value)
        ? 'up'
        : 'down';
  }
  let way: Words['trend'] = null;
  for (const claim of claims) {
    const own = has(claim, 'level') ? 'level' : (claim.sense ?? (has(claim, 'added') ? 'up' : null));
    if (own === null || claim.aspect === 'deviation') continue;
    const signed = figures.find((figure) => figure.clause === claim.clause);
    const value = signed?.mention.value;
    const turned = own !== 'level' && value?.lt(0) ? (own === 'up' ? 'down' : 'up') : own;
    const real = own !== 'level' && value?.eq(0) && signed?.mention.kind === 'percent' ? 'level' : turned;
    const denied = claim.polarity === 'denied' ? 'level' : real;
    if (way !== null && way !== denied) return null;
    way = denied;
  }
  return way;
}

/** 超支率为0, 不存在超预算、超概算: a nought or an absence in the clause takes the word back. */
function saysNoneIn(claim: ClaimFact, { figures }: TextFacts): boolean {
  return figures.some(
    (figure) => figure.clause === claim.clause && figure.mention.value.eq(0) && figure.mention.kind !== 'coverage',
  );
}

const ABSENT = ['未发生', '没有发生', '未出现', '没有出现', '未发现', '不存在', '没有', '无', '零'];
const BEFORE_ABSENT = [
  '全年',
  '目前',
  '已',
  '至今',
  '年内',
  '辖区内',
  '全县',
  '全市',
  '全区',
  '辖区',
  '本年度',
  '本年',
];

/** The nouns of clauses that begin with 无, 没有, 未发生. */
function absentIn({ text, claims, figures }: TextFacts): Key[] {
  const nouns = figures.filter(({ mention }) => mention.kind === 'zero-event').map(({ noun }) => noun);
  for (const { words } of claims.slice(0, 20)) {
    let rest = words.shown;
    for (const head of BEFORE_ABSENT) if (rest.startsWith(head)) rest = rest.slice(head.length);
    const negator = ABSENT.find((word) => rest.startsWith(word));
    if (negator && rest.length - negator.length >= 2 && !/\d/.test(rest) && text.length <= 200)
      nouns.push(new Key(rest.slice(negator.length)));
  }
  return nouns;
}

/** Reads a text as words. `context` is the name, which tells which end of a scale is better. */
export function readWords(original: string, context: string): Words {
  const text = readFacts(original);
  const { claims } = text;
  return {
    text,
    key: new Key(plainWords(withoutBase(withoutNumbering(foldWidth(original))))),
    kinds: wordKinds(text.text.slice(0, 400)),
    grades: readGrades(text.text, context),
    isSilent: isSilent(original),
    saysNone: saysNone(original),
    absent: absentIn(text),
    whole: { start: 0, end: original.length },
    trend: trendOf(text),
    isNoFall: claims.some((claim) => has(claim, 'no-fall')),
    saysInTime: claims.some((claim) => (has(claim, 'in-time') || has(claim, 'ahead')) && claim.polarity !== 'denied'),
    late: claims.find((claim) => claim.isLate && !saysNoneIn(claim, text)) ?? null,
    overspent:
      claims.find(
        (claim) =>
          claim.base === 'budget' && claim.sense === 'up' && claim.polarity === 'affirmed' && !saysNoneIn(claim, text),
      ) ?? null,
    unfinished: claims.find(isUnfinished) ?? null,
    reserved: claims.find((claim) => has(claim, 'reserve')) ?? null,
    hedged: claims.find((claim) => claim.certainty === 'hedged') ?? null,
    excepted:
      claims.find((claim) => has(claim, 'exception') && BEYOND.some((word) => claim.words.shown.includes(word))) ??
      null,
    isClaim: isCompletionClaim(text.text),
    endsInDone: text.text.endsWith('完成'),
  };
}

const BEYOND = ['外', '之外', '以外'];

function isUnfinished(claim: ClaimFact): boolean {
  const isDone = claim.stage === 'done' || claim.stage === 'rung';
  const isDenied = claim.polarity === 'denied' && (isDone || has(claim, 'undone'));
  return isDenied || has(claim, 'missing') || has(claim, 'progress') || has(claim, 'partly');
}

export function readGiven(actual: string, context: string): Given {
  const hint = findTemplateHint(actual);
  return {
    ...readWords(actual, context),
    list: readList(actual),
    grade: readGrade(actual),
    hint,
    hintWords: hint ? quote(actual.slice(hint.start, hint.end)) : '',
    isHint: hint !== null && (hint.end - hint.start) * 2 >= actual.trim().length,
  };
}

/** Whether what a target says beside its grade stands in the name or the actual as well. */
export function isGradeAlone({ text: { text }, grades }: Words, known: string): boolean {
  const [grade] = grades;
  if (!grade) return false;
  const before = contentOf(text.slice(0, grade.from));
  return before === '' || before.length <= 1 || known.includes(before);
}
