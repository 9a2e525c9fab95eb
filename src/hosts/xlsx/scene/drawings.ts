import { onceFor } from '../../../core/text/memo';
import { decodeXml } from '../../xml/scanner';
import { attributeOf } from '../../xml/attributes';
import type { Parts } from '../../package/parts';
import type { Anchor, CheckBox, Corner, NotDrawn, Picture } from './types';

/** English Metric Units of a point. */
const EMU_PER_POINT = 12_700;

const MIME: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

interface Drawing {
  readonly pictures: readonly Picture[];
  readonly notDrawn: readonly NotDrawn[];
}

const NOTHING: Drawing = { pictures: [], notDrawn: [] };
/** The drawings of a file as they were read last, by their part. */
const drawingsOf = onceFor((_: Parts) => new Map<string, { readonly xml: string; readonly drawing: Drawing }>());

/** Pictures of a sheet, and what else its drawing holds; the same objects as long as the drawing is the same. */
export function readPictures(parts: Parts, sheetPart: string): Drawing {
  const part = parts.related(sheetPart, 'drawing');
  const xml = part === null ? null : parts.text(part);
  if (part === null || xml === null) return NOTHING;
  const drawings = drawingsOf(parts);
  const before = drawings.get(part);
  if (before?.xml === xml) return before.drawing;
  const drawing = readDrawing(parts, part, xml);
  drawings.set(part, { xml, drawing });
  return drawing;
}

