import { Parts } from '../../package/parts';
import type { ZipReader } from '../../package/zip';
import { refusal } from '../../refuse';
import { END, XmlScanner } from '../../xml/scanner';
import type { WordBlock, WordDocument, WordParagraph } from '../types';
import type { ReadBlocks, ReadContext } from './context';
import { Numbering } from './numbering';
import { readParagraph } from './paragraph';
import { Styles } from './styles';
import { readTable } from './table';
import { inside, numberOf, passOver, TWIPS } from './walk';

/** A4 with the margins Word starts with, in points. */
const DEFAULT_PAGE: WordDocument['page'] = {
  width: 595.3,
  height: 841.9,
  margins: { top: 72, right: 90, bottom: 72, left: 90 },
};

/** Deeper than anybody lays tables into tables; what lies below is passed over. */
const DEEPEST = 40;

/** The main part of a Word document: mostly word/document.xml. */
function mainPart(parts: Parts): string | null {
  const part = parts.related('', 'officeDocument');
  if (part !== null && parts.has(part)) return part;
  return parts.names().find((name) => /^word\/document\d*\.xml$/i.test(name)) ?? null;
}

/**
 * Reads a Word document: its paragraphs and tables as they are shown.
 *
 * @throws HostError when parts of the file are missing or damaged
 */
export function readDocument(zip: ZipReader): WordDocument {
  const parts = new Parts(zip);
  const main = mainPart(parts);
  if (main === null) throw refusal('unreadable', 'host.xlsx.unreadable', { part: 'word/document.xml' }, 'missing part');
  const related = (type: string): string | null => {
    const part = parts.related(main, type);
    return part === null ? null : parts.text(part);
  };
  const context: ReadContext = {
    styles: new Styles(related('styles')),
    numbering: new Numbering(related('numbering')),
    hidden: [],
    deleted: [],
    notes: [],
    inner: [],
    pictures: 0,
    tables: 0,
    depth: 0,
  };
  const xml = parts.required(main);
  const scanner = new XmlScanner(xml);
  let blocks: WordBlock[] = [];
  while (scanner.next() !== END) {
    if (!scanner.is('body')) continue;
    blocks = readBlocks(scanner, context);
    break;
  }
  const notes = new Map([
    ...notesOf(related('footnotes'), 'footnote', context),
    ...notesOf(related('endnotes'), 'endnote', context),
  ]);
  return {
    blocks,
    inner: context.inner,
    footnotes: context.notes.flatMap((id) => notes.get(id) ?? []),
    pictures: context.pictures,
    leftOut: { hidden: context.hidden, deleted: context.deleted },
    modified: modifiedIn(parts.has('docProps/core.xml') ? parts.text('docProps/core.xml') : null),
    page: pageOf(xml),
  };
}

const readBlocks: ReadBlocks = (scanner, context, visit) => {
  const blocks: WordBlock[] = [];
  /** Text of a paragraph whose mark was deleted, to stand before the next one. */
  let begun: WordParagraph | null = null;
  inside(scanner, () => {
    switch (scanner.name) {
      case 'p': {
        const { paragraph, boxes, goesOn } = readParagraph(scanner, context, readBlocks);
        const whole: WordParagraph = begun ? { ...begun, text: begun.text + paragraph.text } : paragraph;
        begun = goesOn ? whole : null;
        if (!goesOn) blocks.push(whole);
        blocks.push(...boxes);
        return true;
      }
      case 'tbl':
        if (context.depth >= DEEPEST) return passOver(scanner);
        blocks.push(readTable(scanner, context, readBlocks));
        return true;
      case 'sectPr':
      case 'Fallback':
      case 'sdtPr':
      case 'tcPr':
        return visit?.() === true || passOver(scanner);
      default:
        return false;
    }
  });
  if (begun) blocks.push(begun);
  return blocks;
};

function notesOf(xml: string | null, name: 'footnote' | 'endnote', context: ReadContext): [string, string][] {
  const notes: [string, string][] = [];
  const scanner = new XmlScanner(xml ?? '');
  while (scanner.next() !== END) {
    if (!scanner.is(name)) continue;
    const id = `${name.charAt(0)}${scanner.attribute('id') ?? ''}`;
    const isRule = scanner.attribute('type') !== null;
    const text = readBlocks(scanner, context)
      .map((block) => (block.kind === 'paragraph' ? block.text.trim() : ''))
      .join('\n')
      .trim();
    if (!isRule && text !== '') notes.push([id, text]);
  }
  return notes;
}

function modifiedIn(xml: string | null): Date | null {
  const stated = /<dcterms:modified[^>]*>([^<]+)</.exec(xml ?? '')?.[1];
  const date = new Date(stated ?? NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Size and margins of the last section. */
function pageOf(xml: string): WordDocument['page'] {
  const at = xml.lastIndexOf('sectPr>') < 0 ? -1 : xml.lastIndexOf('pgSz');
  if (at < 0) return DEFAULT_PAGE;
  const scanner = new XmlScanner(xml, xml.lastIndexOf('<', at));
  const page = { ...DEFAULT_PAGE };
  const points = (name: string, otherwise: number): number => {
    const value = numberOf(scanner, name);
    return value === null ? otherwise : Math.abs(value) / TWIPS;
  };
  for (let steps = 0; steps < 8 && scanner.next() !== END; steps++) {
    if (scanner.is('pgSz')) {
      page.width = points('w', page.width);
      page.height = points('h', page.height);
    } else if (scanner.is('pgMar')) {
      const { top, right, bottom, left } = page.margins;
      page.margins = {
        top: points('top', top),
        right: points('right', right),
        bottom: points('bottom', bottom),
        left: points('left', left),
      };
    }
  }
  return page;
}
