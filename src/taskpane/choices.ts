import type { EditPlan } from '../core/edits/types';
import { previewItems, withTick } from './preview';

interface Choices {
  readonly kind: string;
  readonly plan: EditPlan;
  readonly chosen: ReadonlySet<string>;
  readonly rewordings: Readonly<Record<string, string>>;
}

/**
 * A new preview with the choices made in the one it takes the place of: what was unticked there stays so, what was
 * reworded stays reworded. Lines are told by their place, because positions differ between two plans.
 */
export function withChoicesOf<P extends Choices>(preview: P, before: Choices | null): P {
  if (before?.kind !== preview.kind || before.plan.sheetId !== preview.plan.sheetId) return preview;
  const lines = new Map(previewItems(before.plan).map(({ place, key }) => [place, key]));
  let chosen = preview.chosen;
  const rewordings: Record<string, string> = {};
  for (const { place, key } of previewItems(preview.plan)) {
    const known = lines.get(place);
    if (known === undefined) continue;
    chosen = withTick(preview.plan, chosen, key, before.chosen.has(known));
    const text = before.rewordings[known];
    if (text !== undefined) rewordings[key] = text;
  }
  return { ...preview, chosen, rewordings };
}
