import type { Steps } from '../../../core/steps';
import { LayoutSource, layoutOf, readStyles, type StyleTable } from './layout';
import type { SheetLayout } from './types';

/** The texts a layout is read from, as they stand. */
interface LayoutTexts {
  sheetXml(sheetId: string): string;
  stylesXml(): string;
  themeXml(): string | null;
}

interface Known {
  readonly source: LayoutSource;
  readonly layout: SheetLayout;
}

/** The geometry and looks of a workbook's sheets, each read once and kept up to date: reading a large sheet again takes a while. */
export class Layouts {
  readonly #known = new Map<string, Known>();
  #looks: { readonly xml: string; readonly table: StyleTable } | null = null;

  constructor(private readonly texts: LayoutTexts) {}

  /** The layout of a sheet; the same object means that nothing changed. */
  of(sheetId: string): SheetLayout {
    return this.#knownOf(sheetId).layout;
  }

  /** Reads all that a layout can be asked for, in steps. */
  *reading(sheetId: string): Steps<void> {
    yield* this.#knownOf(sheetId).source.reading();
  }

  /** A row has another height now; null when it has none of its own any more. */
  rowResized(sheetId: string, row: number, points: number | null): void {
    this.#change(sheetId, ({ source, layout }) => {
      const { heights } = source.cells;
      if (points === null) heights.delete(row);
      else heights.set(row, points);
      return { ...layout };
    });
  }

  /** Columns of a sheet have other widths now. */
  columnsResized(sheetId: string): void {
    this.#change(sheetId, ({ source }) => {
      source.readColumns(this.texts.sheetXml(sheetId));
      return layoutOf(source, this.looks());
    });
  }

  /** A cell has this style now; null when it is gone. */
  cellStyled(sheetId: string, row: number, col: number, style: number | null): void {
    this.#change(sheetId, ({ source, layout }) => {
      if (source.cells.styleOfCell(row, col) === style) return layout;
      source.cells.restyle(row, col, style);
      return layoutOf(source, this.looks());
    });
  }

  forget(sheetId: string): void {
    this.#known.delete(sheetId);
  }

  clear(): void {
    this.#known.clear();
  }

  /** How cell styles look, by index. */
  looks(): StyleTable {
    const xml = this.texts.stylesXml();
    if (this.#looks?.xml !== xml) this.#looks = { xml, table: readStyles(xml, this.texts.themeXml()) };
    return this.#looks.table;
  }

  #knownOf(sheetId: string): Known {
    let known = this.#known.get(sheetId);
    if (!known) {
      const source = new LayoutSource(this.texts.sheetXml(sheetId));
      this.#known.set(sheetId, (known = { source, layout: layoutOf(source, this.looks()) }));
    }
    return known;
  }

  #change(sheetId: string, change: (known: Known) => SheetLayout): void {
    const known = this.#known.get(sheetId);
    if (!known) return;
    // Of which nobody has seen a row is read anew, when somebody does.
    if (known.source.isHeadOnly) this.#known.delete(sheetId);
    else this.#known.set(sheetId, { source: known.source, layout: change(known) });
  }
}
