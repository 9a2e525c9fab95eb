import { NO_SETTINGS, type StoredSettings } from '../host';
import { isEmptySettings, settingsFrom } from '../stored-settings';
import { relationshipsPart, type Parts } from './parts';
import { decodeXml, escapeXml, OPEN, XmlScanner } from './xml';

/** Root element of our custom XML part; Excel, WPS and LibreOffice carry such parts along. */
const NAMESPACE = 'urn:ziping:settings:1';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const CUSTOM_XML_PROPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps';
const PROPS_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const ITEM_ID = '{6F2B1B52-6C0E-4E55-9A3D-7A69D1C0E501}';

/** What is remembered in the workbook; nothing when nothing is, or when it cannot be understood. */
export function readSettings(parts: Parts): StoredSettings {
  const part = settingsPart(parts);
  const xml = part === null ? null : parts.text(part);
  if (xml === null) return NO_SETTINGS;
  const scanner = new XmlScanner(xml);
  if (scanner.next() !== OPEN) return NO_SETTINGS;
  const start = scanner.end;
  return settingsFrom(decodeXml(xml.slice(start, scanner.skipElement())));
}

/** Remembers settings; without content every trace of them is removed. */
export function writeSettings(parts: Parts, workbookPart: string, settings: StoredSettings): void {
  const existing = settingsPart(parts);
  const isEmpty = isEmptySettings(settings);
  if (isEmpty) {
    if (existing !== null) remove(parts, workbookPart, existing);
    return;
  }
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${NAMESPACE}">${escapeXml(JSON.stringify(settings))}</settings>`;
  parts.set(existing ?? add(parts, workbookPart), xml);
}

function settingsPart(parts: Parts): string | null {
  return parts.names().find((name) => /^customXml\/item\d+\.xml$/.test(name) && (parts.text(name) ?? '').includes(NAMESPACE)) ?? null;
}

function add(parts: Parts, workbookPart: string): string {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`) || parts.has(`customXml/itemProps${number}.xml`)) number++;
  const item = `customXml/item${number}.xml`;
  const props = `customXml/itemProps${number}.xml`;
  parts.set(props, `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`);
  parts.relate(item, CUSTOM_XML_PROPS, `itemProps${number}.xml`);
  parts.relate(workbookPart, CUSTOM_XML, `/${item}`);
  parts.declare(props, PROPS_TYPE);
  if (!parts.hasDefaultType('xml')) parts.declare(item, 'application/xml');
  return item;
}

function remove(parts: Parts, workbookPart: string, item: string): void {
  const props = parts.related(item, 'customXmlProps');
  if (props !== null) {
    parts.undeclare(props);
    parts.set(props, null);
  }
  parts.undeclare(item);
  parts.set(relationshipsPart(item), null);
  parts.set(item, null);
  parts.unrelate(workbookPart, item);
}
