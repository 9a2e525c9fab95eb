import { fundingBlocks } from '../form/index';
import type { ColumnRole, EvaluationForm, RowNote } from '../form/types';
import type { Message } from '../messages/message';
import { columnName, toA1 } from '../sheet/address';
import { reportMessage as message } from './messages';

/** Rows of one kind that follow each other are told as one. */
interface Run {
  readonly first: RowNote;
  readonly last: RowNote;
}

function runsOf(rows: readonly RowNote[]): Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    if (run?.first.kind === row.kind && run.first.by === row.by) runs[runs.length - 1] = { ...run, last: row };
    else runs.push({ first: row, last: row });
  }
  return runs;
}

function rowLine({ first, last }: Run): Message {
  return message('report.explain.row', {
    rows: first.row === last.row ? String(first.row + 1) : `${first.row + 1}–${last.row + 1}`,
    kind: message(`report.explain.kind.${first.kind}`),
    why: message(`report.explain.row.${first.by}`, { cell: first.cell ? toA1(first.cell) : '' }),
  });
}

function columnLine({ col, role, heading, by, rows }: ColumnRole): Message {
  return message('report.explain.column', {
    column: columnName(col),
    role: message(`report.explain.role.${role}`),
    why: message(`report.explain.column.${by}`, { heading, rows }),
  });
}

/** How a form was understood: the kind of every row, the role of every column, and what settled it. */
export function explainForm(form: EvaluationForm): Message[] {
  return [
    message('report.explain.form', { kind: message(`report.explain.form.${form.kind}`) }),
    ...fundingBlocks(form).flatMap(({ columns }) => columns.map(columnLine)),
    ...form.columnRoles.map(columnLine),
    ...runsOf(form.rows.filter(({ kind }) => kind !== 'blank')).map(rowLine),
  ];
}
