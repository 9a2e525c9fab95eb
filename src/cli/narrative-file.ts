import { ZipReader } from '../hosts/package/zip';
import { readDocument } from '../hosts/docx/read/document';
import { sheetsOf } from '../hosts/docx/sheet';
import { HostError } from '../hosts/host';
import { readBytes } from './files';
import { CommandError, type CommandIo } from './io';
import { cliMessage } from './texts';

const ZIP = [0x50, 0x4b];

/** Cells of a table end in a tab: the form itself is no text about it. */
const isOfTable = (line: string): boolean => line.includes('\t');

async function oldWord(bytes: Uint8Array): Promise<string[]> {
  const { default: Reader } = await import('word-extractor');
  const document = await new Reader().extract(Buffer.from(bytes));
  return document
    .getBody()
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !isOfTable(line));
}

async function newWord(bytes: Uint8Array): Promise<readonly string[]> {
  return Promise.resolve(sheetsOf(readDocument(new ZipReader(bytes))).narrative);
}

/**
 * The paragraphs of a report, .docx or .doc by what the file holds.
 *
 * @throws CommandError with one sentence when no text can be read from it
 */
export async function readNarrative(file: string, io: CommandIo): Promise<readonly string[]> {
  const bytes = await readBytes(file, io.cwd);
  const isZip = ZIP.every((byte, i) => bytes[i] === byte);
  const paragraphs = await (isZip ? newWord(bytes) : oldWord(bytes)).catch((error: unknown) => {
    if (error instanceof HostError) throw error;
    throw new CommandError(cliMessage('cli.error.narrative', { file }));
  });
  if (paragraphs.length === 0) throw new CommandError(cliMessage('cli.error.narrative-empty', { file }));
  return paragraphs;
}