function readDrawing(parts: Parts, part: string, xml: string): Drawing {
  const targets = new Map(parts.relationships(part).map(({ id, target }) => [id, target]));
  const pictures: Picture[] = [];
  const notDrawn: NotDrawn[] = [];
  for (const [, body = ''] of anchorsOf(xml)) {
    const anchor = anchorOf(body);
    if (!anchor || /\shidden\s*=\s*["'](?:1|true)/.test(/<[\w.-]+:cNvPr\s[^>]*>/.exec(body)?.[0] ?? '')) continue;
    const picture = /<(?:[\w.-]+:)?pic[\s>]/.test(body) ? pictureOf(parts, targets, body) : null;
    if (picture) pictures.push({ anchor, ...picture });
    else notDrawn.push(kindOf(body));
  }
  return { pictures, notDrawn };
}

/** Check boxes of a sheet: form controls, whose state stands in a part of their own. */
export function readCheckBoxes(
  parts: Parts,
  sheetPart: string,
  sheetXml: string,
): { checkBoxes: CheckBox[]; notDrawn: NotDrawn[] } {
  const targets = new Map(parts.relationships(sheetPart).map(({ id, target }) => [id, target]));
  const labels = labelsOf(parts, sheetPart);
  const checkBoxes: CheckBox[] = [];
  const notDrawn: NotDrawn[] = [];
  const seen = new Set<string>();
  for (const [, attributes = '', body = ''] of sheetXml.matchAll(
    /<(?:[\w.-]+:)?control\s([^>]*[^/])>([\s\S]*?)<\/(?:[\w.-]+:)?control>/g,
  )) {
    const tag = `<control ${attributes}>`;
    const shape = attributeOf(tag, 'shapeId') ?? '';
    if (seen.has(shape)) continue;
    seen.add(shape);
    const properties = parts.text(targets.get(attributeOf(tag, 'id') ?? '') ?? '') ?? '';
    const anchor = anchorOf(body);
    if (!anchor || attributeOf(properties, 'objectType') !== 'CheckBox') notDrawn.push('control');
    else {
      const isChecked = attributeOf(properties, 'checked') === 'Checked';
      checkBoxes.push({ anchor, isChecked, label: labels.get(shape) ?? '' });
    }
  }
  return { checkBoxes, notDrawn };
}

function anchorsOf(xml: string): IterableIterator<RegExpExecArray> {
  return xml.matchAll(
    /<(?:[\w.-]+:)?(?:twoCellAnchor|oneCellAnchor|absoluteAnchor)[\s>]([\s\S]*?)<\/(?:[\w.-]+:)?(?:twoCellAnchor|oneCellAnchor|absoluteAnchor)>/g,
  );
}

function anchorOf(body: string): Anchor | null {
  const ext = /<(?:[\w.-]+:)?ext\s[^>]*\bcx\s*=[^>]*>/.exec(body)?.[0];
  const size = ext ? { width: points(attributeOf(ext, 'cx')), height: points(attributeOf(ext, 'cy')) } : null;
  const from = cornerOf(body, 'from');
  if (from) return { from, to: cornerOf(body, 'to'), size };
  const position = /<(?:[\w.-]+:)?pos\s[^>]*>/.exec(body)?.[0];
  if (!position) return null;
  const corner = { row: 0, col: 0, x: points(attributeOf(position, 'x')), y: points(attributeOf(position, 'y')) };
  return { from: corner, to: null, size };
}

function cornerOf(body: string, name: 'from' | 'to'): Corner | null {
  const text = new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^>]*)?>([\\s\\S]*?)</(?:[\\w.-]+:)?${name}>`).exec(body)?.[1];
  if (text === undefined) return null;
  const number = (field: string) =>
    Number(new RegExp(`<(?:[\\w.-]+:)?${field}(?:\\s[^>]*)?>\\s*(-?\\d+)`).exec(text)?.[1] ?? '0');
  return {
    row: number('row'),
    col: number('col'),
    x: number('colOff') / EMU_PER_POINT,
    y: number('rowOff') / EMU_PER_POINT,
  };
}

function points(emu: string | null): number {
  return Number(emu ?? '0') / EMU_PER_POINT;
}

function pictureOf(
  parts: Parts,
  targets: ReadonlyMap<string, string>,
  body: string,
): Pick<Picture, 'mime' | 'bytes' | 'description'> | null {
  const id = /<(?:[\w.-]+:)?blip\s[^>]*?\bembed\s*=\s*["']([^"']+)/.exec(body)?.[1];
  const target = id === undefined ? undefined : targets.get(id);
  const mime = target === undefined ? undefined : MIME[target.slice(target.lastIndexOf('.') + 1).toLowerCase()];
  const bytes = target === undefined || mime === undefined ? null : bytesOf(parts, target);
  if (mime === undefined || bytes === null) return null;
  const properties = /<(?:[\w.-]+:)?cNvPr\s[^>]*>/.exec(body)?.[0] ?? '';
  return { mime, bytes, description: attributeOf(properties, 'descr') ?? '' };
}

/** A picture that cannot be unpacked is named as not drawn; the sheet is still shown. */
function bytesOf(parts: Parts, target: string): Uint8Array | null {
  try {
    return parts.bytes(target);
  } catch {
    return null;
  }
}

function kindOf(body: string): NotDrawn {
  if (/<(?:[\w.-]+:)?graphicFrame[\s>]/.test(body)) return /\/chart/.test(body) ? 'chart' : 'object';
  return /<(?:[\w.-]+:)?pic[\s>]/.test(body) ? 'picture' : 'shape';
}

/** Captions of the controls by the number of their shape: they stand in the old drawing. */
function labelsOf(parts: Parts, sheetPart: string): Map<string, string> {
  const part = parts.related(sheetPart, 'vmlDrawing');
  const xml = (part === null ? null : parts.text(part)) ?? '';
  const labels = new Map<string, string>();
  for (const [, tag = '', body = ''] of xml.matchAll(/<v:shape\s([^>]*)>([\s\S]*?)<\/v:shape>/g)) {
    const number = /_s(\d+)/.exec(tag)?.[1];
    const text = /<v:textbox[^>]*>([\s\S]*?)<\/v:textbox>/.exec(body)?.[1] ?? '';
    if (number !== undefined)
      labels.set(
        number,
        decodeXml(text.replace(/<[^>]*>/g, ''))
          .replace(/\s+/g, ' ')
          .trim(),
      );
  }
  return labels;
}
