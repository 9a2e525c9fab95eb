import type { XmlScanner } from '../../xml/scanner';
import type { ParagraphLook } from '../types';
import { inside, isOn, passOver } from './walk';

/** What run properties say; null where they say nothing. */
export interface RunProperties {
  readonly hidden: boolean | null;
  readonly bold: boolean | null;
  readonly font: string | null;
  /** Points. */
  readonly size: number | null;
  readonly style: string | null;
  /** The paragraph mark was deleted or moved away: the next paragraph goes on in this one. */
  readonly isMarkDeleted: boolean;
}

export interface ParagraphProperties {
  readonly style: string | null;
  readonly align: ParagraphLook['align'];
  readonly list: { readonly id: string | null; readonly level: number } | null;
  readonly breaksPage: boolean;
  readonly isHeading: boolean;
  /** Of the paragraph mark. */
  readonly mark: RunProperties;
}

export const NO_RUN_PROPERTIES: RunProperties = {
  hidden: null,
  bold: null,
  font: null,
  size: null,
  style: null,
  isMarkDeleted: false,
};

export const NO_PARAGRAPH_PROPERTIES: ParagraphProperties = {
  style: null,
  align: null,
  list: null,
  breaksPage: false,
  isHeading: false,
  mark: NO_RUN_PROPERTIES,
};

/** Reads `rPr`, the current element. What it was before a tracked change is passed over. */
export function readRunProperties(scanner: XmlScanner): RunProperties {
  const read = { ...NO_RUN_PROPERTIES };
  inside(scanner, () => {
    switch (scanner.name) {
      case 'vanish':
        read.hidden = isOn(scanner);
        break;
      case 'b':
        read.bold = isOn(scanner);
        break;
      case 'rFonts':
        read.font = scanner.attribute('eastAsia') ?? scanner.attribute('ascii');
        break;
      case 'sz':
        read.size = Number(scanner.attribute('val') ?? 0) / 2 || null;
        break;
      case 'rStyle':
        read.style = scanner.attribute('val');
        break;
      case 'del':
      case 'moveFrom':
        read.isMarkDeleted = true;
        break;
    }
    return passOver(scanner);
  });
  return read;
}

const ALIGNMENTS: Readonly<Record<string, ParagraphLook['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** Reads `pPr`, the current element. */
export function readParagraphProperties(scanner: XmlScanner): ParagraphProperties {
  const read = { ...NO_PARAGRAPH_PROPERTIES };
  let listId: string | null = null;
  let level = 0;
  let hasList = false;
  inside(scanner, () => {
    switch (scanner.name) {
      case 'rPr':
        read.mark = readRunProperties(scanner);
        return true;
      case 'pStyle':
        read.style = scanner.attribute('val');
        break;
      case 'jc':
        read.align = ALIGNMENTS[scanner.attribute('val') ?? ''] ?? null;
        break;
      case 'pageBreakBefore':
        read.breaksPage = isOn(scanner);
        break;
      case 'outlineLvl':
        read.isHeading = Number(scanner.attribute('val')) < 9;
        break;
      case 'numPr':
        hasList = true;
        return false;
      case 'numId':
        listId = scanner.attribute('val');
        break;
      case 'ilvl':
        level = Number(scanner.attribute('val')) || 0;
        break;
      default:
        break;
    }
    return passOver(scanner);
  });
  return { ...read, list: hasList ? { id: listId, level } : null };
}
