import { expect, it } from 'vitest';
import { NO_SETTINGS, type StoredSettings } from '../../../src/hosts/host';
import { openHost, smallForm } from './open-host';

const settings: StoredSettings = {
  waivers: [{ fingerprint: 'f1', rule: 'rate-wrong', cell: 'D3', sheet: '自评表', reason: '已核实' }],
  ruleSet: 'hubei-20',
  notes: ['口径一', '口径二'],
};

it('remembers settings in the workbook, one request each way', async () => {
  const { workbook } = smallForm();
  const { host, simulator } = openHost(workbook);
  expect(await host.loadSettings()).toEqual(NO_SETTINGS);
  await host.saveSettings(settings);
  expect(simulator.requests).toHaveLength(2);
  expect(await openHost(workbook).host.loadSettings()).toEqual(settings);
});

it('replaces them, and leaves no trace of default ones', async () => {
  const { workbook } = smallForm();
  const { host } = openHost(workbook);
  await host.saveSettings(settings);
  await host.saveSettings({ ...settings, ruleSet: null });
  expect(await host.loadSettings()).toEqual({ ...settings, ruleSet: null });
  await host.saveSettings(NO_SETTINGS);
  await host.saveSettings(NO_SETTINGS);
  expect(workbook.settings.size).toBe(0);
});

it.each([
  ['text that is not JSON', 'nonsense'],
  ['a number', 7],
  ['JSON of another shape', '{"waivers":[{"rule":1},null],"ruleSet":5,"notes":"x"}'],
  ['null', 'null'],
])('takes %s for no settings', async (_, stored) => {
  const { workbook } = smallForm();
  workbook.settings.set('ziping.settings.1', stored);
  expect(await openHost(workbook).host.loadSettings()).toEqual(NO_SETTINGS);
});
