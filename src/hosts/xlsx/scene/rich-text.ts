import { decodeCellText, END, OPEN, XmlScanner } from '../../xml/scanner';
import { readFontRun, type StyleTable } from '../view/styles';
import type { TextRun } from './types';

/** The elements of the shared string table that have runs with fonts of their own, by their index. */
export function richStrings(xml: string): Map<number, string> {
  const rich = new Map<number, string>();
  if (!/<(?:[\w.-]+:)?rPr[\s/>]/.test(xml)) return rich;
  const scanner = new XmlScanner(xml);
  let index = 0;
  while (scanner.next() !== END) {
    if (!scanner.is('si')) continue;
    const { start, kind } = scanner;
    if (kind === OPEN) scanner.skipElement();
    const element = xml.slice(start, scanner.end);
    if (/<(?:[\w.-]+:)?rPr[\s/>]/.test(element)) rich.set(index, element);
    index++;
  }
  return rich;
}

/** The runs of an `si` or `is` element; null where none has a font of its own. */
export function readRuns(element: string, styles: StyleTable): readonly TextRun[] | null {
  const runs: TextRun[] = [];
  for (const [, body = ''] of element.matchAll(/<(?:[\w.-]+:)?r(?:\s[^>]*)?>([\s\S]*?)<\/(?:[\w.-]+:)?r>/g)) {
    const properties = /<(?:[\w.-]+:)?rPr[\s>][\s\S]*?<\/(?:[\w.-]+:)?rPr>/.exec(body)?.[0] ?? null;
    const text = /<(?:[\w.-]+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:[\w.-]+:)?t>/.exec(body)?.[1] ?? '';
    const raised = /vertAlign\s[^>]*val\s*=\s*["'](superscript|subscript)/.exec(properties ?? '')?.[1];
    runs.push({
      text: decodeCellText(text),
      font: properties === null ? null : readFontRun(properties, styles),
      raised: raised === 'superscript' || raised === 'subscript' ? raised : null,
    });
  }
  return runs.some(({ font }) => font !== null) ? runs : null;
}
