import { NO_SETTINGS, type StoredSettings, type Waiver } from '../host';
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
  const isEmpty = settings.waivers.length === 0 && settings.ruleSet === null && settings.notes === null;
  await session.write((context) => {
    if (isEmpty) context.workbook.settings.getItemOrNullObject(KEY).delete();
    else context.workbook.settings.add(KEY, JSON.stringify(settings));
  });
}

function settingsFrom(stored: unknown): StoredSettings {
  const { waivers, ruleSet, notes } = parse(stored);
  return {
    waivers: Array.isArray(waivers) ? waivers.filter(isWaiver) : [],
    ruleSet: typeof ruleSet === 'string' ? ruleSet : null,
    notes: Array.isArray(notes) ? notes.filter((line): line is string => typeof line === 'string') : null,
  };
}

function parse(stored: unknown): { waivers?: unknown; ruleSet?: unknown; notes?: unknown } {
  try {
    const value: unknown = typeof stored === 'string' ? JSON.parse(stored) : null;
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function isWaiver(value: unknown): value is Waiver {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  return ['fingerprint', 'rule', 'cell', 'sheet', 'reason'].every((name) => typeof record[name] === 'string');
}
