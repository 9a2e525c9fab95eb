import { isBasicClaim, isCompletionClaim, WordKinds } from './claims';
import { findTemplateHint } from './hints';
import { readGrades, readLevels, type GradeReading } from './grades';
import { BOTH_DOWN, BOTH_UP } from '../language/directions';
import type { GradeWord } from '../language/scales';
import { contentOf } from './context';
import { saysOnce } from './fact-of';
import { Key } from './key';
import { readList, type ListReading } from './lists';
import { isSilent, saysNone } from './plain';
import { readGrade } from './standard-grades';
import { readFacts, type TextFacts } from './text-facts';
import type { ClaimFact, FigureFact, TextSpan } from './types';
import { HUNDRED, type Decimal } from '../decimal';
import { quote } from './wording';

/** A text as words: what it claims beside its figures. */
export interface Words {
  readonly text: TextFacts;
  /** Without blanks and punctuation. */
  readonly key: Key;
  readonly kinds: WordKinds;
  /** Grades it states; `context` gives the name, which tells which end of 一级、二级 is better. */
  readonly grades: (context: () => string) => readonly GradeReading[];
  /** Levels of office that nouns stand under: 省级赛事. */
  readonly levels: readonly GradeWord[];
  readonly isSilent: boolean;
  /** 无, 没有, 未发生 and nothing else. */
  readonly saysNone: boolean;
  /** What the text says there is none of: 无黑臭水体. */
  readonly absent: readonly Key[];
  readonly whole: TextSpan;
  readonly trend: 'up' | 'down' | 'level' | null;
  /** Every way that a clause of it goes. */
  readonly ways: ReadonlySet<'up' | 'down' | 'level'>;
  /** 双下降: both of what it names are to go its way. */
  readonly isOfBoth: boolean;
  /** 不低于上年: anything but a fall. */
  readonly isNoFall: boolean;
  /** 零增长: anything but a rise. */
  readonly isNoRise: boolean;
  /** Kept within the budget, or so much below it. */
  readonly isWithinBudget: boolean;
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
  /** 基本达到要求: a mere claim of completion but for its hedge. */
  readonly isBasicClaim: boolean;
  readonly endsInDone: boolean;
  /** Its entries, where it lists some. */
  readonly list: ListReading | null;
}

/** What the actual says, before anybody knows what was asked. */
export interface Given extends Words {
  /** The standard grade of a qualitative indicator: 达成预期指标. */
  readonly grade: 'full' | 'partial' | 'poor' | null;
  readonly hint: TextSpan | null;
  readonly hintWords: string;
  /** Most of the cell is the hint. */
  readonly isHint: boolean;
}

const has = ({ cues }: ClaimFact, sense: string): boolean => cues.some((cue) => cue.sense === sense);

/** The way from one figure to another. */
function wayBetween(from: Decimal, to: Decimal): 'up' | 'down' | 'level' {
  if (to.eq(from)) return 'level';
  return to.gt(from) ? 'up' : 'down';
}

/** 由200起升至210起; 上年19起，本年20起: figures that tell by themselves; null where they do not. */
function wayOfFigures(figures: readonly FigureFact[]): Words['trend'] {
  const [moved] = figures.filter(({ mention }) => mention.from !== null);
  if (moved?.mention.from) return wayBetween(moved.mention.from, moved.mention.value);
  const [share, ...others] = figures.filter(({ cues }) => cues.some(({ sense }) => sense === 'of-last-year'));
  if (share?.mention.kind === 'percent' && others.length === 0) return wayBetween(HUNDRED, share.mention.value);
  const last = figures.find(({ time }) => time === 'other-year');
  const now = figures.find(({ time }) => time === 'form');
  if (!last || !now || figures.length !== 2) return null;
  return last.mention.unit?.name === now.mention.unit?.name ? wayBetween(last.mention.value, now.mention.value) : null;
}

const OPPOSITE = { up: 'down', down: 'up' } as const;

