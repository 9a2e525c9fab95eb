import { Command } from 'commander';
import type { Locale } from '../core/messages/message';
import type { CheckFlags } from './commands/check';
import type { CompareFlags } from './commands/compare';
import type { CompleteFlags } from './commands/complete';
import type { ImportFlags } from './commands/import';
import type { RecheckFlags } from './commands/recheck';
import type { ReviewFlags } from './commands/review';
import type { ReportFlags } from './commands/report';
import type { RulesFlags } from './commands/rules';
import { CommandError, helpLocale, type CommandIo, type ExitCode } from './io';
import { cliMessage, cliTexts } from './texts';
import { UsageError } from './usage';
import { VERSION } from './version';

/** Runs one command line (without `node` and the script) and answers its exit code. */
export async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const line = languageBehindCommand(asOptions(argv));
  const locale = languageOf(line) ?? helpLocale(io.env);
  let code: ExitCode = 0;
  const program = buildProgram(locale, io, (finished) => {
    code = finished;
  });
  try {
    await program.parseAsync(line, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof UsageError && error.cause.exitCode === 0) return 0;
    const { complain } = await import('./say');
    if (error instanceof CommandError) complain(io, error, locale);
    else if (error instanceof UsageError) complain(io, new CommandError(error.userMessage), locale);
    // Not 1: that would say that findings were reported.
    else complain(io, new CommandError(cliMessage('cli.error.internal', { cause: String(error) })), locale);
    return 2;
  }
}

/** What people try first: `ziping help check` and `ziping -v`. */
function asOptions(argv: readonly string[]): readonly string[] {
  const [first, ...rest] = argv;
  if (first === 'help') return [...rest, '--help'];
  return first === '-v' ? ['--version', ...rest] : argv;
}

/** `ziping --lang en check …`: the language may be named first; every command takes it as an option of its own. */
function languageBehindCommand(argv: readonly string[]): string[] {
  const [first = '', second = ''] = argv;
  const length = first === '--lang' ? 2 : first.startsWith('--lang=') ? 1 : 0;
  if (length === 0) return [...argv];
  const value = length === 1 ? first.slice('--lang='.length) : second;
  const [command, ...rest] = argv.slice(length);
  return command === undefined || command.startsWith('-') ? [...argv] : [command, '--lang', value, ...rest];
}

/** Errors are told in the language asked for, also when the rest of the line is wrong; null when none was. */
function languageOf(argv: readonly string[]): Locale | null {
  const asked = argv.map((arg, index) =>
    argv[index - 1] === '--lang' ? arg : arg.startsWith('--lang=') ? arg.slice(7) : '',
  );
  if (asked.some((value) => /^en(-US)?$/.test(value))) return 'en-US';
  return asked.some((value) => /^zh(-CN)?$/.test(value)) ? 'zh-CN' : null;
}

