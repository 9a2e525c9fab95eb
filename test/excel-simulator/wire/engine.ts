import { rangeToA1, type CellRange } from '../../../src/core/sheet/address';
import type { SimSheet } from '../model/sheet';
import type { SimWorkbook } from '../model/workbook';
import { autoFilterObject } from './barriers';
import { customXmlParts } from './custom-xml-parts';
import { accessDenied, internalError, itemNotFound, WireError } from './errors';
import { method, readOnly, WireCollection, WireObject } from './members';
import { areaOf, guardLockedCells, rangeAreasObject, rangeObject } from './range';

/** Excel's object model over a simulated workbook, as the wire addresses it. */
export class Engine {
  readonly references = new Map<string, WireObject>();
  /** Event registrations seen on the wire, e.g. `WorksheetCollection:_RegisterDataChangedEvent`. */
  readonly registrations = new Set<string>();
  readonly root: WireObject;
  /** Code of a failure a test has ordered for the next action. */
  posedFailure: string | null = null;
  #nextReference = 1;

  constructor(readonly workbook: SimWorkbook) {
    this.root = this.#workbookObject();
  }

  nextReferenceId(className: string): string {
    return `${this.#nextReference++}|${className}`;
  }

  guardWrite(sheet: SimSheet, area: CellRange): void {
    if (this.workbook.readOnly) throw accessDenied();
    guardLockedCells(sheet, area);
  }

  guardStructure(sheet: SimSheet): void {
    if (this.workbook.readOnly || sheet.isProtected) throw accessDenied();
  }

  changed(sheet: SimSheet, area: CellRange, changeType: string): void {
    this.workbook.emit({ kind: 'changed', sheet, address: rangeToA1(area), changeType, by: 'addin' });
  }

  worksheet(sheet: SimSheet): WireObject {
    const alive = <T>(answer: () => T): T => {
      if (!this.workbook.sheets.includes(sheet)) throw itemNotFound();
      return answer();
    };
    const get = (answer: () => unknown) => readOnly(() => alive(answer));
    const call = (answer: (...args: readonly unknown[]) => unknown) =>
      method((...args) => alive(() => answer(...args)));
    const used = (valuesOnly: unknown) => sheet.usedRange(valuesOnly === true);
    return new WireObject(
      'Worksheet',
      {
        Id: get(() => sheet.id),
        Name: { get: () => alive(() => sheet.name), set: (value) => (sheet.name = String(value)) },
        Position: get(() => this.workbook.sheets.indexOf(sheet)),
        Visibility: get(() => sheet.visibility),
        Protection: get(
          () =>
            new WireObject('WorksheetProtection', { Protected: readOnly(() => sheet.isProtected) }, {}, ['Protected']),
        ),
        PageLayout: get(() => this.#pageLayout(sheet)),
        AutoFilter: get(() => autoFilterObject(this, sheet)),
        GetRange: call((address) => rangeObject(this, sheet, areaOf(address))),
        GetRangeByIndexes: call((row, col, rows, columns) =>
          rangeObject(this, sheet, {
            top: Number(row),
            left: Number(col),
            bottom: Number(row) + Number(rows) - 1,
            right: Number(col) + Number(columns) - 1,
          }),
        ),
        GetRanges: call((addresses) => rangeAreasObject(this, sheet, String(addresses).split(/[,;]/).map(areaOf))),
        GetCell: call((row, col) =>
          rangeObject(this, sheet, { top: Number(row), left: Number(col), bottom: Number(row), right: Number(col) }),
        ),
        GetUsedRange: call((valuesOnly) =>
          rangeObject(this, sheet, used(valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
        ),
        GetUsedRangeOrNullObject: call((valuesOnly) => {
          const area = used(valuesOnly);
          return area ? rangeObject(this, sheet, area) : null;
        }),
        Activate: call(() => {
          if (sheet.visibility !== 'Visible')
            throw new WireError('InvalidOperation', 'This operation is not permitted for the current object.', 400);
          this.workbook.activate(sheet);
        }),
      },
      { Id: sheet.id },
      ['Name', 'Position', 'Visibility'],
    );
  }

  #pageLayout(sheet: SimSheet): WireObject {
    const area = () => (sheet.printArea ? rangeAreasObject(this, sheet, sheet.printArea) : null);
    return new WireObject('PageLayout', {
      GetPrintArea: method(() => {
        if (!sheet.printArea) throw itemNotFound();
        return area();
      }),
      GetPrintAreaOrNullObject: method(area),
      SetPrintArea: method((address) => {
        this.guardStructure(sheet);
        sheet.printArea = String(address).split(',').map(areaOf);
      }),
    });
  }

  #workbookObject(): WireObject {
    const { workbook } = this;
    return new WireObject('Workbook', {
      ReadOnly: readOnly(() => workbook.readOnly),
      Name: readOnly(() => '自评表.xlsx'),
      Worksheets: readOnly(() => this.#worksheets()),
      CustomXmlParts: readOnly(() => customXmlParts(this)),
      // What Excel on the web does for `createWorkbook`.
      CreateAndOpenWorkbook: method((base64) => void workbook.opened.push(String(base64))),
      _PosedFailure: method(() => {
        throw new WireError(this.posedFailure ?? 'GeneralException', 'The simulator was told to fail here.', 400);
      }),
      _RemoveReference: method((id) => this.references.delete(String(id))),
    });
  }

  #worksheets(): WireCollection {
    const { workbook } = this;
    const byKey = (key: unknown) => workbook.sheets.find((sheet) => sheet.id === key || sheet.name === key);
    const find = (key: unknown) => {
      const sheet = byKey(key);
      if (!sheet) throw itemNotFound();
      return this.worksheet(sheet);
    };
    const register = (name: string) => [
      [`_Register${name}`, method(() => void this.registrations.add(name))],
      [`_Unregister${name}`, method(() => void this.registrations.delete(name))],
    ];
    return new WireCollection(
      'WorksheetCollection',
      {
        GetItem: method(find),
        GetItemOrNullObject: method((key) => {
          const sheet = byKey(key);
          return sheet ? this.worksheet(sheet) : null;
        }),
        GetActiveWorksheet: method(() => {
          if (!workbook.activeSheet) throw internalError();
          return this.worksheet(workbook.activeSheet);
        }),
        GetFirst: method(() => find(workbook.sheets[0]?.id)),
        Add: method((name) =>
          this.worksheet(workbook.addSheet(typeof name === 'string' ? name : `Sheet${workbook.sheets.length + 1}`)),
        ),
        ...Object.fromEntries(
          ['DataChangedEvent', 'ActivatedEvent', 'SelectionChangedEvent', 'AddedEvent', 'DeletedEvent'].flatMap(
            register,
          ),
        ),
      },
      () => workbook.sheets.map((sheet) => this.worksheet(sheet)),
      find,
    );
  }

  guardWorkbook(): void {
    if (this.workbook.readOnly) throw accessDenied();
  }
}
