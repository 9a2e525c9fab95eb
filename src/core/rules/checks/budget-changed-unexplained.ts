import { formatPlain } from '../../decimal';
import { mainRows } from '../../form/index';
import type { EvaluationForm, Slot } from '../../form/types';
import { saysNothing } from '../../text/blank';
import { compact } from '../../text/normalise';
import { defineRule } from '../define';

const SPEAKS_OF_THE_CHANGE = /调整|调剂|追加|追减|压减|收回|调增|调减|增加|核减|结转/;

const isGiven = (slot: Slot | null): boolean =>
  slot !== null && !saysNothing(slot.text) && !/^(?:无|没有)$/.test(compact(slot.text));

/** Whether any text of the form that was asked for speaks of the change. */
function isExplained(form: EvaluationForm): boolean {
  const texts = [
    ...(form.funding?.rows ?? []).map(({ explanation }) => explanation),
    ...form.explanationBlocks.map(({ content }) => content),
  ];
  return texts.some((slot) => slot !== null && SPEAKS_OF_THE_CHANGE.test(slot.text));
}

/** The budget was changed during the year, and the column for reasons beside the money is blank (printed on Sichuan's form). */
export default defineRule({
  meta: {
    code: 'ZP508',
    slug: 'budget-changed-unexplained',
    severity: 'info',
    stage: 'trial',
    edits: null,
    topic: null,
    title: { 'zh-CN': '年中调整预算没有说明', 'en-US': 'Budget changed without a reason' },
    what: {
      'zh-CN':
        '调整后（全年）预算数与年初预算数不同，资金表里有“原因”一栏却空着，别处也没有谈到调整。没有这一栏的表、只填了一个预算数的表不查。',
      'en-US':
        'The adjusted budget differs from the initial one, the column for reasons beside the money is blank, and no other text speaks of the change. Forms without that column, or with one budget only, are left out.',
    },
    why: {
      'zh-CN': '表上写明：年中调整预算的，要说明原因。',
      'en-US': 'Such a form asks for the reason of a change during the year.',
    },
    howToFix: {
      'zh-CN': '在原因一栏写明追加、压减或结转的来由。',
      'en-US': 'Say in the column for reasons why money was added, cut or carried over.',
    },
    messages: {
      changed: {
        'zh-CN': '“{label}”年初预算 {initial}，调整后 {budget}（{unit}），“原因”一栏没有说明。',
        'en-US': '{label}: the initial budget {initial} became {budget} ({unit}), and the column for reasons is blank.',
      },
    },
  },
  *check({ form }) {
    const { funding } = form;
    // 备注 asks for anything; only a column that says so asks for a reason.
    const asks = funding?.columns.some(({ role, heading }) => role === 'explanation' && heading.includes('原因'));
    if (!funding || !asks || isExplained(form)) return;
    for (const { label, initialBudget, budget, explanation } of mainRows(funding)) {
      if (!initialBudget?.amount || !budget?.amount || !explanation || isGiven(explanation)) continue;
      if (initialBudget.amount.eq(budget.amount)) continue;
      yield {
        cell: explanation.cell,
        messageId: 'changed',
        data: {
          label: label.text,
          initial: formatPlain(initialBudget.amount),
          budget: formatPlain(budget.amount),
          unit: funding.unit,
        },
      };
    }
  },
});
