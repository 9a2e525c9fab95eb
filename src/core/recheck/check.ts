import { decimal, formatFixed, formatPlain, HUNDRED, parseDecimal, roundHalfUp, ZERO, type Decimal } from '../decimal';
import type { Message } from '../messages/message';
import { toA1, type CellRef } from '../sheet/address';
import { compact } from '../text/normalise';
import { criterionIn, type Criterion } from './criteria';
import { recheckMessage as message } from './messages';
import { nameOf, type RecheckRow, type RecheckTable } from './table';

/** Something wrong in a working table. */
export interface RecheckFinding {
  readonly cell: CellRef;
  readonly message: Message;
}

/** Scores are given with one or two decimals; so much may lie between rounding here and there. */
const GAP = decimal('0.05');
/** Percent are printed with two places at most. */
const PERCENT_GAP = decimal('0.5');

/** Checks a working table against itself and against the shares its criteria take off; in reading order. */
export function checkRecheckTable(table: RecheckTable): RecheckFinding[] {
  const findings = table.rows.flatMap((row) => (row.kind === 'total' ? totalOf(row, table) : checkRow(row)));
  return [...findings, ...countedTwice(table)].sort((a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col);
}

function checkRow(row: RecheckRow): RecheckFinding[] {
  const { score, weight } = row.at;
  if (!score) return [];
  const name = nameOf(row);
  if (!score.figure) return [{ cell: score.cell, message: message('recheck.score-missing', { name }) }];
  const above = weight?.figure && score.figure.gt(weight.figure) ? weight.figure : null;
  if (above) {
    const data = { name, score: formatPlain(score.figure), weight: formatPlain(above) };
    return [{ cell: score.cell, message: message('recheck.score-above-weight', data) }];
  }
  return [...(row.kind === 'rate' ? rateScore(row) : [...deduction(row), ...farAbove(row)]), ...deviation(row)];
}

/** Where a result is so far above its target, a note is asked for (and nothing taken off), in percent of the target. */
const FAR_ABOVE = decimal(130);
const AT_LEAST = /^(?:[≥>＞≧]|>=|大于)/;

/** The result in percent of a target that asks for at least so much; null for any other. */
function percentOfFloor({ target, operator, actual, selfActual }: RecheckRow['at']): Decimal | null {
  const text = compact(target?.text ?? '');
  if (!AT_LEAST.test(compact(operator?.text ?? '')) && !AT_LEAST.test(text)) return null;
  const asked = target?.figure ?? parseDecimal(text.replace(/^[≥>＞≧]=?|^大于等于|[%％]$/g, ''));
  const reached = actual?.figure ?? selfActual?.figure;
  return reached && asked?.gt(ZERO) ? reached.times(HUNDRED).div(asked) : null;
}

/** Far above the target without a word in the remarks; only where more is better. */
function farAbove({ at }: RecheckRow): RecheckFinding[] {
  const percent = at.remark?.isBlank ? percentOfFloor(at) : null;
  if (!at.remark || !percent?.gt(FAR_ABOVE)) return [];
  const data = { name: at.name?.text ?? '', percent: formatPlain(roundHalfUp(percent, 1)) };
  return [{ cell: at.remark.cell, message: message('recheck.far-above', data) }];
}

/** Points of the rate: weight × rate, the rate as the reviewer found it, else as the unit stated it. */
export function expectedRateScore({ at }: RecheckRow): { readonly score: Decimal; readonly rate: Decimal } | null {
  const rate = at.actual?.figure ?? at.selfActual?.figure ?? null;
  if (!rate || !at.weight?.figure) return null;
  const capped = rate.gt(HUNDRED) ? HUNDRED : rate;
  return { score: roundHalfUp(at.weight.figure.times(capped).div(HUNDRED), 2), rate };
}

function rateScore(row: RecheckRow): RecheckFinding[] {
  const { score, weight } = row.at;
  const expected = expectedRateScore(row);
  if (!expected || !score?.figure || !weight?.figure || score.figure.minus(expected.score).abs().lte(GAP)) return [];
  const data = {
    weight: formatPlain(weight.figure),
    rate: formatPlain(expected.rate),
    expected: formatPlain(expected.score),
    score: formatPlain(score.figure),
  };
  return [{ cell: score.cell, message: message('recheck.rate-score', data) }];
}

function deduction(row: RecheckRow): RecheckFinding[] {
  const { score, selfScore, weight, remark } = row.at;
  const full = weight?.figure ?? null;
  const self = selfScore?.figure ?? full;
  if (!score?.figure || !self || !full) return [];
  const name = nameOf(row);
  const criterion = remark ? criterionIn(remark.text) : null;
  if (criterion) return shareDiffers(row, criterion, full, self);
  if (!remark || !remark.isBlank || score.figure.gte(self)) return [];
  const data = { name, self: formatPlain(self), score: formatPlain(score.figure) };
  return [{ cell: remark.cell, message: message('recheck.reason-missing', data) }];
}

function shareDiffers(row: RecheckRow, { reason, share }: Criterion, full: Decimal, self: Decimal): RecheckFinding[] {
  const { score } = row.at;
  if (!score?.figure) return [];
  const found = score.figure;
  const left = (of: Decimal): Decimal => of.times(100 - share).div(HUNDRED);
  // Some take the share off the weight, some off what the unit gave itself.
  if ([full, self].some((of) => left(of).minus(found).abs().lte(GAP))) return [];
  const rule =
    share === 0
      ? message('recheck.rule.none')
      : share === 100
        ? message('recheck.rule.zero')
        : message('recheck.rule.share', { share });
  const expected = formatPlain(roundHalfUp(left(full), 2));
  const data = { name: nameOf(row), reason, rule, expected, score: formatPlain(found) };
  return [{ cell: score.cell, message: message('recheck.share-differs', data) }];
}

function deviation(row: RecheckRow): RecheckFinding[] {
  const { score, selfScore, deviation: stated } = row.at;
  const self = selfScore?.figure;
  if (!stated?.figure || !score?.figure || !self?.gt(ZERO)) return [];
  const expected = score.figure.minus(self).times(HUNDRED).div(self);
  const found = stated.figure;
  // Written with or without its sign.
  if (found.abs().minus(expected.abs()).abs().lte(PERCENT_GAP)) return [];
  const data = { name: nameOf(row), expected: formatFixed(expected, 2), found: stated.text };
  return [{ cell: stated.cell, message: message('recheck.deviation', data) }];
}

function totalOf(total: RecheckRow, { rows }: RecheckTable): RecheckFinding[] {
  return (['weight', 'selfScore', 'score'] as const).flatMap((column) => {
    const stated = total.at[column];
    if (!stated?.figure) return [];
    const parts = rows.flatMap((row) => (row.kind === 'total' ? [] : (row.at[column] ?? [])));
    const seen = new Map(parts.map((part) => [toA1(part.cell), part.figure ?? ZERO]));
    const sum = [...seen.values()].reduce((all, figure) => all.plus(figure), ZERO);
    if (sum.minus(stated.figure).abs().lte(GAP)) return [];
    const data = {
      column: message(`recheck.column.${column}`),
      expected: formatPlain(sum),
      found: formatPlain(stated.figure),
    };
    return [{ cell: stated.cell, message: message('recheck.total', data) }];
  });
}

/** The same indicator under output and under benefit: one of the two is to count nothing. */
function countedTwice({ rows }: RecheckTable): RecheckFinding[] {
  const scored = rows.filter(({ kind, at }) => kind === 'indicator' && at.score?.figure?.gt(ZERO));
  return scored.flatMap((row) => {
    const name = compact(row.at.name?.text ?? '');
    if (name === '' || !compact(row.at.level1?.text ?? '').includes('效益')) return [];
    const twin = scored.find(
      ({ at }) => compact(at.name?.text ?? '') === name && compact(at.level1?.text ?? '').includes('产出'),
    );
    if (!twin?.at.score || !row.at.score) return [];
    const data = { name: nameOf(row), cell: toA1(twin.at.score.cell) };
    return [{ cell: row.at.score.cell, message: message('recheck.counted-twice', data) }];
  });
}
