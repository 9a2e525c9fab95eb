import { CLOSE, EMPTY, END, OPEN, type XmlScanner } from '../../xml/scanner';

/** What to do with an element: `true` when it was read to its end, `false` to look inside it. */
type Visit = () => boolean;

/**
 * Visits what stands inside the current element and moves behind it. Elements nobody asks for are looked into, so that
 * wrappers (content controls, insertions, links) do not hide what they wrap.
 */
export function inside(scanner: XmlScanner, visit: Visit): void {
  if (scanner.kind !== OPEN) return;
  let depth = 1;
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === CLOSE) {
      if (--depth === 0) return;
    } else if (!visit() && kind === OPEN) depth++;
  }
}

/** Moves behind the current element, whatever it holds. */
export function passOver(scanner: XmlScanner): true {
  if (scanner.kind !== EMPTY) scanner.skipElement();
  return true;
}

/** A property that may be switched off: `<w:vanish/>` and `<w:vanish w:val="0"/>`. */
export function isOn(scanner: XmlScanner): boolean {
  const value = scanner.attribute('val');
  return value === null || !/^(?:0|false|off)$/i.test(value);
}

/** A whole number of an attribute; null when it is none. */
export function numberOf(scanner: XmlScanner, name: string): number | null {
  const value = scanner.attribute(name);
  return value !== null && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : null;
}

/** Twentieths of a point, as Word counts. */
export const TWIPS = 20;
