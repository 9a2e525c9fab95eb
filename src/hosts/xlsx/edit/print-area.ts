import type { CellRange } from '../../../core/sheet/address';
import { areaOf, tokenize } from '../../../core/sheet/formula';
import type { WorkbookState } from '../read/workbook-state';
import { decodeXml, END, escapeXml, OPEN, XmlScanner } from '../../xml/scanner';

/** A sheet's print area before and after it grew, as the part has it: what was escaped needlessly comes back so. */
export interface PrintAreaChange {
  readonly before: string;
  readonly after: string;
}

/**
 * Lets the print area of a sheet reach down over a range that lies right below it: notes outside of it would
 * never be printed.
 */
export function growPrintArea(state: WorkbookState, sheetId: string, range: CellRange): PrintAreaChange | null {
  const place = findPrintArea(state, sheetId);
  if (!place) return null;
  const before = place.xml.slice(place.start, place.end);
  if (before.includes('<')) return null;
  const grown = tokenize(decodeXml(before))
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      const area = areaOf(token);
      const isAbove =
        token.to &&
        token.to.row !== null &&
        area.bottom === range.top - 1 &&
        area.left <= range.right &&
        area.right >= range.left;
      return token.text.replace(/(?<!\d)\d+$/, isAbove ? String(range.bottom + 1) : '$&');
    })
    .join('');
  if (grown === decodeXml(before)) return null;
  const after = escapeXml(grown);
  state.parts.set(state.content.part, place.xml.slice(0, place.start) + after + place.xml.slice(place.end));
  return { before, after };
}

/** Takes a growth back, unless the print area was changed since. */
export function shrinkPrintArea(state: WorkbookState, sheetId: string, change: PrintAreaChange): void {
  const place = findPrintArea(state, sheetId);
  if (!place || place.xml.slice(place.start, place.end) !== change.after) return;
  state.parts.set(state.content.part, place.xml.slice(0, place.start) + change.before + place.xml.slice(place.end));
}

function findPrintArea(state: WorkbookState, sheetId: string): { xml: string; start: number; end: number } | null {
  const xml = state.parts.required(state.content.part);
  const index = String(state.content.sheets.findIndex(({ id }) => id === sheetId));
  const scanner = new XmlScanner(xml);
  while (scanner.next() !== END) {
    if (scanner.kind !== OPEN || !scanner.is('definedName')) continue;
    if (scanner.attribute('name') !== '_xlnm.Print_Area' || scanner.attribute('localSheetId') !== index) continue;
    const start = scanner.end;
    return { xml, start, end: scanner.skipElement() };
  }
  return null;
}
