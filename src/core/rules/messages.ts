import { messagesOf, type Catalogue } from '../messages/message';

/** Texts shared by several rules and by the planning of edits; a rule's own texts live in its meta. */
export const rulesMessages = {
  'rules.rate-arithmetic': {
    'zh-CN': '{executed} ÷ {budget} = {rate}%',
    'en-US': '{executed} ÷ {budget} = {rate}%',
  },
  'rules.sum-arithmetic': {
    'zh-CN': '{parts} = {sum}{unit}',
    'en-US': '{parts} = {sum} {unit}',
  },
  'rules.score-arithmetic-rate': {
    'zh-CN': '{points} 分 × {rate}% = {score} 分',
    'en-US': '{points} points × {rate}% = {score} points',
  },
  'rules.score-arithmetic-proportion': {
    'zh-CN': '目标 {target}，实际 {actual}，分值 {weight}，按完成情况计 {score} 分',
    'en-US': 'Target {target}, actual {actual}, weight {weight}: {score} points by completion',
  },
  'rules.weights-arithmetic': {
    'zh-CN': '指标分值 {indicators} + 执行率分值 {rate} = {sum}',
    'en-US': 'Indicators {indicators} + execution rate {rate} = {sum}',
  },
  'rules.withheld': {
    'zh-CN': '{cell} 没有填写，因为填入后会出现新的问题：{finding}',
    'en-US': '{cell} is not filled, because that would raise a new problem: {finding}',
  },
  'rules.nothing-to-compare': {
    'zh-CN': '这张表没有目标值和实际完成值，只核对分值和得分。',
    'en-US': 'This table has neither targets nor actuals; only points and scores are checked.',
  },
  'rules.exceeded-by-default': {
    'zh-CN': '达到目标的 {percent}% 即要求说明，是本工具的默认线，所用规则没有规定。',
    'en-US': 'A reason from {percent}% of the target on is the default of this tool; the rule set names no figure.',
  },
  'rules.reason.rate': {
    'zh-CN': '执行率 {value}：执行数 {executed} ÷ 预算数 {budget}，四舍五入保留两位小数。',
    'en-US': 'Execution rate {value}: executed {executed} ÷ budget {budget}, rounded half-up to two places.',
  },
  'rules.reason.zero-mark': {
    'zh-CN': '预算数和执行数都是 0，按表内同类行填“{value}”。',
    'en-US': 'Budget and executed amount are zero: {value}, as in the other row of zeros.',
  },
  'rules.column.budget': { 'zh-CN': '预算数', 'en-US': 'budget' },
  'rules.column.executed': { 'zh-CN': '执行数', 'en-US': 'executed amount' },
  'rules.column.initial-budget': { 'zh-CN': '年初预算数', 'en-US': 'initial budget' },
  'rules.reason.total': {
    'zh-CN': '合计 {value}：各项资金之和。',
    'en-US': 'Total {value}: the sum of the funding rows.',
  },
  'rules.reason.rate-score': {
    'zh-CN': '执行率得分 {value}：{points} 分 × {rate}%。',
    'en-US': 'Score of the execution rate {value}: {points} points × {rate}%.',
  },
  'rules.reason.full-score': {
    'zh-CN': '得分 {value}：指标已达成，得满分。',
    'en-US': 'Score {value}: the target is met, full points.',
  },
  'rules.reason.folded-score': {
    'zh-CN': '得分 {value}：分值 {weight} × {factor}。',
    'en-US': 'Score {value}: weight {weight} × {factor}.',
  },
  'rules.reason.proportional-score': {
    'zh-CN': '得分 {value}：目标 {target}，实际 {actual}，按完成比例计分。',
    'en-US': 'Score {value}: target {target}, actual {actual}, in proportion.',
  },
  'rules.reason.total-score': {
    'zh-CN': '总分 {value}：各项得分之和。',
    'en-US': 'Total score {value}: the sum of all scores.',
  },
  'rules.reason.grade': {
    'zh-CN': '等级“{value}”：总分 {score} 分。',
    'en-US': 'Grade {value}: total score {score}.',
  },
  'rules.reason.correction': {
    'zh-CN': '“{before}”改为“{value}”。',
    'en-US': '{before} becomes {value}.',
  },
  'rules.reason.remark': {
    'zh-CN': '这是草稿：【】处由您补充，补完才算说明。',
    'en-US': 'A draft: it explains nothing until you fill in the parts in 【】.',
  },
  'rules.suggest.correction': {
    'zh-CN': '改为 {value}',
    'en-US': 'Change to {value}',
  },
  'rules.suggest.rest': {
    'zh-CN': '在后面补上缺的一半（【】由您补充）',
    'en-US': 'Add the missing half (the 【】 are yours)',
  },
  'rules.suggest.remark': {
    'zh-CN': '填入说明的草稿（【】由您补充）',
    'en-US': 'Insert a draft of the explanation (the 【】 are yours)',
  },
  'rules.rule-set.not-json': {
    'zh-CN': '规则集文件第 {line} 行附近不是有效的 JSON，请检查引号、逗号和括号。',
    'en-US': 'The rule set is not valid JSON near line {line}; check quotes, commas and brackets.',
  },
  'rules.rule-set.not-an-object': {
    'zh-CN': '规则集文件应是一个 JSON 对象（以“{”开头），请对照随附的样式文件改写。',
    'en-US': 'A rule set is one JSON object (it starts with a brace); see the schema that comes with the program.',
  },
  'rules.rule-set.type.text': { 'zh-CN': '文字', 'en-US': 'a text' },
  'rules.rule-set.type.list': { 'zh-CN': '列表 [ ]', 'en-US': 'a list [ ]' },
  'rules.rule-set.type.object': { 'zh-CN': '对象 { }', 'en-US': 'an object { }' },
  'rules.rule-set.type.yes-no': { 'zh-CN': 'true 或 false', 'en-US': 'true or false' },
  'rules.rule-set.type.number': { 'zh-CN': '数', 'en-US': 'a number' },
  'rules.rule-set.missing': {
    'zh-CN': '规则集缺少 {path}，请补上。',
    'en-US': 'The rule set lacks {path}; add it.',
  },
  'rules.rule-set.unknown-key': {
    'zh-CN': '规则集中没有 {path} 这一项，请删除或改正名称。',
    'en-US': 'A rule set has no {path}; delete it or correct its name.',
  },
  'rules.rule-set.not-allowed': {
    'zh-CN': '规则集的 {path} 为 {received}，只能是：{allowed}。',
    'en-US': '{path} of the rule set is {received}; allowed are: {allowed}.',
  },
  'rules.rule-set.not-a-figure': {
    'zh-CN': '规则集的 {path} 为 {received}，请填写不小于 0 的数，例如 "90" 或 "1.3"。',
    'en-US': '{path} of the rule set is {received}; write a number that is not negative, such as "90" or "1.3".',
  },
  'rules.rule-set.bad-id': {
    'zh-CN': '规则集的 {path} 为 {received}，请只用小写字母、数字和连字符，例如 my-city-2025。',
    'en-US':
      '{path} of the rule set is {received}; use lower-case letters, digits and hyphens only, such as my-city-2025.',
  },
  'rules.rule-set.empty': {
    'zh-CN': '规则集的 {path} 是空的，请填写内容。',
    'en-US': '{path} of the rule set is empty; write something there.',
  },
  'rules.rule-set.wrong-type': {
    'zh-CN': '规则集的 {path} 为 {received}，此处应为 {expected}。',
    'en-US': '{path} of the rule set is {received}; {expected} is expected there.',
  },
  'rules.rule-set.unknown-rule': {
    'zh-CN': '规则集的 {path}：没有名为 {slug} 的规则，请对照规则表改正。',
    'en-US': '{path} of the rule set: there is no rule {slug}; see the table of rules.',
  },
} as const satisfies Catalogue;

/** Typed messages of this catalogue. */
export const say = messagesOf(rulesMessages);

/** Names under which a rule's title and advice stand in the catalogue, beside its own messages. */
export const RULE_TITLE = '$title';
export const RULE_ADVICE = '$advice';

/** Id of a rule's own message as it stands in the catalogue. */
export function ruleMessageId(slug: string, messageId: string): string {
  return `rule.${slug}.${messageId}`;
}
