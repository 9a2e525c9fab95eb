import { compact } from '../text/normalise';

/*
 * What a reviewer's reason takes off, in percent of the weight. The order matters: 空泛 and 模糊 are worse than a
 * missing source, and a reason may name several.
 */

/** A reason as written and the share it takes off. */
export interface Criterion {
  readonly reason: string;
  readonly share: 0 | 30 | 60 | 100;
}

const CRITERIA: readonly { readonly said: RegExp; readonly share: Criterion['share'] }[] = [
  {
    said: /(?:无|没有|缺少|缺乏|未提供|未见|未附)(?:任何|相关|有效)?(?:佐证|证明|印证|支撑)(?:材料|资料|依据)?/,
    share: 100,
  },
  { said: /与(?:本)?项目(?:内容|实际)?(?:无关|不相关|不符|关联(?:性|度)?不(?:强|高|大))/, share: 100 },
  { said: /(?:未|没有)(?:开展|进行|组织|实施)(?:过)?(?:满意度|问卷)?(?:问卷)?调查/, share: 100 },
  { said: /(?:产出|效益).{0,6}重复|重复(?:设置|计分|计算|指标)|指标重复/, share: 100 },
  { said: /与?二级指标(?:不匹配|不对应|不符|不一致)|归类(?:错误|不当|有误)/, share: 100 },
  { said: /空泛|空洞|无法(?:核实|考核|衡量|验证)/, share: 100 },
  { said: /模糊|不够?(?:明确|清晰|具体)|笼统/, share: 60 },
  { said: /(?:无|没有|缺少|未(?:列|提供|注明|说明))(?:计算)?(?:公式|(?:数据)?来源|计算过程|计算依据)/, share: 30 },
  { said: /部分(?:任务|工作|项目|内容)?(?:未按期|未按时|逾期|延期|滞后|超期|推迟)/, share: 30 },
  // Words for a quantity that fits the project, and a benefit in words that was really felt, are no reason to deduct.
  { said: /(?:用|以|为|系|属)(?:文字|定性)(?:进行)?(?:表述|描述|表达|说明)/, share: 0 },
  { said: /(?:有|具有|产生|取得)(?:了)?(?:实际|真实|一定|较好|明显)(?:的)?(?:效果|成效|效益)/, share: 0 },
  { said: /(?:超额|超过目标|超目标|130%).{0,12}(?:只?作?说明|不扣分)/, share: 0 },
];

/** The criterion that a remark names; null for a reason of another kind. */
export function criterionIn(remark: string): Criterion | null {
  const text = compact(remark);
  for (const { said, share } of CRITERIA) {
    const found = said.exec(text);
    if (found) return { reason: found[0], share };
  }
  return null;
}
