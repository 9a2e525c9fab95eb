import { NO_SETTINGS, type StoredSettings } from '../host';
import { isEmptySettings, SETTINGS_NAMESPACE, settingsFromXml, settingsToXml } from '../stored-settings';
import type { ExcelSession } from './session';

/** What is remembered in the workbook; nothing when nothing is, or when it cannot be understood. */
export async function loadSettings(session: ExcelSession): Promise<StoredSettings> {
  const { ours, onlyText } = await session.read((context) => {
    const parts = loadOurs(context);
    return { ours: parts, onlyText: parts.getOnlyItemOrNullObject().getXml() };
  });
  if (ours.items.length === 0) return NO_SETTINGS;
  if (ours.items.length === 1) return settingsFromXml([onlyText.value]);
  const texts = await session.read(({ workbook: { customXmlParts } }) =>
    ours.items.map(({ id }) => customXmlParts.getItemOrNullObject(id).getXml()),
  );
  return settingsFromXml(texts.map(({ value }) => value));
}

/**
 * Remembers settings in the workbook; settings without content leave no trace. One request; another one only where
 * several parts of ours have gathered, of which one is to remain.
 */
export async function saveSettings(session: ExcelSession, settings: StoredSettings): Promise<void> {
  const replaced = await session.write((context) => {
    const ours = loadOurs(context);
    // Deleted first, so that a workbook that must not be changed refuses before anything is.
    ours.getOnlyItemOrNullObject().delete();
    if (!isEmptySettings(settings)) context.workbook.customXmlParts.add(settingsToXml(settings));
    return ours;
  });
  if (replaced.items.length < 2) return;
  await session.write(({ workbook: { customXmlParts } }) => {
    for (const { id } of replaced.items) customXmlParts.getItemOrNullObject(id).delete();
  });
}

function loadOurs({ workbook }: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const ours = workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  ours.load('items/id');
  return ours;
}
