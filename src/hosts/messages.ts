import { messagesOf, type Catalogue } from '../core/messages/message';

/** Sentences for everything a host can refuse, and for single edits it skips. */
export const hostMessages = {
  'host.skipped.changed': {
    'zh-CN': '{cell} 的内容已被改动，未写入；请重新校验。',
    'en-US': '{cell} was changed in the meantime and was left alone; check again.',
  },
  'host.part-not-loaded': {
    'zh-CN': '这一步要用的程序没有加载到，文件没有问题；请检查网络后再试一次。',
    'en-US':
      'The part of the program that this needs did not load; the file is all right. Check the network and try again.',
  },
  'host.sheet-gone': {
    'zh-CN': '这张工作表已不在工作簿中；请重新选择工作表。',
    'en-US': 'This sheet is no longer in the workbook; choose another one.',
  },
  'host.signed': {
    'zh-CN': '文件带有数字签名；补全后的副本签名失效，须由签名人重新签名，原文件不受影响。',
    'en-US':
      'The file is digitally signed; the signature will be void in a completed copy, which must be signed again. The original is not affected.',
  },
  'host.sheet-unreadable': {
    'zh-CN': '工作表“{sheet}”在文件里没有可读的内容，未校验；其他工作表不受影响。',
    'en-US':
      'The sheet “{sheet}” has no readable content in the file and was not checked; the others are not affected.',
  },
  'host.unexpected': {
    'zh-CN': '出现了意外问题，文件未被改动；请重试，仍不行请把文件发给维护人员。',
    'en-US':
      'Something unexpected happened and the file was not changed; try again, or send the file to the maintainers.',
  },
  'host.xlsx.empty-file': {
    'zh-CN': '文件“{file}”是空的（0 字节）；请确认文件已完整复制或下载。',
    'en-US': 'The file “{file}” is empty (0 bytes); make sure it was copied or downloaded completely.',
  },
  'host.xlsx.truncated': {
    'zh-CN': '文件不完整，可能没有下载或复制完；请重新获取该文件，或在 Excel 中打开后另存为 .xlsx。',
    'en-US':
      'The file is incomplete, perhaps not fully downloaded or copied; fetch it again, or open it in Excel and save it as .xlsx.',
  },
  'host.xlsx.encrypted': {
    'zh-CN': '文件设有打开密码，无法读取；请在 Excel 或 WPS 中去掉密码后另存为 .xlsx。',
    'en-US':
      'The file is protected by a password and cannot be read; remove the password in Excel or WPS and save it as .xlsx.',
  },
  'host.xlsx.zip-bomb': {
    'zh-CN': '文件解压后大得异常，为安全起见未打开；请在 Excel 中打开后另存为 .xlsx 再试。',
    'en-US':
      'The file unpacks to an abnormal size and was not opened for safety; open it in Excel, save it as .xlsx and try again.',
  },
  'host.xlsx.too-large': {
    'zh-CN': '文件太大（上限 {limit} MB），未打开；请删去图片或无关的工作表后另存为 .xlsx。',
    'en-US':
      'The file is too large (limit {limit} MB) and was not opened; remove pictures or unrelated sheets and save it as .xlsx.',
  },
  'host.xlsx.file-too-large': {
    'zh-CN': '文件有 {size} MB，超过 {limit} MB 的上限；请把自评表另存为单独的工作簿再打开。',
    'en-US': 'The file has {size} MB, the limit is {limit} MB. Save the form as a workbook of its own and open that.',
  },
  'host.xlsx.file-unreadable': {
    'zh-CN': '浏览器读不到这个文件，它可能已被移动或正被占用；请重新选择。',
    'en-US': 'The browser cannot read this file; it may have been moved or be in use. Choose it again.',
  },
  'host.xlsx.unreadable': {
    'zh-CN': '文件已损坏（{part} 读不出来）；请在 Excel 或 WPS 中打开修复，再另存为 .xlsx。',
    'en-US': 'The file is damaged ({part} cannot be read); open and repair it in Excel or WPS, then save it as .xlsx.',
  },
  'host.xlsx.not-a-worksheet': {
    'zh-CN': '这是图表或宏表，不是普通工作表；请选择填有自评表的工作表。',
    'en-US': 'This is a chart or macro sheet, not a worksheet; choose the sheet that holds the form.',
  },
  'host.xlsx.not-a-workbook': {
    'zh-CN': '“{file}”不是 Excel 工作簿；请选择 .xlsx 或 .xls 文件。',
    'en-US': '“{file}” is not an Excel workbook; choose an .xlsx or .xls file.',
  },
  'host.docx.no-table': {
    'zh-CN': 'Word 文档“{file}”里没有表格；请把自评表放进文档，或直接打开自评表的 Excel 文件。',
    'en-US': 'The Word document “{file}” holds no table; put the form into it, or open the form’s workbook instead.',
  },
  'host.docx.encrypted': {
    'zh-CN': '文档设有打开密码，无法读取；请在 Word 或 WPS 中去掉密码后再存一份。',
    'en-US': 'The document is protected by a password and cannot be read; remove it in Word or WPS and save a copy.',
  },
  'host.docx.left-out.hidden': {
    'zh-CN': '文档里有 {count} 处隐藏的文字（如“{sample}”），没有读入；该算数的请取消隐藏。',
    'en-US': '{count} hidden texts in the document (such as “{sample}”) were left out; unhide what should count.',
  },
  'host.docx.left-out.deleted': {
    'zh-CN': '文档里有 {count} 处修订删除的文字（如“{sample}”），没有读入；请接受或拒绝修订后定稿。',
    'en-US':
      '{count} texts deleted in tracked changes (such as “{sample}”) were left out; accept or reject the changes first.',
  },
  'host.docx.several-forms': {
    'zh-CN': '文档里有 {forms} 张自评表，分不清正文说的是哪一张，正文没有与表核对；请一表一文分开存放后再校验。',
    'en-US':
      'The document holds {forms} forms, and the text does not say which one it speaks of, so it was not compared; keep one form and its text in one document.',
  },
  'host.docx.old-doc': {
    'zh-CN': '“{file}”是旧版 Word 文档（.doc）；请用 Word 或 WPS 打开它，另存为 .docx。',
    'en-US': '“{file}” is an old Word document (.doc); open it in Word or WPS and save it as .docx.',
  },
  'host.docx.pictures-only': {
    'zh-CN': 'Word 文档“{file}”里只有图片（多半是扫描件），读不出文字；请提供可编辑的自评表。',
    'en-US':
      'The Word document “{file}” holds pictures only, probably scans, and no text; use a form that can be edited.',
  },
  'host.xlsx.wrong-type': {
    'zh-CN': '“{file}”其实是{type}，不是 .xlsx；请用 Excel 或 WPS 打开它，另存为 .xlsx。',
    'en-US': '“{file}” is really {type}, not .xlsx; open it in Excel or WPS and save it as .xlsx.',
  },
  'host.docx.wrong-type': {
    'zh-CN': '“{file}”其实是{type}，不是 .docx；请用 Word 或 WPS 打开它，另存为 .docx。',
    'en-US': '“{file}” is really {type}, not .docx; open it in Word or WPS and save it as .docx.',
  },
  'host.xlsx.type.et': {
    'zh-CN': 'WPS 表格文件（.et）',
    'en-US': 'a WPS spreadsheet (.et)',
  },
  'host.xlsx.type.csv': {
    'zh-CN': '文本表格（.csv）',
    'en-US': 'a text table (.csv)',
  },
  'host.xlsx.type.html': {
    'zh-CN': '网页表格（HTML）',
    'en-US': 'a web page (HTML)',
  },
  'host.xlsx.type.xml': {
    'zh-CN': 'XML 表格（Excel 2003 XML）',
    'en-US': 'an XML spreadsheet (Excel 2003)',
  },
  'host.xlsx.type.ods': {
    'zh-CN': 'OpenDocument 表格（.ods）',
    'en-US': 'an OpenDocument spreadsheet (.ods)',
  },
  'host.xlsx.type.pptx': {
    'zh-CN': 'PowerPoint 演示文稿（.pptx）',
    'en-US': 'a PowerPoint presentation (.pptx)',
  },
  'host.xlsx.type.ppt': {
    'zh-CN': 'PowerPoint 演示文稿（.ppt）',
    'en-US': 'a PowerPoint presentation (.ppt)',
  },
  'host.xlsx.type.xlsb': {
    'zh-CN': 'Excel 二进制工作簿（.xlsb）',
    'en-US': 'an Excel binary workbook (.xlsb)',
  },
  'host.xlsx.type.pdf': {
    'zh-CN': 'PDF 文件',
    'en-US': 'a PDF file',
  },
  'host.xlsx.type.rtf': {
    'zh-CN': 'RTF 文档',
    'en-US': 'an RTF document',
  },
  'host.xlsx.type.image': {
    'zh-CN': '图片',
    'en-US': 'a picture',
  },
  'host.xlsx.type.archive': {
    'zh-CN': '压缩包',
    'en-US': 'an archive',
  },
  'host.xlsx.type.zip': {
    'zh-CN': '压缩包（.zip）',
    'en-US': 'a zip archive',
  },
  'host.xlsx.type.other-ole': {
    'zh-CN': '旧版 Office 文件',
    'en-US': 'an old Office file',
  },
  'host.xlsx.xls-unreadable': {
    'zh-CN': '旧版 .xls 文件“{file}”读不出来；请在 Excel 或 WPS 中打开它，另存为 .xlsx。',
    'en-US': 'The old .xls file “{file}” cannot be read; open it in Excel or WPS and save it as .xlsx.',
  },
  'host.xlsx.sheet-protected': {
    'zh-CN': '工作表“{sheet}”受保护，只能校验，不能写入；请在 Excel 中撤销工作表保护后再试。',
    'en-US':
      'The sheet “{sheet}” is protected: it can be checked but not written; remove the sheet protection in Excel and try again.',
  },
  'host.skipped.protected': {
    'zh-CN': '工作表受保护，{cell} 未写入；请先在 Excel 中撤销工作表保护。',
    'en-US': 'The sheet is protected and {cell} was left alone; remove the sheet protection in Excel first.',
  },
  'host.skipped.merged': {
    'zh-CN': '{cell} 是合并单元格 {merge} 的一部分，内容只能写在左上角，未写入。',
    'en-US': '{cell} is part of the merged cell {merge}, which holds its content at the top left; it was left alone.',
  },
  'host.skipped.format-changed': {
    'zh-CN': '{cell} 的数字格式已被改动，未写入；请重新校验。',
    'en-US': 'The number format of {cell} was changed in the meantime and it was left alone; check again.',
  },
  'host.skipped.not-blank': {
    'zh-CN': '{cell} 已有内容或已合并，备注未写在这里；请重新校验。',
    'en-US': '{cell} already has content or is merged, so the notes were not written there; check again.',
  },
  'host.skipped.rows-not-empty': {
    'zh-CN': '第 {first}–{last} 行已有内容，未删除。',
    'en-US': 'Rows {first}–{last} have content by now and were not removed.',
  },
  'host.skipped.no-room': {
    'zh-CN': '第 {first} 行之下已没有可插入的行，未插入。',
    'en-US': 'There is no room to insert rows below row {first}; none were inserted.',
  },
  'host.skipped.table': {
    'zh-CN': '第 {first} 行在 Excel 表格 {range} 之内，未插入或删除行；请在“表设计”中选“转换为区域”，再重新校验。',
    'en-US':
      'Row {first} lies inside the Excel table {range}; no rows were inserted or removed there. Choose Convert to Range under Table Design and check again.',
  },
  'host.skipped.pivot': {
    'zh-CN':
      '第 {first} 行在数据透视表 {range} 之内，未插入或删除行；请把数据透视表移到别的工作表（“数据透视表分析”→“移动数据透视表”），再重新校验。',
    'en-US':
      'Row {first} lies inside the pivot table {range}; no rows were inserted or removed there. Move the pivot table to another sheet (PivotTable Analyze, Move PivotTable) and check again.',
  },
  'host.skipped.outside': {
    'zh-CN': '{cell} 超出工作表范围，未写入。',
    'en-US': '{cell} lies outside the sheet and was not written.',
  },
  'host.skipped.too-long': {
    'zh-CN': '{cell} 的文字超过 32767 个字符，未写入。',
    'en-US': 'The text for {cell} is longer than 32,767 characters and was not written.',
  },
  'host.skipped.array': {
    'zh-CN': '{cell} 属于数组公式或数据表，未写入；请在 Excel 中修改。',
    'en-US': '{cell} belongs to an array formula or data table and was left alone; change it in Excel.',
  },
  'host.excel.api-missing': {
    'zh-CN':
      '这个版本的 Excel 太旧，缺少本工具需要的功能；请改用 Excel 2021、Microsoft 365 或网页版 Excel，或用浏览器工作台打开文件。',
    'en-US':
      'This Excel is too old and lacks what this tool needs; use Excel 2021, Microsoft 365 or Excel on the web, or open the file in the browser workbench.',
  },
  'host.excel.cell-edit-mode': {
    'zh-CN': '有单元格正在编辑中，Excel 暂不接受操作；请先按回车结束编辑，再试一次。',
    'en-US': 'A cell is being edited, so Excel accepts no commands; press Enter to finish editing and try again.',
  },
  'host.excel.protected': {
    'zh-CN': '工作表“{sheet}”受保护，只能校验，不能写入；请在“审阅”中撤销工作表保护后再试。',
    'en-US':
      'The sheet “{sheet}” is protected: it can be checked but not written; remove the sheet protection under Review and try again.',
  },
  'host.excel.refused': {
    'zh-CN': 'Excel 拒绝了写入：工作表受保护或文件为只读；请撤销保护或另存一份后再试。',
    'en-US':
      'Excel refused to write: the sheet is protected or the file is read-only; remove the protection or save a copy and try again.',
  },
  'host.excel.read-refused': {
    'zh-CN': 'Excel 不允许读取这个工作簿，未读到内容；请点“启用编辑”，或请文件的所有者放开权限，再试一次。',
    'en-US':
      'Excel does not allow this workbook to be read and nothing was read; choose Enable Editing, or ask its owner for access, and try again.',
  },
  'host.excel.read-only': {
    'zh-CN': '工作簿以只读方式打开，只能校验，不能写入；请点“启用编辑”或另存一份后再试。',
    'en-US':
      'The workbook is open read-only: it can be checked but not written; choose Enable Editing or save a copy and try again.',
  },
  'host.excel.hidden-sheet': {
    'zh-CN': '工作表“{sheet}”是隐藏的，无法定位；请先取消隐藏（右键单击工作表标签）。',
    'en-US': 'The sheet “{sheet}” is hidden, so nothing on it can be shown; unhide it first (right-click a sheet tab).',
  },
  'host.excel.sheet-gone': {
    'zh-CN': '这张工作表已被删除或移走；请打开要校验的工作表，再点“校验”。',
    'en-US': 'This sheet has been deleted or moved away; open the sheet to be checked and choose Check again.',
  },
  'host.excel.not-a-worksheet': {
    'zh-CN': '当前打开的是图表工作表，不是表格；请切换到填有自评表的工作表，再点“校验”。',
    'en-US':
      'A chart sheet is in front, not a worksheet; switch to the sheet that holds the form and choose Check again.',
  },
  'host.excel.too-large': {
    'zh-CN':
      '工作表“{sheet}”的内容一直延伸到 {cell}，超出可校验的范围（{limit} 个单元格）；请删除表格以外的多余内容（按 Ctrl+End 可找到最后一格），再点“校验”。',
    'en-US':
      'The content of the sheet “{sheet}” reaches down to {cell}, more than can be checked ({limit} cells); delete what lies outside the form (Ctrl+End finds the last cell) and check again.',
  },
  'host.excel.too-many-edits': {
    'zh-CN': '一次要写入的内容太多，Excel 不接受，未写入任何内容；请分几次补全。',
    'en-US':
      'There is too much to write at once and Excel refused it; nothing was written. Complete the form in several steps.',
  },
  'host.excel.offline': {
    'zh-CN': '与 Excel 服务的连接中断，操作没有完成；请检查网络后再试。',
    'en-US': 'The connection to Excel was lost and the operation was not completed; check the network and try again.',
  },
  'host.excel.busy': {
    'zh-CN': 'Excel 正忙，暂时没有响应；请关闭 Excel 中打开的对话框，稍候再试。',
    'en-US': 'Excel is busy and does not answer; close any open dialog in Excel and try again in a moment.',
  },
  'host.excel.no-answer-to-write': {
    'zh-CN': 'Excel 没有回应这次写入，内容可能已写入一部分；请重新校验，看看哪些已经补全。',
    'en-US':
      'Excel did not answer while writing, and part of it may have been written; check again to see what has been completed.',
  },
  'host.excel.unexpected': {
    'zh-CN': 'Excel 出了意外，操作没有完成；请重试，仍不行请点“复制详情”发给维护人员。',
    'en-US':
      'Excel reported an unexpected error and the operation was not completed; try again, or copy the details and send them to the maintainers.',
  },
  'host.excel.skipped.not-taken': {
    'zh-CN': 'Excel 没有接受写入 {cell} 的内容，已恢复原样；请手工填写。',
    'en-US': 'Excel did not take what was written to {cell}; it was put back as it was. Fill it in by hand.',
  },
  'host.excel.skipped.failed': {
    'zh-CN': '写入 {cell} 时 Excel 报错，已恢复原样；请重新校验后再试。',
    'en-US': 'Excel reported an error while writing {cell}; it was put back as it was. Check again and retry.',
  },
  'host.excel.skipped.failed-partly': {
    'zh-CN': '写入 {cell} 时 Excel 报错，且未能恢复，现在可能只写了一半；点“撤销”可还原。',
    'en-US':
      'Excel reported an error while writing {cell} and it could not be put back, so that it may be half written. Undo restores it.',
  },
  'host.excel.skipped.rows-stand': {
    'zh-CN': '插入空行后 Excel 报错，且未能撤回：第 {first}–{last} 行现为新插入的空行；点“撤销”可去掉。',
    'en-US':
      'Excel reported an error after inserting rows and they could not be taken out: rows {first}–{last} are new and blank. Undo removes them.',
  },
  'host.excel.skipped.filtered': {
    'zh-CN': '第 {first} 行在筛选过的区域里，未插入或删除行；请在“数据”中清除筛选，再重新校验。',
    'en-US':
      'Row {first} lies among filtered rows; no rows were inserted or removed there. Clear the filter under Data and check again.',
  },
  'host.excel.skipped.after-failure': {
    'zh-CN': '前面一步没有成功，{cell} 未写入；请重新校验后再试。',
    'en-US': 'An earlier step did not succeed, so {cell} was left alone; check again and retry.',
  },
} as const satisfies Catalogue;

/** Message function of the hosts. */
export const hostMessage = messagesOf(hostMessages);
