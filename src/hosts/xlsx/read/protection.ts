import { isTrue } from '../../xml/attributes';
import { CLOSE, END, XmlScanner } from '../../xml/scanner';
import type { Styles } from './styles';

/** Whether cells of a style may be written while their sheet is protected: Excel locks all that do not say otherwise. */
export function isUnlocked(styles: Styles, style: number): boolean {
  const xf = styles.items('cellXfs')[style];
  if (xf?.includes('protection') !== true) return false;
  const scanner = new XmlScanner(xf);
  while (scanner.next() !== END) {
    if (scanner.opens('protection')) return !isTrue(scanner.attribute('locked') ?? '1');
  }
  return false;
}

/** Whether a protected sheet has any cell, row or column that a person may write into. */
export function hasUnlocked(sheetXml: string, styles: Styles): boolean {
  const unlocked = new Set<string>();
  for (const index of styles.items('cellXfs').keys()) if (isUnlocked(styles, index)) unlocked.add(String(index));
  if (unlocked.size === 0) return false;
  const scanner = new XmlScanner(sheetXml);
  while (scanner.next() !== END) {
    if (scanner.kind === CLOSE) continue;
    const style =
      scanner.is('c') || scanner.is('row')
        ? scanner.attribute('s')
        : scanner.is('col')
          ? scanner.attribute('style')
          : null;
    if (style !== null && unlocked.has(style)) return true;
  }
  return false;
}
