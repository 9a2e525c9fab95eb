import { speakerOf } from '../../catalogue';
import { csvHead } from '../../core/report/csv';
import { jsonHead, JSON_TAIL } from '../../core/report/json';
import { sarifOf, type SarifPart } from '../../core/report/sarif';
import { summaryText } from '../../core/report/text';
import { addTotals, NO_TOTALS, type Totals } from '../../core/report/types';
import { readRuleChoice, type RuleChoice } from '../../core/rules/choice';
import { rules } from '../../core/rules/index';
import { formsOfResult } from '../../core/review/of-report';
import { readFileResult } from '../../core/review/file-result';
import type { ReviewedForm } from '../../core/review/reviewed-form';
import { runBatch, type BatchEnd } from '../batch/batch';
import { batchInput } from '../batch/input';
import { paletteOf, type JobSettings } from '../batch/job';
import { Resumed } from '../batch/resume';
import type { Locale } from '../../core/messages/message';
import { CommandError, type CommandIo, type ExitCode } from '../io';
import { readNarrative } from '../narrative-file';
import { loadRuleSet, oneOf, resultLocale } from '../options';
import { openReport, refuseOutput } from '../outputs';
import { cliMessage } from '../texts';
import { VERSION } from '../version';
import { say } from '../say';

/** Options of every command that checks a batch, as commander hands them over. */
export interface BatchFlags {
  readonly filesFrom?: string;
  readonly force?: boolean;
  readonly ruleSet?: string;
  readonly sheet?: string;
  readonly rules?: string;
  readonly waivers?: boolean;
  readonly resume?: boolean;
  readonly explain?: boolean;
  readonly threads?: string;
  readonly lang: string;
}

export interface CheckFlags extends BatchFlags {
  readonly format: string;
  readonly output?: string;
  readonly failOn: string;
  readonly narrative?: string;
}

const FORMATS = ['text', 'json', 'jsonl', 'html', 'sarif', 'csv'] as const;

/** `ziping check`: checks every file, reports, and says by the exit code how it went. */
export async function runCheck(args: readonly string[], flags: CheckFlags, io: CommandIo): Promise<ExitCode> {
  if (flags.format === 'xlsx') throw new CommandError(cliMessage('cli.error.use-review'));
  const format = oneOf('--format', flags.format, FORMATS);
  const failOn = oneOf('--fail-on', flags.failOn, ['error', 'warning']);
  if (flags.resume && (format !== 'jsonl' || flags.output === undefined))
    throw new CommandError(cliMessage('cli.error.resume'));
  const isColoured = io.isTerminal && flags.output === undefined;
  const settings = await withNarrative(
    await jobSettings(flags, format === 'html' ? 'jsonl' : format, isColoured, io),
    flags.narrative,
    io,
  );
  const input = await batchInput(args, flags, io);
  if (flags.output !== undefined) await refuseOutput(flags.output, input.arguments, flags.force === true, io);
  const resumed = flags.resume && flags.output !== undefined ? await Resumed.from(flags.output, io) : null;
  const writer = writerOf(format, settings);
  const output = await sink(flags.output, resumed, io);
  const end: BatchEnd = { isStopped: false, ownReports: input.copies };
  let totals = NO_TOTALS;
  try {
    for await (const { result } of runBatch(resumed ? resumed.without(input) : input, settings, io, end)) {
      totals = addTotals(totals, result.totals);
      await output.write(writer.file(result.text, totals.files === 1));
    }
    await output.write(await writer.end(totals));
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
  return end.isStopped
    ? 2
    : concluded(resumed ? addTotals(resumed.totals, totals) : totals, failOn, settings.locale, io);
}

/** The exit code. Who reads on a terminal is told what a 1 means, since npm and shells make an error of it. */
function concluded(totals: Totals, failOn: 'error' | 'warning', locale: Locale, io: CommandIo): ExitCode {
  const code = exitCode(totals, failOn);
  if (code === 1 && io.isErrorTerminal) io.stderr(`${say(cliMessage('cli.exit.findings'), locale)}\n`);
  return code;
}

/** What the options of a batch ask for. */
export async function jobSettings(
  flags: BatchFlags,
  format: JobSettings['format'],
  isColoured: boolean,
  io: CommandIo,
): Promise<JobSettings> {
  return {
    format,
    locale: resultLocale(flags.lang),
    ruleSet: await loadRuleSet(flags.ruleSet, io),
    sheet: flags.sheet,
    rules: ruleChoice(flags.rules),
    honoursWaivers: flags.waivers === true,
    isColoured,
    width: Math.min(io.columns, 120),
    explain: flags.explain === true,
    threads: threadsOf(flags.threads),
  };
}

function ruleChoice(value: string | undefined): RuleChoice | undefined {
  if (value === undefined) return undefined;
  const choice = readRuleChoice(value, rules);
  if ('unknown' in choice) throw new CommandError(cliMessage('cli.error.rule-unknown', { rule: choice.unknown }));
  return choice;
}

async function withNarrative(settings: JobSettings, file: string | undefined, io: CommandIo): Promise<JobSettings> {
  return file === undefined ? settings : { ...settings, narrative: await readNarrative(file, io) };
}

function threadsOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new CommandError(cliMessage('cli.error.option', { option: '--threads', value, choices: '1–99' }));
}

