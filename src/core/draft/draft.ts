import type { RuleContext } from '../rules/types';
import { opening, paragraphsOf } from './sentences';
import type { Draft, DraftBlock, DraftTable } from './types';

/** Widths of sheet columns, for the table in Word; null where the host cannot tell. */
export type ColumnWidths = ((col: number) => number) | null;

/**
 * Drafts the report of a checked form: the outline of its rule set, with sentences that state only what the form says,
 * visible blanks for what only a person knows, and the form itself as a table.
 */
export function draftReport(context: RuleContext, widths: ColumnWidths): Draft {
  const { form, ruleSet } = context;
  const title = `${form.year === null ? '' : `${form.year}年度`}${projectName(context)}项目支出绩效自评结果`;
  const blocks: DraftBlock[] = [
    { kind: 'title', text: title },
    { kind: 'paragraph', runs: opening(form) },
  ];
  for (const { heading, level, content } of ruleSet.outline) {
    blocks.push({ kind: 'heading', level, text: heading });
    for (const part of content)
      for (const runs of paragraphsOf(part, context)) blocks.push({ kind: 'paragraph', runs });
  }
  const unit = (form.implementingUnit ?? form.department)?.text ?? '';
  blocks.push(
    {
      kind: 'signature',
      lines: [
        [unit === '' ? { text: '【单位名称】', isBlank: true } : { text: unit, isBlank: false }],
        [{ text: '【年月日】', isBlank: true }],
      ],
    },
    { kind: 'attachment', title: form.title?.text ?? '项目支出绩效自评表' },
    tableOf(context, widths),
    ...(form.notes?.lines ?? []).map(({ text }): DraftBlock => ({ kind: 'note', text })),
  );
  return { title, blocks, blanks: countBlanks(blocks) };
}

/** The project without what the title says around it anyway. */
function projectName({ form }: RuleContext): string {
  const name = form.project?.text ?? '';
  const bare = name.replace(/^20\d\d年(?:度)?/, '').replace(/项目$/, '');
  return bare === '' ? '【项目名称】' : bare;
}

function countBlanks(blocks: readonly DraftBlock[]): number {
  const runs = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.runs : block.kind === 'signature' ? block.lines.flat() : [],
  );
  return runs.filter(({ isBlank }) => isBlank).length;
}

const DEFAULT_WIDTH = 10;

/** The form as it stands on the sheet, from the row below its title to its last row. */
function tableOf({ form, sheet }: RuleContext, widths: ColumnWidths): DraftTable {
  const { left, right, bottom } = form.table;
  const top = form.title ? sheet.area(form.title.cell.row, form.title.cell.col).bottom + 1 : form.table.top;
  const cells: DraftTable['cells'][number][] = [];
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) {
      const area = sheet.area(row, col);
      const isAnchor = Math.max(area.top, top) === row && Math.max(area.left, left) === col;
      if (!isAnchor) continue;
      cells.push({
        row: row - top,
        col: col - left,
        rowSpan: Math.min(area.bottom, bottom) - row + 1,
        colSpan: Math.min(area.right, right) - col + 1,
        text: sheet.text(row, col),
      });
    }
  const columns = Array.from({ length: right - left + 1 }, (_, index) => widths?.(left + index) ?? DEFAULT_WIDTH);
  return { kind: 'table', columns, rows: bottom - top + 1, cells };
}
