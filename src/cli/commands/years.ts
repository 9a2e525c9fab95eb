import { resolve } from 'node:path';
import { speakerOf } from '../../catalogue';
import { DEFAULT_COMPLETION } from '../../core/completion';
import { fileJson } from '../../core/report/json';
import { reportMessage } from '../../core/report/messages';
import { readFileResult, type FormResult } from '../../core/review/file-result';
import { compareYears } from '../../core/review/years';
import { compact } from '../../core/text/normalise';
import { checkFile } from '../check-file';
import { readBytes } from '../files';
import { CommandError, type CommandIo, type ExitCode } from '../io';
import { resultLocale } from '../options';
import { cliMessage } from '../texts';
import { printable } from '../../core/text/printable';
import { say } from '../say';

/** `ziping years`: last year's forms beside this year's. */
export async function runYears(
  before: string,
  now: string,
  flags: { readonly lang: string },
  io: CommandIo,
): Promise<ExitCode> {
  const locale = resultLocale(flags.lang);
  if (resolve(io.cwd, before) === resolve(io.cwd, now))
    throw new CommandError(cliMessage('cli.years.same', { file: now }));
  const [old, current] = [await formsOf(before, io), await formsOf(now, io)];
  let isSuspicious = false;
  for (const form of current) {
    const last = counterpart(form, old, current.length);
    const title = form.project ?? form.title ?? now;
    if (!last) {
      await io.stdout(`${say(cliMessage('cli.years.none', { project: title, file: before }), locale)}\n`);
      continue;
    }
    await io.stdout(`${printable(title)}（${last.year ?? '?'} → ${form.year ?? '?'}）\n`);
    for (const { severity, cell, message } of compareYears(last, form)) {
      isSuspicious ||= severity === 'warning';
      const level = say(reportMessage(`report.severity.${severity}`), locale);
      await io.stdout(`  ${(cell ?? '').padEnd(6)} ${level}  ${say(message, locale)}\n`);
    }
  }
  return isSuspicious ? 1 : 0;
}

async function formsOf(file: string, io: CommandIo): Promise<FormResult[]> {
  const { report } = await checkFile(file, {
    read: (name) => readBytes(name, io.cwd),
    ruleSet: undefined,
    sheet: undefined,
    completion: DEFAULT_COMPLETION,
  });
  if (report.error) throw new CommandError(report.error.message);
  const result = readFileResult(fileJson(report, speakerOf('zh-CN')));
  const forms = (result?.sheets ?? []).flatMap(({ form }) => form ?? []);
  if (forms.length === 0) throw new CommandError(cliMessage('cli.years.no-form', { file }));
  return forms;
}

/** The form of the same project, years left aside; where each file has one form, these belong together. */
function counterpart(form: FormResult, old: readonly FormResult[], count: number): FormResult | undefined {
  if (count === 1 && old.length === 1) return old[0];
  const nameOf = ({ project, title }: FormResult): string =>
    compact(project ?? title ?? '').replace(/20\d\d(?:年度?)?/g, '');
  return old.find((other) => nameOf(other) === nameOf(form));
}
