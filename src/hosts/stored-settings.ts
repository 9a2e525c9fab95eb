import type { StoredSettings, Waiver } from './host';

/** Settings without content: a host then leaves no trace of them in the workbook. */
export function isEmptySettings({ waivers, ruleSet, notes }: StoredSettings): boolean {
  return waivers.length === 0 && ruleSet === null && notes === null;
}

/**
 * Reads settings a host stored as JSON text. What cannot be understood counts as not set:
 * the text stands in a workbook that others may have edited.
 */
export function settingsFrom(stored: unknown): StoredSettings {
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
