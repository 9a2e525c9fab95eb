import {
  fillPlaceholders,
  type Catalogue,
  type Locale,
  type Message,
  type MessageData,
} from '../core/messages/message';
import { hostMessages } from '../hosts/messages';
import { listTexts } from './list-texts';

/** Everything the pane says of its own accord; findings, reasons and refusals come as messages of the core and the hosts. */
export const paneTexts = {
  ...listTexts,
  'app.name': { 'zh-CN': '绩效自评助手', 'en-US': 'Self-evaluation assistant' },
  'app.menu': { 'zh-CN': '更多操作', 'en-US': 'More actions' },
  'app.back': { 'zh-CN': '返回', 'en-US': 'Back' },
  'app.cancel': { 'zh-CN': '取消', 'en-US': 'Cancel' },
  'app.dismiss': { 'zh-CN': '关闭', 'en-US': 'Dismiss' },
  'app.version': { 'zh-CN': '版本 {version}', 'en-US': 'Version {version}' },

  'start.title': { 'zh-CN': '校验绩效自评表', 'en-US': 'Check a self-evaluation form' },
  'start.lead': {
    'zh-CN': '打开填好的自评表，点“校验”。哪里填错、漏填、需要说明，一条条列给您看。',
    'en-US':
      'Open a filled-in form and press Check. What is wrong, missing or in need of an explanation is listed one by one.',
  },
  'start.check': { 'zh-CN': '只看不改', 'en-US': 'Reads only' },
  'start.check.text': {
    'zh-CN': '校验只读取当前工作表，不动任何格子。',
    'en-US': 'Checking reads this sheet and touches no cell.',
  },
  'start.preview': { 'zh-CN': '先看后写', 'en-US': 'Preview first' },
  'start.preview.text': {
    'zh-CN': '补全只填空格；写什么、写在哪，先给您过目，写后可撤销。',
    'en-US': 'Only blank cells are filled; you see every edit first and can undo it.',
  },
  'start.offline': { 'zh-CN': '不联网', 'en-US': 'Offline' },
  'start.offline.text': { 'zh-CN': '数据不离开本机。', 'en-US': 'No data leaves this computer.' },

  'action.check': { 'zh-CN': '校验', 'en-US': 'Check' },
  'action.again': { 'zh-CN': '再试一次', 'en-US': 'Try again' },
  'action.recheck': { 'zh-CN': '重新校验', 'en-US': 'Recheck' },
  'action.complete': { 'zh-CN': '一键补全', 'en-US': 'Fill in' },
  'action.notes': { 'zh-CN': '插入备注', 'en-US': 'Add notes' },
  'action.mark': { 'zh-CN': '在表中标记问题', 'en-US': 'Mark findings in the sheet' },
  'action.unmark': { 'zh-CN': '清除标记', 'en-US': 'Remove marks' },
  'action.undo': { 'zh-CN': '撤销本次修改', 'en-US': 'Undo these edits' },
  'action.rules': { 'zh-CN': '检查哪些内容', 'en-US': 'What is checked' },
  'action.copy-details': { 'zh-CN': '复制详情', 'en-US': 'Copy details' },
  'action.copied': { 'zh-CN': '已复制', 'en-US': 'Copied' },

  'sheet.label': { 'zh-CN': '工作表', 'en-US': 'Sheet' },
  'sheet.current': { 'zh-CN': '{name}（当前）', 'en-US': '{name} (in front)' },
  'sheet.hidden': { 'zh-CN': '{name}（已隐藏）', 'en-US': '{name} (hidden)' },
  'sheet.search': { 'zh-CN': '按名称查找工作表', 'en-US': 'Find a sheet by name' },
  'sheet.search.none': { 'zh-CN': '没有这个名称的工作表。', 'en-US': 'No sheet has this name.' },
  'forms.label': { 'zh-CN': '本工作簿里的自评表', 'en-US': 'Forms in this workbook' },
  'forms.title': { 'zh-CN': '本工作簿里有 {count} 张自评表', 'en-US': 'Forms in this workbook: {count}' },
  'forms.left': {
    'zh-CN': '合起来还有 {count} 处必改。点一张，接着核对。',
    'en-US': 'Must be fixed in all: {count}. Choose one to go on.',
  },
  'forms.errors': { 'zh-CN': '必改 {count}', 'en-US': 'must fix: {count}' },
  'forms.no-errors': { 'zh-CN': '没有必改', 'en-US': 'nothing must be fixed' },
  'forms.continued': { 'zh-CN': '{name}（续表）', 'en-US': '{name} (continued)' },
  'forms.none': {
    'zh-CN': '{count} 张工作表都看过了，没有找到自评表。',
    'en-US': 'All sheets were looked at ({count}); none holds a form.',
  },
  'forms.find': { 'zh-CN': '在全部 {count} 张工作表里找自评表', 'en-US': 'Look for forms on all sheets ({count})' },
  'forms.group': { 'zh-CN': '自评表 {count} 张，还有 {left} 处必改', 'en-US': 'Forms: {count}, must fix: {left}' },
  'forms.others': { 'zh-CN': '其他工作表', 'en-US': 'Other sheets' },
  'form.label': { 'zh-CN': '本表中的自评表', 'en-US': 'Forms on this sheet' },
  'form.option': {
    'zh-CN': '{number}. {project}（必改 {errors}）',
    'en-US': '{number}. {project} (must fix: {errors})',
  },
  'form.unnamed': { 'zh-CN': '（未填项目名称）', 'en-US': '(no project name)' },
  'form.year': { 'zh-CN': '{year}年度', 'en-US': 'Year {year}' },
  'form.header': { 'zh-CN': '这张表和所用规定', 'en-US': 'This form and its rules' },
  'form.rule-set': { 'zh-CN': '按哪套规定核对', 'en-US': 'Checked by' },
  'form.rule-set.evidence': {
    'zh-CN': '根据表里的“{evidence}”自动选定；不对可以更改。',
    'en-US': 'Chosen because the form says: {evidence}. You may choose another.',
  },
  'form.rule-set.default': {
    'zh-CN': '表里看不出是哪里的规定，先按通用规定核对；可以更改。',
    'en-US': 'The form does not say whose rules apply; the general ones are used. You may choose others.',
  },
  'form.rule-set.user': { 'zh-CN': '由您选定', 'en-US': 'Chosen by you' },
  'form.rule-set.auto': { 'zh-CN': '自动选定', 'en-US': 'Choose by the form' },
  'form.rule-set.dated': { 'zh-CN': '规定日期 {dated}', 'en-US': 'rules of {dated}' },
  'form.rule-set.old': {
    'zh-CN': '规定是 {dated} 年的，这张表是 {year} 年度的：请问一下有没有新规定。',
    'en-US': 'The rules are of {dated}, the form is about {year}: ask whether there are newer ones.',
  },

  'severity.error': { 'zh-CN': '必改', 'en-US': 'Must fix' },
  'severity.warning': { 'zh-CN': '要核对', 'en-US': 'To check' },
  'severity.info': { 'zh-CN': '可改进', 'en-US': 'Could improve' },

  'summary.found': { 'zh-CN': '发现 {parts}。', 'en-US': 'Found: {parts}.' },
  'summary.error': { 'zh-CN': '{count} 处必改', 'en-US': 'must fix {count}' },
  'summary.warning': { 'zh-CN': '{count} 处要核对', 'en-US': 'to check {count}' },
  'summary.info': { 'zh-CN': '{count} 处可改进', 'en-US': 'could improve {count}' },
  'summary.clean': { 'zh-CN': '未发现问题', 'en-US': 'Nothing found' },
  'summary.clean.text': {
    'zh-CN': '已核对 {indicators} 项指标和 {funding} 行资金。',
    'en-US': 'Checked: indicators {indicators}, funding rows {funding}.',
  },
  'summary.unclear': { 'zh-CN': '另有 {count} 项要请您自己判断。', 'en-US': 'Left for you to judge: {count}.' },
  'summary.waived': { 'zh-CN': '已忽略 {count} 条。', 'en-US': 'Set aside: {count}.' },

  'filter.unclear': { 'zh-CN': '需判断', 'en-US': 'To judge' },
  'filter.waived': { 'zh-CN': '已忽略', 'en-US': 'Set aside' },
  'group.label': { 'zh-CN': '怎么排列', 'en-US': 'In order of' },
  'group.severity': { 'zh-CN': '按轻重', 'en-US': 'weight' },
  'group.place': { 'zh-CN': '按位置', 'en-US': 'place' },
  'group.rule': { 'zh-CN': '按类型', 'en-US': 'kind' },
  'group.funding': { 'zh-CN': '资金与执行率', 'en-US': 'Funding and rates' },
  'group.other': { 'zh-CN': '其他', 'en-US': 'Elsewhere' },
  'group.unclear': { 'zh-CN': '需判断', 'en-US': 'For you to judge' },
  'group.unclear.text': {
    'zh-CN': '这些要人来判断，不算毛病，请看一眼。',
    'en-US': 'Only a person can decide these. Nothing is wrong with them; please have a look.',
  },
  'group.waived': { 'zh-CN': '已核实，忽略', 'en-US': 'Looked at, set aside' },

  'finding.locate': { 'zh-CN': '定位', 'en-US': 'Go to' },
  'finding.locate.cell': { 'zh-CN': '定位到 {cell}', 'en-US': 'Go to {cell}' },
  'finding.fix': { 'zh-CN': '补全', 'en-US': 'Fill in' },
  'finding.unwaive': { 'zh-CN': '取消忽略', 'en-US': 'Bring back' },
  'finding.waive.reason': { 'zh-CN': '已核实，忽略的理由', 'en-US': 'Why it is fine as it is' },
  'finding.waive.hint': {
    'zh-CN': '理由保存在工作簿中；内容一改就失效。',
    'en-US': 'Kept in the workbook; expires when the content changes.',
  },
  'finding.waive.confirm': { 'zh-CN': '确认忽略', 'en-US': 'Set aside' },
  'finding.waive.alike': { 'zh-CN': '同一类的 {count} 处一起忽略', 'en-US': 'All {count} of this kind' },
  'finding.waive.because': { 'zh-CN': '理由：{reason}', 'en-US': 'Reason: {reason}' },

  'finding.target': { 'zh-CN': '目标值', 'en-US': 'Target' },
  'finding.actual': { 'zh-CN': '完成值', 'en-US': 'Actual' },
  'finding.blank': { 'zh-CN': '（空）', 'en-US': '(blank)' },
  'finding.evidence': { 'zh-CN': '怎么算的', 'en-US': 'How it was worked out' },
  'finding.advice': { 'zh-CN': '怎么办', 'en-US': 'What to do' },
  'finding.clause': { 'zh-CN': '依据', 'en-US': 'Rests on' },
  'finding.clause.source': { 'zh-CN': '{source}：', 'en-US': '{source}: ' },
  'finding.hidden': {
    'zh-CN': '该单元格在隐藏的行或列中，定位前请先取消隐藏。',
    'en-US': 'The cell is in a hidden row or column; unhide it to see it.',
  },
  'finding.trial': { 'zh-CN': '试行', 'en-US': 'Trial' },
  'finding.mark.matched': { 'zh-CN': '已对应', 'en-US': 'answered' },
  'finding.mark.unclear': { 'zh-CN': '请看一眼', 'en-US': 'to judge' },
  'finding.mark.differs': { 'zh-CN': '不一致', 'en-US': 'differs' },

  'none.title': { 'zh-CN': '这张表不像绩效自评表', 'en-US': 'This does not look like a self-evaluation form' },
  'none.text': {
    'zh-CN': '请切换到自评表所在的工作表，再点“校验”。',
    'en-US': 'Go to the sheet with the form and press Check.',
  },
  'none.looked': { 'zh-CN': '找过什么', 'en-US': 'What was looked for' },

  'stale.text': {
    'zh-CN': '表格改过了，结果可能已过期，请重新校验。',
    'en-US': 'The sheet was changed. The results may be out of date; check again.',
  },
  'stale.plan': {
    'zh-CN': '表格改过了，下面的内容可能不是最新的；依据已变的不会写入。请重新校验。',
    'en-US':
      'The sheet was changed since. What rests on changed cells will not be written; check again for the latest.',
  },
  'other-sheet.text': {
    'zh-CN': '以下是“{checked}”的结果，当前工作表是“{active}”。',
    'en-US': 'These are the results of “{checked}”; the sheet in front is “{active}”.',
  },
  'other-sheet.write': {
    'zh-CN': '将写入“{checked}”，当前工作表是“{active}”。',
    'en-US': 'This will be written to “{checked}”; the sheet in front is “{active}”.',
  },
  'other-sheet.check': { 'zh-CN': '校验当前表', 'en-US': 'Check this sheet' },
  'other-sheet.back': { 'zh-CN': '回到原表', 'en-US': 'Go back' },

  'busy.loading': { 'zh-CN': '正在读取工作簿…', 'en-US': 'Reading the workbook…' },
  'busy.loading-rules': { 'zh-CN': '正在加载核对规则…', 'en-US': 'Loading the rules…' },
  'busy.searching': { 'zh-CN': '正在查找工作簿里的自评表…', 'en-US': 'Looking for forms in the workbook…' },
  'busy.reading': { 'zh-CN': '正在读取工作表…', 'en-US': 'Reading the sheet…' },
  'busy.checking': { 'zh-CN': '正在校验…', 'en-US': 'Checking…' },
  'busy.planning': { 'zh-CN': '正在计算能补全的内容…', 'en-US': 'Working out what can be filled in…' },
  'busy.cancel': { 'zh-CN': '停止', 'en-US': 'Stop' },
  'busy.writing': { 'zh-CN': '正在写入…', 'en-US': 'Writing…' },
  'busy.marking': { 'zh-CN': '正在标记…', 'en-US': 'Marking…' },
  'busy.drafting': { 'zh-CN': '正在起草报告…', 'en-US': 'Drafting the report…' },
  'busy.listing': { 'zh-CN': '正在生成清单…', 'en-US': 'Making the list…' },
  'busy.saving': { 'zh-CN': '正在保存设置…', 'en-US': 'Saving the settings…' },

  'preview.completion': { 'zh-CN': '补全预览', 'en-US': 'Preview' },
  'preview.fix': { 'zh-CN': '补全这一处', 'en-US': 'Fill in this one' },
  'preview.suggestion': { 'zh-CN': '建议', 'en-US': 'Suggestion' },
  'preview.lead': {
    'zh-CN': '还没有写入。请核对后再写。',
    'en-US': 'Nothing has been written yet. Look it over first.',
  },
  'preview.scope': { 'zh-CN': '补全内容', 'en-US': 'What to fill in' },
  'preview.rates': { 'zh-CN': '执行率', 'en-US': 'Rates' },
  'preview.totals': { 'zh-CN': '合计', 'en-US': 'Totals' },
  'preview.notes': { 'zh-CN': '备注', 'en-US': 'Notes' },
  'preview.scores': { 'zh-CN': '得分', 'en-US': 'Scores' },
  'preview.before': { 'zh-CN': '原来', 'en-US': 'Before' },
  'preview.after': { 'zh-CN': '改为', 'en-US': 'After' },
  'preview.replaces': {
    'zh-CN': '这里已经填了数，打勾才会改。',
    'en-US': 'Something stands here already; it is replaced only if you tick it.',
  },
  'preview.formula': { 'zh-CN': '公式', 'en-US': 'Formula' },
  'preview.rows': { 'zh-CN': '插入 {count} 行', 'en-US': 'Rows inserted: {count}' },
  'preview.edit-text': {
    'zh-CN': '可先修改文字再写入；【】处请补充，留空不算写完。',
    'en-US': 'You may edit the text first. Fill in the 【】 blanks; left open they count as unfinished.',
  },
  'preview.write': { 'zh-CN': '写入所选（{count}）', 'en-US': 'Write selected ({count})' },
  'preview.nothing': { 'zh-CN': '没有可补全的空格。', 'en-US': 'There is no blank cell to fill in.' },
  'preview.nothing.text': {
    'zh-CN': '已填的内容一律不改；算错的数请在结果中查看建议。',
    'en-US': 'What was typed is never changed; see the suggestions for wrong figures.',
  },
  'preview.withheld': { 'zh-CN': '故意没补的 {count} 处', 'en-US': 'Left blank on purpose: {count}' },
  'preview.protected': {
    'zh-CN': '工作表受保护，不能写入；可按下面的内容手工填写。',
    'en-US': 'The sheet is protected and cannot be written; copy the values below by hand.',
  },

  'notes.title': { 'zh-CN': '插入备注', 'en-US': 'Insert notes' },
  'notes.source': { 'zh-CN': '备注文字', 'en-US': 'Text' },
  'notes.standard': { 'zh-CN': '标准备注', 'en-US': 'Standard notes' },
  'notes.own': { 'zh-CN': '自己的文字', 'en-US': 'Own text' },
  'notes.own.label': { 'zh-CN': '每行一条，不用写编号', 'en-US': 'One item per line, without numbers' },
  'notes.rule-set': { 'zh-CN': '版式', 'en-US': 'Rule set' },
  'notes.text': { 'zh-CN': '将写入的文字', 'en-US': 'Text to be written' },
  'notes.place': { 'zh-CN': '写入位置：{range}（表格下方）', 'en-US': 'Place: {range} (below the table)' },
  'notes.place.rows': {
    'zh-CN': '写入位置：{range}（表格下方，插入 {count} 行，下面的内容顺延）',
    'en-US': 'Place: {range} (below the table; rows inserted: {count}, what is below moves down)',
  },
  'notes.present': {
    'zh-CN': '表中已有备注，不会重复插入。',
    'en-US': 'The form already has notes; they are not inserted twice.',
  },
  'notes.empty': {
    'zh-CN': '该版式没有标准备注，请填写自己的文字。',
    'en-US': 'This rule set has no standard notes; write your own.',
  },
  'notes.own.empty': { 'zh-CN': '请先填写备注文字。', 'en-US': 'Write the notes first.' },
  'notes.insert': { 'zh-CN': '插入', 'en-US': 'Insert' },

  'run.applied': { 'zh-CN': '已填 {count} 处，还剩 {left} 处必改。', 'en-US': 'Filled in: {count}. Must fix: {left}.' },
  'run.applied.last': {
    'zh-CN': '已填 {count} 处，必改的都改好了。',
    'en-US': 'Filled in: {count}. Nothing left that must be fixed.',
  },
  'run.partly': {
    'zh-CN': '已填 {applied} 处，跳过 {skipped} 处：',
    'en-US': 'Filled in: {applied}; left alone: {skipped}:',
  },
  'run.nothing': { 'zh-CN': '没有写入任何内容：', 'en-US': 'Nothing was written:' },
  'run.nothing-to-do': { 'zh-CN': '没有需要写入的内容。', 'en-US': 'There was nothing to write.' },
  'run.undone': { 'zh-CN': '已撤销本次修改（{count} 处）。', 'en-US': 'The edits were undone ({count}).' },
  'run.undone.partly': {
    'zh-CN': '已撤销 {applied} 处，{skipped} 处后来又改过，未动：',
    'en-US': 'Undone: {applied}; changed since and left alone: {skipped}:',
  },
  'run.skipped.unknown': { 'zh-CN': '{cell} 未写入。', 'en-US': '{cell} was left alone.' },
  'run.marked': {
    'zh-CN': '已标记 {count} 个单元格；可随时清除，不影响原有底色。',
    'en-US': 'Cells marked: {count}. Marks can be removed at any time; cell colours are untouched.',
  },
  'run.unmarked': { 'zh-CN': '标记已清除。', 'en-US': 'Marks removed.' },
  'run.rechecked': {
    'zh-CN': '表格在校验之后有改动，已重新校验，现在按最新内容处理。',
    'en-US': 'The sheet was edited after the check and has been checked again; this is how it stands now.',
  },
  'run.waived': {
    'zh-CN': '已忽略，理由已保存在工作簿中。',
    'en-US': 'Set aside; the reason is kept in the workbook.',
  },

  'run.handed-over': {
    'zh-CN': '已生成“{file}”，请到“下载”文件夹里找。',
    'en-US': 'Made: {file}. Look for it among your downloads.',
  },
  'run.opened-new': {
    'zh-CN': '核对清单已在新工作簿里打开，要留着请另存。自评表没有动。',
    'en-US': 'The check list is open as a new workbook; save it to keep it. The form was not touched.',
  },

  'rules.title': { 'zh-CN': '检查哪些内容', 'en-US': 'What is checked' },
  'rules.lead': { 'zh-CN': '共 {count} 条规则。', 'en-US': 'Rules: {count}.' },
  'rules.why': { 'zh-CN': '为什么', 'en-US': 'Why' },
  'rules.fix': { 'zh-CN': '怎么改', 'en-US': 'How to fix' },
  'rules.search': { 'zh-CN': '查找规则', 'en-US': 'Find a rule' },
  'rules.none': { 'zh-CN': '没有符合的规则。', 'en-US': 'No rule matches.' },

  'error.unexpected': {
    'zh-CN': '程序出了意外问题，表格未被改动。请重试；仍不行，请复制详情发给维护人员。',
    'en-US':
      'Something unexpected happened; the sheet was not changed. Try again, or copy the details and send them to the maintainers.',
  },
  'error.rules-not-loaded': {
    'zh-CN': '核对规则没有加载到，表格没有问题，也没有动过；请检查网络后再试一次。',
    'en-US': 'The rules did not load. The form is all right and was not touched; check the network and try again.',
  },
  'error.recheck': {
    'zh-CN': '写入这一步之后没能重新校验，下面还是写入前的结果。{reason}',
    'en-US': 'The sheet could not be checked again after the edits; what is listed is from before them. {reason}',
  },
  'error.recheck.unexpected': {
    'zh-CN': '程序出了意外问题，请点“重新校验”。',
    'en-US': 'Something unexpected happened; choose Recheck.',
  },
  'run.on-sheet': { 'zh-CN': '“{sheet}”：{text}', 'en-US': '“{sheet}”: {text}' },
  'error.crashed': {
    'zh-CN': '面板出错了，表格未受影响。请重新打开面板。',
    'en-US': 'The pane failed; the sheet is unaffected. Open the pane again.',
  },
  'error.reload': { 'zh-CN': '重新打开面板', 'en-US': 'Reload the pane' },
  'error.no-office': {
    'zh-CN': '此页面要在 Excel 的加载项窗格中打开。没有 Excel？请用浏览器工作台。',
    'en-US': 'This page belongs into the add-in pane of Excel. Without Excel, use the browser workbench.',
  },
  'error.no-office.link': { 'zh-CN': '打开浏览器工作台', 'en-US': 'Open the browser workbench' },
  'error.no-api': {
    'zh-CN':
      '这个版本的 Excel 太旧，用不了本工具。需要 Excel 2021 或更新版本、Microsoft 365，或网页版 Excel。暂时换不了？表格也可以在浏览器工作台里校验和补全。',
    'en-US':
      'This version of Excel is too old for this tool. It needs Excel 2021 or later, Microsoft 365, or Excel on the web. If you cannot change it now, check and complete the form in the browser workbench.',
  },
} as const satisfies Catalogue;

export type PaneTextId = keyof typeof paneTexts;

/** Speaks the pane's own texts and any message, in one language. */
export interface Speaker {
  readonly locale: Locale;
  text(id: PaneTextId, data?: MessageData): string;
  message(message: Message): string;
}

/** What can be said before the engine is loaded. */
const known: Catalogue = { ...hostMessages, ...paneTexts };

/**
 * A speaker for one language. Messages of the pane's own catalogue and of the core may be mixed.
 *
 * @param render says the messages of the core, whose texts come with the engine
 */
export function speakerFor(
  locale: Locale,
  render: (message: Message, locale: Locale) => string = ({ id }) => id,
): Speaker {
  const separator = locale === 'zh-CN' ? '、' : ', ';
  const message = (given: Message): string => {
    const own = known[given.id];
    return own ? fillPlaceholders(own, locale, given.data, message, separator) : render(given, locale);
  };
  return { locale, message, text: (id, data = {}) => message({ id, data }) };
}
