import { messagesOf, type Catalogue } from '../messages/message';

export const recheckMessages = {
  'recheck.none': {
    'zh-CN': '没有找到复核表：没有同时写着“复核得分”和“权重”（或“分值”）的表头。',
    'en-US': 'There is no review table: no row of headings has both 复核得分 and 权重 (or 分值).',
  },
  'recheck.score-missing': { 'zh-CN': '“{name}”没有填复核得分', 'en-US': '“{name}” has no review score' },
  'recheck.score-above-weight': {
    'zh-CN': '“{name}”复核得分 {score} 高于权重 {weight}',
    'en-US': 'the review score {score} of “{name}” is above its weight {weight}',
  },
  'recheck.reason-missing': {
    'zh-CN': '“{name}”由 {self} 分改为 {score} 分，备注没有写扣分理由',
    'en-US': '“{name}” went from {self} to {score} without a reason in the remarks',
  },
  'recheck.share-differs': {
    'zh-CN': '“{name}”的理由是“{reason}”，按复核口径应{rule}，得 {expected} 分，现为 {score} 分',
    'en-US': '“{name}” is marked down for “{reason}”: {rule}, which leaves {expected}, not {score}',
  },
  'recheck.far-above': {
    'zh-CN': '“{name}”完成值是指标值的 {percent}%，超过 130%：不扣分，但要在备注说明',
    'en-US':
      '“{name}” reached {percent} % of its target, more than 130 %: nothing is taken off, but a note is asked for',
  },
  'recheck.rule.zero': { 'zh-CN': '计 0 分', 'en-US': 'it counts 0' },
  'recheck.rule.share': { 'zh-CN': '扣 {share}%', 'en-US': '{share} % are taken off' },
  'recheck.rule.none': { 'zh-CN': '不扣分', 'en-US': 'nothing is taken off' },
  'recheck.rate-score': {
    'zh-CN': '预算执行应得 {weight} × {rate}% = {expected} 分，现为 {score} 分',
    'en-US': 'the rate scores {weight} × {rate} % = {expected}, not {score}',
  },
  'recheck.total': {
    'zh-CN': '合计行“{column}”应为 {expected}，现为 {found}',
    'en-US': '{column} add up to {expected}, the total says {found}',
  },
  'recheck.counted-twice': {
    'zh-CN': '“{name}”在产出和效益下各有一次（另一处 {cell}），按复核口径只计一处，另一处计 0 分',
    'en-US': '“{name}” stands under output and under benefit ({cell}): one of the two counts 0',
  },
  'recheck.deviation': {
    'zh-CN': '“{name}”偏离度应为 {expected}%，现为 {found}',
    'en-US': 'the deviation of “{name}” is {expected} %, not {found}',
  },
  'recheck.fill.deviation': {
    'zh-CN': '（复核得分－自评得分）÷自评得分',
    'en-US': '(review score − own score) ÷ own score',
  },
  'recheck.fill.rate': { 'zh-CN': '权重×执行率', 'en-US': 'weight × rate' },
  'recheck.fill.total': { 'zh-CN': '各行相加', 'en-US': 'the sum of the rows' },
  'recheck.column.weight': { 'zh-CN': '权重', 'en-US': 'weights' },
  'recheck.column.selfScore': { 'zh-CN': '自评得分', 'en-US': 'own scores' },
  'recheck.column.score': { 'zh-CN': '复核得分', 'en-US': 'review scores' },
} as const satisfies Catalogue;

export const recheckMessage = messagesOf(recheckMessages);
