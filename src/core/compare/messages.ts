import type { Catalogue } from '../messages/message';

/** Sentences of the comparison; `{target}` and `{actual}` are pieces of the form's own text. */
export const compareMessages = {
  'compare.met.identical': { 'zh-CN': '目标与实际文字相同，达成', 'en-US': 'Target and actual say the same: met' },
  'compare.met.quantity': {
    'zh-CN': '目标 {target}，实际 {actual}，达成',
    'en-US': 'Target {target}, actual {actual}: met',
  },
  'compare.met.rounded': {
    'zh-CN': '目标 {target}，实际 {actual}，按目标的小数位四舍五入后相同，达成',
    'en-US': 'Target {target}, actual {actual}: the same when rounded to the places of the target: met',
  },
  'compare.met.every': {
    'zh-CN': '目标 {target}，实际 {actual}，各项均不低于要求，达成',
    'en-US': 'Target {target}, actual {actual}: each of them satisfies it: met',
  },
  'compare.met.sum': {
    'zh-CN': '目标 {target}，实际 {actual}，合计 {sum}，达成',
    'en-US': 'Target {target}, actual {actual}, together {sum}: met',
  },
  'compare.met.list': {
    'zh-CN': '目标 {target}，实际列出 {count} 项，达成',
    'en-US': 'Target {target}, the actual names {count}: met',
  },
  'compare.met.word': {
    'zh-CN': '目标“{target}”，实际“{actual}”，达成',
    'en-US': 'Target “{target}”, actual “{actual}”: met',
  },
  'compare.met.coverage': {
    'zh-CN': '目标为全部对象，实际 {actual}，达成',
    'en-US': 'The target is everyone or everything, actual {actual}: met',
  },
  'compare.met.grade': { 'zh-CN': '实际为“达成预期指标”，达成', 'en-US': 'The actual states the full grade: met' },
  'compare.met.in-time': {
    'zh-CN': '目标 {target}，实际写明按时完成，达成',
    'en-US': 'Target {target}, the actual says it was done in time: met',
  },
  'compare.exceeded.quantity': {
    'zh-CN': '目标 {target}，实际 {actual}，为目标的 {percent}%，超额完成',
    'en-US': 'Target {target}, actual {actual}, that is {percent}% of the target: exceeded',
  },
  'compare.short.quantity': {
    'zh-CN': '目标 {target}，实际 {actual}，未达成',
    'en-US': 'Target {target}, actual {actual}: missed',
  },
  'compare.short.sum': {
    'zh-CN': '目标 {target}，实际 {actual}，合计 {sum}，未达成',
    'en-US': 'Target {target}, actual {actual}, together {sum}: missed',
  },
  'compare.short.list': {
    'zh-CN': '目标 {target}，实际只列出 {count} 项，未达成',
    'en-US': 'Target {target}, the actual names only {count}: missed',
  },
  'compare.short.statement': { 'zh-CN': '实际写明“{actual}”，未达成', 'en-US': 'The actual says “{actual}”: missed' },
  'compare.short.word': {
    'zh-CN': '目标“{target}”，实际“{actual}”，未达成',
    'en-US': 'Target “{target}”, actual “{actual}”: missed',
  },
  'compare.short.grade': {
    'zh-CN': '实际为“{actual}”，未全部达成',
    'en-US': 'The actual states the grade “{actual}”: not fully met',
  },
  'compare.short.late': {
    'zh-CN': '目标 {target}，实际写明延期，未达成',
    'en-US': 'Target {target}, the actual says it was late: missed',
  },
  'compare.unanswered.blank': { 'zh-CN': '实际完成值为空', 'en-US': 'The actual is blank' },
  'compare.unanswered.hint': {
    'zh-CN': '实际完成值仍是模板提示语“{actual}”',
    'en-US': 'The actual still holds the hint of the template, “{actual}”',
  },
  'compare.unanswered.quantity': {
    'zh-CN': '目标含 {target}，实际完成值未作答',
    'en-US': 'The target names {target}; the actual does not answer it',
  },
  'compare.unanswered.copied-target': {
    'zh-CN': '目标 {target}，实际只写“{actual}”，没有数值',
    'en-US': 'Target {target}; the actual only says “{actual}”, without a figure',
  },
  'compare.unclear.no-target': {
    'zh-CN': '目标值为空，无法比较',
    'en-US': 'The target is blank; nothing to compare with',
  },
  'compare.unclear.prose': {
    'zh-CN': '目标与实际均为文字描述，请人工判断',
    'en-US': 'Target and actual are both prose; a person must judge',
  },
  'compare.unclear.hedged': {
    'zh-CN': '实际写“{actual}”，没有说明还差多少，请人工判断',
    'en-US': 'The actual says “{actual}” and not what is left; a person must judge',
  },
  'compare.unclear.scale': {
    'zh-CN': '实际照抄了评价档次，没有选定一档，请人工判断',
    'en-US': 'The actual repeats the scale instead of choosing a grade; a person must judge',
  },
  'compare.unclear.duplicate': {
    'zh-CN': '目标 {target}，实际列出 {count} 项，但“{entry}”重复，不同的只有 {distinct} 项，请人工判断',
    'en-US':
      'Target {target}; the actual names {count}, but “{entry}” twice, so only {distinct} differ; a person must judge',
  },
  'compare.unclear.list': {
    'zh-CN': '目标 {target}，实际为列举，约 {count} 项，请人工判断',
    'en-US': 'Target {target}; the actual enumerates about {count}; a person must judge',
  },
  'compare.unclear.completion': {
    'zh-CN': '目标 {target}，实际“{actual}”可能指完成率，请人工判断',
    'en-US': 'Target {target}; “{actual}” may be the rate of completion; a person must judge',
  },
  'compare.unclear.quantity': {
    'zh-CN': '目标 {target}，实际 {actual}，口径不能确定相同，请人工判断',
    'en-US': 'Target {target}, actual {actual}: not certainly the same measure; a person must judge',
  },
  'compare.unclear.soft': {
    'zh-CN': '目标中的 {target} 在实际完成值中没有提到，请人工判断',
    'en-US': 'The actual does not mention {target} of the target; a person must judge',
  },
  'compare.unclear.vague': {
    'zh-CN': '目标 {target}，实际“{actual}”没有写明数字，请人工判断，或补写具体数字',
    'en-US': 'Target {target}; “{actual}” names no figure: a person must judge, or write the figure',
  },
  'compare.unclear.vague-target': {
    'zh-CN': '目标“{target}”没有写明数字，不能按数值比较，请人工判断',
    'en-US': 'The target “{target}” names no figure to compare with; a person must judge',
  },
  'compare.unclear.contradiction': {
    'zh-CN': '数值达到目标，但实际又写“{actual}”，请人工判断',
    'en-US': 'The figures satisfy the target, yet the actual also says “{actual}”; a person must judge',
  },
  'compare.part.converted': { 'zh-CN': '{text}（={converted}）', 'en-US': '{text} (= {converted})' },
} as const satisfies Catalogue;
