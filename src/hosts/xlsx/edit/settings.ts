import type { StoredSettings } from '../../host';
import {
  isEmptySettings,
  isSettingsXml,
  SETTINGS_NAMESPACE,
  settingsFromXml,
  settingsToXml,
} from '../../stored-settings';
import { relationshipsPart, type Parts } from '../../package/parts';

const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const CUSTOM_XML_PROPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps';
const PROPS_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** Owner of the relationships of the package itself. */
const PACKAGE = '';
const ITEM_ID = '{6F2B1B52-6C0E-4E55-9A3D-7A69D1C0E501}';

/** What is remembered in the workbook; nothing when nothing is, or when it cannot be understood. */
export function readSettings(parts: Parts): StoredSettings {
  return settingsFromXml(settingsParts(parts).map((name) => parts.text(name)));
}

/** Remembers settings in one part; without content every trace of them is removed. */
export function writeSettings(parts: Parts, workbookPart: string, settings: StoredSettings): void {
  const existing = settingsParts(parts);
  const kept = isEmptySettings(settings) ? null : (existing[0] ?? add(parts));
  for (const name of existing) if (name !== kept) remove(parts, workbookPart, name);
  if (kept === null) return;
  parts.set(kept, settingsToXml(settings));
  hang(parts, workbookPart, kept);
}

/** Our parts, in the order of the package; other programs may have left several. */
function settingsParts(parts: Parts): string[] {
  return parts
    .names()
    .filter((name) => /^customXml\/item\d*\.xml$/i.test(name) && isSettingsXml(parts.text(name) ?? ''));
}

function add(parts: Parts): string {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`) || parts.has(`customXml/itemProps${number}.xml`)) number++;
  const item = `customXml/item${number}.xml`;
  const props = `customXml/itemProps${number}.xml`;
  parts.set(
    props,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts.relate(item, CUSTOM_XML_PROPS, `itemProps${number}.xml`);
  parts.declare(props, PROPS_TYPE);
  if (!parts.hasDefaultType('xml')) parts.declare(item, 'application/xml');
  return item;
}

/** Relates a part to the workbook, where Excel looks for it; LibreOffice leaves it related to the package itself. */
function hang(parts: Parts, workbookPart: string, item: string): void {
  unrelate(parts, PACKAGE, item);
  if (!parts.relationships(workbookPart).some(({ target }) => target === item))
    parts.relate(workbookPart, CUSTOM_XML, `/${item}`);
}

function unrelate(parts: Parts, owner: string, item: string): void {
  if (parts.relationships(owner).some(({ target }) => target === item)) parts.unrelate(owner, item);
}

function remove(parts: Parts, workbookPart: string, item: string): void {
  const props = parts.related(item, 'customXmlProps');
  if (props !== null) {
    parts.undeclare(props);
    parts.set(props, null);
  }
  parts.undeclare(item);
  parts.undeclare(relationshipsPart(item));
  parts.set(relationshipsPart(item), null);
  parts.set(item, null);
  unrelate(parts, PACKAGE, item);
  unrelate(parts, workbookPart, item);
}
