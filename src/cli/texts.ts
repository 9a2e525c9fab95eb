import { messagesOf, type Catalogue } from '../core/messages/message';

/** Texts of the command line only: help, and what files can be wrong with before a host sees them. */
export const cliTexts = {
  'cli.description': {
    'zh-CN': '校验并补全项目支出绩效自评表（.xlsx、.xls、.docx），不联网，不改动原文件。',
    'en-US':
      'Checks and completes self-evaluation workbooks (.xlsx, .xls, .docx). Offline; input files are never changed.',
  },
  'cli.check': {
    'zh-CN': '校验文件、文件夹或通配符下的全部自评表',
    'en-US': 'check all forms in files, folders or glob patterns',
  },
  'cli.complete': {
    'zh-CN': '在副本中补全执行率、合计和备注（得分须加 --scores）',
    'en-US': 'fill in rates, totals and notes (scores with --scores) in a copy',
  },
  'cli.compare': {
    'zh-CN': '逐行读入 JSON（标准输入），判断实际完成值是否达到目标值，逐行输出',
    'en-US': 'JSON lines on stdin (target, actual, …) to JSON lines with verdicts on stdout',
  },
  'cli.import': {
    'zh-CN': '把 Word 文档（.docx）里的表格做成工作簿，一张表格一个工作表',
    'en-US': 'make a workbook of the tables of a Word document (.docx), one sheet each',
  },
  'cli.report': {
    'zh-CN': '据校验过的自评表起草自评报告（Word 文档，公文格式，待填处用【】标出）',
    'en-US': 'draft the report of a checked form as a Word document, with 【】 where a person must fill in',
  },
  'cli.rules': { 'zh-CN': '列出全部规则、级别和说明', 'en-US': 'list the rules with severity and meaning' },
  'cli.arg.files': { 'zh-CN': '文件、文件夹或通配符', 'en-US': 'files, folders or glob patterns' },
  'cli.arg.word': { 'zh-CN': 'Word 文档（.docx）', 'en-US': 'a Word document (.docx)' },
  'cli.opt.import-out': {
    'zh-CN': '输出的工作簿（默认与文档同名的 .xlsx）',
    'en-US': 'the workbook to write (default: the document’s name with .xlsx)',
  },
  'cli.arg.form': { 'zh-CN': '自评表文件', 'en-US': 'the file that holds the form' },
  'cli.opt.report-out': {
    'zh-CN': '输出的 Word 文档（默认在原文件旁另存“-自评报告.docx”）',
    'en-US': 'the Word document to write (default: “-自评报告.docx” beside the input)',
  },
  'cli.opt.line-pitch': {
    'zh-CN': '行距固定值（磅）：28、28.95、29、30',
    'en-US': 'exact line pitch in points: 28, 28.95, 29, 30',
  },
  'cli.opt.format': {
    'zh-CN': '输出格式：text、json、jsonl、html、sarif、csv',
    'en-US': 'output format: text, json, jsonl, html, sarif, csv',
  },
  'cli.opt.compare-explain': {
    'zh-CN': '逐步说明怎样得出结论：分句、读出的事实、要求与对应、推算、判断与存疑',
    'en-US': 'tell how each verdict was reached: clauses, facts, requirements, workings, judges and doubts',
  },
  'cli.opt.compare-format': {
    'zh-CN': '输出格式：jsonl（默认）、text（与 --explain 同用）',
    'en-US': 'output format: jsonl (default), or text with --explain',
  },
  'cli.opt.rules-format': { 'zh-CN': '输出格式：text、json', 'en-US': 'output format: text, json' },
  'cli.opt.force': {
    'zh-CN': '允许覆盖已有的输出文件（输入文件从不覆盖）',
    'en-US': 'overwrite an output file that exists (never an input)',
  },
  'cli.opt.output': { 'zh-CN': '结果写入该文件', 'en-US': 'write the report to this file' },
  'cli.opt.rule-set': {
    'zh-CN': '指定规则集（内置编号，或自己的 .json 文件）；不指定时按表内依据自动判断',
    'en-US': 'rule set: a built-in id or your own .json file; chosen by evidence when omitted',
  },
  'cli.opt.rules': {
    'zh-CN': '开关个别规则：+规则 打开，-规则 关闭，逗号分隔，如 --rules -copied-bound',
    'en-US': 'switch rules: +slug on, -slug off, separated by commas, e.g. --rules -copied-bound',
  },
  'cli.error.rule-unknown': {
    'zh-CN': '没有“{rule}”这条规则；全部规则见 ziping rules，写法如 --rules +规则,-规则。',
    'en-US': 'There is no rule {rule}; ziping rules lists them all, as in --rules +slug,-slug.',
  },
  'cli.opt.sheet': { 'zh-CN': '只看这一张工作表', 'en-US': 'only this worksheet' },
  'cli.opt.narrative': {
    'zh-CN': '自评报告（.docx 或 .doc），与表逐项核对数字、金额和日期',
    'en-US': 'the narrative report (.docx or .doc) whose figures are held against the form',
  },
  'cli.opt.explain': {
    'zh-CN': '在文字结果中说明表是怎样识别的：每行、每列是什么，依据什么',
    'en-US': 'tell in the text how the form was understood: every row and column, and why',
  },
  'cli.opt.fail-on': {
    'zh-CN': '从哪一级起以退出码 1 结束：error 或 warning（默认 warning）',
    'en-US': 'lowest severity that makes the exit code 1: error or warning (default: warning)',
  },
  'cli.opt.lang': {
    'zh-CN': '结果的语言：zh-CN（默认）或 en-US',
    'en-US': 'language of the results: zh-CN (default) or en-US',
  },
  'cli.opt.out': {
    'zh-CN': '输出文件；多个输入时为文件夹（默认在原文件旁另存“-已补全.xlsx”）',
    'en-US': 'output file, or a folder for several inputs (default: a “-已补全.xlsx” copy beside the input)',
  },
  'cli.opt.scores': { 'zh-CN': '同时填写空白的得分', 'en-US': 'also fill blank scores' },
  'cli.opt.help': { 'zh-CN': '显示帮助', 'en-US': 'show this help' },
  'cli.opt.version': { 'zh-CN': '显示版本', 'en-US': 'show the version' },
  'cli.usage.exit-codes': {
    'zh-CN': '退出码：0 未发现问题；1 发现问题；2 有文件无法校验（打不开，或没有自评表）或参数有误。',
    'en-US':
      'Exit codes: 0 nothing to report; 1 findings; 2 a file could not be checked (unreadable, or without a form) or an option is wrong.',
  },
  'cli.usage.exit-codes-complete': {
    'zh-CN': '退出码：0 能补的都补了；2 有文件没有补成，或参数有误。',
    'en-US': 'Exit codes: 0 everything that could be was filled in; 2 a file was not completed, or an option is wrong.',
  },
  'cli.exit.findings': {
    'zh-CN': '（退出码 1 表示发现了问题，程序没有出错；只想在有必改时得到 1，加 --fail-on error。）',
    'en-US':
      '(Exit code 1 means that there are findings; nothing went wrong. With --fail-on error only errors give 1.)',
  },
  'cli.usage.examples': {
    'zh-CN':
      '示例：\n  ziping check 自评表.xlsx\n  ziping check 收齐的表/ --format csv --output 问题清单.csv\n  ziping review 收齐的表/ -o 审核汇总.xlsx --letters 审核意见\n  ziping complete 自评表.xlsx -o 自评表-已补全.xlsx',
    'en-US':
      'Examples:\n  ziping check form.xlsx\n  ziping check inbox/ --format csv --output findings.csv\n  ziping review inbox/ -o review.xlsx --letters letters\n  ziping complete form.xlsx -o completed.xlsx',
  },
  'cli.error.unwritable': {
    'zh-CN':
      '“{file}”写不进去（{cause}）；如果正在 Excel 或 WPS 中打开，请先关闭；否则检查磁盘空间和文件夹权限，或换一个输出位置。',
    'en-US':
      '“{file}” cannot be written ({cause}); close it if it is open in Excel or WPS, else see the disk and the folder’s permissions, or choose another place.',
  },
  'cli.error.exists': {
    'zh-CN': '“{file}”已经存在，没有覆盖；请换一个输出文件名，或先移走它（确定要覆盖时加 --force）。',
    'en-US':
      '“{file}” exists and was not overwritten; choose another output name or move it away (--force overwrites it).',
  },
  'cli.error.foreign-output': {
    'zh-CN': '“{file}”已经存在，而且不是本工具以前生成的报告，没有覆盖；请换一个输出文件名（确定要覆盖时加 --force）。',
    'en-US':
      '“{file}” exists and is no earlier report of ours, so it was not overwritten; choose another output name (--force overwrites it).',
  },
  'cli.error.same-file': {
    'zh-CN': '输出文件“{file}”就是输入文件；原文件不会被覆盖，请换一个输出文件名。',
    'en-US': 'The output “{file}” is an input file, which is never overwritten; choose another name.',
  },
  'cli.error.out-not-folder': {
    'zh-CN': '有 {count} 个输入文件，-o 须是一个文件夹，而“{file}”不是；请先建立文件夹。',
    'en-US': 'There are {count} inputs, so -o must be an existing folder, and “{file}” is not one; create it first.',
  },
  'cli.error.option': {
    'zh-CN': '选项 {option} 不能是“{value}”；可选：{choices}。',
    'en-US': '{option} cannot be “{value}”; choose one of: {choices}.',
  },
  'cli.error.use-review': {
    'zh-CN': '审核汇总工作簿改由 review 命令生成：ziping review 收齐的表/ -o 审核汇总.xlsx。',
    'en-US': 'The review workbook is made by the review command: ziping review inbox/ -o review.xlsx.',
  },
  'cli.error.review-output': {
    'zh-CN': '请用 -o 给出汇总工作簿的文件名（例如 -o 审核汇总.xlsx），或用 --letters 给出存放各单位审核意见的文件夹。',
    'en-US': 'Name the workbook with -o (for example -o review.xlsx), or a folder for the letters with --letters.',
  },
  'cli.error.narrative': {
    'zh-CN': '“{file}”读不出文字：它不是 Word 文档，或已损坏；请在 Word 或 WPS 中打开，另存为 .docx 再试。',
    'en-US':
      'No text can be read from “{file}”: it is no Word document, or damaged; open it in Word or WPS and save it as .docx.',
  },
  'cli.error.narrative-empty': {
    'zh-CN': '“{file}”里没有文字（多半是扫描件），无法与表核对；请提供可编辑的自评报告。',
    'en-US': '“{file}” holds no text, probably scans, so there is nothing to compare; use a report that can be edited.',
  },
  'cli.error.explain': {
    'zh-CN': '--format text 须与 --explain 一起用；只要结论时请用 jsonl。',
    'en-US': '--format text needs --explain; for verdicts alone use jsonl.',
  },
  'cli.error.resume': {
    'zh-CN': '--resume 须与 --format jsonl --output 文件（或 review -o 文件）一起用，才知道从哪里接着做。',
    'en-US': '--resume needs --format jsonl with --output, or review with -o, to know where to go on from.',
  },
  'cli.error.folder': {
    'zh-CN': '文件夹“{folder}”读不出来（{cause}），其中的文件没有校验；请检查权限后重试。',
    'en-US': 'The folder “{folder}” cannot be read ({cause}), so its files were not checked; see its permissions.',
  },
  'cli.error.result-line': {
    'zh-CN': '“{file}”第 {line} 行不是 check --format jsonl 的结果，已跳过；请核对是否给错了文件或没有写完。',
    'en-US':
      'Line {line} of “{file}” is no result of check --format jsonl and was skipped; is it the right file, and complete?',
  },
  'cli.batch.progress': {
    'zh-CN': '已校验 {done} / {all} 个文件，每秒 {rate} 个，约剩 {left}（Ctrl-C 停止，已完成的保留）',
    'en-US': '{done} of {all} files checked, {rate} a second, about {left} left (Ctrl-C stops and keeps what is done)',
  },
  'cli.batch.progress.open': {
    'zh-CN': '已校验 {done} 个文件，每秒 {rate} 个（Ctrl-C 停止，已完成的保留）',
    'en-US': '{done} files checked, {rate} a second (Ctrl-C stops and keeps what is done)',
  },
  'cli.batch.stopped': {
    'zh-CN': '已按要求停止：完成了 {done} 个文件，结果已保留。',
    'en-US': 'Stopped as asked: {done} files are done and kept.',
  },
  'cli.batch.own': {
    'zh-CN': '另有 {count} 个文件是本工具生成的（审核汇总、审核意见或“-已补全”副本），没有当作报送文件。',
    'en-US': '{count} more files were made by this program (reviews, letters, “-已补全” copies) and are no input.',
  },
  'cli.review.written': {
    'zh-CN': '已写入 {file}：{files} 个文件、{forms} 张自评表，未能校验 {failed} 个文件。',
    'en-US': '{file} was written: {files} files, {forms} forms, {failed} files not checked.',
  },
  'cli.review.recheck-tables': {
    'zh-CN': '另有 {count} 个文件是复核表，没有当作报送的自评表；用 ziping recheck 校验。',
    'en-US': '{count} more files are reviewers’ tables (复核表) and no forms of units; check them with ziping recheck.',
  },
  'cli.review.letters': {
    'zh-CN': '已在“{folder}”写入 {count} 份审核意见，每个单位一份。',
    'en-US': '{count} letters were written into “{folder}”, one for each unit.',
  },
  'cli.years': {
    'zh-CN': '两年对照：目标放宽、指标增减、执行率变化、与去年雷同的文字',
    'en-US': 'last year’s form beside this year’s: targets eased, indicators gone or new, rates, the same words',
  },
  'cli.arg.before': { 'zh-CN': '去年的自评表', 'en-US': 'last year’s form' },
  'cli.arg.now': { 'zh-CN': '今年的自评表', 'en-US': 'this year’s form' },
  'cli.years.none': {
    'zh-CN': '“{project}”：在“{file}”里没有找到同名项目。',
    'en-US': '“{project}”: there is no project of this name in “{file}”.',
  },
  'cli.years.no-form': {
    'zh-CN': '“{file}”里没有自评表，无法对照。',
    'en-US': 'There is no form in “{file}” to compare.',
  },
  'cli.recheck': {
    'zh-CN': '复核表：核对并补全审核人的复核表；给的是自评表时，据以生成一份复核表',
    'en-US': 'check and complete a reviewer’s working table (复核表), or make one from a form',
  },
  'cli.arg.recheck': { 'zh-CN': '复核表或自评表', 'en-US': 'a working table or a form' },
  'cli.opt.recheck-out': {
    'zh-CN': '补全后的副本，或新生成的复核表',
    'en-US': 'the completed copy, or the new working table',
  },
  'cli.recheck.count': {
    'zh-CN': '{file}：复核表有 {count} 处需要核对。',
    'en-US': '{file}: {count} places to look at.',
  },
  'cli.recheck.needs-out': {
    'zh-CN': '“{file}”是自评表；要据以生成复核表，请用 -o 给出文件名，例如 -o 复核表.xlsx。',
    'en-US': '“{file}” is a form; name the working table to make from it with -o, for example -o recheck.xlsx.',
  },
  'cli.recheck.written': {
    'zh-CN': '{file} → {out}：生成了 {count} 张复核表。',
    'en-US': '{file} → {out}: {count} working tables were made.',
  },
  'cli.review': {
    'zh-CN': '审核：汇总全部自评表，生成可下发的审核汇总和各单位审核意见表',
    'en-US': 'review all forms: one workbook to send, a letter for each unit',
  },
  'cli.opt.review-out': {
    'zh-CN': '审核汇总的文件名，例如 审核汇总.xlsx；重新生成时保留原来写的备注',
    'en-US': 'the review workbook, for example review.xlsx; remarks written into an earlier one are kept',
  },
  'cli.opt.review-format': { 'zh-CN': '输出格式：xlsx、html', 'en-US': 'output format: xlsx, html' },
  'cli.opt.letters': {
    'zh-CN': '在该文件夹里给每个单位写一份审核意见（只含本单位的问题）',
    'en-US': 'write a letter for each unit into this folder (with the findings of that unit alone)',
  },
  'cli.opt.from': {
    'zh-CN': '合并 check --format jsonl 的结果文件（可多个，- 表示标准输入）',
    'en-US': 'merge results of check --format jsonl (several files, or - for stdin)',
  },
  'cli.opt.files-from': {
    'zh-CN': '从该文件逐行读取文件名（- 表示标准输入）',
    'en-US': 'read file names from this file, one a line (- for stdin)',
  },
  'cli.opt.resume': {
    'zh-CN': '接着上次没做完的做，已有结果且没有改动的文件不再校验',
    'en-US': 'go on from an earlier run; files with results that did not change are not checked again',
  },
  'cli.opt.threads': {
    'zh-CN': '用几个线程校验（默认按文件数和处理器数决定）',
    'en-US': 'threads to check with (default: by the number of files and processors)',
  },
  'cli.opt.waivers': {
    'zh-CN': '不计单位在工作簿里注明“已核实，忽略”的问题（默认仍然列出）',
    'en-US': 'leave out findings that were set aside in the workbook (they are listed by default)',
  },
  'cli.error.usage': {
    'zh-CN': '命令有误：{detail}。用 ziping --help 看用法。',
    'en-US': 'Bad command: {detail}. See ziping --help.',
  },
  'cli.error.unknown-option': {
    'zh-CN': '没有选项“{option}”；用 {command} --help 看有哪些选项。',
    'en-US': 'There is no option “{option}”; see {command} --help for those there are.',
  },
  'cli.error.unknown-command': {
    'zh-CN': '没有命令“{name}”；可用的有：{known}。',
    'en-US': 'There is no command “{name}”; there are: {known}.',
  },
  'cli.error.one-more-file': {
    'zh-CN': '还少一个文件：{file}。',
    'en-US': 'One more file is needed: {file}.',
  },
  'cli.error.no-files': {
    'zh-CN': '没有给出文件；请在命令后写上文件、文件夹或通配符。',
    'en-US': 'No file was given; name files, folders or patterns after the command.',
  },
  'cli.error.option-value': {
    'zh-CN': '选项“{option}”后面缺少内容；用 {command} --help 看写法。',
    'en-US': 'The option “{option}” needs a value; see {command} --help.',
  },
  'cli.error.extra': {
    'zh-CN': '{command} 后面多出了“{extra}”；请去掉，或用 {command} --help 看写法。',
    'en-US': '{command} takes no “{extra}”; leave it out, or see {command} --help.',
  },
  'cli.error.stdin': {
    'zh-CN': '标准输入读不出来（{cause}）；请用管道或 < 文件 给出内容。',
    'en-US': 'Standard input cannot be read ({cause}); pipe the lines in or use < file.',
  },
  'cli.error.stdout': {
    'zh-CN': '结果写不出来（{cause}），可能不完整；请检查磁盘空间，或用 --output 换一个位置。',
    'en-US':
      'The results could not be written ({cause}) and may be incomplete; check the disk, or name another place with --output.',
  },
  'cli.error.internal': {
    'zh-CN': '程序自身出了错，请把这句话报给我们：{cause}',
    'en-US': 'Our own error; please report this line: {cause}',
  },
  'cli.error.macro-name': {
    'zh-CN': '“{file}”是带宏的工作簿，输出文件须以 .xlsm 结尾，否则 Excel 打不开；请改“{out}”的扩展名。',
    'en-US':
      '“{file}” is a workbook with macros, so the output must end in .xlsm or Excel will not open it; rename “{out}”.',
  },
  'cli.error.rule-set-unknown': {
    'zh-CN': '没有名为“{id}”的规则集；内置的有：{known}；也可以给一个 .json 文件。',
    'en-US': 'There is no rule set “{id}”; built in are: {known}; a .json file works as well.',
  },
  'cli.error.rule-set-file': {
    'zh-CN': '规则集文件“{file}”不能用：{problems}',
    'en-US': 'The rule set file “{file}” cannot be used: {problems}',
  },
  'cli.error.line': { 'zh-CN': '第 {line} 行不是 JSON 对象', 'en-US': 'line {line} is not a JSON object' },
  'cli.error.too-long': {
    'zh-CN': '单元格文字超过 {limit} 字',
    'en-US': 'a cell text of more than {limit} characters',
  },
  'cli.import.not-word': {
    'zh-CN': '“{file}”已经是工作簿，不用导入；请直接校验。',
    'en-US': '“{file}” is a workbook already; check it as it is.',
  },
  'cli.import.written': {
    'zh-CN': '{file} → {out}：{tables} 张表格，其中自评表 {forms} 张。',
    'en-US': '{file} → {out}: {tables} tables, {forms} of them self-evaluation forms.',
  },
  'cli.report.written': {
    'zh-CN': '{file} → {out}：已起草，还有 {blanks} 处【】待填，填完再发。',
    'en-US': '{file} → {out}: drafted; {blanks} blanks 【】 are left for you to fill in.',
  },
  'cli.report.several': {
    'zh-CN': '“{file}”里不止一张自评表；请用 --sheet 指定一张：{sheets}。',
    'en-US': '“{file}” holds more than one form; name one with --sheet: {sheets}.',
  },
  'cli.complete.nothing': {
    'zh-CN': '{file}：没有可补全的内容，未生成副本。',
    'en-US': '{file}: nothing to fill in, no copy was written.',
  },
  'cli.complete.written': {
    'zh-CN': '{file} → {out}：补全 {applied} 处。',
    'en-US': '{file} → {out}: {applied} places filled in.',
  },
  'cli.error.extension': {
    'zh-CN': '输出的是 {extension} 文件，“{file}”的扩展名不对；请改成以 {extension} 结尾的文件名。',
    'en-US': 'What is written is a {extension} file; “{file}” must end in {extension}.',
  },
  'cli.years.same': {
    'zh-CN': '两年给的是同一个文件“{file}”；请先写去年的，再写今年的。',
    'en-US': 'Both years are the same file “{file}”; name last year’s first, then this year’s.',
  },
  'cli.complete.same': {
    'zh-CN': '{file} → {out}：已补全过（{applied} 处），内容相同，未重写。',
    'en-US': '{file} → {out}: filled in before ({applied} places), the same, not written again.',
  },
  'cli.complete.withheld': { 'zh-CN': '  未补：{reason}', 'en-US': '  left out: {reason}' },
  'cli.complete.skipped': { 'zh-CN': '  跳过：{reason}', 'en-US': '  skipped: {reason}' },
  'cli.complete.edit': { 'zh-CN': '  {cell}  {after}  （{reason}）', 'en-US': '  {cell}  {after}  ({reason})' },
  'cli.complete.protected': {
    'zh-CN': '{file}：工作表“{sheet}”受保护，没有改动；可补全的内容如下，请手工填写，或在 Excel 中撤销保护后再来。',
    'en-US':
      '{file}: sheet “{sheet}” is protected and was left alone; fill in the following by hand, or unprotect it in Excel first.',
  },
  'cli.complete.no-form': {
    'zh-CN': '{file}：没有可补全的自评表。{reason}',
    'en-US': '{file}: no form to complete. {reason}',
  },
  'cli.rules.off': { 'zh-CN': '默认关闭', 'en-US': 'off by default' },
  'cli.rules.trial': { 'zh-CN': '试行', 'en-US': 'trial' },
} as const satisfies Catalogue;

export const cliMessage = messagesOf(cliTexts);
