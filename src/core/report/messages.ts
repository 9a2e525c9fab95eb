import { messagesOf, type Catalogue } from '../messages/message';

export const reportMessages = {
  'report.severity.error': { 'zh-CN': '错误', 'en-US': 'error' },
  'report.severity.warning': { 'zh-CN': '提醒', 'en-US': 'warning' },
  'report.severity.info': { 'zh-CN': '提示', 'en-US': 'info' },
  'report.evidence': { 'zh-CN': '依据', 'en-US': 'because' },
  'report.advice': { 'zh-CN': '处理', 'en-US': 'to do' },
  'report.clause': { 'zh-CN': '条款', 'en-US': 'clause' },
  'report.clause.quote': { 'zh-CN': '{source}：{text}', 'en-US': '{source}: {text}' },
  'report.clause.same': { 'zh-CN': '同 {cell} 所引', 'en-US': 'the same as at {cell}' },
  'report.hidden': { 'zh-CN': '（该行或列已隐藏）', 'en-US': '(in a hidden row or column)' },
  'report.trial': { 'zh-CN': '（试行规则）', 'en-US': '(trial rule)' },
  'report.fixable': { 'zh-CN': '（可自动补全）', 'en-US': ' (can be filled in automatically)' },
  'report.sheet': { 'zh-CN': '工作表“{sheet}”', 'en-US': 'sheet “{sheet}”' },
  'report.sheet.part': {
    'zh-CN': '工作表“{sheet}”第 {from}–{to} 行“{project}”',
    'en-US': 'sheet “{sheet}”, rows {from}–{to}, “{project}”',
  },
  'report.form': {
    'zh-CN': '{title}（{year}，规则集：{ruleSet}，指标 {indicators} 个）',
    'en-US': '{title} ({year}, rule set: {ruleSet}, {indicators} indicators)',
  },
  'report.place.row': { 'zh-CN': '表格第 {row} 行', 'en-US': 'table row {row}' },
  'report.place.row-of': { 'zh-CN': '表格{table}第 {row} 行', 'en-US': 'table {table}, row {row}' },
  'report.place.cell': { 'zh-CN': '{where}“{column}”', 'en-US': '{where}, “{column}”' },
  'report.place.above': { 'zh-CN': '表格上方', 'en-US': 'above the table' },
  'report.place.below': { 'zh-CN': '表格下方', 'en-US': 'below the table' },
  'report.sheet.word': { 'zh-CN': '文档中的{sheet}', 'en-US': '{sheet} of the document' },
  'report.untitled': { 'zh-CN': '未写标题', 'en-US': 'untitled' },
  'report.no-year': { 'zh-CN': '未写年度', 'en-US': 'no year given' },
  'report.clean': { 'zh-CN': '未发现问题', 'en-US': 'nothing to report' },
  'report.unclear': {
    'zh-CN': '另有 {count} 个指标不能自动判断，请人工判断：{cells}',
    'en-US': '{count} more indicators cannot be judged automatically and need a person: {cells}',
  },
  'report.cell': { 'zh-CN': '{cell}', 'en-US': '{cell}' },
  'report.summary': {
    'zh-CN':
      '共 {files} 个文件、{forms} 张自评表：错误 {errors}，提醒 {warnings}，提示 {infos}；未能校验 {failed} 个文件。',
    'en-US':
      '{files} files, {forms} forms: {errors} errors, {warnings} warnings, {infos} infos; files not checked: {failed}.',
  },
  'report.no-forms': {
    'zh-CN': '没有找到绩效自评表',
    'en-US': 'no self-evaluation form found',
  },
  'report.column.file': { 'zh-CN': '文件', 'en-US': 'File' },
  'report.column.sheet': { 'zh-CN': '工作表', 'en-US': 'Sheet' },
  'report.column.project': { 'zh-CN': '项目', 'en-US': 'Project' },
  'report.column.unit': { 'zh-CN': '单位', 'en-US': 'Unit' },
  'report.column.cell': { 'zh-CN': '单元格', 'en-US': 'Cell' },
  'report.column.severity': { 'zh-CN': '级别', 'en-US': 'Severity' },
  'report.column.rule': { 'zh-CN': '规则', 'en-US': 'Rule' },
  'report.column.message': { 'zh-CN': '问题', 'en-US': 'Finding' },
  'report.column.evidence': { 'zh-CN': '依据', 'en-US': 'Evidence' },
  'report.column.advice': { 'zh-CN': '处理办法', 'en-US': 'What to do' },
  'report.column.clause': { 'zh-CN': '条款', 'en-US': 'Clause' },
  'report.column.year': { 'zh-CN': '年度', 'en-US': 'Year' },
  'report.column.rate': { 'zh-CN': '执行率', 'en-US': 'Execution rate' },
  'report.column.indicators': { 'zh-CN': '指标数', 'en-US': 'Indicators' },
  'report.column.errors': { 'zh-CN': '错误', 'en-US': 'Errors' },
  'report.column.warnings': { 'zh-CN': '提醒', 'en-US': 'Warnings' },
  'report.column.unclear': { 'zh-CN': '需人工判断', 'en-US': 'For a person to judge' },
  'report.column.written': { 'zh-CN': '写入内容', 'en-US': 'Written' },
  'report.column.reason': { 'zh-CN': '说明', 'en-US': 'Remark' },
  'report.not-written': { 'zh-CN': '未写入：', 'en-US': 'Not written: ' },
  'report.column.result': { 'zh-CN': '结果', 'en-US': 'Result' },
  'report.sheet.summary': { 'zh-CN': '汇总', 'en-US': 'Summary' },
  'report.sheet.findings': { 'zh-CN': '问题清单', 'en-US': 'Findings' },
  'report.html.title': { 'zh-CN': '绩效自评表校验报告', 'en-US': 'Self-evaluation check report' },
  'report.html.failed': { 'zh-CN': '未能校验', 'en-US': 'Could not be checked' },
  'report.file.no-match': {
    'zh-CN': '“{pattern}”没有对应的 .xlsx、.xlsm、.xls 或 .docx 文件；请检查路径，文件名含空格时请加引号。',
    'en-US':
      'Nothing matches “{pattern}”: no .xlsx, .xlsm, .xls or .docx file there; check the path, and quote names with spaces.',
  },
  'report.file.unreadable': {
    'zh-CN': '“{file}”读不出来（{cause}）；如果正在 Excel 或 WPS 中打开，请先关闭，再重试。',
    'en-US': '“{file}” cannot be read ({cause}); if it is open in Excel or WPS, close it and try again.',
  },
  'report.file.no-sheet': {
    'zh-CN': '没有名为“{sheet}”的工作表；这个文件里有：{sheets}。',
    'en-US': 'There is no sheet “{sheet}”; the file has: {sheets}.',
  },
  'report.file.internal': {
    'zh-CN': '处理“{file}”时出了程序自身的错误，其余文件不受影响；请把这句话报给我们：{cause}',
    'en-US': 'Our own error while working on “{file}”; other files are not affected. Please report this line: {cause}',
  },
} as const satisfies Catalogue;

export const reportMessage = messagesOf(reportMessages);
