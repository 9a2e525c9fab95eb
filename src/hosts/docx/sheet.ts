import type { WordBlock, WordDocument, WordParagraph, WordRow, WordTable } from './types';
import { isBlankText } from '../../core/text/blank';

/** A table of a Word document with the paragraphs that belong to it, as rows of a sheet. */
export interface WordSheet {
  /** 表格N. */
  readonly name: string;
  readonly table: WordTable;
  /** Paragraphs above the table, one a row: its title and the line of the unit. */
  readonly above: readonly WordParagraph[];
  /** Paragraphs below it: its notes. */
  readonly below: readonly WordParagraph[];
}

export interface WordSheets {
  readonly sheets: readonly WordSheet[];
  /** Paragraphs that belong to no table, in reading order, footnotes last. */
  readonly narrative: readonly string[];
}

/** Lines above a table that may belong to it. */
const MOST_ABOVE = 5;
/** Longest line that is a title or a label and no sentence of the text. */
const LONGEST_LABEL = 60;

const TITLE = /表[）)]?(?:[（(].*[）)])?$/;
const ATTACHMENT = /^附(?:件|表|录)?[\d一二三四五六七八九十]{0,3}[:：]?$/;
const NOTES = /^(?:备\s*注|注|说\s*明|填[表报]|填写|联系|单位负责人|财务负责人|负责人|制表|审核)/;
const NUMBERED = /^(?:[\d一二三四五六七八九十]{1,2}[.、．]|[（(][\d一二三四五六七八九十]{1,2}[）)]|[①-⑳]|\d[）)])/;
/** 一、… below a form is a heading of the text that follows, 1.… goes on with its notes. */
const HEADING = /^[一二三四五六七八九十]{1,3}、/;

/** Makes sheets of the tables of a document, and keeps the text that is none of theirs. */
export function sheetsOf(document: WordDocument): WordSheets {
  const blocks = joined(document.blocks);
  const taken = new Set<WordParagraph>();
  const sheets: WordSheet[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== 'table') return;
    const above = linesAbove(blocks, index).filter((line) => !taken.has(line));
    const below = linesBelow(blocks, index);
    for (const line of [...above, ...below]) taken.add(line);
    sheets.push({ name: nameOf(block), table: block, above, below });
  });
  const inner = document.inner.map((table): WordSheet => ({ name: nameOf(table), table, above: [], below: [] }));
  const narrative = blocks.flatMap((block) =>
    block.kind === 'paragraph' && !taken.has(block) && block.text.trim() !== '' ? [block.text.trim()] : [],
  );
  return {
    sheets: [...sheets, ...inner].sort((a, b) => a.table.number - b.table.number),
    narrative: [...narrative, ...document.footnotes],
  };
}

function nameOf({ number }: WordTable): string {
  return `表格${number}`;
}

const isBlank = (block: WordBlock): boolean => block.kind === 'paragraph' && isBlankText(block.text);

/** Tables that follow one another and go on under the same header, or share its columns, are one. */
function joined(blocks: readonly WordBlock[]): WordBlock[] {
  const result: WordBlock[] = [];
  for (const block of blocks) {
    const before = result.filter((other) => !isBlank(other)).at(-1);
    if (block.kind === 'table' && before?.kind === 'table') {
      const whole = asOne(before, block);
      if (whole) {
        result.splice(result.lastIndexOf(before), 1, whole);
        continue;
      }
    }
    result.push(block);
  }
  return result;
}

/** The second table below the first without the header it repeats; null when they are two. */
function asOne(first: WordTable, second: WordTable): WordTable | null {
  if (first.columns.length !== second.columns.length) return null;
  const known = new Set(first.rows.map((_, row) => rowKey(first, row)));
  let repeated = 0;
  while (repeated < second.rows.length && known.has(rowKey(second, repeated))) repeated++;
  // Nothing repeated: a table of its own unless it has no head that a form begins with.
  if (repeated === 0 || repeated === second.rows.length) return null;
  const shift = first.rows.length - repeated;
  const rows: WordRow[] = [...first.rows, ...second.rows.slice(repeated)];
  const cells = second.cells.flatMap((cell) => (cell.row < repeated ? [] : [{ ...cell, row: cell.row + shift }]));
  return { ...first, rows, cells: [...first.cells, ...cells] };
}

function rowKey(table: WordTable, row: number): string {
  const cells = table.cells.filter((cell) => cell.row === row);
  return cells.length < 2
    ? `${table.number} ${row}`
    : cells.map(({ col, text }) => `${col}:${text.replace(/\s/g, '')}`).join('|');
}

/** The title above a table and the lines between them; without a title, labels like 单位：万元. */
function linesAbove(blocks: readonly WordBlock[], table: number): WordParagraph[] {
  const lines: WordParagraph[] = [];
  for (let index = table - 1; index >= 0 && lines.length < MOST_ABOVE; index--) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph') break;
    const text = block.text.trim();
    if (text === '') {
      if (block.breaksPage) break;
      continue;
    }
    if (text.length > LONGEST_LABEL || /[。；]$/.test(text) || ATTACHMENT.test(text)) break;
    lines.unshift(block);
    if (TITLE.test(text)) return lines;
    if (block.breaksPage) break;
  }
  const sentences = lines.filter(({ text }) => !/[:：（(]|年/.test(text));
  const last = sentences.at(-1);
  return last ? lines.slice(lines.indexOf(last) + 1) : lines;
}

/** The notes below a table: from 备注 on, as long as they go on. */
function linesBelow(blocks: readonly WordBlock[], table: number): WordParagraph[] {
  const lines: WordParagraph[] = [];
  for (let index = table + 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph') break;
    const text = block.text.trim();
    if (text === '') continue;
    const goesOn = NOTES.test(text) || (lines.length > 0 && NUMBERED.test(text) && !HEADING.test(text));
    if (!goesOn || block.isHeading) break;
    lines.push(block);
  }
  return lines;
}
