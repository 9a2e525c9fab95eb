import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import pc from 'picocolors';
import type { CompletionOptions } from '../../core/check';
import type { Locale } from '../../core/messages/message';
import { toCsv } from '../../core/report/csv';
import { toHtml } from '../../core/report/html';
import { JSON_HEAD, JSON_TAIL, toJson, toJsonItem, toJsonLine } from '../../core/report/json';
import { toSarif } from '../../core/report/sarif';
import { fileToText, PLAIN, summaryText, type Palette, type TextOptions } from '../../core/report/text';
import { addTotals, countTotals, NO_TOTALS, type FileReport, type Totals } from '../../core/report/types';
import { reportMessage } from '../../core/report/messages';
import { checkFile } from '../check-file';
import { expandFiles, isOneOf, systemCause, type FileArgument } from '../files';
import { CommandError, type CommandIo, type ExitCode } from '../io';
import { loadRuleSet, oneOf, resultLocale } from '../options';
import { cliMessage } from '../texts';
import { VERSION } from '../version';

/** Options as commander hands them over. */
export interface CheckFlags {
  readonly format: string;
  readonly output?: string;
  readonly ruleSet?: string;
  readonly sheet?: string;
  readonly failOn: string;
  readonly lang: string;
}

const FORMATS = ['text', 'json', 'jsonl', 'html', 'sarif', 'csv', 'xlsx'] as const;

/** The check lists what 补全 would fill in, scores aside: those are filled on demand only. */
const LISTED_EDITS: CompletionOptions = { rates: true, totals: true, notes: true, scores: false };

/** `ziping check`: checks every file, reports, and says by the exit code how it went. */
export async function runCheck(args: readonly string[], flags: CheckFlags, io: CommandIo): Promise<ExitCode> {
  const locale = resultLocale(flags.lang);
  const format = oneOf('--format', flags.format, FORMATS);
  const failOn = oneOf('--fail-on', flags.failOn, ['error', 'warning']);
  if (format === 'xlsx' && flags.output === undefined) throw new CommandError(cliMessage('cli.error.needs-output'));
  const ruleSet = await loadRuleSet(flags.ruleSet, io);
  const textOptions: TextOptions = {
    locale,
    palette: io.isTerminal && flags.output === undefined ? COLOURED : PLAIN,
    width: Math.min(io.columns, 120),
  };
  const stream = flags.output === undefined ? STREAMS[format] : undefined;

  const files = await expandFiles(args, io.cwd);
  if (flags.output !== undefined && (await isOneOf(flags.output, files, io.cwd))) {
    throw new CommandError(cliMessage('cli.error.same-file', { file: flags.output }));
  }
  let totals = NO_TOTALS;
  const reports: FileReport[] = [];
  for (const argument of files) {
    const report = await reportOn(argument, { cwd: io.cwd, ruleSet, sheet: flags.sheet });
    totals = addTotals(totals, countTotals([report]));
    if (stream) io.stdout(stream.file(report, textOptions, totals.files === 1));
    else reports.push(withoutCells(report));
  }
  if (stream) {
    io.stdout(stream.tail(totals, textOptions));
  } else {
    const document = await render(format, reports, locale, textOptions);
    if (typeof document === 'string' && flags.output === undefined) io.stdout(document);
    else if (flags.output !== undefined) await writeReport(flags.output, document, io);
  }
  return exitCode(totals, failOn);
}

/** Formats that are printed file by file, so that a long run shows and keeps little; the others are one document. */
const STREAMS: Readonly<Partial<Record<(typeof FORMATS)[number], Stream>>> = {
  text: { file: fileToText, tail: summaryText },
  jsonl: { file: (report, { locale }) => `${toJsonLine(report, locale)}\n`, tail: () => '' },
  json: {
    file: (report, { locale }, isFirst) => (isFirst ? JSON_HEAD : '') + toJsonItem(report, locale, isFirst),
    tail: ({ files }) => `${files === 0 ? JSON_HEAD : ''}${JSON_TAIL}\n`,
  },
};

interface Stream {
  readonly file: (report: FileReport, options: TextOptions, isFirst: boolean) => string;
  readonly tail: (totals: Totals, options: TextOptions) => string;
}

/** What a report needs: the cells of a thousand sheets need not stay in memory. */
function withoutCells(file: FileReport): FileReport {
  return { ...file, sheets: file.sheets.map(({ report, plan }) => ({ report: { ...report, context: null }, plan })) };
}

async function reportOn(
  argument: FileArgument,
  options: { cwd: string; ruleSet: Parameters<typeof checkFile>[1]['ruleSet']; sheet: string | undefined },
): Promise<FileReport> {
  if ('unmatched' in argument) {
    const pattern = argument.unmatched;
    return { file: pattern, error: { code: 'no-match', message: reportMessage('report.file.no-match', { pattern }) }, sheets: [] };
  }
  return (await checkFile(argument.file, { ...options, completion: LISTED_EDITS })).report;
}

async function render(
  format: (typeof FORMATS)[number],
  reports: readonly FileReport[],
  locale: Locale,
  options: TextOptions,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'text':
      return reports.map((report) => fileToText(report, options)).join('') + summaryText(countTotals(reports), options);
    case 'json':
      return `${toJson(reports, locale)}\n`;
    case 'jsonl':
      return reports.map((report) => `${toJsonLine(report, locale)}\n`).join('');
    case 'html':
      return toHtml(reports, locale);
    case 'sarif':
      return `${toSarif(reports, locale, VERSION)}\n`;
    case 'csv':
      return toCsv(reports, locale);
    case 'xlsx':
      return await (await import('../review-workbook')).reviewWorkbook(reports, locale);
  }
}

async function writeReport(file: string, document: string | Uint8Array, io: CommandIo): Promise<void> {
  try {
    await writeFile(resolve(io.cwd, file), document);
  } catch (error) {
    throw new CommandError(cliMessage('cli.error.unwritable', { file, cause: systemCause(error) }));
  }
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
