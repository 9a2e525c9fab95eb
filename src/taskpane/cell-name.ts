import type { EvaluationForm } from '../core/form/types';
import type { Message } from '../core/messages/message';
import type { CellRef } from '../core/sheet/address';
import { toA1 } from '../core/sheet/address';

const MONEY = ['budget', 'executed', 'rate', 'score'] as const;
const PARTS = ['target', 'actual', 'explanation', 'weight', 'score'] as const;

/** What a cell of the form is, as a person would call it (合计·预算数（D7）); its address where it has no name. */
export function cellName(form: EvaluationForm | null, cell: CellRef): Message {
  const place = toA1(cell);
  const isHere = (slot: { readonly cell: CellRef } | null): boolean =>
    slot !== null && slot.cell.row === cell.row && slot.cell.col === cell.col;
  const named = (row: string, part: (typeof MONEY)[number] | (typeof PARTS)[number]): Message => ({
    id: 'cell.named',
    data: { row, part: { id: `cell.${part}`, data: {} }, place },
  });
  for (const row of [form?.funding, ...(form?.moreFunding ?? [])].flatMap((block) => block?.rows ?? [])) {
    const part = MONEY.find((each) => isHere(row[each]));
    if (part && row.label.text !== '') return named(row.label.text, part);
  }
  for (const indicator of form?.indicators ?? []) {
    const part = PARTS.find((each) => isHere(indicator[each]));
    if (part && indicator.name.text !== '') return named(indicator.name.text, part);
  }
  return { id: 'cell.place', data: { place } };
}
