import { parseRange } from '../../../core/sheet/address';
import { END, XmlScanner } from '../../xml/scanner';
import type { WorkbookState } from '../read/workbook-state';

/** A rectangle on one sheet that a formula reads. */
export interface Area {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Where the Excel tables of a workbook lie, by their names in small letters. */
export function tablesOf(state: WorkbookState): ReadonlyMap<string, Area> {
  const tables = new Map<string, Area>();
  for (const { id, part } of state.worksheets) {
    for (const { type, target } of state.parts.relationships(part)) {
      if (type !== 'table') continue;
      const scanner = new XmlScanner(state.parts.text(target) ?? '');
      while (scanner.next() !== END && !scanner.opens('table'));
      const range = parseRange(scanner.attribute('ref') ?? '');
      const name = scanner.attribute('displayName') ?? scanner.attribute('name') ?? '';
      if (range) tables.set(name.toLowerCase(), { sheetId: id, ...range });
    }
  }
  return tables;
}
