import { toA1, type CellRange, type CellRef } from '../core/sheet/address';
import type { Message } from '../core/messages/message';
import { HostError } from '../hosts/host';
import type { CellWrite } from '../hosts/xlsx/xlsx-host';
import { blockOf, clearWrites, fillDownWrites, pasteWrites, type OwnBlock } from './clipboard/acts';
import type { Block } from './clipboard/block';
import { readBlock, type ClipboardTexts } from './clipboard/read-block';
import { blockToHtml, blockToTsv } from './clipboard/write-block';
import type { SheetModel } from './grid/sheet-model';
import { columnCharacters, PIXELS_PER_POINT } from './grid/units';
import { message } from './messages';
import { typedContent } from './typing';
import type { WorkbenchHost } from './workbench-host';

/** The last block copied here, with the text it left on the clipboard: by that it is known again. */
let copied: (OwnBlock & { readonly plain: string }) | null = null;

/** What a person does to the cells of one sheet. Each act is one run for undo; what is refused is said until the next. */
export class SheetCommands {
  constructor(
    private readonly host: WorkbenchHost,
    private readonly model: SheetModel,
    private readonly onProblem: (problem: Message | null) => void,
  ) {}

  type(cell: CellRef, text: string): void {
    const numberFormat = this.model.cell(cell.row, cell.col)?.numberFormat ?? 'General';
    this.#write([{ cell, content: typedContent(text, numberFormat) }]);
  }

  /** @returns what goes to the clipboard */
  copy(range: CellRange): ClipboardTexts {
    const block = blockOf(this.model, range);
    const plain = blockToTsv(block);
    copied = { block, from: { row: range.top, col: range.left }, plain };
    return { html: blockToHtml(block), plain };
  }

  clear(range: CellRange): void {
    this.#write(clearWrites(this.model, range));
  }

  /** @returns the range that was written; null when nothing was */
  paste(range: CellRange, texts: ClipboardTexts): CellRange | null {
    const own = copied !== null && sameText(copied.plain, texts.plain) ? copied : null;
    const block: Block | null = own?.block ?? readBlock(texts);
    if (!block) {
      this.onProblem(message('workbench.paste.nothing'));
      return null;
    }
    const plan = pasteWrites(this.model, block, own?.from ?? null, range);
    if (!plan) {
      const cell = toA1({ row: range.top, col: range.left });
      this.onProblem(message('workbench.paste.no-room', { rows: block.rows, columns: block.columns, cell }));
      return null;
    }
    return this.#write(plan.writes) ? plan.covered : null;
  }

  fillDown(range: CellRange): void {
    const writes = fillDownWrites(this.model, range);
    if (writes) this.#write(writes);
    else this.onProblem(message('workbench.fill.nothing'));
  }

  /** @param pixels at the present zoom; null fits the content */
  resize(axis: 'row' | 'column', first: number, last: number, pixels: number | null): void {
    const { content, zoom } = this.model;
    const fitted = axis === 'column' && pixels === null ? content.fittingWidth(first, last) : null;
    const natural = pixels === null ? fitted : pixels / zoom;
    const size =
      natural === null
        ? null
        : axis === 'row'
          ? quarters(natural / PIXELS_PER_POINT)
          : columnCharacters(natural, content.digit);
    this.#try(() => {
      this.host.resize(this.model.snapshot.id, { axis, first, last, size });
    });
  }

  #write(writes: readonly CellWrite[]): boolean {
    if (writes.length === 0) return true;
    return this.#try(() => {
      const { outcomes } = this.host.editCells(this.model.snapshot.id, writes);
      const refused = outcomes.find(({ status }) => status === 'skipped');
      if (!refused?.reason || refused.edit.kind !== 'cell') return;
      const cell = toA1(refused.edit.cell);
      const id = writes.length > 1 ? 'workbench.refused.all' : 'workbench.refused';
      this.onProblem(message(id, { cell, reason: refused.reason }));
    });
  }

  #try(act: () => void): boolean {
    this.onProblem(null);
    try {
      act();
      return true;
    } catch (error) {
      this.onProblem(problemOf(error));
      return false;
    }
  }
}

/** An error in one sentence. */
export function problemOf(error: unknown): Message {
  return error instanceof HostError ? error.userMessage : message('workbench.unexpected');
}

function quarters(points: number): number {
  return Math.round(points * 4) / 4;
}

/** The clipboard of the system may end lines in another way. */
function sameText(a: string, b: string): boolean {
  return a.replace(/\r\n?/g, '\n').replace(/\n$/, '') === b.replace(/\r\n?/g, '\n').replace(/\n$/, '');
}