/** The way one clause says, turned round by a negative figure, brought to a stand by a nought or a denial. */
function wayOfClaim(claim: ClaimFact, figures: readonly FigureFact[]): Words['trend'] {
  if (claim.aspect === 'deviation') return null;
  if (has(claim, 'level')) return 'level';
  const way = claim.sense ?? (has(claim, 'added') ? 'up' : null);
  if (way === null) return null;
  if (claim.polarity === 'denied') return 'level';
  const figure = figures.find(({ clause }) => clause === claim.clause)?.mention;
  if (figure?.value.lt(0)) return OPPOSITE[way];
  return figure?.kind === 'percent' && figure.value.eq(0) ? 'level' : way;
}

/** Every way that a clause goes. */
function waysOf({ claims, figures }: TextFacts): ReadonlySet<'up' | 'down' | 'level'> {
  return new Set(claims.map((claim) => wayOfClaim(claim, figures)).filter((way) => way !== null));
}

const OF_BOTH = new Set([...BOTH_UP, ...BOTH_DOWN]);

/** The way a text goes whose clauses rise or fall without saying both. */
function trendOf(text: TextFacts): Words['trend'] {
  const told = wayOfFigures(text.figures);
  if (told !== null || text.cues.length === 0) return told;
  const ways = waysOf(text);
  const [only] = ways;
  return ways.size === 1 && only ? only : null;
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

/** Not worked out yet; null is an answer. */
type Later<T> = T | undefined;

/** A text as words, also with what only an answer can be; everything is worked out when somebody asks, and once. */
class TextWords implements Given {
  #kinds: Later<WordKinds>;
  #grades: Later<readonly GradeReading[]>;
  #levels: Later<readonly GradeWord[]>;
  #absent: Later<readonly Key[]>;
  #trend: Later<Words['trend']>;
  #list: Later<ListReading | null>;
  #grade: Later<Given['grade']>;
  #hint: Later<TextSpan | null>;
  #unfinished: Later<ClaimFact | null>;

  constructor(readonly text: TextFacts) {}

  get original(): string {
    return this.text.original;
  }

  get key(): Key {
    return this.text.key;
  }

  get kinds(): WordKinds {
    return (this.#kinds ??= new WordKinds(this.text.text.slice(0, LONGEST_KIND)));
  }

  grades(context: () => string): readonly GradeReading[] {
    if (this.#grades) return this.#grades;
    let isOfRow = false;
    const found = readGrades(this.text.text, () => {
      isOfRow = true;
      return context();
    });
    // Without a numbered scale they are the same in every row.
    if (!isOfRow) this.#grades = found;
    return found;
  }

  get levels(): readonly GradeWord[] {
    return (this.#levels ??= readLevels(this.text.text));
  }

  get absent(): readonly Key[] {
    return (this.#absent ??= absentIn(this.text));
  }

  get trend(): Words['trend'] {
    return this.#trend === undefined ? (this.#trend = trendOf(this.text)) : this.#trend;
  }

  get ways(): Words['ways'] {
    return waysOf(this.text);
  }

  get isOfBoth(): boolean {
    return this.#claim(({ cues }) => cues.some(({ word }) => OF_BOTH.has(word))) !== null;
  }

  get isSilent(): boolean {
    return isSilent(this.original);
  }

  get saysNone(): boolean {
    return saysNone(this.original);
  }

  get whole(): TextSpan {
    return { start: 0, end: this.original.length };
  }

  get isNoFall(): boolean {
    return this.#claim((claim) => has(claim, 'no-fall')) !== null;
  }

  get isNoRise(): boolean {
    return this.#claim((claim) => has(claim, 'no-rise')) !== null;
  }

  get isWithinBudget(): boolean {
    const isBelow = ({ base, sense, aspect, polarity }: ClaimFact): boolean =>
      base === 'budget' && sense === 'down' && aspect === 'deviation' && polarity === 'affirmed';
    return this.#claim((claim) => has(claim, 'within-limit') || isBelow(claim)) !== null;
  }

  get saysInTime(): boolean {
    return (
      this.#claim((claim) => (has(claim, 'in-time') || has(claim, 'ahead')) && claim.polarity !== 'denied') !== null
    );
  }

  get late(): ClaimFact | null {
    return this.#claim((claim) => claim.isLate && !saysNoneIn(claim, this.text));
  }

  get overspent(): ClaimFact | null {
    const isOver = ({ base, sense, polarity }: ClaimFact): boolean =>
      base === 'budget' && sense === 'up' && polarity === 'affirmed';
    return this.#claim((claim) => isOver(claim) && !saysNoneIn(claim, this.text));
  }

  get unfinished(): ClaimFact | null {
    return this.#unfinished === undefined ? (this.#unfinished = this.#claim(isUnfinished)) : this.#unfinished;
  }

  get reserved(): ClaimFact | null {
    return this.#claim((claim) => has(claim, 'reserve'));
  }

  get hedged(): ClaimFact | null {
    return this.#claim((claim) => claim.certainty === 'hedged');
  }

  get excepted(): ClaimFact | null {
    return this.#claim(isExcepted);
  }

  get isClaim(): boolean {
    return isCompletionClaim(this.text.text);
  }

  get isBasicClaim(): boolean {
    return isBasicClaim(this.text.text);
  }

  get endsInDone(): boolean {
    return this.text.text.endsWith('完成');
  }

  get list(): ListReading | null {
    return this.#list === undefined ? (this.#list = readList(this.original)) : this.#list;
  }

  get grade(): Given['grade'] {
    return this.#grade === undefined ? (this.#grade = readGrade(this.original)) : this.#grade;
  }

  get hint(): TextSpan | null {
    return this.#hint === undefined ? (this.#hint = findTemplateHint(this.original)) : this.#hint;
  }

  get hintWords(): string {
    const { hint } = this;
    return hint ? quote(this.original.slice(hint.start, hint.end)) : '';
  }

  get isHint(): boolean {
    const { hint } = this;
    return hint !== null && (hint.end - hint.start) * 2 >= this.original.trim().length;
  }

  /** Without a cue no clause says any of this. */
  #claim(holds: (claim: ClaimFact) => boolean): ClaimFact | null {
    return this.text.cued.find(holds) ?? null;
  }
}

const LONGEST_KIND = 400;

const BEYOND = ['外', '之外', '以外'];
const ONLY = ['仅', '唯', '只有'];

/** 除老鹰岩村外; 仅南溪小学未配. */
function isExcepted(claim: ClaimFact): boolean {
  const { shown } = claim.words;
  if (has(claim, 'exception') && BEYOND.some((word) => shown.includes(word))) return true;
  return claim.polarity === 'denied' && ONLY.some((word) => shown.startsWith(word));
}

function isUnfinished(claim: ClaimFact): boolean {
  // 一度停工: over by now.
  if (saysOnce(claim.words.shown)) return false;
  const isDone = claim.stage === 'done' || claim.stage === 'rung';
  const isDenied = claim.polarity === 'denied' && (isDone || has(claim, 'undone'));
  // 经调研、起草、审议: what was gone through is over.
  const goesOn = has(claim, 'progress') && !claim.isByway;
  return isDenied || has(claim, 'missing') || goesOn || has(claim, 'partly');
}

/** Reads a text as words; its facts are remembered, what is made of them costs little. */
export const readWords = (text: string): Given => new TextWords(readFacts(text));

const CLAUSE_ENDS = [',', ';', '。', '\n'];

/** Whether what a target says beside its grade stands in the name or the actual as well. */
export function isGradeAlone({ text }: TextFacts, [grade]: readonly GradeReading[], known: string): boolean {
  if (!grade) return false;
  const lead = text.slice(0, grade.from);
  const before = contentOf(lead.slice(Math.max(...CLAUSE_ENDS.map((mark) => lead.lastIndexOf(mark))) + 1));
  return before === '' || before.length <= 1 || known.includes(before);
}
