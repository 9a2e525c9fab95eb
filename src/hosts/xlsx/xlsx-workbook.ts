import { placeOf } from '../../core/edits/describe';
import { kindOf } from '../../core/edits/kinds/index';
import { RunGuard } from '../../core/edits/run-guard';
import type { ApplyReport, Edit, EditOutcome } from '../../core/edits/types';
import { share, type Steps } from '../../core/steps';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import type { Mark, SheetInfo, StoredSettings } from '../host';
import { sniffZip } from '../package/detect';
import { editCell, type Step } from './edit/cell';
import { RowEditor } from './edit/rows';
import { clearTextRow, writeTextRow } from './edit/text-row';
import { finish } from './edit/finish';
import { resize, type SizeChange } from './edit/sizes';
import type { SheetLayout } from './view/types';
import { isOurFormula, readMarks, replaceMarks } from './edit/marks';
import { readScene } from './scene/read-scene';
import type { SheetScene } from './scene/types';
import { Parts } from '../package/parts';
import { FormulaIndex } from './calc/formula-index';
import { supplyingMissingResults, supplyMissingResults } from './calc/missing-results';
import { recalculate } from './calc/recalculate';
import { hostMessage } from '../messages';
import { refusal } from '../refuse';
import { readSettings, writeSettings } from './edit/settings';
import type { Workbook, WorkbookName } from './types';
import type { WordOrigin } from '../word-origin';
import { readDefinedNames } from './read/workbook-part';
import { WorkbookState, type CellPlace } from './read/workbook-state';
import { LIMITS } from '../package/limits';
import { packInPieces } from '../package/pack-in-pieces';
import type { ZipReader } from '../package/zip';

/** A workbook over the archive that an .xlsx or .xlsm file is. */
export class XlsxWorkbook implements Workbook {
  readonly #zip: ZipReader;
  readonly #state: WorkbookState;
  readonly #rows: RowEditor;
  readonly #scenes = new Map<string, SheetScene>();
  #activeId: string;
  #areResultsSupplied = false;

  constructor(
    zip: ZipReader,
    readonly fileName: string,
    readonly isConverted = false,
    readonly word: WordOrigin | null = null,
  ) {
    if (zip.bytes.length > LIMITS.file) throw refusal('too-large', 'host.xlsx.too-large', { limit: LIMITS.file >> 20 });
    this.#zip = zip;
    const parts = new Parts(zip);
    sniffZip(new Set(zip.names), (name) => parts.text(name), fileName);
    this.#state = new WorkbookState(parts);
    this.#rows = new RowEditor(this.#state);
    const { sheets, activeIndex } = this.#state.content;
    this.#activeId = sheets[activeIndex]?.id ?? '';
  }

