import { basename, dirname, extname, join, resolve } from 'node:path';
import { recogniseForms } from '../../core/form/index';
import { failureOf } from '../../hosts/failure';
import { leftOutOf } from '../../hosts/word-remarks';
import { readableSnapshots } from '../../hosts/xlsx/snapshots';
import { openWorkbook } from '../../hosts/xlsx/workbook';
import { readBytes, shortPath } from '../files';
import { CommandError, type CommandIo, type ExitCode, systemCause } from '../io';
import { expectExtension, resultLocale } from '../options';
import { writeCopy } from '../outputs';
import { cliMessage } from '../texts';
import { say, complain } from '../say';

/** Options as commander hands them over. */
export interface ImportFlags {
  readonly out?: string;
  readonly force?: boolean;
  readonly lang: string;
}

/** `ziping import`: the tables of a Word document as a workbook, one sheet each. */
export async function runImport(file: string, flags: ImportFlags, io: CommandIo): Promise<ExitCode> {
  const locale = resultLocale(flags.lang);
  const out = resolve(io.cwd, flags.out ?? join(dirname(file), `${basename(file, extname(file))}.xlsx`));
  const bytes = await readBytes(file, io.cwd);
  try {
    const workbook = await openWorkbook(bytes, file);
    if (!workbook.word) throw new CommandError(cliMessage('cli.import.not-word', { file }));
    if (out === resolve(io.cwd, file)) throw new CommandError(cliMessage('cli.error.same-file', { file }));
    expectExtension(out, '.xlsx');
    const snapshots = [...readableSnapshots(workbook, workbook.sheets)];
    const forms = snapshots.filter((snapshot) => recogniseForms(snapshot).forms.length > 0).length;
    await writeCopy(out, workbook.save(), flags.force === true, io);
    const data = { file, out: shortPath(out, io.cwd), tables: snapshots.length, forms };
    io.stdout(`${say(cliMessage('cli.import.written', data), locale)}\n`);
    for (const remark of leftOutOf(workbook.word)) io.stdout(`  ${say(remark, locale)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    complain(io, new CommandError(failureOf(error, file, systemCause(error)).message), locale);
    return 2;
  }
}
