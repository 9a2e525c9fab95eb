import { overlaps, type CellRange } from '../../../src/core/sheet/address';
import type { SimSheet } from '../model/sheet';
import type { Engine } from './engine';
import { itemNotFound } from './errors';
import { method, readOnly, WireCollection, WireObject, type Members } from './members';
import { rangeObject } from './range';

const isWithin = (inner: CellRange, outer: CellRange): boolean =>
  inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;

/** What a range says of the things in it: text that is found, tables and pivot tables that reach into it. */
export function scopedMembers(engine: Engine, sheet: SimSheet, area: CellRange): Members {
  const collection = (className: string, items: () => SimSheet['tables']) =>
    method((fullyContained) => {
      const isMeant = fullyContained === true ? isWithin : overlaps;
      const objects = (): WireObject[] =>
        items()
          .filter((item) => isMeant(item.area, area))
          .map(({ name }) => new WireObject(className, { Name: readOnly(() => name) }, {}, ['Name']));
      return new WireCollection(`${className}ScopedCollection`, {}, objects, () => {
        throw itemNotFound();
      });
    });
  return {
    FindOrNullObject: method((text) => {
      const place = sheet.find(String(text), area);
      return place ? rangeObject(engine, sheet, place) : null;
    }),
    GetTables: collection('Table', () => sheet.tables),
    GetPivotTables: collection('PivotTable', () => sheet.pivots),
  };
}

/** The filter of a sheet. */
export function autoFilterObject(engine: Engine, sheet: SimSheet): WireObject {
  return new WireObject('AutoFilter', {
    IsDataFiltered: readOnly(() => sheet.autoFilter?.isFiltered ?? false),
    GetRangeOrNullObject: method(() => (sheet.autoFilter ? rangeObject(engine, sheet, sheet.autoFilter.area) : null)),
  });
}
