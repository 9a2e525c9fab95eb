import type { SheetReport } from '../core/check';
import type { Message } from '../core/messages/message';

/** Says that the rules are older than the year the form speaks of; null where they are not, or nobody knows. */
export function ruleSetAge({ form, ruleSet }: SheetReport): Message | null {
  const dated = /\d{4}/.exec(ruleSet?.ruleSet.dated ?? '')?.[0];
  if (!form?.year || dated === undefined || Number(form.year) <= Number(dated)) return null;
  return { id: 'form.rule-set.old', data: { year: form.year, dated } };
}
