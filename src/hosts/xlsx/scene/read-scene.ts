import { areaOf } from '../../../core/sheet/formula';
import type { RawValue } from '../../../core/sheet/snapshot';
import { attributeOf } from '../../xml/attributes';
import { CANNOT_CALCULATE, type Block } from '../calc/values';
import type { WorkbookState } from '../read/workbook-state';
import { readComments } from './comments';
import { lookFrom, readConditional, type ConditionalCells } from './conditional';
import { readCheckBoxes, readPictures } from './drawings';
import { readPageSetup } from './page-setup';
import { readRuns, richStrings } from './rich-text';
import type { NotDrawn, SheetScene, TextRun } from './types';

/** Cells a reference of a conditional format may cover: more would make scrolling slow. */
const MOST_CELLS = 20_000;

/**
 * Reads what stands on a sheet beside its cells, as it is now.
 *
 * @param isOurs tells the formulas of our own highlights
 */
export function readScene(state: WorkbookState, sheetId: string, isOurs: (formula: string) => boolean): SheetScene {
  const { part } = state.worksheet(sheetId);
  const xml = frameOf(state.xml(sheetId));
  const { parts } = state;
  const drawn = readPictures(parts, part);
  const controls = readCheckBoxes(parts, part, xml);
  const formats = readConditional(xml, state.layouts.looks(), cellsOf(state, sheetId), isOurs);
  const index = state.content.sheets.findIndex(({ id }) => id === sheetId);
  return {
    pictures: drawn.pictures,
    checkBoxes: controls.checkBoxes,
    comments: readComments(parts, part),
    notDrawn: [
      // The old drawing repeats form controls as shapes; those we draw are not missing.
      ...new Set([
        ...drawn.notDrawn.filter((kind) => kind !== 'shape' || controls.checkBoxes.length === 0),
        ...controls.notDrawn,
        ...(formats.hasOthers ? (['conditional'] as const) : []),
        ...othersIn(xml),
      ]),
    ],
    page: readPageSetup(xml, parts.required(state.content.part), index),
    runs: runsOf(state, sheetId),
    conditional: (row, col) =>
      formats.rules.length === 0 ? null : lookFrom(formats, { row, col }, state.cell(sheetId, row, col)?.value ?? null),
  };
}

/** A worksheet part without its cells: a large sheet is not looked through for what stands around them. */
function frameOf(sheetXml: string): string {
  const start = sheetXml.search(/<(?:[\w.-]+:)?sheetData[\s/>]/);
  const end = sheetXml.lastIndexOf('sheetData');
  return start < 0 ? sheetXml : sheetXml.slice(0, start) + sheetXml.slice(sheetXml.indexOf('>', end) + 1);
}

function othersIn(xml: string): NotDrawn[] {
  const found: NotDrawn[] = [];
  if (/<(?:[\w.-]+:)?sparklineGroup[\s>]/.test(xml)) found.push('sparkline');
  if (/<(?:[\w.-]+:)?(?:odd|even|first)(?:Header|Footer)>[^<]/.test(xml)) found.push('header-footer');
  if (/<(?:[\w.-]+:)?oleObject\s/.test(xml)) found.push('object');
  if (/<(?:[\w.-]+:)?picture\s[^>]*\bid=/.test(xml)) found.push('background');
  return found;
}

function runsOf(state: WorkbookState, sheetId: string): (row: number, col: number) => readonly TextRun[] | null {
  const rich = richStrings(state.parts.relatedText(state.content.part, 'sharedStrings') ?? '');
  const hasInline = /<(?:[\w.-]+:)?is>\s*<(?:[\w.-]+:)?r>/.test(state.xml(sheetId));
  if (rich.size === 0 && !hasInline) return () => null;
  return (row, col) => {
    const cell = state.text(sheetId).cell(row, col);
    const type = cell === null ? null : attributeOf(cell, 't');
    if (cell === null || (type !== 's' && type !== 'inlineStr')) return null;
    const index = type === 's' ? Number(/<(?:[\w.-]+:)?v>\s*(\d+)/.exec(cell)?.[1] ?? '-1') : -1;
    const element = type === 's' ? rich.get(index) : cell;
    return element === undefined ? null : readRuns(element, state.layouts.looks());
  };
}

function cellsOf(state: WorkbookState, sheetId: string): ConditionalCells {
  const value = (row: number, col: number): RawValue => state.cell(sheetId, row, col)?.value ?? null;
  return {
    value,
    version: () => state.snapshot(sheetId),
    block(reference): Block {
      const area = areaOf(reference);
      if (reference.sheet !== null) throw CANNOT_CALCULATE;
      if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) throw CANNOT_CALCULATE;
      const rows: RawValue[][] = [];
      for (let row = area.top; row <= area.bottom; row++) {
        const values: RawValue[] = [];
        for (let col = area.left; col <= area.right; col++) values.push(value(row, col));
        rows.push(values);
      }
      return { rows };
    },
    named() {
      throw CANNOT_CALCULATE;
    },
  };
}
