import type { Steps } from '../../../core/steps';
import { decodeCellText, EMPTY, END, OPEN, XmlScanner } from '../../xml/scanner';

/** Texts between two steps. */
const STEP = 2_000;

/** Texts of the shared string table, in steps; runs of rich text are joined, phonetic hints left out. */
export function* readingSharedStrings(xml: string): Steps<string[]> {
  const texts: string[] = [];
  const scanner = new XmlScanner(xml);
  while (readTexts(scanner, texts, STEP)) yield scanner.end / xml.length;
  return texts;
}

/** Reads so many texts; returns whether there may be more. */
function readTexts(scanner: XmlScanner, texts: string[], most: number): boolean {
  const enough = texts.length + most;
  while (scanner.next() !== END) {
    if (!scanner.is('si')) continue;
    if (scanner.kind === EMPTY) texts.push('');
    else if (scanner.kind === OPEN) texts.push(readRichText(scanner, 'si'));
    if (texts.length >= enough) return true;
  }
  return false;
}

/** Text inside an `si` or `is` element, at whose opening tag the scanner stands; leaves it at the closing one. */
export function readRichText(scanner: XmlScanner, element: string): string {
  const xml = scanner.xml;
  let text = '';
  while (scanner.next() !== END) {
    if (scanner.kind === OPEN) {
      if (scanner.is('t')) {
        const start = scanner.end;
        const end = scanner.skipElement();
        text += decodeCellText(xml.slice(start, end));
      } else if (scanner.is('rPh')) scanner.skipElement();
    } else if (scanner.kind !== EMPTY && scanner.is(element)) break;
  }
  return text;
}
