import type { GradeReading } from '../../reading/grades';
import type { Row } from '../context';
import type { Evidence } from '../types';
import { prose, met, short, type Judge } from './by-words';
import { asksAll, excepted, someLeftOut } from './denied';

/** Whether a grade reaches the one asked for; null where it cannot be told. */
function reaches(wanted: GradeReading, given: GradeReading): boolean | null {
  const least = wanted.bound === 'above' ? wanted.rank + 1 : wanted.rank;
  if (given.rank >= least && (given.rank >= wanted.upTo || wanted.upTo > wanted.rank || wanted.bound === 'above'))
    return true;
  return given.upTo < least ? false : null;
}

/** 桥梁技术状况均达到三类及以上: every figure that is asked for is the grade's own, and counts nothing. */
function isAllAsked({ at, until }: GradeReading, { asked }: Row): boolean {
  const { requirements } = asked;
  return (
    requirements.length > 0 && requirements.every(({ fact: { mention } }) => mention.at >= at && mention.at < until)
  );
}

/** BSL-2，覆盖45个参数: beside the grade a figure of its own is asked for. */
function isBesideFigures({ at, until }: GradeReading, { asked }: Row): boolean {
  return asked.requirements.some(({ fact: { mention } }) => mention.until <= at || mention.at >= until);
}

/** 二类桥11座、三类桥1座: the classes only say which things are counted; how many are too low a person has to see. */
const namesClasses = (wanted: GradeReading, row: Row): boolean =>
  row.given.text.figures.length > 1 && isAllAsked(wanted, row);

/** The grades that the actual states on the scale of the one asked for. */
const gradesOn = ({ scale }: GradeReading, { words }: Row): readonly GradeReading[] =>
  words.givenGrades.filter((given) => given.scale === scale);

function onlyWanted({ words }: Row): GradeReading | null {
  const [wanted, ...others] = words.wantedGrades;
  return wanted && others.length === 0 ? wanted : null;
}

/** Grades, classes and levels by their own order. */
export const judgeGrades: Judge = (row) => {
  const wanted = onlyWanted(row);
  if (!wanted || isBesideFigures(wanted, row)) return null;
  if (!row.words.isGradeAlone && !isAllAsked(wanted, row)) return null;
  const given = gradesOn(wanted, row);
  if (given.length === 0) return namesClasses(wanted, row) ? prose('grade', row) : null;
  if (row.given.hedged) return null;
  const left = row.wanted.excepted ? null : (excepted(row) ?? someLeftOut(row));
  if (left) return left;
  if (row.given.unfinished || row.given.text.cued.some(({ polarity }) => polarity === 'denied'))
    return short('grade', row);
  const judged = given.map((one) => reaches(wanted, one));
  if (judged.every((one) => one === true)) return met('grade', row);
  return isMissed(judged, row) ? short('grade', row) : prose('grade', row);
};

/** All lie below; or one does, where all are to reach it: 8条达III类，1条为IV类. */
function isMissed(judged: readonly (boolean | null)[], row: Row): boolean {
  if (judged.every((one) => one === false)) return true;
  return judged.includes(false) && asksAll(row);
}

/** 水质达到III类，监测12次: the grade asked for beside figures, where every grade given lies below it. */
export function gradeBeside(row: Row): Evidence | null {
  const wanted = onlyWanted(row);
  if (!wanted || !isBesideFigures(wanted, row) || !row.words.isGradeAlone) return null;
  const given = gradesOn(wanted, row);
  return given.length > 0 && given.every((one) => reaches(wanted, one) === false) ? short('grade', row) : null;
}
