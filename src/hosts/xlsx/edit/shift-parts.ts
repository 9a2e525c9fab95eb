import { parseRange, type CellRange } from '../../../core/sheet/address';
import { relationshipsPart, type Parts } from '../../package/parts';
import { movedFormula, shiftAnchors, shiftLinks, shiftVml, shiftXml, type ShiftContext } from './shift-xml';
import { END, XmlScanner } from '../../xml/scanner';
import { attributeOf } from '../../xml/attributes';

/** Moves what stands in the parts around a sheet: comments, tables, drawings, charts, controls, links. */
export function shiftRelated(parts: Parts, sheetPart: string, context: ShiftContext): void {
  for (const { type, target } of parts.relationships(sheetPart)) {
    switch (type) {
      case 'comments':
      case 'threadedComment':
      case 'pivotTable':
      case 'table':
      case 'ctrlProp':
        rewrite(parts, target, (xml) => shiftXml(xml, context));
        break;
      case 'vmlDrawing':
        rewrite(parts, target, (xml) => shiftVml(xml, context));
        break;
      case 'drawing':
        shiftDrawing(parts, target, context);
    }
  }
  rewrite(parts, relationshipsPart(sheetPart), (xml) => shiftLinks(xml, context));
}

/** Moves defined names and the ranges pivot tables take their data from. */
export function shiftWorkbook(parts: Parts, workbookPart: string, context: ShiftContext): void {
  rewrite(parts, workbookPart, (xml) => shiftXml(xml, context));
  for (const { type, target } of parts.relationships(workbookPart)) {
    if (type === 'pivotCacheDefinition')
      rewrite(parts, target, (xml) => shiftPivotSource(xml, { ...context, isOwn: true }));
  }
}

/** A range of a sheet that rows cannot be put into. */
interface TableRange {
  readonly kind: 'table' | 'pivot';
  readonly range: CellRange;
}

/** Ranges of a sheet that rows cannot be put into: tables and pivot tables. */
export function tableRanges(parts: Parts, sheetPart: string): TableRange[] {
  return parts.relationships(sheetPart).flatMap(({ type, target }) => {
    if (type !== 'table' && type !== 'pivotTable') return [];
    const isPivot = type === 'pivotTable';
    const scanner = new XmlScanner(parts.text(target) ?? '');
    while (scanner.next() !== END && !scanner.is(isPivot ? 'location' : 'table'));
    const range = parseRange(scanner.attribute('ref') ?? '');
    return range ? [{ kind: isPivot ? 'pivot' : 'table', range } as const] : [];
  });
}

/** Replaces the text of a part when there is such a part and the text changes. */
export function rewrite(parts: Parts, part: string, change: (xml: string) => string): void {
  const xml = parts.text(part);
  if (xml === null) return;
  const changed = change(xml);
  if (changed !== xml) parts.set(part, changed);
}

function shiftDrawing(parts: Parts, drawing: string, context: ShiftContext): void {
  rewrite(parts, drawing, (xml) => shiftXml(context.isOwn ? shiftAnchors(xml, context.shift) : xml, context));
  rewrite(parts, relationshipsPart(drawing), (xml) => shiftLinks(xml, context));
  for (const { type, target } of parts.relationships(drawing)) {
    // Series always name their sheet.
    if (type === 'chart' || type === 'chartEx')
      rewrite(parts, target, (xml) => shiftXml(xml, { ...context, isOwn: false }));
  }
}

/** The range a pivot table takes its data from, when it is on the moved sheet. */
function shiftPivotSource(xml: string, context: ShiftContext): string {
  return xml.replace(/<(?:\w+:)?worksheetSource\s[^>]*>/, (tag) => {
    const range = attributeOf(tag, 'ref');
    if (range === null || attributeOf(tag, 'sheet')?.toLowerCase() !== context.sheetName.toLowerCase()) return tag;
    const moved = movedFormula(range, context);
    return tag.replace(/(\sref\s*=\s*["'])[^"']*/, (_, before: string) => before + moved);
  });
}
