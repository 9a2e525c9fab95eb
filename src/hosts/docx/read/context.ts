import type { XmlScanner } from '../../xml/scanner';
import type { Numbering } from './numbering';
import type { Styles } from './styles';
import type { WordBlock, WordTable } from '../types';

/** What all parts of a body are read with, and what they report besides their own text. */
export interface ReadContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly hidden: string[];
  readonly deleted: string[];
  /** Ids of the footnotes (`f1`) and endnotes (`e1`) in the order of their references. */
  readonly notes: string[];
  readonly inner: WordTable[];
  pictures: number;
  /** Tables begun so far. */
  tables: number;
  /** How deep tables stand in each other. */
  depth: number;
}

/** Reads the blocks inside the current element; `visit` is asked first about each element that is none. */
export type ReadBlocks = (scanner: XmlScanner, context: ReadContext, visit?: () => boolean) => WordBlock[];

/** Keeps a text that is not shown, unless it is blank. */
export function leaveOut(list: string[], text: string): void {
  const words = text.trim();
  if (words !== '') list.push(words);
}

/** The text of blocks as lines: paragraphs one each, rows of tables with a blank between their cells. */
export function textOf(blocks: readonly WordBlock[]): string {
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    return block.rows.map((_, row) =>
      block.cells
        .filter((cell) => cell.row === row)
        .map(({ text }) => text)
        .join(' ')
        .trim(),
    );
  });
  return lines
    .join('\n')
    .replace(/^\s*\n/, '')
    .trimEnd();
}
