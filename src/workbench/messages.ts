import {
  fillPlaceholders,
  messagesOf,
  type Catalogue,
  type Locale,
  type Message,
  type MessageData,
} from '../core/messages/message';
import { SEVERITY_WORDS } from '../core/rules/severity-words';
import { editsMessages } from '../core/edits/messages';
import { hostMessages } from '../hosts/messages';

/** Everything the workbench page itself says; the pane has its own texts. */
const workbenchMessages = {
  'workbench.title': { 'zh-CN': '绩效自评助手', 'en-US': 'Self-evaluation assistant' },
  'workbench.open': { 'zh-CN': '打开', 'en-US': 'Open' },
  'workbench.samples': { 'zh-CN': '示例', 'en-US': 'Samples' },
  'workbench.undo': { 'zh-CN': '撤销（Ctrl+Z）', 'en-US': 'Undo (Ctrl+Z)' },
  'workbench.redo': { 'zh-CN': '重做（Ctrl+Y）', 'en-US': 'Redo (Ctrl+Y)' },
  'workbench.download': { 'zh-CN': '下载', 'en-US': 'Download' },
  'workbench.language': { 'zh-CN': 'English', 'en-US': '中文' },
  'workbench.language.label': { 'zh-CN': '切换到英文 English', 'en-US': 'Switch to Chinese 中文' },
  'workbench.zoom.in': { 'zh-CN': '放大', 'en-US': 'Zoom in' },
  'workbench.zoom.out': { 'zh-CN': '缩小', 'en-US': 'Zoom out' },
  'workbench.zoom.fit': { 'zh-CN': '{percent}% 点按适合宽度', 'en-US': '{percent}% press to fit the width' },
  'workbench.unsaved': { 'zh-CN': '未下载', 'en-US': 'Not downloaded' },
  'workbench.sample.badge': { 'zh-CN': '示例', 'en-US': 'Sample' },
  'workbench.privacy': {
    'zh-CN': '文件只在这台电脑的浏览器里处理，不会上传。',
    'en-US': 'Files are processed in this browser only and never leave the computer.',
  },
  'workbench.privacy.stored': {
    'zh-CN': '为防误关，未完成的工作暂存在本机浏览器中；用完可清除。',
    'en-US': 'Unfinished work is kept in this browser in case the page is closed by accident; clear it when done.',
  },
  'workbench.privacy.label': { 'zh-CN': '隐私与本机暂存', 'en-US': 'Privacy and local copy' },
  'workbench.clear': { 'zh-CN': '清除本机暂存并关闭文件', 'en-US': 'Clear the local copy and close the file' },
  'workbench.clear.ask': {
    'zh-CN': '“{file}”还有未下载的修改，清除后无法找回。',
    'en-US': '“{file}” has changes that were not downloaded. They cannot be brought back.',
  },
  'workbench.discard.title': { 'zh-CN': '放弃未下载的修改？', 'en-US': 'Discard changes?' },
  'workbench.discard.ask': {
    'zh-CN': '“{file}”还有未下载的修改，打开其他文件会丢失这些修改。',
    'en-US': '“{file}” has changes that were not downloaded. Opening another file loses them.',
  },
  'workbench.discard.yes': { 'zh-CN': '放弃修改', 'en-US': 'Discard' },
  'workbench.discard.no': { 'zh-CN': '返回', 'en-US': 'Go back' },
  'workbench.notice': { 'zh-CN': '提示', 'en-US': 'Notice' },
  'workbench.dismiss': { 'zh-CN': '关闭', 'en-US': 'Dismiss' },
  'workbench.open.other': { 'zh-CN': '打开其他文件', 'en-US': 'Open another file' },
  'workbench.empty.title': { 'zh-CN': '把自评表拖到这里', 'en-US': 'Drop a self-evaluation form here' },
  'workbench.empty.body': {
    'zh-CN': '支持 .xlsx、.xls 和 Word 文档（.docx），可以一次拖入多个文件或整个文件夹；也可以点“打开”，或先看看示例。',
    'en-US':
      'An .xlsx, .xls or Word file (.docx), or several, or a folder. You can also press “Open”, or start with a sample.',
  },
  'workbench.drop': {
    'zh-CN': '松开鼠标打开；多个文件或文件夹会一起校验',
    'en-US': 'Release to open; several files or a folder are checked together',
  },
  'workbench.opening': { 'zh-CN': '正在打开“{file}”…', 'en-US': 'Opening “{file}”…' },
  'workbench.failed': { 'zh-CN': '“{file}”未能打开：{reason}', 'en-US': '“{file}” could not be opened: {reason}' },
  'workbench.sample-failed': {
    'zh-CN': '示例文件没有随页面部署；请拖入自己的文件，或让管理员重新部署完整的文件夹。',
    'en-US': 'The sample is missing on the server. Drop a file of your own, or have the whole folder deployed again.',
  },
  'workbench.unexpected': {
    'zh-CN': '遇到意外情况；当前工作仍在，请先点“下载”保存，再重新打开文件。',
    'en-US': 'Something unexpected happened. Your work is still here: download it first, then open the file again.',
  },
  'workbench.list.offer': {
    'zh-CN': '上次的清单还在：{count} 个文件（{time}）。',
    'en-US': 'The list of last time is still there: files {count} ({time}).',
  },
  'workbench.list.take': { 'zh-CN': '打开清单', 'en-US': 'Open the list' },
  'workbench.two': { 'zh-CN': '{first}{second}', 'en-US': '{first} {second}' },
  'workbench.draft.offer': {
    'zh-CN': '“{file}”上次改过、还没有下载（{time}）。',
    'en-US': '“{file}” was changed last time and not downloaded ({time}).',
  },
  'workbench.draft.take': { 'zh-CN': '接着做', 'en-US': 'Go on with it' },
  'workbench.draft.decline': { 'zh-CN': '不要了', 'en-US': 'Discard it' },
  'workbench.not-stored': {
    'zh-CN': '浏览器不允许在本机暂存，刷新页面会丢失未下载的修改。',
    'en-US': 'This browser does not allow a local copy; reloading the page loses what was not downloaded.',
  },
  'workbench.from-word': {
    'zh-CN': '这是 Word 文档里的表格，下载时存为 .xlsx；原来的 Word 文档不会改动，要改的地方请在两处都改。',
    'en-US':
      'These are the tables of a Word document and are saved as .xlsx; the document itself stays as it is, so make changes in both.',
  },
  'workbench.signed': {
    'zh-CN': '文件带有数字签名；改动后下载的副本签名失效，须重新签名，原文件不受影响。',
    'en-US':
      'The file is digitally signed; a changed copy loses the signature and must be signed again. The original is not affected.',
  },
  'workbench.converted': {
    'zh-CN': '这是 .xls 文件，将另存为 .xlsx：字体、边框、行高列宽和打印设置都保留，图片、图形和条件格式带不过去。',
    'en-US':
      'This is an .xls file and will be saved as .xlsx: fonts, borders, sizes and print setup are kept; pictures, shapes and conditional formats are lost.',
  },
  'workbench.follow.badge': { 'zh-CN': '跟随中', 'en-US': 'Following' },
  'workbench.follow.began': {
    'zh-CN':
      '跟随“{file}”：在 WPS 或 Excel 里每次保存，这里都重新校验，解决了的打勾。只读取，从不写它；在这里改的，点“下载”另存。',
    'en-US':
      'Following “{file}”: every save in WPS or Excel is checked again here, and what is solved is ticked. It is only read, never written; what you change here comes with “Download”.',
  },
  'workbench.follow.renewed': {
    'zh-CN': '“{file}”已按 {time} 的保存重新读取。',
    'en-US': '“{file}” was read again as saved at {time}.',
  },
  'workbench.follow.both': {
    'zh-CN':
      '“{file}”刚在别处保存过，而这里还有未下载的修改。要用别处的保存，这里的修改就没有了；先点“下载”可以留一份。',
    'en-US':
      '“{file}” was saved elsewhere while changes here were not downloaded. Taking the other save loses them; “Download” keeps a copy first.',
  },
  'workbench.follow.take': { 'zh-CN': '用别处的保存', 'en-US': 'Take the other save' },
  'workbench.follow.again': {
    'zh-CN': '在 WPS 或 Excel 里保存过？重新选取“{file}”，结果接着更新',
    'en-US': 'Saved in WPS or Excel? Choose “{file}” again and the results follow',
  },
  'workbench.refused': { 'zh-CN': '{cell} 未写入：{reason}', 'en-US': '{cell} was not written: {reason}' },
  'workbench.refused.all': {
    'zh-CN': '{cell} 不能写入，所以一格也没有写：{reason}',
    'en-US': '{cell} cannot be written, so nothing was: {reason}',
  },
  'workbench.paste.nothing': {
    'zh-CN': '剪贴板里没有可以粘贴的文字；请先在 Excel 或 WPS 里复制。',
    'en-US': 'There is no text on the clipboard; copy something in Excel or WPS first.',
  },
  'workbench.paste.no-room': {
    'zh-CN':
      '复制的 {rows} 行 {columns} 列与 {cell} 起的合并单元格对不上，没有粘贴；请选对左上角的单元格，或分几次复制。',
    'en-US':
      'The {rows} × {columns} cells copied do not match the merged cells from {cell} on, and nothing was pasted; select the right first cell, or copy in parts.',
  },
  'workbench.paste.key': {
    'zh-CN': '浏览器不允许网页自己读剪贴板；请按 Ctrl+V 粘贴。',
    'en-US': 'The browser does not let a page read the clipboard by itself; press Ctrl+V.',
  },
  'workbench.fill.nothing': {
    'zh-CN': '上面没有可以向下填充的单元格，或合并方式不同；没有填充。',
    'en-US': 'There is nothing above to fill down, or its merged cells differ; nothing was filled.',
  },
  'workbench.address': { 'zh-CN': '地址（输入后回车即到）', 'en-US': 'Address (type one and press Enter)' },
  'workbench.address.unknown': {
    'zh-CN':
      '“{typed}”不是单元格地址。可以写 C9、C9:D12、C:D（整列）、1:3（整行）、名称或工作表名；别的工作表写 Sheet2!C9。',
    'en-US':
      '“{typed}” is no address. Write C9, C9:D12, C:D (columns), 1:3 (rows), a name, or a sheet; on another sheet, Sheet2!C9.',
  },
  'workbench.address.no-sheet': {
    'zh-CN': '没有叫“{sheet}”的工作表；这个文件里有：{sheets}。',
    'en-US': 'There is no sheet “{sheet}”; this file has: {sheets}.',
  },
  'workbench.address.hidden': {
    'zh-CN': '工作表“{sheet}”是隐藏的，这里不打开；要看它，请先在 Excel 或 WPS 里取消隐藏。',
    'en-US': 'The sheet “{sheet}” is hidden and not shown here; unhide it in Excel or WPS first.',
  },
  'workbench.address.no-cells': {
    'zh-CN': '名称“{name}”代表的不是一块单元格，没有地方可去；请直接写地址，如 C9。',
    'en-US': 'The name “{name}” does not stand for one range of cells; write an address such as C9.',
  },
  'workbench.address.beyond': {
    'zh-CN': '{cell} 在这张表显示的范围之外，这里最多到 {last}；更远的单元格请在 Excel 或 WPS 里看。',
    'en-US': '{cell} lies beyond what is shown of this sheet, which ends at {last}; look further in Excel or WPS.',
  },
  'workbench.content': { 'zh-CN': '单元格内容', 'en-US': 'Content of the cell' },
  'workbench.range': { 'zh-CN': '已选择 {range}', 'en-US': '{range} selected' },
  'workbench.find': { 'zh-CN': '在本表中查找', 'en-US': 'Find on this sheet' },
  'workbench.find.none': { 'zh-CN': '没有找到', 'en-US': 'Not found' },
  'workbench.find.count': { 'zh-CN': '{number} / {all}', 'en-US': '{number} of {all}' },
  'workbench.find.previous': { 'zh-CN': '上一处（Shift+回车）', 'en-US': 'Previous (Shift+Enter)' },
  'workbench.find.next': { 'zh-CN': '下一处（回车）', 'en-US': 'Next (Enter)' },
  'workbench.find.close': { 'zh-CN': '关闭查找（Esc）', 'en-US': 'Close (Esc)' },
  'workbench.menu.cut': { 'zh-CN': '剪切', 'en-US': 'Cut' },
  'workbench.menu.copy': { 'zh-CN': '复制', 'en-US': 'Copy' },
  'workbench.menu.paste': { 'zh-CN': '粘贴', 'en-US': 'Paste' },
  'workbench.menu.fill-down': { 'zh-CN': '向下填充', 'en-US': 'Fill down' },
  'workbench.menu.clear': { 'zh-CN': '清除内容', 'en-US': 'Clear' },
  'workbench.menu.fit-rows': { 'zh-CN': '行高随内容', 'en-US': 'Fit row height' },
  'workbench.menu.find': { 'zh-CN': '查找', 'en-US': 'Find' },
  'workbench.picture': { 'zh-CN': '图片', 'en-US': 'Picture' },
  'workbench.comment': { 'zh-CN': '批注：{text}', 'en-US': 'Comment: {text}' },
  'workbench.comment.by': { 'zh-CN': '{author} 的批注：{text}', 'en-US': 'Comment by {author}: {text}' },
  'workbench.not-drawn': {
    'zh-CN': '这里不显示{kinds}；文件里原样保留。',
    'en-US': 'Not shown here: {kinds}. They stay in the file as they are.',
  },
  'workbench.not-drawn.chart': { 'zh-CN': '图表', 'en-US': 'charts' },
  'workbench.not-drawn.shape': { 'zh-CN': '文本框和图形', 'en-US': 'text boxes and shapes' },
  'workbench.not-drawn.picture': { 'zh-CN': '部分图片', 'en-US': 'some pictures' },
  'workbench.not-drawn.control': { 'zh-CN': '部分控件', 'en-US': 'some controls' },
  'workbench.not-drawn.object': { 'zh-CN': '嵌入对象', 'en-US': 'embedded objects' },
  'workbench.not-drawn.conditional': { 'zh-CN': '部分条件格式', 'en-US': 'some conditional formats' },
  'workbench.not-drawn.sparkline': { 'zh-CN': '迷你图', 'en-US': 'sparklines' },
  'workbench.not-drawn.header-footer': { 'zh-CN': '页眉页脚', 'en-US': 'headers and footers' },
  'workbench.not-drawn.background': { 'zh-CN': '背景图', 'en-US': 'the background picture' },
  'workbench.print.large': {
    'zh-CN': '（本表行数太多，这里只打印前 {rows} 行；请点“下载”，在 Excel 或 WPS 里打印。）',
    'en-US':
      '(The sheet is too long: only the first {rows} rows are printed here. Download it and print it in Excel or WPS.)',
  },
  'workbench.part.loading': { 'zh-CN': '正在加载…', 'en-US': 'Loading…' },
  'workbench.part.failed': {
    'zh-CN': '这一部分没有加载到，打开的文件和修改都还在；请检查网络后重试。',
    'en-US': 'This part did not load. The open file and your changes are still here; check the network and try again.',
  },
  'workbench.part.again': { 'zh-CN': '重试', 'en-US': 'Try again' },
  'workbench.sheets': { 'zh-CN': '工作表', 'en-US': 'Sheets' },
  'workbench.grid': { 'zh-CN': '工作表“{sheet}”', 'en-US': 'Sheet “{sheet}”' },
  'workbench.grid.help': {
    'zh-CN': '方向键移动，按住 Shift 选择多格，回车编辑，Ctrl+F 查找，F6 切换到校验窗格。',
    'en-US': 'Arrow keys move, with Shift they select, Enter edits, Ctrl+F finds, F6 goes to the pane.',
  },
  'workbench.cell': { 'zh-CN': '{cell}：{text}', 'en-US': '{cell}: {text}' },
  'workbench.cell.blank': { 'zh-CN': '空白', 'en-US': 'blank' },
  'workbench.mark.error': SEVERITY_WORDS.error,
  'workbench.mark.warning': SEVERITY_WORDS.warning,
  'workbench.mark.info': SEVERITY_WORDS.info,
  'workbench.pane': { 'zh-CN': '校验窗格', 'en-US': 'Checking pane' },
  'workbench.workbook': { 'zh-CN': '工作簿', 'en-US': 'Workbook' },
  'workbench.splitter': { 'zh-CN': '调整窗格大小', 'en-US': 'Resize the pane' },
  'workbench.sheet.empty': { 'zh-CN': '这张工作表是空的。', 'en-US': 'This sheet is empty.' },
  'workbench.batch': { 'zh-CN': '批量校验', 'en-US': 'Check of many files' },
  'workbench.batch.running': { 'zh-CN': '已校验 {done} / {all} 个文件…', 'en-US': '{done} of {all} files checked…' },
  'workbench.batch.stopped': {
    'zh-CN': '已停止：校验了 {done} / {all} 个文件。',
    'en-US': 'Stopped: {done} of {all} files checked.',
  },
  'workbench.batch.stop': { 'zh-CN': '停止', 'en-US': 'Stop' },
  'workbench.batch.continue': { 'zh-CN': '继续', 'en-US': 'Go on' },
  'workbench.batch.download': { 'zh-CN': '下载汇总表', 'en-US': 'Download the summary' },
  'workbench.batch.download.name': { 'zh-CN': '绩效自评审核汇总.xlsx', 'en-US': 'self-evaluation-review.xlsx' },
  'workbench.batch.letters': { 'zh-CN': '各单位审核意见', 'en-US': 'Letters to the units' },
  'workbench.batch.letters.name': { 'zh-CN': '绩效自评审核意见.zip', 'en-US': 'self-evaluation-letters.zip' },
  'workbench.batch.complete': { 'zh-CN': '全部补全 {edits}', 'en-US': 'Fill in all {edits}' },
  'workbench.batch.complete.title': { 'zh-CN': '补全 {files} 个文件？', 'en-US': 'Fill in {files} files?' },
  'workbench.batch.complete.text': {
    'zh-CN':
      '在副本中填写 {files} 个文件里的 {edits} 处：空白的执行率、合计和标准备注。已有内容一律不动，原文件不变；副本和一份补全清单打包成一个 .zip 下载。',
    'en-US':
      'Fills {edits} places in copies of {files} files: blank rates and totals, and the standard notes. What is written stays, the originals stay; the copies and a list of what was filled in come as one .zip.',
  },
  'workbench.batch.complete.yes': { 'zh-CN': '补全并下载', 'en-US': 'Fill in and download' },
  'workbench.batch.complete.no': { 'zh-CN': '取消', 'en-US': 'Cancel' },
  'workbench.batch.completing': {
    'zh-CN': '正在补全第 {done} / {all} 个文件…',
    'en-US': 'Filling in file {done} of {all}…',
  },
  'workbench.batch.complete.list': { 'zh-CN': '补全清单', 'en-US': 'what-was-filled-in' },
  'workbench.batch.complete.name': { 'zh-CN': '绩效自评表-已补全.zip', 'en-US': 'self-evaluation-completed.zip' },
  'workbench.batch.completed': {
    'zh-CN': '已在 {files} 个文件的副本里补全 {written} 处，明细见压缩包里的补全清单。',
    'en-US': '{written} places filled in copies of {files} files; the list in the archive says where.',
  },
  'workbench.batch.complete.stopped': {
    'zh-CN': '已停止补全：没有下载副本，原文件不变。',
    'en-US': 'Stopped: no copies were downloaded, and the originals are unchanged.',
  },
  'workbench.batch.complete.skipped': {
    'zh-CN': '有 {skipped} 处没有写入，原因见清单。',
    'en-US': '{skipped} places were not written; the list says why.',
  },
  'workbench.batch.complete.failed': {
    'zh-CN': '“{file}”没有补全：{reason}',
    'en-US': '“{file}” was not filled in: {reason}',
  },
  'workbench.batch.close': { 'zh-CN': '关闭清单', 'en-US': 'Close the list' },
  'workbench.batch.filter': { 'zh-CN': '只看', 'en-US': 'Show only' },
  'workbench.batch.all': { 'zh-CN': '全部', 'en-US': 'All' },
  'workbench.batch.error': { 'zh-CN': '有必改', 'en-US': 'Must fix' },
  'workbench.batch.warning': { 'zh-CN': '只需核对', 'en-US': 'Only to check' },
  'workbench.batch.clean': { 'zh-CN': '无问题', 'en-US': 'Nothing to report' },
  'workbench.batch.unchecked': { 'zh-CN': '未能校验', 'en-US': 'Not checked' },
  'workbench.batch.summary': {
    'zh-CN':
      '共 {files} 个文件、{forms} 张自评表：有必改 {error} 张，只需核对 {warning} 张，无问题 {clean} 张；未能校验 {unchecked} 个文件。',
    'en-US':
      '{files} files, {forms} forms: {error} with something to fix, {warning} only to check, {clean} with nothing to report; {unchecked} files not checked.',
  },
  'workbench.batch.search': { 'zh-CN': '查找文件、项目或单位', 'en-US': 'Find a file, project or unit' },
  'workbench.batch.unit': { 'zh-CN': '单位', 'en-US': 'Unit' },
  'workbench.batch.unit.all': { 'zh-CN': '全部单位', 'en-US': 'All units' },
  'workbench.batch.twin': { 'zh-CN': '同一个项目还有“{file}”', 'en-US': 'The same project is in “{file}”' },
  'workbench.mark': { 'zh-CN': '审核状态', 'en-US': 'Review' },
  'workbench.mark.of': { 'zh-CN': '{file} 的审核状态', 'en-US': 'Review of {file}' },
  'workbench.mark.filter': { 'zh-CN': '审核状态', 'en-US': 'Review state' },
  'workbench.mark.all': { 'zh-CN': '全部状态', 'en-US': 'Any state' },
  'workbench.mark.state.open': { 'zh-CN': '待看', 'en-US': 'To look at' },
  'workbench.mark.state.returned': { 'zh-CN': '退回', 'en-US': 'Returned' },
  'workbench.mark.state.passed': { 'zh-CN': '通过', 'en-US': 'Passed' },
  'workbench.mark.remark': { 'zh-CN': '备注', 'en-US': 'Remark' },
  'workbench.mark.remark.of': { 'zh-CN': '{file} 的备注', 'en-US': 'Remark on {file}' },
  'workbench.batch.none': { 'zh-CN': '没有这一类文件。', 'en-US': 'No files of this kind.' },
  'workbench.batch.unclear': { 'zh-CN': '需判断', 'en-US': 'To judge' },
  'workbench.batch.project': { 'zh-CN': '项目与单位', 'en-US': 'Project and unit' },
  'workbench.batch.folder-empty': {
    'zh-CN': '拖入的文件夹里没有 .xlsx、.xlsm、.xls 或 .docx 文件。',
    'en-US': 'There is no .xlsx, .xlsm, .xls or .docx file in the folder.',
  },
  'workbench.batch.refused': {
    'zh-CN': '有 {count} 个文件或文件夹读不到，没有列入：{names}。',
    'en-US': '{count} files or folders could not be read and are not listed: {names}.',
  },
  'workbench.batch.back': { 'zh-CN': '返回清单', 'en-US': 'Back to the list' },
  'workbench.batch.previous': { 'zh-CN': '上一个文件', 'en-US': 'Previous file' },
  'workbench.batch.next': { 'zh-CN': '下一个文件', 'en-US': 'Next file' },
  'workbench.batch.place': { 'zh-CN': '清单第 {number} / {all} 个文件', 'en-US': 'File {number} of {all} in the list' },
  'workbench.sample.caidian': {
    'zh-CN': '无分值自评表（各类问题）',
    'en-US': 'Form without scores (every kind of finding)',
  },
  'workbench.sample.mof': { 'zh-CN': '有分值自评表（财政部格式）', 'en-US': 'Form with scores (Ministry of Finance)' },
  'workbench.sample.clean': { 'zh-CN': '填写无误的自评表', 'en-US': 'Form with nothing to report' },
} as const satisfies Catalogue;

/** Ids of the workbench's texts. */
export type WorkbenchMessageId = keyof typeof workbenchMessages;

/** Makes a message of the workbench. */
export const message = messagesOf(workbenchMessages);

/** What the page can say before the rules are loaded: its own texts, and why a file or a cell was refused. */
const known: Catalogue = { ...hostMessages, ...editsMessages, ...workbenchMessages };

let sayOther: ((what: Message, locale: Locale) => string) | null = null;

/** Tells how the messages of the rules and reports are said; parts that are loaded later bring that along. */
export function learnToSay(render: (what: Message, locale: Locale) => string): void {
  sayOther = render;
}

/** A message in words: the workbench's own, or one of the core and the hosts. */
export function say(locale: Locale, what: Message): string {
  const text = known[what.id];
  if (!text) return sayOther?.(what, locale) ?? what.id;
  return fillPlaceholders(text, locale, what.data, (inner) => say(locale, inner), locale === 'zh-CN' ? '、' : ', ');
}

/** The text function of one language. */
export type Say = (id: WorkbenchMessageId, data?: MessageData) => string;

/** Binds the texts to a language. */
export function sayIn(locale: Locale): Say {
  return (id, data = {}) => say(locale, message(id, data));
}