/** Puts the results of a run together in one format. */
interface ReportWriter {
  /** What is to be written once this file is checked. */
  readonly file: (text: string, isFirst: boolean) => string;
  /** What comes last. */
  readonly end: (totals: Totals) => string | Promise<string>;
}

/** Most formats are written file by file, so that a long run shows and keeps little; two are one document over all. */
function writerOf(format: (typeof FORMATS)[number], settings: JobSettings): ReportWriter {
  const speaker = speakerOf(settings.locale);
  switch (format) {
    case 'text': {
      const options = { speaker, palette: paletteOf(settings.isColoured), width: settings.width, version: VERSION };
      return { file: (text) => text, end: (totals) => summaryText(totals, options) };
    }
    case 'json':
      return {
        file: (text, isFirst) => (isFirst ? jsonHead(VERSION) : ',') + text,
        end: ({ files }) => `${files === 0 ? jsonHead(VERSION) : ''}${JSON_TAIL}\n`,
      };
    case 'jsonl':
      return { file: (text) => text, end: () => '' };
    case 'csv':
      return {
        file: (text, isFirst) => (isFirst ? csvHead(speaker) : '') + text,
        end: ({ files }) => (files === 0 ? csvHead(speaker) : ''),
      };
    case 'sarif': {
      const parts: SarifPart[] = [];
      return {
        file: (text) => {
          parts.push(JSON.parse(text) as SarifPart);
          return '';
        },
        end: () => `${sarifOf(parts, speaker, VERSION)}\n`,
      };
    }
    case 'html': {
      const forms: ReviewedForm[] = [];
      return {
        file: (text) => {
          const result = readFileResult(JSON.parse(text));
          if (result) forms.push(...formsOfResult(result, speaker));
          return '';
        },
        end: async ({ files }) => {
          const { reviewPage } = await import('../../report/review-page');
          return reviewPage({ forms, files, honoursWaivers: settings.honoursWaivers, version: VERSION, speaker });
        },
      };
    }
  }
}

/** Where the report goes: a file, whole or not at all, or the standard output as it comes. */
async function sink(file: string | undefined, resumed: Resumed | null, io: CommandIo) {
  if (file !== undefined) return resumed ? await resumed.open() : await openReport(file, io);
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    write: (text: string): Promise<void> => io.stdout(text),
    finish: nothing,
    abandon: nothing,
  };
}

function exitCode({ failed, bySeverity }: Totals, failOn: 'error' | 'warning'): ExitCode {
  if (failed > 0) return 2;
  return bySeverity.error + (failOn === 'warning' ? bySeverity.warning : 0) > 0 ? 1 : 0;
}