function buildProgram(locale: Locale, io: CommandIo, finish: (code: ExitCode) => void): Command {
  const text = (id: keyof typeof cliTexts): string => cliTexts[id][locale];
  const program = new Command('ziping');
  const prepare = (command: Command): Command =>
    command
      .exitOverride((error) => {
        throw new UsageError(error, command);
      })
      .configureOutput({ writeOut: io.stdout, writeErr: () => undefined })
      .helpOption('-h, --help', text('cli.opt.help'))
      .helpCommand(false)
      .configureHelp({ styleTitle: (title) => HELP_TITLES[locale][title] ?? title });

  prepare(program)
    .description(text('cli.description'))
    .version(VERSION, '-V, --version', text('cli.opt.version'))
    .option('--lang <locale>', text('cli.opt.lang'))
    // Behind a command it is an option of that command.
    .enablePositionalOptions()
    .addHelpText('after', `\n${text('cli.usage.exit-codes')}\n\n${text('cli.usage.examples')}`)
    .action(() => {
      program.outputHelp();
      finish(2);
    });

  prepare(program.command('check'))
    .description(text('cli.check'))
    .argument('[files...]', text('cli.arg.files'))
    .option('--format <format>', text('cli.opt.format'), 'text')
    .option('--output <file>', text('cli.opt.output'))
    .option('--files-from <list>', text('cli.opt.files-from'))
    .option('--resume', text('cli.opt.resume'))
    .option('--waivers', text('cli.opt.waivers'))
    .option('--threads <count>', text('cli.opt.threads'))
    .option('--force', text('cli.opt.force'))
    .option('--rule-set <id>', text('cli.opt.rule-set'))
    .option('--rules <choice>', text('cli.opt.rules'))
    .option('--sheet <name>', text('cli.opt.sheet'))
    .option('--fail-on <severity>', text('cli.opt.fail-on'), 'warning')
    .option('--narrative <file>', text('cli.opt.narrative'))
    .option('--explain', text('cli.opt.explain'))
    .option('--lang <locale>', text('cli.opt.lang'), 'zh-CN')
    .addHelpText('after', `\n${text('cli.usage.exit-codes')}`)
    .action(async (files: string[], flags: CheckFlags) => {
      const { runCheck } = await import('./commands/check');
      finish(await runCheck(files, flags, io));
    });

  prepare(program.command('review'))
    .description(text('cli.review'))
    .argument('[files...]', text('cli.arg.files'))
    .option('-o, --out <file>', text('cli.opt.review-out'))
    .option('--format <format>', text('cli.opt.review-format'), 'xlsx')
    .option('--letters <folder>', text('cli.opt.letters'))
    .option('--from <results...>', text('cli.opt.from'))
    .option('--files-from <list>', text('cli.opt.files-from'))
    .option('--resume', text('cli.opt.resume'))
    .option('--waivers', text('cli.opt.waivers'))
    .option('--threads <count>', text('cli.opt.threads'))
    .option('--force', text('cli.opt.force'))
    .option('--rule-set <id>', text('cli.opt.rule-set'))
    .option('--rules <choice>', text('cli.opt.rules'))
    .option('--sheet <name>', text('cli.opt.sheet'))
    .option('--lang <locale>', text('cli.opt.lang'), 'zh-CN')
    .addHelpText('after', `\n${text('cli.usage.exit-codes')}`)
    .action(async (files: string[], flags: ReviewFlags) => {
      const { runReview } = await import('./commands/review');
      finish(await runReview(files, flags, io));
    });

  prepare(program.command('recheck'))
    .description(text('cli.recheck'))
    .argument('<file>', text('cli.arg.recheck'))
    .option('-o, --out <file>', text('cli.opt.recheck-out'))
    .option('--force', text('cli.opt.force'))
    .option('--lang <locale>', text('cli.opt.lang'), 'zh-CN')
    .addHelpText('after', `\n${text('cli.usage.exit-codes')}`)
    .action(async (file: string, flags: RecheckFlags) => {
      const { runRecheck } = await import('./commands/recheck');
      finish(await runRecheck(file, flags, io));
    });

  prepare(program.command('years'))
    .description(text('cli.years'))
    .argument('<before>', text('cli.arg.before'))
    .argument('<now>', text('cli.arg.now'))
    .option('--lang <locale>', text('cli.opt.lang'), 'zh-CN')
    .addHelpText('after', `\n${text('cli.usage.exit-codes')}`)
    .action(async (before: string, now: string, flags: { lang: string }) => {
      const { runYears } = await import('./commands/years');
      finish(await runYears(before, now, flags, io));
    });

  prepare(program.command('complete'))
    .description(text('cli.complete'))
    .argument('<files...>', text('cli.arg.files'))
    .option('-o, --out <path>', text('cli.opt.out'))
    .option('--scores', text('cli.opt.scores'))
    .option('--force', text('cli.opt.force'))
    .option('--rule-set <id>', text('cli.opt.rule-set'))
    .option('--sheet <name>', text('cli.opt.sheet'))
    .option('--lang <locale>', text('cli.opt.lang'), 'zh-CN')
    .addHelpText('after', `\n${text('cli.usage.exit-codes-complete')}`)
    .action(async (files: string[], flags: CompleteFlags) => {
      const { runComplete } = await import('./commands/complete');
      finish(await runComplete(files, flags, io));
    });

  prepare(program.command('compare'))
    .description(text('cli.compare'))
    .option('--explain', text('cli.opt.compare-explain'))
    .option('--format <format>', text('cli.opt.compare-format'), 'jsonl')
    .option('--lang <locale>', text('cli.opt.lang'), 'zh-CN')
    .action(async (flags: CompareFlags) => {
      const { runCompare } = await import('./commands/compare');
      finish(await runCompare(flags, io));
    });

  prepare(program.command('import'))
    .description(text('cli.import'))
    .argument('<file>', text('cli.arg.word'))
    .option('-o, --out <path>', text('cli.opt.import-out'))
    .option('--force', text('cli.opt.force'))
    .option('--lang <locale>', text('cli.opt.lang'), 'zh-CN')
    .action(async (file: string, flags: ImportFlags) => {
      const { runImport } = await import('./commands/import');
      finish(await runImport(file, flags, io));
    });

  prepare(program.command('report'))
    .description(text('cli.report'))
    .argument('<file>', text('cli.arg.form'))
    .option('-o, --out <path>', text('cli.opt.report-out'))
    .option('--line-pitch <points>', text('cli.opt.line-pitch'), '28.95')
    .option('--force', text('cli.opt.force'))
    .option('--rule-set <id>', text('cli.opt.rule-set'))
    .option('--sheet <name>', text('cli.opt.sheet'))
    .option('--lang <locale>', text('cli.opt.lang'), 'zh-CN')
    .action(async (file: string, flags: ReportFlags) => {
      const { runReport } = await import('./commands/report');
      finish(await runReport(file, flags, io));
    });

  prepare(program.command('rules'))
    .description(text('cli.rules'))
    .option('--format <format>', text('cli.opt.rules-format'), 'text')
    .option('--lang <locale>', text('cli.opt.lang'), 'zh-CN')
    .action(async (flags: RulesFlags) => {
      const { runRules } = await import('./commands/rules');
      finish(runRules(flags, io));
    });
  return program;
}

/** Headings of commander's help. */
const HELP_TITLES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'zh-CN': { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  'en-US': {},
};
