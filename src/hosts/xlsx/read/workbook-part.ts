import type { SheetVisibility } from '../../../core/sheet/snapshot';
import { refusal } from '../../refuse';
import type { Parts, Relationship } from '../../package/parts';
import { CLOSE, decodeXml, END, mainPrefixes, OPEN, XmlScanner } from '../../xml/scanner';
import { isTrue } from '../../xml/attributes';

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly part: string;
  /** `worksheet`, `chartsheet`, `dialogsheet` …; `missing` when nothing in the file belongs to the entry. */
  readonly type: string;
}

export interface DefinedName {
  readonly name: string;
  /** Index of the sheet it belongs to, or null. */
  readonly sheetIndex: number | null;
  /** Formula without `=`. */
  readonly formula: string;
}

/** What the workbook part says. */
export interface WorkbookContent {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly activeIndex: number;
  readonly date1904: boolean;
}

/** Finds and reads the workbook part. */
export function readWorkbook(parts: Parts): WorkbookContent {
  const part = parts.related('', 'officeDocument') ?? 'xl/workbook.xml';
  const xml = parts.sound(part) ?? parts.required(part);
  const targets = new Map(parts.relationships(part).map((relationship) => [relationship.id, relationship]));
  const prefixes = mainPrefixes(xml);
  const sheets: SheetEntry[] = [];
  let activeIndex = 0;
  let date1904 = false;
  const taken = new Set<string>();
  const scanner = atWorkbook(xml, part, prefixes);
  while (scanner.next() !== END) {
    if (scanner.kind === CLOSE || !prefixes.has(scanner.prefix)) continue;
    if (scanner.is('sheet')) {
      sheets.push(sheetEntry(scanner, taken, targets.get(relationshipId(scanner) ?? '')));
    } else if (scanner.is('workbookView')) {
      activeIndex = Number(scanner.attribute('activeTab') ?? '0');
    } else if (scanner.is('workbookPr')) {
      date1904 = isTrue(scanner.attribute('date1904') ?? '');
    }
  }
  const first = sheets.findIndex(isThere);
  if (first < 0) throw refusal('unreadable', 'host.xlsx.unreadable', { part }, 'no sheets');
  const active = sheets[activeIndex];
  return { part, sheets, activeIndex: active && isThere(active) ? activeIndex : first, date1904 };
}

/** A scanner that stands on the root element. */
function atWorkbook(xml: string, part: string, prefixes: ReadonlySet<string>): XmlScanner {
  const scanner = new XmlScanner(xml);
  if (scanner.next() === END || !scanner.is('workbook') || !prefixes.has(scanner.prefix)) {
    throw refusal('unreadable', 'host.xlsx.unreadable', { part }, 'not a workbook part');
  }
  return scanner;
}

function isThere({ type }: SheetEntry): boolean {
  return type !== 'missing';
}

function sheetEntry(scanner: XmlScanner, taken: Set<string>, target: Relationship | undefined): SheetEntry {
  const state = scanner.attribute('state');
  const stated = scanner.attribute('sheetId') ?? '';
  // Some writers give two sheets one number: each entry is read by its own relationship.
  const id = stated !== '' && !taken.has(stated) ? stated : `${stated}:${taken.size + 1}`;
  taken.add(id);
  return {
    id,
    name: scanner.attribute('name') ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part: target?.target ?? '',
    type: target?.type ?? 'missing',
  };
}

/** `r:id`, whatever the prefix: `sheetId` must not be taken for it. */
function relationshipId(scanner: XmlScanner): string | null {
  return scanner.attribute('id');
}

/** Defined names with their formulas. */
export function readDefinedNames(xml: string): DefinedName[] {
  const names: DefinedName[] = [];
  const scanner = new XmlScanner(xml);
  while (scanner.next() !== END) {
    if (scanner.kind !== OPEN || !scanner.is('definedName')) continue;
    const name = scanner.attribute('name') ?? '';
    const local = scanner.attribute('localSheetId');
    const start = scanner.end;
    const end = scanner.skipElement();
    names.push({ name, sheetIndex: local === null ? null : Number(local), formula: decodeXml(xml.slice(start, end)) });
  }
  return names;
}
