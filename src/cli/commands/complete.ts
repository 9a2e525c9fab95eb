import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { DEFAULT_COMPLETION } from '../../core/completion';
import type { PlannedEdit } from '../../core/edits/types';
import { placeAndContent } from '../../core/edits/describe';
import type { Locale } from '../../core/messages/message';
import type { RuleSet } from '../../core/rules/rule-sets/types';
import { reportMessage } from '../../core/report/messages';
import { applyPlans } from '../../core/apply-plans';
import { checkFile, type OpenedFile } from '../check-file';
import { failureOf } from '../../hosts/failure';
import {
  COMPLETED_SUFFIX,
  findFiles,
  identitiesOf,
  identityOf,
  readBytes,
  shortPath,
  whyNoFile,
  type FileArgument,
} from '../files';
import { followed, type BatchEnd } from '../batch/batch';
import { CommandError, type CommandIo, type ExitCode, systemCause } from '../io';
import { writeCopy } from '../outputs';
import { loadRuleSet, resultLocale } from '../options';
import { cliMessage } from '../texts';
import { printable } from '../../core/text/printable';
import { say, complain } from '../say';

export interface CompleteFlags {
  readonly out?: string;
  readonly ruleSet?: string;
  readonly sheet?: string;
  readonly scores?: boolean;
  readonly force?: boolean;
  readonly lang: string;
}

/** `ziping complete`: fills what can be filled into copies; the inputs stay as they are. */
export async function runComplete(args: readonly string[], flags: CompleteFlags, io: CommandIo): Promise<ExitCode> {
  const locale = resultLocale(flags.lang);
  const ruleSet = await loadRuleSet(flags.ruleSet, io);
  const outIsFolder = flags.out !== undefined && (await isFolder(resolve(io.cwd, flags.out)));
  const found = await findFiles(args, io.cwd, outIsFolder ? flags.out : undefined);
  const { copies } = found;
  // All before the first is written: copies may come to stand beside the files they were made from.
  const files: FileArgument[] = [];
  for await (const argument of found) files.push(argument);
  if (flags.out !== undefined && files.length > 1 && !outIsFolder) {
    throw new CommandError(cliMessage('cli.error.out-not-folder', { count: files.length, file: flags.out }));
  }
  const completer = new Completer(files, { ...flags, ruleSet, locale, outIsFolder }, io);
  const end: BatchEnd = { isStopped: false, ownReports: copies };
  let code: ExitCode = 0;
  for await (const isWhole of followed(completer.each(end), { count: files.length, locale, io }, end))
    if (!isWhole) code = 2;
  return end.isStopped ? 2 : code;
}

interface CompleterSettings extends Pick<CompleteFlags, 'out' | 'sheet' | 'scores' | 'force'> {
  readonly ruleSet: RuleSet | undefined;
  readonly locale: Locale;
  readonly outIsFolder: boolean;
}

/** Completes the files of a batch one by one; whatever happens to one does not stop the others. */
class Completer {
  readonly #written = new Set<string>();
  /** What the inputs are, asked once somebody might write over one. */
  #inputs: Promise<ReadonlySet<string>> | null = null;

  constructor(
    private readonly files: readonly FileArgument[],
    private readonly settings: CompleterSettings,
    private readonly io: CommandIo,
  ) {}

  /** Yields for each file whether all that was planned for it was written. */
  async *each(end: BatchEnd): AsyncGenerator<boolean> {
    for (const argument of this.files) {
      // Work on a file is not interrupted; between two of them Ctrl-C is heard.
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      if (end.isStopped) return;
      try {
        yield await this.#one(argument, end);
      } catch (error) {
        complain(this.io, asCommandError(error, 'file' in argument ? argument.file : ''), this.settings.locale);
        yield false;
      }
    }
  }

