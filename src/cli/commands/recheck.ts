import { resolve } from 'node:path';
import { speakerOf } from '../../catalogue';
import { recogniseForms } from '../../core/form/index';
import type { EvaluationForm } from '../../core/form/types';
import { checkRecheckTable, type RecheckFinding } from '../../core/recheck/check';
import { recheckMessage } from '../../core/recheck/messages';
import { planRecheck } from '../../core/recheck/plan';
import { readRecheckTable, type RecheckTable } from '../../core/recheck/table';
import { toA1 } from '../../core/sheet/address';
import { failureOf } from '../../hosts/failure';
import { readableSnapshots } from '../../hosts/xlsx/snapshots';
import { openWorkbook, type Workbook } from '../../hosts/xlsx/workbook';
import { readBytes, shortPath } from '../files';
import { CommandError, type CommandIo, type ExitCode, systemCause } from '../io';
import { resultLocale } from '../options';
import { writeCopy } from '../outputs';
import { cliMessage } from '../texts';
import { printable } from '../../core/text/printable';
import { say } from '../say';

export interface RecheckFlags {
  readonly out?: string;
  readonly force?: boolean;
  readonly lang: string;
}

/**
 * `ziping recheck`: checks a 复核表; with an output it fills in the arithmetic of a copy. Of a workbook with forms it
 * makes a new 复核表.
 */
export async function runRecheck(file: string, flags: RecheckFlags, io: CommandIo): Promise<ExitCode> {
  const locale = resultLocale(flags.lang);
  const workbook = await opened(file, io);
  const snapshots = [...readableSnapshots(workbook, workbook.sheets)];
  const out = flags.out === undefined ? null : resolve(io.cwd, flags.out);
  if (out !== null && out === resolve(io.cwd, file))
    throw new CommandError(cliMessage('cli.error.same-file', { file }));
  const tables = snapshots.flatMap((sheet) => {
    const table = readRecheckTable(sheet);
    return table ? [{ sheet, table }] : [];
  });
  if (tables.length === 0) {
    const forms = snapshots.flatMap((sheet) => recogniseForms(sheet).forms);
    if (forms.length === 0) throw new CommandError(recheckMessage('recheck.none'));
    return await writeNew(file, forms, out, flags, io);
  }
  const findings: RecheckFinding[] = [];
  for (const { sheet, table } of tables) {
    const found = checkRecheckTable(table);
    findings.push(...found);
    for (const { cell, message } of found)
      await io.stdout(`${printable(`${file} ${sheet.name}`)}!${toA1(cell)}  ${say(message, locale)}\n`);
  }
  await io.stdout(`${say(cliMessage('cli.recheck.count', { file, count: findings.length }), locale)}\n`);
  if (out !== null) await fill(file, workbook, tables, out, flags, io);
  return findings.length > 0 ? 1 : 0;
}

async function opened(file: string, io: CommandIo): Promise<Workbook> {
  const bytes = await readBytes(file, io.cwd);
  try {
    return await openWorkbook(bytes, file);
  } catch (error) {
    throw new CommandError(failureOf(error, file, systemCause(error)).message);
  }
}

async function fill(
  file: string,
  workbook: Workbook,
  tables: readonly { readonly sheet: { readonly id: string }; readonly table: RecheckTable }[],
  out: string,
  flags: RecheckFlags,
  io: CommandIo,
): Promise<void> {
  const locale = resultLocale(flags.lang);
  let applied = 0;
  for (const { sheet, table } of tables) {
    const edits = planRecheck(table).map(({ edit }) => edit);
    if (edits.length === 0) continue;
    const { outcomes } = workbook.apply(sheet.id, edits);
    applied += outcomes.filter(({ status }) => status === 'applied').length;
  }
  if (applied === 0) {
    await io.stdout(`${say(cliMessage('cli.complete.nothing', { file }), locale)}\n`);
    return;
  }
  await writeCopy(out, workbook.save(), flags.force === true, io);
  await io.stdout(
    `${say(cliMessage('cli.complete.written', { file, out: shortPath(out, io.cwd), applied }), locale)}\n`,
  );
}

async function writeNew(
  file: string,
  forms: readonly EvaluationForm[],
  out: string | null,
  flags: RecheckFlags,
  io: CommandIo,
): Promise<ExitCode> {
  const locale = resultLocale(flags.lang);
  if (out === null) throw new CommandError(cliMessage('cli.recheck.needs-out', { file }));
  const { recheckWorkbook } = await import('../../report/recheck-sheet');
  await writeCopy(out, await recheckWorkbook(forms, speakerOf(locale)), flags.force === true, io);
  const data = { file, out: shortPath(out, io.cwd), count: forms.length };
  await io.stdout(`${say(cliMessage('cli.recheck.written', data), locale)}\n`);
  return 0;
}
