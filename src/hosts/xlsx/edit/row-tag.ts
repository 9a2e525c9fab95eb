import { withAttributes } from '../../xml/attributes';
import { XmlScanner, END } from '../../xml/scanner';
import type { WorkbookState } from '../read/workbook-state';

/** What the tag of a row says of its height; null where it says nothing, or where there is no such row. */
export interface RowTag {
  readonly ht: string | null;
  readonly customHeight: string | null;
}

export function rowTag(state: WorkbookState, sheetId: string, row: number): RowTag {
  const scanner = new XmlScanner(state.text(sheetId).row(row) ?? '');
  if (scanner.next() === END) return { ht: null, customHeight: null };
  return { ht: scanner.attribute('ht'), customHeight: scanner.attribute('customHeight') };
}

/** Writes a row's height; a row that is not there yet is added, one that would say nothing is taken out. */
export function setRowTag(state: WorkbookState, sheetId: string, row: number, tag: RowTag): void {
  const text = state.text(sheetId);
  const p = text.prefix;
  let xml = text.row(row) ?? `<${p}row r="${row + 1}"></${p}row>`;
  for (const [name, value] of Object.entries(tag) as [keyof RowTag, string | null][])
    xml = value === null ? withoutAttribute(xml, name) : withAttributes(xml, { [name]: value });
  text.setRow(row, /^<[\w.:-]+ r="\d+"><\/[^>]*>$/.test(xml) ? null : xml);
  state.layouts.rowResized(sheetId, row, tag.ht === null ? null : Number(tag.ht));
}

function withoutAttribute(element: string, name: string): string {
  const scanner = new XmlScanner(element);
  if (scanner.next() === END) return element;
  const span = scanner.attributeSpan(name);
  if (!span) return element;
  const before = element.slice(0, span.start).replace(new RegExp(`\\s+${name}\\s*=\\s*["']$`), '');
  return before + element.slice(span.end + 1);
}
