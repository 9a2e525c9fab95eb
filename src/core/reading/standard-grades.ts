import { compact } from '../text/normalise';

const GOAL = '(预期|年度|预定|既定)?(绩效)?(指标|目标)';
const PARTIAL = new RegExp(`部分(达成|达到|完成|实现)${GOAL}|^部分(达成|达到|实现)`);
const POOR = new RegExp(`未(能)?(达成|达到|完成|实现)${GOAL}|^未(能)?(达成|达到|实现)`);
const FULL = new RegExp(`(达成|达到|完成|实现)(了)?(预期|年度|预定|既定)(绩效)?(指标|目标)|^(全部|已)?达成$`);

/** Every grade speaks of reaching or completing something; most texts do not. */
const SPEAKS_OF_GRADE = /[达完实]/;
const MAY_BE_GRADE = /[达完实][成到现]/;

/** The standard grade of a qualitative indicator the text states (达成预期指标 …), or null. */
export function readGrade(text: string): 'full' | 'partial' | 'poor' | null {
  if (!SPEAKS_OF_GRADE.test(text)) return null;
  const plain = compact(text.slice(0, 400));
  if (!MAY_BE_GRADE.test(plain)) return null;
  if (PARTIAL.test(plain)) return 'partial';
  if (POOR.test(plain)) return 'poor';
  return FULL.test(plain) && !/(基本|大部分|接近)(达成|达到|完成|实现)/.test(plain) ? 'full' : null;
}
