import type { XmlScanner } from '../../xml/scanner';
import type { ParagraphLook, WordCell, WordRow, WordTable } from '../types';
import { leaveOut, textOf, type ReadBlocks, type ReadContext } from './context';
import { layOut, type RawCell, type RawRow } from './table-grid';
import { inside, isOn, numberOf, passOver, TWIPS } from './walk';

const NO_LOOK: ParagraphLook = { font: null, size: null, bold: false, align: null };

/** Reads `tbl`, the current element. */
export function readTable(scanner: XmlScanner, context: ReadContext, readBlocks: ReadBlocks): WordTable {
  const number = ++context.tables;
  const widths: number[] = [];
  const rows: RawRow[] = [];
  context.depth++;
  inside(scanner, () => {
    switch (scanner.name) {
      case 'tblPr':
      case 'tblGridChange':
        return passOver(scanner);
      case 'gridCol':
        widths.push((numberOf(scanner, 'w') ?? 0) / TWIPS);
        return passOver(scanner);
      case 'tr': {
        const row = readRow(scanner, context, readBlocks);
        if (row.isShown) rows.push(row);
        return true;
      }
      default:
        return false;
    }
  });
  context.depth--;
  const { columns, cells } = layOut(rows, widths);
  const wordRows = rows.map(({ height, isHeader }, index): WordRow => ({
    height,
    isHeader,
    place: { table: number, row: index + 1 },
  }));
  return { kind: 'table', number, columns, rows: wordRows, cells: cells.map((cell) => finished(cell, context)) };
}

/** What a cell that continues another one holds is covered by it. */
function finished(
  { cell, covered, ...place }: ReturnType<typeof layOut>['cells'][number],
  context: ReadContext,
): WordCell {
  for (const text of covered) leaveOut(context.hidden, text);
  return { ...place, text: cell.text, look: cell.look, vertical: cell.vertical, fill: cell.fill };
}

function readRow(scanner: XmlScanner, context: ReadContext, readBlocks: ReadBlocks): RawRow {
  const row = { before: 0, after: 0, height: null as number | null, isHeader: false, isShown: true };
  const cells: RawCell[] = [];
  let isDeleted = false;
  inside(scanner, () => {
    switch (scanner.name) {
      case 'trPr':
        inside(scanner, () => {
          if (scanner.is('gridBefore')) row.before = numberOf(scanner, 'val') ?? 0;
          else if (scanner.is('gridAfter')) row.after = numberOf(scanner, 'val') ?? 0;
          else if (scanner.is('trHeight')) row.height = (numberOf(scanner, 'val') ?? 0) / TWIPS || null;
          else if (scanner.is('tblHeader')) row.isHeader = isOn(scanner);
          else if (scanner.is('hidden')) row.isShown = !isOn(scanner);
          else if (scanner.is('del')) isDeleted = true;
          return passOver(scanner);
        });
        return true;
      case 'tblPrEx':
        return passOver(scanner);
      case 'tc':
        cells.push(readCell(scanner, context, readBlocks));
        return true;
      default:
        return false;
    }
  });
  const isShown = row.isShown && !isDeleted;
  if (!isShown) {
    const text = cells.map((cell) => cell.text.trim()).filter((cell) => cell !== '');
    leaveOut(isDeleted ? context.deleted : context.hidden, text.join(' '));
  }
  return { ...row, isShown, cells };
}

function readCell(scanner: XmlScanner, context: ReadContext, readBlocks: ReadBlocks): RawCell {
  const cell = {
    span: 1,
    width: null as number | null,
    down: 'none' as RawCell['down'],
    right: 'none' as RawCell['right'],
    vertical: 'top' as WordCell['vertical'],
    fill: null as string | null,
  };
  const properties = (): boolean => {
    switch (scanner.name) {
      case 'gridSpan':
        cell.span = Math.max(1, numberOf(scanner, 'val') ?? 1);
        break;
      case 'vMerge':
        cell.down = mergeOf(scanner);
        break;
      case 'hMerge':
        cell.right = mergeOf(scanner);
        break;
      case 'tcW':
        cell.width = scanner.attribute('type') === 'dxa' ? (numberOf(scanner, 'w') ?? 0) / TWIPS : null;
        break;
      case 'vAlign':
        cell.vertical = verticalOf(scanner.attribute('val'));
        break;
      case 'shd':
        cell.fill = colourOf(scanner.attribute('fill'));
        break;
    }
    return passOver(scanner);
  };
  const blocks = readBlocks(scanner, context, () => {
    if (!scanner.is('tcPr')) return false;
    inside(scanner, properties);
    return true;
  });
  for (const block of blocks) if (block.kind === 'table') context.inner.push(block);
  const shown = blocks.find((block) => block.kind === 'paragraph' && block.text.trim() !== '');
  return { ...cell, text: textOf(blocks), look: shown?.kind === 'paragraph' ? shown.look : NO_LOOK };
}

function mergeOf(scanner: XmlScanner): RawCell['down'] {
  return scanner.attribute('val') === 'restart' ? 'restart' : 'continue';
}

function verticalOf(value: string | null): WordCell['vertical'] {
  return value === 'center' || value === 'bottom' ? value : 'top';
}

function colourOf(value: string | null): string | null {
  return value !== null && /^[0-9a-f]{6}$/i.test(value) && !/^ffffff$/i.test(value) ? `#${value.toUpperCase()}` : null;
}
