import { basename, dirname, extname, join, resolve } from 'node:path';
import { DEFAULT_COMPLETION } from '../../core/completion';
import { draftReport } from '../../core/draft/draft';
import { reportMessage } from '../../core/report/messages';
import { LINE_PITCHES } from '../../report/draft-layout';
import { checkFile } from '../check-file';
import { readBytes, shortPath } from '../files';
import { CommandError, type CommandIo, type ExitCode } from '../io';
import { expectExtension, loadRuleSet, oneOf, resultLocale } from '../options';
import { writeCopy } from '../outputs';
import { cliMessage } from '../texts';
import { say } from '../say';

/** Options as commander hands them over. */
export interface ReportFlags {
  readonly out?: string;
  readonly force?: boolean;
  readonly ruleSet?: string;
  readonly sheet?: string;
  readonly linePitch: string;
  readonly lang: string;
}

/** `ziping report`: the narrative of a checked form, drafted as a Word document. */
export async function runReport(file: string, flags: ReportFlags, io: CommandIo): Promise<ExitCode> {
  const locale = resultLocale(flags.lang);
  const { draftDocx } = await import('../../report/draft-docx');
  const pitch = oneOf('--line-pitch', flags.linePitch, LINE_PITCHES);
  const out = resolve(io.cwd, flags.out ?? join(dirname(file), `${basename(file, extname(file))}-自评报告.docx`));
  expectExtension(out, '.docx');
  if (out === resolve(io.cwd, file)) throw new CommandError(cliMessage('cli.error.same-file', { file }));
  const { report, workbook } = await checkFile(file, {
    read: (name) => readBytes(name, io.cwd),
    ruleSet: await loadRuleSet(flags.ruleSet, io),
    sheet: flags.sheet,
    completion: DEFAULT_COMPLETION,
  });
  if (report.error) throw new CommandError(report.error.message);
  const forms = report.sheets.filter(({ report: { form } }) => form !== null);
  const [first] = forms;
  if (!first?.report.context || !workbook) throw new CommandError(reportMessage('report.no-forms'));
  if (forms.length > 1) {
    const sheets = forms.map(({ report: { sheet } }) => sheet.name);
    throw new CommandError(cliMessage('cli.report.several', { file, sheets }));
  }
  const layout = workbook.layout(first.report.sheet.id);
  const draft = draftReport(first.report.context, (col) => layout.columnWidth(col));
  await writeCopy(out, await draftDocx(draft, pitch), flags.force === true, io);
  const data = { file, out: shortPath(out, io.cwd), blanks: draft.blanks };
  io.stdout(`${say(cliMessage('cli.report.written', data), locale)}\n`);
  return 0;
}
