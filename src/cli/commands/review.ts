import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { speakerOf } from '../../catalogue';
import type { Locale } from '../../core/messages/message';
import { reportMessage } from '../../core/report/messages';
import { withAcrossFindings } from '../../core/review/across-files';
import { holdsOnlyRecheckTables, readFileResult, type FileResult } from '../../core/review/file-result';
import { formsOfResult } from '../../core/review/of-report';
import { countOf } from '../../core/review/reviewed-form';
import { readableSnapshots } from '../../hosts/xlsx/snapshots';
import { openWorkbook } from '../../hosts/xlsx/workbook';
import { NO_REMARKS, readRemarks, type Remarks } from '../../report/remarks';
import type { Review } from '../../report/review';
import { runBatch, type BatchEnd } from '../batch/batch';
import { batchInput } from '../batch/input';
import type { JobSettings } from '../batch/job';
import { Resumed } from '../batch/resume';
import { comparePaths, findFiles, readBytes } from '../files';
import { letHeapGrow } from '../heap';
import { CommandError, type CommandIo, type ExitCode, systemCause } from '../io';
import { expectExtension, oneOf } from '../options';
import { isEarlierReport, refuseForeign, refuseOutput, writeReport } from '../outputs';
import { cliMessage } from '../texts';
import { VERSION } from '../version';
import { jobSettings, type BatchFlags } from './check';
import { say, complain } from '../say';

export interface ReviewFlags extends BatchFlags {
  readonly out?: string;
  readonly format: string;
  readonly letters?: string;
  readonly from?: readonly string[];
}

/** `ziping review`: the reviewer's workbook over many files, and a letter for each unit. */
export async function runReview(args: readonly string[], flags: ReviewFlags, io: CommandIo): Promise<ExitCode> {
  const { out, letters } = flags;
  const format = outputFormat(flags);
  letHeapGrow();
  const settings = await jobSettings(flags, 'jsonl', false, io);
  const input = await reviewInput(args, flags, io);
  if (out !== undefined) await refuseOutput(out, input.arguments, flags.force === true, io);
  const remarks = await earlierRemarks(out, io);
  const found = new Found();
  for (const shard of flags.from ?? []) await readShard(shard, found, settings.locale, io);
  const end = await checkFiles(input, settings, found, flags, io);
  const review = reviewOf(found, settings, remarks, flags, io);
  if (out !== undefined) await writeReport(out, await documentOf(format, review), io);
  if (out !== undefined && flags.resume && !end.isStopped) await Resumed.discard(out, io);
  const written = letters === undefined ? 0 : await writeLetters(letters, review, flags.force === true, io);
  tellWritten(review, flags, written, settings.locale, io);
  tellTables(found, settings.locale, io);
  return found.isIncomplete || end.isStopped ? 2 : exitCode(review);
}

/** What is to be written; refuses options that do not go together. */
function outputFormat({ format: asked, out, letters, resume }: ReviewFlags): 'xlsx' | 'html' {
  const format = oneOf('--format', asked, ['xlsx', 'html']);
  if (out === undefined && letters === undefined) throw new CommandError(cliMessage('cli.error.review-output'));
  if (out !== undefined) expectExtension(out, `.${format}`);
  if (resume && out === undefined) throw new CommandError(cliMessage('cli.error.resume'));
  return format;
}

function reviewOf(
  found: Found,
  { locale, honoursWaivers }: JobSettings,
  remarks: Remarks,
  { out, letters }: ReviewFlags,
  io: CommandIo,
): Review {
  const speaker = speakerOf(locale);
  // Shards come in any order; a review of them is the same as one in a single run.
  const results = [...found.results].sort((a, b) => comparePaths(a.file, b.file));
  const forms = results.flatMap((result) => formsOfResult(result, speaker));
  return {
    forms: withAcrossFindings(forms, speaker),
    files: found.results.length,
    honoursWaivers,
    version: VERSION,
    speaker,
    remarks,
    linkTo: linkFrom(out ?? letters ?? '.', out === undefined, io.cwd),
  };
}

function exitCode({ forms, honoursWaivers }: Review): ExitCode {
  if (forms.some(({ failure }) => failure !== null)) return 2;
  const isOpen = (form: Review['forms'][number]): boolean =>
    countOf(form, 'error', honoursWaivers) + countOf(form, 'warning', honoursWaivers) > 0;
  return forms.some(isOpen) ? 1 : 0;
}

/** The files to check; none where only results are merged. */
async function reviewInput(args: readonly string[], flags: ReviewFlags, io: CommandIo) {
  if (args.length === 0 && flags.filesFrom === undefined && flags.from !== undefined) {
    const none = await findFiles([], io.cwd);
    return { files: none, arguments: none, count: 0, copies: 0 };
  }
  return await batchInput(args, flags, io, flags.letters);
}

