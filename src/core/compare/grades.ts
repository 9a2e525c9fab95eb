import { compact } from '../text/normalise';

/** The standard grade of a qualitative indicator the text states, or null. */
export function readGrade(text: string): 'full' | 'partial' | 'poor' | null {
  const plain = compact(text);
  if (/部分(达成|达到|完成|实现)(预期|年度)?(绩效)?(指标|目标)/.test(plain)) return 'partial';
  if (/未(达成|达到|完成|实现)(预期|年度)?(绩效)?(指标|目标)/.test(plain)) return 'poor';
  return /(达成|达到|完成|实现)(预期|年度)(绩效)?(指标|目标)/.test(plain) && !/基本(达成|达到|完成|实现)/.test(plain) ? 'full' : null;
}
