import pc from 'picocolors';
import { DEFAULT_COMPLETION } from '../../core/check';
import { toCsv } from '../../core/report/csv';
import { toHtml } from '../../core/report/html';
import { JSON_HEAD, JSON_TAIL, toJsonItem, toJsonLine } from '../../core/report/json';
import { toSarif } from '../../core/report/sarif';
import { fileToText, PLAIN, summaryText, type Palette, type TextOptions } from '../../core/report/text';
import { addTotals, countTotals, NO_TOTALS, withoutCells, type FileReport, type Totals } from '../../core/report/types';
import { reportMessage } from '../../core/report/messages';
import { checkFile, type CheckFileOptions } from '../check-file';
import { expandFiles, isOneOf, readAhead, type FileArgument } from '../files';
import { isEarlierReport, refuseForeign, writeReport } from '../outputs';
import { CommandError, type CommandIo, type ExitCode } from '../io';
import { loadRuleSet, oneOf, resultLocale } from '../options';
import { cliMessage } from '../texts';
import { VERSION } from '../version';
import { speakerOf } from '../../catalogue';

/** Options as commander hands them over. */
export interface CheckFlags {
  readonly format: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly ruleSet?: string;
  readonly sheet?: string;
  readonly failOn: string;
  readonly lang: string;
}

const FORMATS = ['text', 'json', 'jsonl', 'html', 'sarif', 'csv', 'xlsx'] as const;

/** `ziping check`: checks every file, reports, and says by the exit code how it went. */
export async function runCheck(args: readonly string[], flags: CheckFlags, io: CommandIo): Promise<ExitCode> {
  const format = oneOf('--format', flags.format, FORMATS);
  const failOn = oneOf('--fail-on', flags.failOn, ['error', 'warning']);
  if (format === 'xlsx' && flags.output === undefined) throw new CommandError(cliMessage('cli.error.needs-output'));
  const ruleSet = await loadRuleSet(flags.ruleSet, io);
  const textOptions: TextOptions = {
    speaker: speakerOf(resultLocale(flags.lang)),
    palette: io.isTerminal && flags.output === undefined ? COLOURED : PLAIN,
    width: Math.min(io.columns, 120),
  };
  const files = await expandFiles(args, io.cwd);
  if (flags.output !== undefined) await refuseOutput(flags.output, files, flags.force === true, io);
  const read = readAhead(
    files.flatMap((argument) => ('file' in argument ? [argument.file] : [])),
    io.cwd,
  );
  const writer = writerOf(format, textOptions);
  const written: string[] = [];
  const write = flags.output === undefined ? io.stdout : (text: string) => written.push(text);
  let totals = NO_TOTALS;
  for (const argument of files) {
    const report = await reportOn(argument, { read, ruleSet, sheet: flags.sheet, completion: DEFAULT_COMPLETION });
    if (report === null) continue;
    totals = addTotals(totals, countTotals([report]));
    write(writer.file(report, totals.files === 1));
  }
  const end = await writer.end(totals);
  if (typeof end === 'string') write(end);
  if (flags.output !== undefined) await writeReport(flags.output, typeof end === 'string' ? written.join('') : end, io);
  return exitCode(totals, failOn);
}

/** Puts the reports of a run down in one format. */
interface ReportWriter {
  /** What is to be written once this file is checked. */
  readonly file: (report: FileReport, isFirst: boolean) => string;
  /** What comes last; bytes are the whole. */
  readonly end: (totals: Totals) => string | Promise<string | Uint8Array>;
}

/** Text and JSON are written file by file, so that a long run shows and keeps little; the others are one document over all. */
function writerOf(format: (typeof FORMATS)[number], options: TextOptions): ReportWriter {
  const { speaker } = options;
  switch (format) {
    case 'text':
      return { file: (report) => fileToText(report, options), end: (totals) => summaryText(totals, options) };
    case 'json':
      return {
        file: (report, isFirst) => (isFirst ? JSON_HEAD : '') + toJsonItem(report, speaker, isFirst),
        end: ({ files }) => `${files === 0 ? JSON_HEAD : ''}${JSON_TAIL}\n`,
      };
    case 'jsonl':
      return { file: (report) => `${toJsonLine(report, speaker)}\n`, end: () => '' };
    case 'html':
      return documentOf((reports) => toHtml(reports, speaker));
    case 'sarif':
      return documentOf((reports) => `${toSarif(reports, speaker, VERSION)}\n`);
    case 'csv':
      return documentOf((reports) => toCsv(reports, speaker));
    case 'xlsx':
      return documentOf(async (reports) =>
        (await import('../../report/review-workbook')).reviewWorkbook(reports, speaker),
      );
  }
}

function documentOf(render: (reports: readonly FileReport[]) => ReturnType<ReportWriter['end']>): ReportWriter {
  const reports: FileReport[] = [];
  return {
    file: (report) => {
      reports.push(withoutCells(report));
      return '';
    },
    end: () => render(reports),
  };
}

/** An input is never written over, nor is what is not ours; a summary of an earlier run found in the folder is no input. */
async function refuseOutput(output: string, files: readonly FileArgument[], force: boolean, io: CommandIo) {
  const isInput = await isOneOf(output, files, io.cwd);
  const isNamedInput =
    isInput &&
    (await isOneOf(
      output,
      files.filter((argument) => 'file' in argument && argument.isNamed),
      io.cwd,
    ));
  if (isNamedInput || (isInput && !(await isEarlierReport(output, io))))
    throw new CommandError(cliMessage('cli.error.same-file', { file: output }));
  if (!force) await refuseForeign(output, io);
}

/** Null for a summary of ours that was found along with the forms. */
async function reportOn(argument: FileArgument, options: CheckFileOptions): Promise<FileReport | null> {
  if ('unmatched' in argument) {
    const pattern = argument.unmatched;
    return {
      file: pattern,
      error: { code: 'no-match', message: reportMessage('report.file.no-match', { pattern }) },
      sheets: [],
    };
  }
  const { report, isOwnReport } = await checkFile(argument.file, options);
  return isOwnReport && !argument.isNamed ? null : report;
}

function exitCode({ failed, bySeverity }: Totals, failOn: 'error' | 'warning'): ExitCode {
  if (failed > 0) return 2;
  return bySeverity.error + (failOn === 'warning' ? bySeverity.warning : 0) > 0 ? 1 : 0;
}

const COLOURED: Palette = {
  severity: (severity, text) => ({ error: pc.red, warning: pc.yellow, info: pc.cyan })[severity](text),
  strong: pc.bold,
  dim: pc.dim,
};
