import type { CellContent } from '../../../core/edits/types';
import { toA1 } from '../../../core/sheet/address';
import { isCellError } from '../../../core/sheet/snapshot';
import { escapeCellText, escapeXml } from '../../xml/scanner';
import { attributeOf } from '../../xml/attributes';
import { holdsNothing } from '../../../core/text/blank';

/** A cell element. Texts are written in place, so that the shared string table stays as it is. */
export function cellXml(prefix: string, reference: string, style: number, content: CellContent): string {
  const p = prefix;
  const s = style === 0 ? '' : ` s="${style}"`;
  const { value, formula } = content;
  if (holdsNothing(content)) return `<${p}c r="${reference}"${s}/>`;
  const open = (type: string): string => `<${p}c r="${reference}"${s}${type === '' ? '' : ` t="${type}"`}>`;
  const close = `</${p}c>`;
  const f = formula === null ? '' : `<${p}f>${escapeXml(formula.replace(/^=/, ''))}</${p}f>`;
  const v = (text: string): string => `<${p}v>${text}</${p}v>`;
  if (value === null) return `${open('')}${f}${close}`;
  if (typeof value === 'number') return `${open('')}${f}${v(String(value))}${close}`;
  if (typeof value === 'boolean') return `${open('b')}${f}${v(value ? '1' : '0')}${close}`;
  if (isCellError(value)) return `${open('e')}${f}${v(escapeXml(value.error))}${close}`;
  const text = escapeCellText(value);
  if (formula !== null) return `${open('str')}${f}${v(text)}${close}`;
  const space = /^\s|\s$|\s\s|[\n\t]/.test(value) ? ' xml:space="preserve"' : '';
  return `${open('inlineStr')}<${p}is><${p}t${space}>${text}</${p}t></${p}is>${close}`;
}

/** Style index of a cell element; 0 when there is none. */
export function styleOf(cell: string | null): number {
  return cell === null ? 0 : Number(attributeOf(cell, 's') ?? '0');
}

/** A cell element at the place where the cell is now: rows may have moved since. */
export function cellXmlAt(cell: string, row: number, col: number): string {
  const reference = toA1({ row, col });
  return attributeOf(cell, 'r') === reference ? cell : cell.replace(/(\sr\s*=\s*["'])[A-Za-z]+\d+/, `$1${reference}`);
}
