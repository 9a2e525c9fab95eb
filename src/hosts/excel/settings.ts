import { NO_SETTINGS, type StoredSettings } from '../host';
import { isEmptySettings, settingsFrom } from '../stored-settings';
import type { ExcelSession } from './session';

/** Key of our settings in the workbook; the number changes when their shape does. */
const KEY = 'ziping.settings.1';

/** What is remembered in the workbook; nothing when nothing is, or when it cannot be understood. */
export async function loadSettings(session: ExcelSession): Promise<StoredSettings> {
  const setting = await session.read((context) => {
    const item = context.workbook.settings.getItemOrNullObject(KEY);
    item.load('value');
    return item;
  });
  return setting.isNullObject ? NO_SETTINGS : settingsFrom(setting.value);
}

/** Remembers settings in the workbook; settings without content leave no trace. */
export async function saveSettings(session: ExcelSession, settings: StoredSettings): Promise<void> {
  await session.write((context) => {
    if (isEmptySettings(settings)) context.workbook.settings.getItemOrNullObject(KEY).delete();
    else context.workbook.settings.add(KEY, JSON.stringify(settings));
  });
}