  async #one(argument: FileArgument, end: BatchEnd): Promise<boolean> {
    const { ruleSet, sheet, scores, out: asked, force, locale, outIsFolder } = this.settings;
    if (!('file' in argument)) throw new CommandError(whyNoFile(argument));
    const { file } = argument;
    const opened = await checkFile(file, {
      read: (name) => readBytes(name, this.io.cwd),
      ruleSet,
      sheet,
      completion: { ...DEFAULT_COMPLETION, scores: scores ?? false },
    });
    if (opened.isOwnReport && !argument.isNamed) {
      end.ownReports++;
      return true;
    }
    const out = outputPath(argument, asked, outIsFolder, this.io.cwd);
    await this.#refuseOutput(file, out);
    // A copy made a moment ago, from a file of the same name, is never replaced.
    const replaces = force === true && !this.#written.has(out);
    tellRemarks(opened, locale, this.io);
    const isWhole = await completeOne({ file, opened, out, replaces, keepsFolders: outIsFolder }, locale, this.io);
    this.#written.add(out);
    return isWhole;
  }

  async #refuseOutput(file: string, out: string): Promise<void> {
    const { cwd } = this.io;
    if (/\.xlsm$/i.test(file) && !/\.xlsm$/i.test(out))
      throw new CommandError(cliMessage('cli.error.macro-name', { file, out: shortPath(out, cwd) }));
    const there = await identityOf(out);
    if (there !== null && (await (this.#inputs ??= identitiesOf(this.files, cwd))).has(there))
      throw new CommandError(cliMessage('cli.error.same-file', { file: shortPath(out, cwd) }));
  }
}

/** Whatever happens to one file must not stop the others. */
function asCommandError(error: unknown, file: string): CommandError {
  return error instanceof CommandError ? error : new CommandError(failureOf(error, file, systemCause(error)).message);
}

/** What is to be known of a file before anything of it is written. */
function tellRemarks({ report }: OpenedFile, locale: Locale, io: CommandIo): void {
  for (const remark of report.remarks ?? []) io.stderr(`${printable(report.file)}：${say(remark, locale)}\n`);
}

interface Completion {
  readonly file: string;
  readonly opened: OpenedFile;
  /** Where the copy goes, and whether one that is there may be replaced. */
  readonly out: string;
  readonly replaces: boolean;
  /** Whether sub-folders are made as they are needed. */
  readonly keepsFolders: boolean;
}

/** Returns false when something could not be written as planned. */
async function completeOne(
  { file, opened: { report, workbook }, out, replaces, keepsFolders }: Completion,
  locale: Locale,
  io: CommandIo,
): Promise<boolean> {
  if (!workbook || report.error) throw new CommandError(report.error?.message ?? reportMessage('report.no-forms'));
  if (report.sheets.every((sheet) => sheet.report.form === null)) {
    const reason = report.sheets.find((sheet) => sheet.report.reason !== null)?.report.reason;
    throw new CommandError(
      cliMessage('cli.complete.no-form', { file, reason: reason ?? reportMessage('report.no-forms') }),
    );
  }
  const lines: string[] = [];
  let applied = 0;
  let skipped = 0;
  const writable = report.sheets.filter(({ report: sheetReport, plan }) => {
    if (plan.edits.length === 0 || !workbook.snapshot(plan.sheetId).isProtected) return true;
    io.stderr(`${say(cliMessage('cli.complete.protected', { file, sheet: sheetReport.sheet.name }), locale)}\n`);
    io.stderr(plan.edits.map((planned) => `${editLine(planned, locale)}\n`).join(''));
    skipped += plan.edits.length;
    return false;
  });
  for (const edit of applyPlans(workbook, writable).flat()) {
    if (edit.skipped) skipped++;
    else applied++;
    lines.push(
      edit.skipped
        ? say(cliMessage('cli.complete.skipped', { reason: edit.skipped }), locale)
        : editLine(edit.planned, locale),
    );
  }
  const withheld = report.sheets.flatMap(({ plan }) => plan.withheld ?? []);
  const leftOut = withheld
    .map(({ reason }) => `${say(cliMessage('cli.complete.withheld', { reason }), locale)}\n`)
    .join('');
  if (applied === 0) {
    if (skipped === 0) io.stdout(`${say(cliMessage('cli.complete.nothing', { file }), locale)}\n`);
    io.stdout(leftOut);
    return skipped === 0;
  }
  if (keepsFolders) await makeFolder(dirname(out), io);
  const isNew = await writeCopy(out, workbook.save(), replaces, io);
  const outcome = { file, out: shortPath(out, io.cwd), applied };
  const text = isNew ? cliMessage('cli.complete.written', outcome) : cliMessage('cli.complete.same', outcome);
  io.stdout(`${say(text, locale)}\n`);
  io.stdout(lines.map((line) => `${line}\n`).join('') + leftOut);
  return skipped === 0;
}

function editLine({ edit, reason }: PlannedEdit, locale: Locale): string {
  const place = placeAndContent(edit);
  return say(cliMessage('cli.complete.edit', { ...place, reason }), locale);
}

/** Copies of files from a folder keep the sub-folders they were in: each unit may have its own 自评表.xlsx. */
function outputPath(
  { file, root }: Extract<FileArgument, { readonly file: string }>,
  out: string | undefined,
  outIsFolder: boolean,
  cwd: string,
): string {
  const extension = extname(file);
  // A workbook with macros must keep its extension, an old .xls is saved in the new format.
  const name = basename(file, extension) + COMPLETED_SUFFIX + (/^\.xlsm$/i.test(extension) ? extension : '.xlsx');
  if (out === undefined) return resolve(cwd, dirname(file), name);
  if (!outIsFolder) return resolve(cwd, out);
  const below = root === undefined ? '' : relative(resolve(cwd, root), resolve(cwd, dirname(file)));
  return join(resolve(cwd, out), below, name);
}

async function makeFolder(path: string, io: CommandIo): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new CommandError(
      cliMessage('cli.error.unwritable', { file: shortPath(path, io.cwd), cause: systemCause(error) }),
    );
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
