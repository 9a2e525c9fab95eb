import type { Catalogue } from '../messages/message';

/** Sentences of judges and doubts; `{target}` and `{actual}` are pieces of the form's own text. */
export const entailMessages = {
  'judge.met.identical': { 'zh-CN': '目标与实际文字相同，达成', 'en-US': 'Target and actual say the same: met' },
  'judge.met.figure': {
    'zh-CN': '目标 {target}，实际 {actual}，达成',
    'en-US': 'Target {target}, actual {actual}: met',
  },
  'judge.met.rounded': {
    'zh-CN': '目标 {target}，实际 {actual}，按目标的小数位四舍五入后相同，达成',
    'en-US': 'Target {target}, actual {actual}: the same when rounded to the places of the target: met',
  },
  'judge.met.every': {
    'zh-CN': '目标 {target}，实际 {actual}，各项均符合要求，达成',
    'en-US': 'Target {target}, actual {actual}: each of them satisfies it: met',
  },
  'judge.met.sum': {
    'zh-CN': '目标 {target}，实际 {actual}，合计 {sum}，达成',
    'en-US': 'Target {target}, actual {actual}, together {sum}: met',
  },
  'judge.met.list': {
    'zh-CN': '目标 {target}，实际列出 {count} 项，达成',
    'en-US': 'Target {target}, the actual names {count}: met',
  },
  'judge.met.word': {
    'zh-CN': '目标“{target}”，实际“{actual}”，达成',
    'en-US': 'Target “{target}”, actual “{actual}”: met',
  },
  'judge.met.done': {
    'zh-CN': '目标“{target}”是一项工作，实际写明已完成（“{actual}”），达成',
    'en-US': 'Target “{target}” is an action, and the actual says it was done (“{actual}”): met',
  },
  'judge.met.coverage': {
    'zh-CN': '目标为全部对象，实际 {actual}，达成',
    'en-US': 'The target is everyone or everything, actual {actual}: met',
  },
  'judge.met.grade': { 'zh-CN': '实际为“达成预期指标”，达成', 'en-US': 'The actual states the full grade: met' },
  'judge.met.in-time': {
    'zh-CN': '目标 {target}，实际写明按时完成，达成',
    'en-US': 'Target {target}, the actual says it was done in time: met',
  },
  'judge.exceeded.figure': {
    'zh-CN': '目标 {target}，实际 {actual}，为目标的 {percent}%，超额完成',
    'en-US': 'Target {target}, actual {actual}, that is {percent}% of the target: exceeded',
  },
  'judge.short.figure': {
    'zh-CN': '目标 {target}，实际 {actual}，未达成',
    'en-US': 'Target {target}, actual {actual}: missed',
  },
  'judge.short.sum': {
    'zh-CN': '目标 {target}，实际 {actual}，合计 {sum}，未达成',
    'en-US': 'Target {target}, actual {actual}, together {sum}: missed',
  },
  'judge.short.list': {
    'zh-CN': '目标 {target}，实际只列出 {count} 项，未达成',
    'en-US': 'Target {target}, the actual names only {count}: missed',
  },
  'judge.short.statement': { 'zh-CN': '实际写明“{actual}”，未达成', 'en-US': 'The actual says “{actual}”: missed' },
  'judge.short.word': {
    'zh-CN': '目标“{target}”，实际“{actual}”，未达成',
    'en-US': 'Target “{target}”, actual “{actual}”: missed',
  },
  'judge.short.stage': {
    'zh-CN': '目标 {target}，实际“{actual}”只到前一阶段，没有写完成了多少，未达成',
    'en-US': 'Target {target}; “{actual}” is an earlier stage, and what was finished is not said: missed',
  },
  'judge.short.expected': {
    'zh-CN': '目标 {target}，实际“{actual}”是打算要做的，不是结果，未达成',
    'en-US': 'Target {target}; “{actual}” is still to come, no result: missed',
  },
  'judge.short.other-year': {
    'zh-CN': '目标 {target}，实际“{actual}”是其他年份的数，未达成',
    'en-US': 'Target {target}; “{actual}” is of another year: missed',
  },
  'judge.short.missing': {
    'zh-CN': '目标 {target}，实际写明还差 {actual}，未达成',
    'en-US': 'Target {target}; the actual says {actual} is missing: missed',
  },
  'judge.short.denied': {
    'zh-CN': '目标 {target}，实际写明“{actual}”没有做到，未达成',
    'en-US': 'Target {target}; the actual says “{actual}” was not done: missed',
  },
  'judge.short.exception': {
    'zh-CN': '目标 {target}，实际除外 {actual}，未达成',
    'en-US': 'Target {target}; the actual leaves out {actual}: missed',
  },
  'judge.short.grade': {
    'zh-CN': '实际为“{actual}”，未全部达成',
    'en-US': 'The actual states the grade “{actual}”: not fully met',
  },
  'judge.short.late': {
    'zh-CN': '目标 {target}，实际写明延期，未达成',
    'en-US': 'Target {target}, the actual says it was late: missed',
  },
  'judge.unanswered.blank': { 'zh-CN': '实际完成值为空', 'en-US': 'The actual is blank' },
  'judge.unanswered.hint': {
    'zh-CN': '实际完成值仍是模板提示语“{actual}”',
    'en-US': 'The actual still holds the hint of the template, “{actual}”',
  },
  'judge.unanswered.figure': {
    'zh-CN': '目标含 {target}，实际完成值未作答',
    'en-US': 'The target names {target}; the actual does not answer it',
  },
  'judge.unanswered.claim': {
    'zh-CN': '目标 {target}，实际只写“{actual}”，没有数值',
    'en-US': 'Target {target}; the actual only says “{actual}”, without a figure',
  },
  'judge.unanswered.plan': {
    'zh-CN': '目标 {target}，实际“{actual}”只是重复计划，没有写完成多少',
    'en-US': 'Target {target}; “{actual}” only repeats the plan and does not say what was done',
  },
  'judge.unclear.no-target': {
    'zh-CN': '目标值为空，无法比较',
    'en-US': 'The target is blank; nothing to compare with',
  },
  'judge.unclear.long': {
    'zh-CN': '单元格超过{limit}字，没有读完，请人工判断',
    'en-US': 'A cell holds more than {limit} characters and was not read to the end; a person must judge',
  },
  'judge.unclear.prose': {
    'zh-CN': '目标与实际均为文字描述，请人工判断',
    'en-US': 'Target and actual are both prose; a person must judge',
  },
  'judge.unclear.hedged': {
    'zh-CN': '实际写“{actual}”，没有说明还差多少，请人工判断',
    'en-US': 'The actual says “{actual}” and not what is left; a person must judge',
  },
  'judge.unclear.scale': {
    'zh-CN': '实际照抄了评价档次，没有选定一档，请人工判断',
    'en-US': 'The actual repeats the scale instead of choosing a grade; a person must judge',
  },
  'judge.unclear.duplicate': {
    'zh-CN': '目标 {target}，实际列出 {count} 项，但“{entry}”重复，不同的只有 {distinct} 项，请人工判断',
    'en-US':
      'Target {target}; the actual names {count}, but “{entry}” twice, so only {distinct} differ; a person must judge',
  },
  'judge.unclear.list': {
    'zh-CN': '目标 {target}，实际为列举，约 {count} 项，请人工判断',
    'en-US': 'Target {target}; the actual enumerates about {count}; a person must judge',
  },
  'judge.unclear.figure': {
    'zh-CN': '目标 {target}，实际 {actual}，能否相比要看具体口径，请人工判断',
    'en-US': 'Target {target}, actual {actual}: whether they compare depends on what is counted; a person must judge',
  },
  'judge.unclear.silent': {
    'zh-CN': '目标中的 {target} 在实际完成值中没有提到，请人工判断',
    'en-US': 'The actual does not mention {target} of the target; a person must judge',
  },
  'judge.unclear.vague': {
    'zh-CN': '目标 {target}，实际“{actual}”没有写明数字，请人工判断，或补写具体数字',
    'en-US': 'Target {target}; “{actual}” names no figure: a person must judge, or write the figure',
  },
  'judge.unclear.vague-target': {
    'zh-CN': '目标“{target}”没有写明数字，不能按数值比较，请人工判断',
    'en-US': 'The target “{target}” names no figure to compare with; a person must judge',
  },
  'judge.unclear.several': {
    'zh-CN': '目标 {target}，实际有几个数（{actual}），有的够有的不够，请人工判断哪个算数',
    'en-US': 'Target {target}; of the figures {actual} some suffice and some do not: a person must judge which counts',
  },
  'judge.unclear.misprint': {
    'zh-CN': '“{actual}”像是写错的数字，请核对后再判断',
    'en-US': '“{actual}” looks like a misprinted number; check it first',
  },
  'doubt.unused-figure': {
    'zh-CN': '数值够目标，但实际中还有 {actual} 没有对上，请看它说的是不是同一件事',
    'en-US': 'The figures suffice, but {actual} is left over: see whether it speaks of the same thing',
  },
  'doubt.other-thing': {
    'zh-CN': '目标 {target}，实际 {actual} 说的可能是另一件事，请人工判断',
    'en-US': 'Target {target}; {actual} may speak of something else: a person must judge',
  },
  'doubt.other-act': {
    'zh-CN': '目标 {target}，实际 {actual} 前面的动作与指标不同，请看算不算完成',
    'en-US': 'Target {target}; the act named with {actual} is another one: see whether it counts',
  },
  'doubt.completion': {
    'zh-CN': '目标 {target}，实际“{actual}”可能指完成率，请人工判断',
    'en-US': 'Target {target}; “{actual}” may be the rate of completion; a person must judge',
  },
  'doubt.change': {
    'zh-CN': '目标 {target}，实际 {actual} 是增减了多少，不是达到多少，请补写实际水平',
    'en-US': 'Target {target}; {actual} is a change and not the level reached: write the level',
  },
  'doubt.level': {
    'zh-CN': '目标 {target} 问的是增减多少，实际 {actual} 是达到的水平，请补写增减数',
    'en-US': 'The target {target} asks for a change; {actual} is a level: write the change',
  },
  'doubt.stock': {
    'zh-CN': '目标 {target}，实际 {actual} 是现有的总数，不是今年新增的，请人工判断',
    'en-US': 'Target {target}; {actual} is what there is in all, not what was added: a person must judge',
  },
  'doubt.several-years': {
    'zh-CN': '目标 {target}，实际 {actual} 是几年的累计数，请看今年是多少',
    'en-US': 'Target {target}; {actual} adds up several years: see what belongs to this one',
  },
  'doubt.average': {
    'zh-CN': '目标 {target} 是平均数，实际 {actual} 是总数，请人工判断',
    'en-US': 'The target {target} is an average, {actual} a total: a person must judge',
  },
  'doubt.contradiction': {
    'zh-CN': '数值达到目标，但实际又写“{actual}”，请人工判断',
    'en-US': 'The figures satisfy the target, yet the actual also says “{actual}”; a person must judge',
  },
  'doubt.put-off': {
    'zh-CN': '实际“{actual}”说的是打算，不是结果，请看是否已经做到',
    'en-US': '“{actual}” is a plan and no result: see whether it was reached',
  },
  'doubt.hedged': {
    'zh-CN': '实际写“{actual}”，话没有说满，请看还差多少',
    'en-US': 'The actual hedges with “{actual}”: see what is left',
  },
  'doubt.service': {
    'zh-CN': '目标还要求 {target}，实际没有提到，请人工判断',
    'en-US': 'The target also asks for {target}, which the actual does not mention; a person must judge',
  },
  'doubt.clock': {
    'zh-CN': '目标写明时刻“{target}”，实际是“{actual}”，早晚是否符合请人工判断',
    'en-US': 'The target names the time “{target}”, the actual “{actual}”: a person must judge whether that keeps it',
  },
  'doubt.coverage': {
    'zh-CN': '目标要求 {target}，实际没有写明是否全部做到，请人工判断',
    'en-US': 'The target asks for {target}; the actual does not say whether all of it was done',
  },
  'doubt.part': {
    'zh-CN': '目标中的 {target} 是其中一部分，实际没有单独写，请人工判断',
    'en-US': '{target} is a part of the target the actual does not give; a person must judge',
  },
  'judge.part.converted': { 'zh-CN': '{text}（={converted}）', 'en-US': '{text} (= {converted})' },
} as const satisfies Catalogue;
