import { NO_SETTINGS, type StoredSettings, type Waiver } from './host';
import { decodeXml, escapeXml, OPEN, XmlScanner } from './xml/scanner';

/**
 * Namespace of the custom XML part in which both hosts keep what is remembered in a workbook. The number changes when
 * the shape of the content does.
 */
export const SETTINGS_NAMESPACE = 'urn:ziping:settings:1';

/** Settings without content: a host then leaves no trace of them in the workbook. */
export function isEmptySettings({ waivers, ruleSet, notes }: StoredSettings): boolean {
  return waivers.length === 0 && ruleSet === null && notes === null;
}

/** Text of our custom XML part. No XML declaration: with one, Office has failed to take a part (OfficeDev/office-js #1643). */
export function settingsToXml(settings: StoredSettings): string {
  // The two characters that neither JSON escapes nor XML can hold.
  const json = JSON.stringify(settings).replace(/[\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
  return `<settings xmlns="${SETTINGS_NAMESPACE}">${escapeXml(json)}</settings>`;
}

/**
 * Whether a custom XML part is ours, by its root element: Excel on the web drops the schema reference beside it
 * (OfficeDev/office-js #3160).
 */
export function isSettingsXml(xml: string): boolean {
  return openSettings(xml) !== null;
}

/**
 * Reads the first of our parts that can be understood. A workbook may hold several, or broken ones: it passed through
 * other programs. What cannot be understood counts as not set.
 *
 * @param texts of our parts in the order of the workbook; null for one that could not be had
 */
export function settingsFromXml(texts: readonly (string | null)[]): StoredSettings {
  for (const xml of texts) {
    const stored = xml === null ? null : storedIn(xml);
    if (stored) return settingsFrom(stored);
  }
  return NO_SETTINGS;
}

/** A scanner that stands on the root element of our part; null for any other text. */
function openSettings(xml: string): XmlScanner | null {
  const scanner = new XmlScanner(xml);
  if (scanner.next() !== OPEN || !scanner.is('settings')) return null;
  const declaration = scanner.prefix === '' ? 'xmlns' : `xmlns:${scanner.prefix.slice(0, -1)}`;
  return scanner.attribute(declaration) === SETTINGS_NAMESPACE ? scanner : null;
}

/** Content as it was written; null when it is not a record. */
function storedIn(xml: string): Readonly<Record<string, unknown>> | null {
  const scanner = openSettings(xml);
  if (!scanner) return null;
  const start = scanner.end;
  try {
    const value: unknown = JSON.parse(decodeXml(xml.slice(start, scanner.skipElement())));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}

function settingsFrom({ waivers, ruleSet, notes }: Readonly<Record<string, unknown>>): StoredSettings {
  return {
    waivers: Array.isArray(waivers) ? waivers.filter(isWaiver) : [],
    ruleSet: typeof ruleSet === 'string' ? ruleSet : null,
    notes: Array.isArray(notes) ? notes.filter((line): line is string => typeof line === 'string') : null,
  };
}

function isWaiver(value: unknown): value is Waiver {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  return ['fingerprint', 'rule', 'cell', 'sheet', 'reason'].every((name) => typeof record[name] === 'string');
}
