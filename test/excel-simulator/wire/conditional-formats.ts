import { overlaps, type CellRange } from '../../../src/core/sheet/address';
import type { SimConditionalFormat, SimSheet } from '../model/sheet';
import type { Engine } from './engine';
import { itemNotFound, WireError } from './errors';
import { method, readOnly, WireCollection, WireObject } from './members';
import { rangeAreasObject } from './range';

/** The conditional formats that touch the given areas. */
export function conditionalFormats(engine: Engine, sheet: SimSheet, areas: () => readonly CellRange[]): WireCollection {
  const touching = () =>
    sheet.conditionalFormats.filter((each) =>
      each.ranges.some((range) => areas().some((area) => overlaps(area, range))),
    );
  const find = (key: unknown) => {
    const found = sheet.conditionalFormats.find((each) => each.id === key);
    if (!found) throw itemNotFound();
    return conditionalFormat(engine, sheet, found);
  };
  return new WireCollection(
    'ConditionalFormatCollection',
    {
      Add: method((type) => {
        engine.guardStructure(sheet);
        return conditionalFormat(
          engine,
          sheet,
          sheet.addConditionalFormat(
            String(type),
            areas().map((area) => ({ ...area })),
          ),
        );
      }),
      GetCount: method(() => touching().length),
      GetItem: method(find),
      ClearAll: method(() => {
        engine.guardStructure(sheet);
        const gone = new Set(touching());
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => !gone.has(each));
      }),
    },
    () => touching().map((each) => conditionalFormat(engine, sheet, each)),
    find,
  );
}

function conditionalFormat(engine: Engine, sheet: SimSheet, format: SimConditionalFormat): WireObject {
  return new WireObject(
    'ConditionalFormat',
    {
      Id: readOnly(() => format.id),
      Type: readOnly(() => format.type),
      Priority: { get: () => sheet.conditionalFormats.indexOf(format), set: () => undefined },
      StopIfTrue: { get: () => format.stopIfTrue, set: (value) => (format.stopIfTrue = value === true) },
      // Asking any other kind for its custom rule fails the whole load, as in Excel.
      Custom: readOnly(() => {
        if (format.type !== 'Custom')
          throw new WireError('InvalidOperation', 'This operation is not permitted for the current object.', 400);
        return customFormat(format);
      }),
      CustomOrNullObject: readOnly(() => (format.type === 'Custom' ? customFormat(format) : null)),
      GetRanges: method(() => rangeAreasObject(engine, sheet, format.ranges)),
      Delete: method(() => {
        engine.guardStructure(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
      }),
    },
    { Id: format.id },
    ['Type', 'Priority', 'StopIfTrue'],
  );
}

function customFormat(format: SimConditionalFormat): WireObject {
  return new WireObject('CustomConditionalFormat', {
    Rule: readOnly(
      () =>
        new WireObject(
          'ConditionalFormatRule',
          {
            Formula: { get: () => format.formula, set: (value) => (format.formula = String(value)) },
          },
          {},
          ['Formula'],
        ),
    ),
    Format: readOnly(
      () =>
        new WireObject('ConditionalRangeFormat', {
          Fill: readOnly(
            () =>
              new WireObject('ConditionalRangeFill', {
                Color: { get: () => format.fill ?? '', set: (value) => (format.fill = String(value)) },
              }),
          ),
          Font: readOnly(
            () =>
              new WireObject('ConditionalRangeFont', {
                Color: { get: () => format.fontColor ?? '', set: (value) => (format.fontColor = String(value)) },
              }),
          ),
        }),
    ),
  });
}
