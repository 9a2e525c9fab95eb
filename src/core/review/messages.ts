import { messagesOf, type Catalogue, type LocalisedText } from '../messages/message';

/** Findings that need more than one form, or the name of the file. */
export const acrossMessages = {
  'across.copied-from-another-unit.title': { 'zh-CN': '疑似他单位文字', 'en-US': 'Another unit’s text' },
  'across.copied-from-another-unit.text': {
    'zh-CN': '与“{unit}”的自评表（{file}，{cell}）文字完全相同：{text}',
    'en-US': 'The same words as in the form of “{unit}” ({file}, {cell}): {text}',
  },
  'across.copied-from-another-unit.for-unit': {
    'zh-CN': '与另一单位自评表中的文字完全相同：{text}',
    'en-US': 'The same words as in the form of another unit: {text}',
  },
  'across.copied-from-another-unit.advice': {
    'zh-CN': '核对这段文字写的是不是本单位的情况；是从别处复制来的，请按本单位实际改写。',
    'en-US': 'See whether these words are about this unit; if they were copied, write what this unit did.',
  },
  'across.review-inconsistent.title': { 'zh-CN': '项目、单位或年度不一致', 'en-US': 'Project, unit or year disagree' },
  'across.review-inconsistent.year': {
    'zh-CN': '{place}“{text}”写的是 {found} 年，表内是 {year} 年度',
    'en-US': '{place} “{text}” says {found}, the form is for {year}',
  },
  'across.review-inconsistent.unit': {
    'zh-CN': '{place}“{text}”写的是“{found}”，表内单位是“{unit}”',
    'en-US': '{place} “{text}” names “{found}”, the form is of “{unit}”',
  },
  'across.review-inconsistent.project': {
    'zh-CN': '文件名“{text}”与表内项目“{project}”没有相同的字词',
    'en-US': 'The file name “{text}” has nothing in common with the project “{project}”',
  },
  'across.review-inconsistent.duplicate': {
    'zh-CN': '同一单位、年度的同一项目还报了另一份：{file}（工作表“{sheet}”）',
    'en-US': 'The same project of the same unit and year came a second time: {file} (sheet “{sheet}”)',
  },
  'across.review-inconsistent.word': {
    'zh-CN': '报告所附的表与工作簿 {file} 不一致：“{about}”这里写“{here}”，工作簿写“{there}”',
    'en-US': 'The form in the report differs from the workbook {file}: “{about}” is “{here}” here and “{there}” there',
  },
  'across.field.budget': { 'zh-CN': '预算数（万元）', 'en-US': 'budget (10,000 yuan)' },
  'across.field.executed': { 'zh-CN': '执行数（万元）', 'en-US': 'executed (10,000 yuan)' },
  'across.field.score': { 'zh-CN': '总分', 'en-US': 'total score' },
  'across.review-inconsistent.advice': {
    'zh-CN': '核对文件是否报错、是否重复，表头的项目、单位和年度是否填错。',
    'en-US': 'See whether the right file was sent, and once, and whether project, unit and year are right.',
  },
  'across.place.file': { 'zh-CN': '文件名', 'en-US': 'The file name' },
  'across.place.sheet': { 'zh-CN': '工作表名', 'en-US': 'The sheet name' },
  'across.place.title': { 'zh-CN': '标题', 'en-US': 'The title' },
} as const satisfies Catalogue;

export const acrossMessage = messagesOf(acrossMessages);

/** What a kind of finding across files is called; null for one of a single form. */
export function acrossRuleTitles(rule: string): LocalisedText | null {
  const titles: Catalogue = acrossMessages;
  return titles[`across.${rule}.title`] ?? null;
}
