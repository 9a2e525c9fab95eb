import type { Catalogue } from '../messages/message';

export const formMessages = {
  'form.none': {
    'zh-CN':
      '这张工作表里没有绩效自评表：{found}。自评表要有一行表头，同时写着指标名称（如“三级指标”）和完成情况（如“实际完成值”）。',
    'en-US':
      'There is no self-evaluation form on this sheet: {found}. A form has a header row with an indicator name (such as 三级指标) and an achievement (such as 实际完成值).',
  },
  'form.none.nothing': {
    'zh-CN': '没有找到任何指标表头',
    'en-US': 'no header of an indicator table was found',
  },
  'form.none.partial': {
    'zh-CN': '找到了 {cells}，但没有找到{missing}',
    'en-US': 'found {cells}, but not {missing}',
  },
  'form.none.label': {
    'zh-CN': '“{text}”（{cell}）',
    'en-US': '“{text}” ({cell})',
  },
  'form.part.name': { 'zh-CN': '指标名称', 'en-US': 'an indicator name' },
  'form.part.target': { 'zh-CN': '目标值', 'en-US': 'a target' },
  'form.part.actual': { 'zh-CN': '实际完成值', 'en-US': 'an actual value' },
  'form.part.indicators': { 'zh-CN': '填写了名称的指标行', 'en-US': 'a row with a named indicator' },
} as const satisfies Catalogue;