/** Results as they come in, each file once. */
class Found {
  readonly results: FileResult[] = [];
  isIncomplete = false;

  add(result: FileResult | null): void {
    if (result) this.results.push(result);
    else this.isIncomplete = true;
  }
}

async function checkFiles(
  input: Awaited<ReturnType<typeof reviewInput>>,
  settings: JobSettings,
  found: Found,
  { out, resume }: ReviewFlags,
  io: CommandIo,
): Promise<BatchEnd> {
  const end: BatchEnd = { isStopped: false, ownReports: input.copies };
  const resumed = resume && out !== undefined ? await Resumed.from(out, io) : null;
  for (const result of resumed?.results ?? []) found.add(result);
  const journal = await resumed?.open();
  try {
    for await (const { result } of runBatch(resumed ? resumed.without(input) : input, settings, io, end)) {
      found.add(readFileResult(JSON.parse(result.text)));
      await journal?.write(result.text);
    }
  } finally {
    await journal?.abandon();
  }
  return end;
}

/** Reads the lines that `check --format jsonl` wrote, here or on other machines. */
async function readShard(shard: string, found: Found, locale: Locale, io: CommandIo): Promise<void> {
  const lines = shard === '-' ? io.stdin() : createReadStream(resolve(io.cwd, shard));
  let number = 0;
  try {
    for await (const line of linesOf(lines)) {
      number++;
      if (line.trim() === '') continue;
      const result = resultOn(line);
      found.add(result);
      if (!result)
        complain(io, new CommandError(cliMessage('cli.error.result-line', { file: shard, line: number })), locale);
    }
  } catch (error) {
    throw new CommandError(reportMessage('report.file.unreadable', { file: shard, cause: systemCause(error) }));
  }
}

async function* linesOf(text: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const { Readable } = await import('node:stream');
  yield* createInterface({ input: Readable.from(text), crlfDelay: Infinity });
}

function resultOn(line: string): FileResult | null {
  try {
    return readFileResult(JSON.parse(line));
  } catch {
    return null;
  }
}

async function documentOf(format: 'xlsx' | 'html', review: Review): Promise<Uint8Array | string> {
  if (format === 'html') return await (await import('../../report/review-page')).reviewPage(review);
  return await (await import('../../report/review-workbook')).reviewWorkbook(review);
}

/** What was written into the workbook that is about to be replaced. */
async function earlierRemarks(out: string | undefined, io: CommandIo): Promise<Remarks> {
  if (out === undefined || !(await isEarlierReport(out, io))) return NO_REMARKS;
  try {
    const workbook = await openWorkbook(await readBytes(out, io.cwd), out);
    return readRemarks(readableSnapshots(workbook, workbook.sheets));
  } catch {
    // A page of ours, in which nobody writes.
    return NO_REMARKS;
  }
}

/** One file per unit: what one is told is no business of the others. */
async function writeLetters(folder: string, review: Review, force: boolean, io: CommandIo): Promise<number> {
  const { unitLetters } = await import('../../report/review-workbook');
  try {
    await mkdir(resolve(io.cwd, folder), { recursive: true });
  } catch (error) {
    throw new CommandError(cliMessage('cli.error.unwritable', { file: folder, cause: systemCause(error) }));
  }
  let count = 0;
  for await (const { name, bytes } of unitLetters(review)) {
    const file = join(folder, `${name}.xlsx`);
    if (!force) await refuseForeign(file, io);
    await writeReport(file, bytes, io);
    count++;
  }
  return count;
}

/** Where a file lies as seen from the folder of the workbook, as a link has it. */
function linkFrom(out: string, isFolder: boolean, cwd: string): (file: string) => string | null {
  const folder = isFolder ? resolve(cwd, out) : dirname(resolve(cwd, out));
  return (file) => {
    const path = relative(folder, resolve(cwd, file));
    // On another drive there is no way from here to there.
    return isAbsolute(path) ? null : path.split(sep).join('/');
  };
}

/** Reviewers' own tables among the files: left out, but not without a word. */
function tellTables({ results }: Found, locale: Locale, io: CommandIo): void {
  const count = results.filter(holdsOnlyRecheckTables).length;
  if (count > 0) io.stderr(`${say(cliMessage('cli.review.recheck-tables', { count }), locale)}\n`);
}

function tellWritten(
  { forms, files }: Review,
  { out, letters }: ReviewFlags,
  written: number,
  locale: Locale,
  io: CommandIo,
): void {
  const count = forms.filter(({ failure }) => failure === null).length;
  const failed = forms.length - count;
  if (out !== undefined)
    io.stderr(`${say(cliMessage('cli.review.written', { file: out, files, forms: count, failed }), locale)}\n`);
  if (letters !== undefined)
    io.stderr(`${say(cliMessage('cli.review.letters', { folder: letters, count: written }), locale)}\n`);
}
