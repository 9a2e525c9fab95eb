import type { ApplyReport, Edit } from './types';

/**
 * What is still to be done of a run that was carried out in part, for one more try; nothing when no edit of it was
 * carried out, because then the same would happen again.
 */
export function retryOf({ outcomes }: ApplyReport): Edit[] {
  if (!outcomes.some(({ status }) => status === 'applied')) return [];
  return outcomes.filter(({ status }) => status === 'skipped').map(({ edit }) => ({ ...edit, isHalf: true }));
}
