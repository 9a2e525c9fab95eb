import { rangeToA1, type CellRange } from '../../../src/core/sheet/address';
import type { Severity } from '../../../src/core/rules/types';
import type { Mark } from '../../../src/hosts/host';
import type { SimSheet } from '../../excel-simulator/model/sheet';
import { SimWorkbook } from '../../excel-simulator/model/workbook';
import { hostContract, type Fixture } from '../contract/host-contract';
import { area, at, openHost } from './open-host';

hostContract('Excel', (fixture) => {
  const workbook = build(fixture);
  const { host } = openHost(workbook);
  const sheetOf = (id: string): SimSheet => {
    const sheet = workbook.sheets.find((each) => each.id === id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  };
  return Promise.resolve({
    host,
    typeByUser: async (sheetId, a1, value) => {
      workbook.userTypes(sheetOf(sheetId), a1, value);
      await eventsDelivered();
    },
    selectByUser: async (sheetId, a1) => {
      workbook.userSelects(sheetOf(sheetId), a1);
      await eventsDelivered();
    },
    marks: (sheetId) => Promise.resolve(marksOf(sheetOf(sheetId))),
    printArea: (sheetId) => Promise.resolve((sheetOf(sheetId).printArea ?? []).map(rangeToA1)),
  });
});

const eventsDelivered = () => new Promise((resolve) => setTimeout(resolve, 20));

function build(fixture: Fixture): SimWorkbook {
  const workbook = new SimWorkbook();
  for (const {
    name,
    cells,
    merges = [],
    widths = [],
    isProtected = false,
    printArea,
    visibility = 'visible',
  } of fixture.sheets) {
    const sheet = workbook.addSheet(name);
    for (const [a1, { value = null, formula = null, format }] of Object.entries(cells)) {
      const { row, col } = at(a1);
      const cell = sheet.cells.at(row, col);
      Object.assign(cell, { value: formula === null ? value : null, formula });
      if (format !== undefined) cell.style.numberFormat = format;
    }
    for (const merge of merges) sheet.merge(area(merge));
    widths.forEach((width, col) => sheet.columnWidths.set(col, width * 6));
    sheet.isProtected = isProtected;
    sheet.printArea = printArea?.map(area) ?? null;
    sheet.visibility = visibility === 'hidden' ? 'Hidden' : 'Visible';
  }
  return workbook;
}

function marksOf(sheet: SimSheet): Mark[] {
  return sheet.conditionalFormats.flatMap(({ formula, ranges }) => {
    const severity = /"ziping:(\w+)"/.exec(formula)?.[1] as Severity | undefined;
    return severity ? ranges.flatMap(cellsOf).map((cell) => ({ cell, severity })) : [];
  });
}

function cellsOf(range: CellRange): { row: number; col: number }[] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, r) =>
    Array.from({ length: range.right - range.left + 1 }, (_unused, c) => ({ row: range.top + r, col: range.left + c })),
  ).flat();
}
