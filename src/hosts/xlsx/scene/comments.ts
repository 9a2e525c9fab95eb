import { cellKey, parseA1 } from '../../../core/sheet/address';
import { attributeOf } from '../../xml/attributes';
import { CLOSE, END, OPEN, XmlScanner, decodeXml } from '../../xml/scanner';
import type { Parts } from '../../package/parts';
import { readRichText } from '../read/shared-strings';
import type { Comment } from './types';

/** The comments of a sheet by `cellKey`: threads where there are any, else the notes. */
export function readComments(parts: Parts, sheetPart: string): Map<number, Comment> {
  const comments = new Map<number, Comment>();
  const notes = parts.related(sheetPart, 'comments');
  const xml = notes === null ? null : parts.text(notes);
  if (xml !== null) readNotes(xml, comments);
  const threads = parts.related(sheetPart, 'threadedComment');
  const threadXml = threads === null ? null : parts.text(threads);
  if (threadXml !== null) readThreads(threadXml, comments);
  return comments;
}

function readNotes(xml: string, into: Map<number, Comment>): void {
  const authors = [...xml.matchAll(/<(?:[\w.-]+:)?author>([^<]*)</g)].map(([, name = '']) => decodeXml(name));
  const scanner = new XmlScanner(xml);
  let place: { row: number; col: number } | null = null;
  let author = '';
  while (scanner.next() !== END) {
    if (scanner.kind === CLOSE) continue;
    if (scanner.is('comment')) {
      place = parseA1(scanner.attribute('ref') ?? '');
      author = authors[Number(scanner.attribute('authorId') ?? '-1')] ?? '';
    } else if (scanner.is('text') && scanner.kind === OPEN && place) {
      const text = readRichText(scanner, 'text').replace(/\r\n?/g, '\n').trim();
      if (text !== '') into.set(cellKey(place.row, place.col), { author, text });
    }
  }
}

/** Excel writes a thread into the note as well, behind a sentence that older programs are to show. */
function readThreads(xml: string, into: Map<number, Comment>): void {
  const threads = new Map<number, string[]>();
  for (const [, attributes = '', body = ''] of xml.matchAll(
    /<(?:[\w.-]+:)?threadedComment\s([^>]*)>([\s\S]*?)<\/(?:[\w.-]+:)?threadedComment>/g,
  )) {
    const place = parseA1(attributeOf(`<c ${attributes}>`, 'ref') ?? '');
    const text = /<(?:[\w.-]+:)?text>([\s\S]*?)<\/(?:[\w.-]+:)?text>/.exec(body)?.[1];
    if (!place || text === undefined) continue;
    const key = cellKey(place.row, place.col);
    threads.set(key, [...(threads.get(key) ?? []), decodeXml(text)]);
  }
  for (const [key, texts] of threads) into.set(key, { author: '', text: texts.join('\n') });
}
