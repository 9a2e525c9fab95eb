import { formatPlain, ZERO } from '../decimal';
import type { CellEdit } from '../edits/types';
import type { Message } from '../messages/message';
import { columnName, toA1 } from '../sheet/address';
import { expectedRateScore } from './check';
import { recheckMessage as message } from './messages';
import type { RecheckCell, RecheckRow, RecheckTable } from './table';

/** Arithmetic to be filled in, with why. */
export interface RecheckEdit {
  readonly edit: CellEdit;
  readonly reason: Message;
}

/** Plans the arithmetic of a working table as live formulas, in blank cells only: points of the rate, deviations, totals. */
export function planRecheck(table: RecheckTable): RecheckEdit[] {
  const edits: RecheckEdit[] = [];
  for (const row of table.rows) {
    if (row.kind === 'rate') edits.push(...rateEdit(row));
    if (row.kind === 'total') edits.push(...totalEdits(row, table));
    else edits.push(...deviationEdit(row));
  }
  return edits;
}

function rateEdit(row: RecheckRow): RecheckEdit[] {
  const { score, weight, actual, selfActual } = row.at;
  const expected = expectedRateScore(row);
  const rate = actual?.figure ? actual : selfActual;
  if (!score?.isBlank || !expected || !weight || !rate) return [];
  const formula = /[%％]/.test(rate.format) ? `=ROUND(${toA1(weight.cell)}*MIN(${toA1(rate.cell)},1),2)` : null;
  return [
    { edit: edit(score, Number(formatPlain(expected.score)), formula, null), reason: message('recheck.fill.rate') },
  ];
}

function deviationEdit({ at: { score, selfScore, deviation } }: RecheckRow): RecheckEdit[] {
  if (!deviation?.isBlank || !score?.figure || !selfScore?.figure?.gt(ZERO)) return [];
  const value = score.figure.minus(selfScore.figure).div(selfScore.figure);
  const [here, self] = [toA1(score.cell), toA1(selfScore.cell)];
  const formula = `=(${here}-${self})/${self}`;
  return [
    { edit: edit(deviation, Number(formatPlain(value)), formula, '0.00%'), reason: message('recheck.fill.deviation') },
  ];
}

function totalEdits(total: RecheckRow, { rows, columns }: RecheckTable): RecheckEdit[] {
  return (['weight', 'selfScore', 'score'] as const).flatMap((column) => {
    const cell = total.at[column];
    const col = columns[column];
    const parts = rows.filter(({ kind }) => kind !== 'total').map(({ at }) => at[column]);
    const [first] = rows;
    // A sum over rows that are still to be scored would be taken for the result.
    if (!cell?.isBlank || col === undefined || !first || parts.some((part) => !part?.figure)) return [];
    const sum = parts.reduce((all, part) => all.plus(part?.figure ?? ZERO), ZERO);
    const formula = `=SUM(${columnName(col)}${first.row + 1}:${columnName(col)}${total.row})`;
    return [{ edit: edit(cell, Number(formatPlain(sum)), formula, null), reason: message('recheck.fill.total') }];
  });
}

function edit(cell: RecheckCell, value: number, formula: string | null, format: string | null): CellEdit {
  return {
    kind: 'cell',
    cell: cell.cell,
    expect: { value: null, formula: null },
    write: { value, formula },
    numberFormat: format === null || format === cell.format ? null : { expect: cell.format, write: format },
  };
}
