import { messagesOf, type Catalogue } from '../messages/message';

/** Texts shared by several rules and by the planning of edits; a rule's own texts live in its meta. */
export const rulesMessages = {
  'rules.rate-arithmetic': {
    'zh-CN': '{executed} ÷ {budget} = {rate}%',
    'en-US': '{executed} ÷ {budget} = {rate} %',
  },
  'rules.sum-arithmetic': {
    'zh-CN': '{parts} 合计 {sum}{unit}',
    'en-US': '{parts} add up to {sum} {unit}',
  },
  'rules.score-arithmetic-rate': {
    'zh-CN': '{points} 分 × {rate}% = {score} 分',
    'en-US': '{points} points × {rate} % = {score} points',
  },
  'rules.score-arithmetic-proportion': {
    'zh-CN': '目标 {target}，实际 {actual}，分值 {weight}，按完成情况计 {score} 分',
    'en-US': 'Target {target}, actual {actual}, weight {weight}: {score} points by completion',
  },
  'rules.weights-arithmetic': {
    'zh-CN': '指标分值 {indicators} + 执行率分值 {rate} = {sum}',
    'en-US': 'Indicators {indicators} + execution rate {rate} = {sum}',
  },
  'rules.reason.rate': {
    'zh-CN': '{cell} 填写执行率 {value}：执行数 {executed} ÷ 预算数 {budget}，四舍五入保留两位小数。',
    'en-US': 'Write the execution rate {value} in {cell}: executed {executed} ÷ budget {budget}, rounded half-up to two places.',
  },
  'rules.reason.total': {
    'zh-CN': '{cell} 填写合计 {value}：上列各项资金之和。',
    'en-US': 'Write the total {value} in {cell}: the sum of the funding rows.',
  },
  'rules.reason.rate-score': {
    'zh-CN': '{cell} 填写执行率得分 {value}：{points} 分 × {rate}%。',
    'en-US': 'Write the score of the execution rate {value} in {cell}: {points} points × {rate} %.',
  },
  'rules.reason.full-score': {
    'zh-CN': '{cell} 填写得分 {value}：指标已达成，得满分。',
    'en-US': 'Write the score {value} in {cell}: the target is met, full points.',
  },
  'rules.reason.proportional-score': {
    'zh-CN': '{cell} 填写得分 {value}：目标 {target}，实际 {actual}，按完成比例计分。',
    'en-US': 'Write the score {value} in {cell}: target {target}, actual {actual}, in proportion.',
  },
  'rules.reason.total-score': {
    'zh-CN': '{cell} 填写总分 {value}：各项得分之和。',
    'en-US': 'Write the total score {value} in {cell}: the sum of all scores.',
  },
  'rules.reason.grade': {
    'zh-CN': '{cell} 填写等级“{value}”：总分 {score} 分。',
    'en-US': 'Write the grade {value} in {cell}: total score {score}.',
  },
  'rules.reason.correction': {
    'zh-CN': '将 {cell} 的“{before}”改为“{value}”。',
    'en-US': 'Change {cell} from {before} to {value}.',
  },
  'rules.reason.remark': {
    'zh-CN': '在 {cell} 填入原因及改进措施的句式，【】处由您补充。',
    'en-US': 'Write a sentence with reason and measure in {cell}; fill in the parts in 【】.',
  },
  'rules.suggest.correction': {
    'zh-CN': '改为 {value}',
    'en-US': 'Change to {value}',
  },
  'rules.suggest.remark': {
    'zh-CN': '填入原因和措施的句式',
    'en-US': 'Insert a sentence for reason and measure',
  },
} as const satisfies Catalogue;

/** Typed messages of this catalogue. */
export const say = messagesOf(rulesMessages);
