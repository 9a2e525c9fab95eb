import { plainWords } from './plain';

/** Rating scales that stand in a target as such, best grade first. */
const SCALES: readonly (readonly string[])[] = [
  ['优', '良', '中', '低', '差'],
  ['优', '良', '中', '差'],
  ['优', '良', '差'],
  ['优', '良', '可', '差'],
  ['优秀', '良好', '一般', '较差'],
  ['优秀', '良好', '中等', '较差'],
  ['优秀', '良好', '合格', '不合格'],
  ['好', '中', '差'],
  ['好', '一般', '差'],
  ['好', '坏'],
  ['高', '中', '低'],
  ['是', '否'],
  ['有', '无'],
  ['健全', '不健全'],
  ['达标', '不达标'],
  ['合格', '不合格'],
  ['完善', '较完善', '不完善'],
  ['满意', '不满意'],
  ['高', '低'],
  ['强', '弱'],
  ['优', '良', '一般', '差'],
  ['有效', '无效'],
  ['明显', '不明显'],
  ['显著', '较显著', '一般', '不显著'],
  ['显著', '一般', '不显著'],
  ['满意', '较满意', '不满意'],
  ['满意', '基本满意', '不满意'],
  ['及时', '不及时'],
  ['完成', '未完成'],
  ['达成', '部分达成', '未达成'],
];

const BY_TEXT = new Map(SCALES.map((scale) => [scale.join(''), scale]));

function plainScale(text: string): string {
  return plainWords(text)
    .replace(/[/\\|]/g, '')
    .replace(/(等级|档次?|等)$/, '');
}

/** The scale a text consists of, or null. */
export function scaleOf(text: string): readonly string[] | null {
  return text.length <= 60 ? (BY_TEXT.get(plainScale(text)) ?? null) : null;
}

/** Where a text stands on a scale: best, worst, between; `scale` when it repeats the scale; null when elsewhere. */
export function gradeOn(scale: readonly string[], text: string): 'best' | 'worst' | 'between' | 'scale' | null {
  if (scaleOf(text)) return 'scale';
  const plain = plainScale(text);
  const at = scale.indexOf(plain);
  if (at < 0) return plain === '优秀' && scale[0] === '优' ? 'best' : null;
  return at === 0 ? 'best' : at === scale.length - 1 ? 'worst' : 'between';
}
