import type { hostMessages } from '../messages';
import { HostError } from '../host';
import { hostMessage } from '../messages';
import { refusal } from '../refuse';

type TypeName = Extract<keyof typeof hostMessages, `host.xlsx.type.${string}`>;

/** Detail of the refusal of a .doc: where it can be read after all, it is known by this. */
const OLD_WORD = 'old-word';

/** What the bytes really are: a zip to look into, what is turned into one first, or an error with its sentence. */
export function sniff(bytes: Uint8Array, fileName: string): 'zip' | 'xls' | 'encrypted' {
  if (bytes.length === 0) throw refusal('not-a-workbook', 'host.xlsx.empty-file', { file: fileName });
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) return 'zip';
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return sniffCompound(bytes, fileName);
  // BIFF2 to BIFF4 workbooks without a container.
  if (bytes[0] === 9 && [0, 2, 4].includes(bytes[1] ?? -1) && bytes[3] === 0) return 'xls';
  const magic = MAGIC.find(([start]) => startsWith(bytes, start));
  if (magic) throw wrongType(fileName, magic[1]);
  throw sniffText(bytes, fileName);
}

const MAGIC: readonly (readonly [string, TypeName])[] = [
  ['%PDF', 'host.xlsx.type.pdf'],
  ['{\\rtf', 'host.xlsx.type.rtf'],
  ['\u0089PNG', 'host.xlsx.type.image'],
  ['\u00ff\u00d8\u00ff', 'host.xlsx.type.image'],
  ['GIF8', 'host.xlsx.type.image'],
  ['BM', 'host.xlsx.type.image'],
  ['Rar!', 'host.xlsx.type.archive'],
  ['7z\u00bc\u00af', 'host.xlsx.type.archive'],
  ['\u001f\u008b', 'host.xlsx.type.archive'],
];

/** Content types and folders tell the Office formats in a zip apart. */
export function sniffZip(
  names: ReadonlySet<string>,
  readText: (name: string) => string | null,
  fileName: string,
): void {
  const has = (name: string): boolean => names.has(name) || [...names].some((other) => other.toLowerCase() === name);
  if (has('xl/workbook.bin')) throw wrongType(fileName, 'host.xlsx.type.xlsb');
  if (has('[content_types].xml')) {
    if (has('ppt/presentation.xml')) throw wrongType(fileName, 'host.xlsx.type.pptx');
    return;
  }
  const mimeType = readText('mimetype') ?? '';
  if (mimeType.includes('opendocument.spreadsheet')) throw wrongType(fileName, 'host.xlsx.type.ods');
  throw wrongType(fileName, 'host.xlsx.type.zip');
}

function sniffCompound(bytes: Uint8Array, fileName: string): 'xls' | 'encrypted' {
  // Directory entries carry UTF-16 names; finding them needs no walk through the sectors.
  const has = (name: string): boolean => containsUtf16(bytes, name);
  if (isEncryptedPackage(bytes)) {
    if (/\.docx$/i.test(fileName)) throw refusal('encrypted', 'host.docx.encrypted');
    return 'encrypted';
  }
  // WPS writes the same streams into its .et.
  if (has('Workbook') || has('Book')) return 'xls';
  if (has('WordDocument')) throw refusal('wrong-type', 'host.docx.old-doc', { file: fileName }, OLD_WORD);
  if (has('PowerPoint Document')) throw wrongType(fileName, 'host.xlsx.type.ppt');
  if (/\.(et|ett)$/i.test(fileName) || has('ET_')) throw wrongType(fileName, 'host.xlsx.type.et');
  throw wrongType(fileName, 'host.xlsx.type.other-ole');
}

/** Whether a compound file holds an Office file of today, encrypted. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return containsUtf16(bytes, 'EncryptedPackage');
}

function sniffText(bytes: Uint8Array, fileName: string): HostError {
  const head = decodeHead(bytes.subarray(0, 4096));
  const start = head.trimStart().slice(0, 1000).toLowerCase();
  if (/^<\?xml/.test(start) && /urn:schemas-microsoft-com:office:spreadsheet/.test(start))
    return wrongType(fileName, 'host.xlsx.type.xml');
  if (/^(<!doctype html|<html|<head|<meta|<table|<style|<div)/.test(start) || /<html|<table/.test(start))
    return wrongType(fileName, 'host.xlsx.type.html');
  const isText = !bytes.subarray(0, 4096).includes(0);
  if (isText && (/\.(csv|txt|tsv)$/i.test(fileName) || /^[^\n]*[,\t;][^\n]*[,\t;]/.test(head)))
    return wrongType(fileName, 'host.xlsx.type.csv');
  return refusal('not-a-workbook', 'host.xlsx.not-a-workbook', { file: fileName });
}

function decodeHead(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The refusal that names what a file really is. */
export function wrongType(fileName: string, type: TypeName, detail: string = type): HostError {
  const id = /\.docx?$/i.test(fileName) ? 'host.docx.wrong-type' : 'host.xlsx.wrong-type';
  return new HostError('wrong-type', hostMessage(id, { file: fileName, type: hostMessage(type) }), detail);
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  for (let i = 0; i < magic.length; i++) if (bytes[i] !== magic.charCodeAt(i)) return false;
  return true;
}

/** Names in a compound file are compared without regard to case. */
function containsUtf16(bytes: Uint8Array, name: string): boolean {
  return (
    containsFrom(bytes, name.toLowerCase(), name.charCodeAt(0) | 32) ||
    containsFrom(bytes, name.toLowerCase(), name.charCodeAt(0) & ~32)
  );
}

function containsFrom(bytes: Uint8Array, name: string, first: number): boolean {
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < name.length && lower(bytes[at + 2 * i] ?? 0) === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    // A directory name ends with two zero bytes.
    if (i === name.length && bytes[at + 2 * i] === 0 && bytes[at + 2 * i + 1] === 0) return true;
  }
  return false;
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code | 32 : code;
}
