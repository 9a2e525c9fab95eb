import { messagesOf, type Catalogue } from '../messages/message';

export const yearsMessages = {
  'years.rate': {
    'zh-CN': '执行率：去年 {before}%，今年 {now}%',
    'en-US': 'rate: {before} % last year, {now} % this year',
  },
  'years.added': {
    'zh-CN': '新增指标“{name}”（目标：{target}）',
    'en-US': 'new indicator “{name}” (target: {target})',
  },
  'years.gone': {
    'zh-CN': '去年的指标“{name}”（目标：{target}）今年没有了',
    'en-US': 'last year’s indicator “{name}” (target: {target}) is gone',
  },
  'years.lowered': {
    'zh-CN': '“{name}”的目标放宽了：去年 {before}，今年 {now}',
    'en-US': 'the target of “{name}” was eased: {before} last year, {now} this year',
  },
  'years.changed': {
    'zh-CN': '“{name}”的目标有变化：去年 {before}，今年 {now}',
    'en-US': 'the target of “{name}” changed: {before} last year, {now} this year',
  },
  'years.copied': {
    'zh-CN': '“{name}”与去年的文字一字不差，请核对是不是今年的情况：{text}',
    'en-US': '“{name}” has last year’s words; see whether they are about this year: {text}',
  },
} as const satisfies Catalogue;

export const yearsMessage = messagesOf(yearsMessages);
