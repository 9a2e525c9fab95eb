import {
  answersYesNo,
  demandsKept,
  exceedsHedge,
  gradeOn,
  keepsNegative,
  keepsStandard,
  negatesWords,
  saysOpposite,
  scaleOf,
} from './claims';
import { coreOf } from './core-words';
import { isGradeAlone, type Given, type Words } from './given';
import type { GradeReading } from './grades';
import type { Key } from './key';
import { clocksIn } from './mentions/clock';
import { findMisprint } from './misprints';
import { endsAsOwn, isWholeWordIn, withoutParticles } from './plain';
import type { TextSpan } from './types';
import { decimal, type Decimal } from '../decimal';
import { NO_MEASURE } from '../language/figures';

/** Fewer characters than this are found in too many texts. */
const LEAST_ALIKE = 5;

/** So much of the target may tell which end of a scale is better. */
const LONGEST_AROUND = 200;

/** What only the two texts together say, worked out when a judge asks. */
export class PairWords {
  constructor(
    private readonly wanted: Words,
    private readonly given: Given,
    private readonly name: () => string,
  ) {}

  /** Grades that the target names; the row's name tells which end of a numbered scale is better. */
  get wantedGrades(): readonly GradeReading[] {
    return this.wanted.grades(this.name);
  }

  /** Grades that the actual states. */
  get givenGrades(): readonly GradeReading[] {
    return this.given.grades(() => `${this.name()}${this.wanted.text.text.slice(0, LONGEST_AROUND)}`);
  }

  /** Where the actual stands on a scale that the target prints: 优良中差. */
  get printedScale(): 'best' | 'worst' | 'between' | 'scale' | null {
    const scale = scaleOf(this.wanted.text.original);
    return scale ? gradeOn(scale, this.given.text.original) : null;
  }

  get yesNo(): boolean | null {
    return answersYesNo(this.wanted.text.plain, this.given.text.plain);
  }

  get saysOpposite(): boolean {
    return saysOpposite(this.wanted.text.text, this.given.text.text);
  }

  /** 不满意 for 满意. */
  get negatesWords(): boolean {
    return negatesWords(this.wanted.text.plain, this.given.text.plain);
  }

  /** 未延期 for 不延期. */
  get keepsNegative(): boolean {
    return keepsNegative(this.wanted.text.plain, this.given.text.plain);
  }

  /** The target is a grade and nothing that the actual or the name would not say as well. */
  get isGradeAlone(): boolean {
    return isGradeAlone(this.wanted.text, this.wantedGrades, `${this.name()}${this.given.text.text}`);
  }

  /** The target's words begin and end as words in the actual: 统一 is none of 系统一套. */
  get isWholeWord(): boolean {
    return isWholeWordIn(this.wanted.key.shown, this.given.key.shown);
  }

  /** 丰富了群众的文化生活 for 丰富群众文化生活: the same but for particles. */
  get isSameButParticles(): boolean {
    const wanted = withoutParticles(this.wanted.key.shown);
    return wanted.length >= LEAST_ALIKE && withoutParticles(this.given.key.shown).includes(wanted);
  }

  /** The actual repeats the end of the target. */
  get isOwnTail(): boolean {
    return endsAsOwn(this.wanted.key.shown, this.given.key.shown);
  }

  /** Beside words of completion both say the same thing, as far as `coreLikeness` goes. */
  get isSameCore(): boolean {
    return isSame(coreOf(this.wanted.text), coreOf(this.given.text));
  }

  get coreLikeness(): number {
    return coreOf(this.wanted.text).likeness(coreOf(this.given.text)) ?? 0;
  }

  /** The actual says what the target says with a hedge. */
  get exceedsHedge(): boolean {
    return exceedsHedge(this.wanted.text.plain, this.given.text.plain);
  }

  /** 完成编制: beside words of completion nothing is said. */
  get saysOnlyDone(): boolean {
    return this.given.text.text !== '' && coreOf(this.given.text).isEmpty;
  }

  /** The same characters in another order: 测评通过 for 通过测评. */
  get isReordered(): boolean {
    return sortedUnits(this.wanted.key.shown) === sortedUnits(this.given.key.shown);
  }

  /** 投礁320空方, 投礁325空方: the only figures of two texts that say the same beside them. */
  get figureBesideSameWords(): { readonly wanted: Decimal; readonly given: Decimal } | null {
    const wanted = onlyFigure(this.wanted.text.plain);
    const given = wanted && onlyFigure(this.given.text.plain);
    if (!wanted || !given || wanted.around !== given.around) return null;
    return { wanted: decimal(wanted.figure), given: decimal(given.figure) };
  }

  /** 9:00 for 不晚于8:30: the first time of day that the target, which names one as well, does not name. */
  get otherClock(): { readonly wanted: string; readonly given: string } | null {
    const wanted = clocksIn(this.wanted.text.text);
    const [first] = wanted;
    if (!first) return null;
    const other = clocksIn(this.given.text.text).find(({ minutes }) => wanted.every((one) => one.minutes !== minutes));
    return other ? { wanted: first.text, given: other.text } : null;
  }

  /** Words that ask for something of their own (一次性, 半年度) stand in the actual as well. */
  get demandsKept(): boolean {
    return demandsKept(this.wanted.text.text, this.given.text.text);
  }

  /** Both name one standard, and the actual says that it is kept. */
  get keepsStandard(): boolean {
    return keepsStandard(this.wanted.text.text, this.given.text.text);
  }

  /** 56O, 96..5: a figure of the actual that nobody can read. */
  get misprint(): { readonly text: string; readonly span: TextSpan } | null {
    return findMisprint(this.given.text);
  }
}

function isSame(wanted: Key, given: Key): boolean {
  return !wanted.isEmpty && (wanted.equals(given) || given.includes(wanted) || wanted.foundIn(given) >= 0.5);
}

const LONGEST_REORDERED = 60;

/** The characters of a short text in a fixed order. */
function sortedUnits(text: string): string {
  return text.length > LONGEST_REORDERED ? text : [...text].sort().join('');
}

const LONGEST_AROUND_FIGURE = 40;
const ANY_DIGIT = /\d/;
const FIGURE = /\d+(?:\.\d+)?/g;
/** Behind these a figure is a number and no count. */
const BEFORE_NUMBER = /[A-Za-z第]$/;

/** The only figure of a text, and the words before and behind it. */
function onlyFigure(plain: string): { readonly figure: string; readonly around: string } | null {
  if (plain.length > LONGEST_AROUND_FIGURE || !ANY_DIGIT.test(plain)) return null;
  const [only, ...others] = plain.matchAll(FIGURE);
  if (!only || others.length > 0) return null;
  const before = plain.slice(0, only.index);
  const behind = plain.slice(only.index + only[0].length);
  const isCount = behind !== '' && !NO_MEASURE.has(behind.charCodeAt(0)) && !BEFORE_NUMBER.test(before);
  return isCount ? { figure: only[0], around: `${before} ${behind}` } : null;
}
