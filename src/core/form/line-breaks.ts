/*
 * Line breaks in a cell either wrap a phrase (年度↵指标值) or separate entries (道路3公里↵桥梁2座). Wrapped lines are
 * joined; between entries a mark is needed, or their figures run together.
 */

/** Punctuation that already says how the lines belong together, before and after the break. */
const JOINS_ON = /[、,，:：;；。!！?？(（“"—\-/~～]$/;
const JOINED_TO = /^[、,，。:：;；)）”"%％‰]/;
const NUMBERED =
  /^(?:\d{1,2}[.、．)）](?!\d)|[（(][\d一二三四五六七八九十]{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]{1,2}[、.]|第[一二三四五六七八九十]|(?:目标|指标|任务)\d|其中|[-·•●○◆■]\s*\S)/;
/** A date goes on in the next line: 2022年↵12月, 12月↵31日. */
const DATE_GOES_ON = /\d年$/;
const MONTH_OR_DAY = /^\d{1,2}月/;
const MONTH_ENDS = /月$/;
const DAY = /^\d{1,2}日/;
const DIGIT = /\d/;
const ENDS_IN_DIGIT = /\d$/;
/** A figure with its unit near the end of a line: 3公里, 95%, 2021年6月, 12个以上. */
const ENDS_IN_MEASURE = /\d[^\d]{0,6}$/;
/** Words after which the figure is still to come. */
const ANNOUNCES = /[至到为达约共计的和与及或从由在按于≥≤<>=＜＞＝第]$/;

/** Longest cell whose lines are told apart; longer ones are prose. */
const MAX_LINES = 200;

/** The lines of a cell, trimmed, without blank ones. */
function linesOf(original: string): string[] {
  return original
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function separates(previous: string, next: string, allEndInDigits: boolean): boolean {
  if (JOINS_ON.test(previous) || JOINED_TO.test(next)) return false;
  if (NUMBERED.test(next)) return true;
  if (!DIGIT.test(next) || !ENDS_IN_MEASURE.test(previous) || ANNOUNCES.test(previous)) return false;
  if ((DATE_GOES_ON.test(previous) && MONTH_OR_DAY.test(next)) || (MONTH_ENDS.test(previous) && DAY.test(next)))
    return false;
  // 受益1200↵人 is one figure; 12↵30 are two, and so are 道路：3↵桥梁：2.
  return !ENDS_IN_DIGIT.test(previous) || DIGIT.test(next.charAt(0)) || allEndInDigits;
}

/** Three or more short lines that end alike are names: 人事系统↵财务系统↵资产系统. */
function areNames(lines: readonly string[]): boolean {
  const ending = lines[0]?.slice(-1);
  return (
    lines.length >= 3 &&
    lines.every(
      (line) => line.length >= 3 && line.length <= 20 && line.endsWith(ending ?? '') && !/[\d、,，:：;；。]/.test(line),
    )
  );
}

/** Joins the lines of a cell; `mark` stands between entries. */
export function joinLines(original: string, mark: string): string {
  const lines = linesOf(original);
  if (lines.length > MAX_LINES) return lines.join('');
  const allEndInDigits = lines.every((line) => ENDS_IN_DIGIT.test(line));
  const isList = areNames(lines);
  return lines.reduce((text, line, index) => {
    const previous = lines[index - 1];
    if (previous === undefined) return line;
    return isList || separates(previous, line, allEndInDigits) ? text + mark + line : text + line;
  }, '');
}

/** Whether a text has more than one line at all. */
export function hasLines(original: string): boolean {
  return (
    original.includes('\n') || original.includes('\r') || original.includes('\u2028') || original.includes('\u2029')
  );
}
