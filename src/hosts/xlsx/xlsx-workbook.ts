import type { ApplyReport, Edit } from '../../core/edits/types';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import { NO_SETTINGS, type Mark, type SheetInfo, type StoredSettings } from '../host';
import { sniffZip } from './detect';
import type { SheetLayout } from './layout-types';
import { Parts } from './parts';
import type { CellContext } from './read-cells';
import { readSheet } from './read-sheet';
import { refusal } from './refuse';
import { readSharedStrings } from './shared-strings';
import { Styles } from './styles';
import type { Workbook } from './types';
import { readLayout, readStyles, type StyleTable } from './view';
import { readWorkbook, type SheetEntry, type WorkbookContent } from './workbook-part';
import { LIMITS, ZipReader } from './zip';

/** A workbook over the bytes of an .xlsx or .xlsm file. */
export class XlsxWorkbook implements Workbook {
  readonly #zip: ZipReader;
  readonly #parts: Parts;
  readonly #content: WorkbookContent;
  readonly #snapshots = new Map<string, SheetSnapshot>();
  #activeId: string;
  #context: CellContext | null = null;
  #styles: Styles | null = null;
  #looks: StyleTable | null = null;

  constructor(
    bytes: Uint8Array,
    readonly fileName: string,
    readonly isConverted = false,
  ) {
    if (bytes.length > LIMITS.file) throw refusal('too-large', 'host.xlsx.too-large', { limit: LIMITS.file >> 20 });
    this.#zip = new ZipReader(bytes);
    this.#parts = new Parts(this.#zip);
    sniffZip(new Set(this.#zip.names), (name) => this.#parts.text(name), fileName);
    this.#content = readWorkbook(this.#parts);
    this.#activeId = this.#content.sheets[this.#content.activeIndex]?.id ?? '';
  }

  get sheets(): readonly SheetInfo[] {
    return this.#content.sheets.map(({ id, name, visibility }) => ({ id, name, visibility, isActive: id === this.#activeId }));
  }

  get isModified(): boolean {
    return this.isConverted || this.#parts.changes().size > 0;
  }

  snapshot(sheetId: string): SheetSnapshot {
    let snapshot = this.#snapshots.get(sheetId);
    if (!snapshot) {
      const sheet = this.#worksheet(sheetId);
      const { id, name, visibility, part } = sheet;
      snapshot = { id, name, visibility, ...readSheet(this.#parts.required(part), part, this.#cellContext()) };
      this.#snapshots.set(sheetId, snapshot);
    }
    return snapshot;
  }

  layout(sheetId: string): SheetLayout {
    const { part } = this.#content;
    const theme = this.#parts.related(part, 'theme');
    this.#looks ??= readStyles(this.#stylesPart().xml, theme === null ? null : this.#parts.text(theme));
    return readLayout(this.#parts.required(this.#worksheet(sheetId).part), this.#looks);
  }

  apply(sheetId: string, edits: readonly Edit[]): ApplyReport {
    void this.#worksheet(sheetId);
    void edits;
    return { outcomes: [], inverse: [] };
  }

  mark(sheetId: string, marks: readonly Mark[]): void {
    void this.#worksheet(sheetId);
    void marks;
  }

  marks(sheetId: string): readonly Mark[] {
    void this.#worksheet(sheetId);
    return [];
  }

  settings(): StoredSettings {
    return NO_SETTINGS;
  }

  setSettings(settings: StoredSettings): void {
    void settings;
  }

  activate(sheetId: string): void {
    this.#activeId = this.#sheet(sheetId).id;
  }

  save(): Uint8Array {
    return this.#zip.rewrite(this.#parts.changes());
  }

  #sheet(sheetId: string): SheetEntry {
    const sheet = this.#content.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw refusal('sheet-gone', 'host.sheet-gone');
    return sheet;
  }

  #worksheet(sheetId: string): SheetEntry {
    const sheet = this.#sheet(sheetId);
    if (sheet.type !== 'worksheet') throw refusal('not-a-worksheet', 'host.xlsx.not-a-worksheet', {}, sheet.type);
    return sheet;
  }

  #stylesPart(): Styles {
    if (!this.#styles) {
      const styles = this.#parts.related(this.#content.part, 'styles');
      this.#styles = new Styles(styles === null ? null : this.#parts.text(styles), this.#content.date1904);
    }
    return this.#styles;
  }

  #cellContext(): CellContext {
    if (!this.#context) {
      const { part, date1904 } = this.#content;
      const strings = this.#parts.related(part, 'sharedStrings');
      const stringsXml = strings === null ? null : this.#parts.text(strings);
      const styles = this.#stylesPart();
      this.#context = {
        sharedStrings: stringsXml === null ? [] : readSharedStrings(stringsXml),
        date1904,
        formatOf: (style) => styles.formatOf(style),
      };
    }
    return this.#context;
  }
}