  get sheets(): readonly SheetInfo[] {
    return this.#state.content.sheets
      .filter(({ type }) => type !== 'missing')
      .map(({ id, name, visibility }) => ({ id, name, visibility, isActive: id === this.#activeId }));
  }

  get passedOver(): readonly string[] {
    return this.#state.content.sheets.filter(({ type }) => type === 'missing').map(({ name }) => name);
  }

  names(): readonly WorkbookName[] {
    const { parts, content } = this.#state;
    return readDefinedNames(parts.required(content.part)).map(({ name, sheetIndex, formula }) => ({
      name,
      sheetId: sheetIndex === null ? null : (content.sheets[sheetIndex]?.id ?? ''),
      formula,
    }));
  }

  get isSigned(): boolean {
    return [...this.#zip.names].some((name) => /^_xmlsignatures\/[^/]+\.xml$/i.test(name));
  }

  get creator(): string | null {
    const { parts } = this.#state;
    const properties = parts.has('docProps/core.xml') ? parts.text('docProps/core.xml') : null;
    return /<dc:creator>([^<]*)</.exec(properties ?? '')?.[1] ?? null;
  }

  get isModified(): boolean {
    return this.isConverted || this.#changes().size > 0;
  }

  *load(): Steps<void> {
    const state = this.#state;
    const { sheets } = state.content;
    for (const [index, { id }] of sheets.entries()) {
      const [from, to] = [index, index + 1].map((done) => (0.9 * done) / sheets.length) as [number, number];
      yield* share(state.load(id), from, to);
    }
    yield* share(supplyingMissingResults(state), 0.9, 0.95);
    yield* share(FormulaIndex.of(state), 0.95, 1);
    this.#areResultsSupplied = true;
  }

  snapshot(sheetId: string): SheetSnapshot {
    this.#state.worksheet(sheetId);
    this.#supplyResults();
    return this.#state.snapshot(sheetId);
  }

  /** Once, and again after edits: most files store all results, and have nothing to calculate. */
  #supplyResults(): void {
    if (this.#areResultsSupplied) return;
    this.#areResultsSupplied = true;
    supplyMissingResults(this.#state);
  }

  layout(sheetId: string): SheetLayout {
    return this.#state.layouts.of(sheetId);
  }

  scene(sheetId: string): SheetScene {
    let scene = this.#scenes.get(sheetId);
    if (!scene) this.#scenes.set(sheetId, (scene = readScene(this.#state, sheetId, isOurFormula)));
    return scene;
  }

  apply(sheetId: string, edits: readonly Edit[]): ApplyReport {
    const { name } = this.#state.worksheet(sheetId);
    this.snapshot(sheetId);
    // Asked once: in the middle of a run it would have the sheet put together anew for every edit.
    const isProtected = this.#state.isProtected(sheetId);
    const guard = new RunGuard();
    // A cell's content changes nothing of what stands beside the cells; what depends on values asks for them.
    if (edits.some(({ kind }) => kind !== 'cell')) this.#scenes.clear();
    const outcomes: EditOutcome[] = [];
    const inverse: Edit[] = [];
    let changed: CellPlace[] = [];
    for (const edit of edits) {
      if (changed.length > 0 && kindOf(edit).shift(edit)) {
        // Rows move with their results up to date, so that taking the move back finds the same texts.
        recalculate(this.#state, changed);
        changed = [];
      }
      const step: Step =
        !isProtected || this.#mayFill(sheetId, edit)
          ? this.#guarded(sheetId, edit, guard)
          : { skipped: hostMessage('host.skipped.protected', { cell: placeOf(edit), sheet: name }) };
      guard.record(edit, !step.skipped);
      outcomes.push({ edit, status: step.skipped ? 'skipped' : 'applied', reason: step.skipped ?? null });
      if (step.skipped) continue;
      inverse.unshift(step.inverse);
      const writtenCell = kindOf(edit).writtenCell(edit);
      if (writtenCell) changed.push({ sheetId, ...writtenCell });
    }
    if (changed.length > 0) recalculate(this.#state, changed);
    this.#areResultsSupplied = false;
    return { outcomes, inverse };
  }

  resize(sheetId: string, change: SizeChange): SizeChange {
    const { name } = this.#state.worksheet(sheetId);
    if (this.#state.isProtected(sheetId)) throw refusal('protected', 'host.xlsx.sheet-protected', { sheet: name });
    return resize(this.#state, sheetId, change);
  }

  mark(sheetId: string, marks: readonly Mark[]): void {
    const { name } = this.#state.worksheet(sheetId);
    if (marks.length === 0 && this.marks(sheetId).length === 0) return;
    if (this.#state.isProtected(sheetId)) throw refusal('protected', 'host.xlsx.sheet-protected', { sheet: name });
    replaceMarks(this.#state, sheetId, marks);
  }

  marks(sheetId: string): readonly Mark[] {
    return readMarks(this.#state.xml(sheetId));
  }

  settings(): StoredSettings {
    return readSettings(this.#state.parts);
  }

  setSettings(settings: StoredSettings): void {
    writeSettings(this.#state.parts, this.#state.content.part, settings);
  }

  activate(sheetId: string): void {
    this.#activeId = this.#state.sheet(sheetId).id;
  }

  save(): Uint8Array {
    return this.#zip.rewrite(this.#changes());
  }

  async saveInPieces(): Promise<Uint8Array> {
    return this.#zip.rewrite(await packInPieces(this.#changes()));
  }

  #changes(): Map<string, string | null> {
    const state = this.#state;
    state.flush();
    const checkpoint = state.parts.checkpoint();
    finish(state);
    const changes = state.parts.changes();
    state.parts.restore(checkpoint);
    return changes;
  }

  /** Whether a protected sheet lets a person do this. */
  #mayFill(sheetId: string, edit: Edit): boolean {
    if (edit.kind !== 'cell' || !this.#state.mayFill(sheetId, edit.cell.row, edit.cell.col)) return false;
    const { row, col } = edit.cell;
    const { code } = this.#state.styles.formatOf(this.#state.styleAt(sheetId, row, col));
    return edit.numberFormat === null || edit.numberFormat.write === code;
  }

  #guarded(sheetId: string, edit: Edit, guard: RunGuard): Step {
    const doubt = guard.doubt(edit, ({ row, col }) => this.#state.cell(sheetId, row, col)?.value ?? null);
    return doubt ? { skipped: doubt } : this.#applyOne(sheetId, edit);
  }

  #applyOne(sheetId: string, edit: Edit): Step {
    switch (edit.kind) {
      case 'cell':
        return editCell(this.#state, sheetId, edit);
      case 'text-row':
        return writeTextRow(this.#state, sheetId, edit);
      case 'clear-text-row':
        return clearTextRow(this.#state, sheetId, edit);
      case 'insert-rows':
        return this.#rows.insert(sheetId, edit);
      case 'remove-rows':
        return this.#rows.remove(sheetId, edit);
    }
  }
}
