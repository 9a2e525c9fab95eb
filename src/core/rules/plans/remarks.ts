import type { PlannedEdit } from '../../edits/types';
import type { EvaluationForm, FundingRow, Slot } from '../../form/types';
import type { LogicalSheet } from '../../sheet/logical-sheet';
import type { JudgedIndicator } from '../types';
import { say } from '../messages';
import { comparedCells } from '../indicator-cells';
import { isBlankCell } from '../../text/blank';
import { extend, fillBlank } from './cell-edits';

/**
 * The sentence with the figures filled in and 【】 where the clerk has to write: reason and measure, or, of what was far
 * exceeded, reason and next year's target.
 */
function remarkScaffold({ indicator, comparison }: JudgedIndicator): string {
  const target = indicator.target.text;
  const actual = indicator.actual?.text ?? '';
  const isShort = target.length + actual.length <= 40;
  const figures = isShort ? `目标为${target}，实际为${actual}。` : '';
  if (comparison.verdict === 'exceeded')
    return `${figures}超额完成的原因：【超额的原因】。改进措施：【调整目标的措施】。`;
  const opening = comparison.verdict === 'unanswered' ? `${figures}实际完成【数量】；` : figures;
  return `${opening}原因：【未完成的原因】。改进措施：【下一步措施、责任人和完成时间】。`;
}

/** Proposes the sentence for the blank explanation cell; nothing when there is no such column or it is filled. */
export function planRemark(sheet: LogicalSheet, judged: JudgedIndicator): PlannedEdit[] {
  const slot = judged.indicator.explanation;
  if (!slot) return [];
  const text = remarkScaffold(judged);
  const reason = say('rules.reason.remark');
  const content = { value: text, formula: null, numberFormat: null, shown: text };
  return fillBlank(sheet, slot, content, comparedCells(judged.indicator), 'remark', reason).map((planned) =>
    grown(sheet, slot, planned),
  );
}

/** Proposes what is missing of an explanation that is half given; what a person wrote stays in front of or behind it. */
export function planRest(sheet: LogicalSheet, judged: JudgedIndicator, missing: 'reason' | 'measure'): PlannedEdit[] {
  const slot = judged.indicator.explanation;
  if (!slot) return [];
  const given = slot.text.trim();
  const ended = /[。；！.;]$/.test(given) ? given : `${given}。`;
  const text =
    missing === 'measure' ? `${ended}改进措施：【下一步措施、责任人和完成时间】。` : `原因：【未完成的原因】。${given}`;
  return extend(sheet, slot, text, comparedCells(judged.indicator), say('rules.reason.remark')).map((planned) =>
    grown(sheet, slot, planned),
  );
}

const ASKS_FOR_REASONS = /原因|偏差|问题|说明/;

/** What the clerk has to write in the sentence on the rate. */
const RATE_BLANKS = ['【预算未执行完的原因】', '【下一步措施、责任人和完成时间】'] as const;

/** The blanks of our own sentence on the rate that are left in a text; brackets of anybody else's are none. */
export function rateBlanksIn(text: string): readonly string[] {
  return RATE_BLANKS.filter((blank) => text.includes(blank));
}

/** Proposes why the budget was not used up, in the cell that asks for it; nothing where the form has no blank one. */
export function planRateRemark(
  sheet: LogicalSheet,
  { explanationBlocks }: EvaluationForm,
  row: FundingRow,
  rate: string,
): PlannedEdit[] {
  const block = explanationBlocks.find(
    ({ label, heading, content }) =>
      content !== null && isBlankCell(content) && ASKS_FOR_REASONS.test((heading ?? label).text),
  );
  const slot = row.explanation && isBlankCell(row.explanation) ? row.explanation : block?.content;
  if (!slot) return [];
  const text = `预算执行率为${rate}%。没有执行完的原因：${RATE_BLANKS[0]}。改进措施：${RATE_BLANKS[1]}。`;
  const content = { value: text, formula: null, numberFormat: null, shown: text };
  return fillBlank(sheet, slot, content, [row.budget, row.executed], 'remark', say('rules.reason.remark')).map(
    (planned) => grown(sheet, slot, planned),
  );
}

/** With the place its text is shown in, so that the row can be made high enough. */
function grown(sheet: LogicalSheet, { cell }: Slot, planned: PlannedEdit): PlannedEdit {
  const shownIn = sheet.area(cell.row, cell.col);
  return planned.edit.kind === 'cell' ? { ...planned, edit: { ...planned.edit, shownIn } } : planned;
}
