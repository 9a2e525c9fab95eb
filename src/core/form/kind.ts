import type { IndicatorHeader } from './header-cells';
import { headerRole } from './labels';
import type { EvaluationForm, Indicator } from './types';

/** Columns only a reviewer fills in. */
const REVIEWED = /复核|核查|核定得分|评审得分/;

/**
 * What the table is: a self-evaluation, a scoring table (points and scores, but neither target nor actual), or a
 * reviewer's sheet beside the self-evaluation. Null for a scoring scheme in which nobody scored anything.
 */
export function kindOf({ cells }: IndicatorHeader, indicators: readonly Indicator[]): EvaluationForm['kind'] | null {
  const reviewed = cells.filter(({ entry }) => REVIEWED.test(entry.label.bare) && headerRole(entry.label) !== null);
  // Beside the reasons of the unit they are columns added to its own form.
  const hasReasons = cells.some(({ role, entry }) => role === 'explanation' && /原因/.test(entry.label.bare));
  if (reviewed.length >= 2 && !hasReasons) return 'review';
  if (cells.some(({ role }) => role === 'actual')) return 'evaluation';
  const scored = indicators.filter(({ weight, score }) => weight?.amount && score?.amount);
  return scored.length >= MIN_SCORED ? 'scoring' : null;
}

const MIN_SCORED = 2;
