import { expect, it } from 'vitest';
import { NO_SETTINGS, type StoredSettings } from '../../../src/hosts/host';
import { openHost, smallForm } from './open-host';
import { refusal } from './refusal';

const settings: StoredSettings = {
  waivers: [{ fingerprint: 'f1', rule: 'rate-wrong', cell: 'D3', sheet: '自评表', reason: '已核实' }],
  ruleSet: 'hubei-20',
  notes: ['口径一', '口径二'],
};

const ours = (content: string) => `<settings xmlns="urn:ziping:settings:1">${content}</settings>`;

it('remembers settings in the workbook, one request each way', async () => {
  const { workbook } = smallForm();
  const { host, simulator } = openHost(workbook);
  expect(await host.loadSettings()).toEqual(NO_SETTINGS);
  await host.saveSettings(settings);
  await host.saveSettings(settings);
  expect(simulator.requests).toHaveLength(3);
  const { host: again, simulator: requests } = openHost(workbook);
  expect(await again.loadSettings()).toEqual(settings);
  expect(requests.requests).toHaveLength(1);
});

it('replaces them, leaves no trace of default ones, and never touches custom XML of others', async () => {
  const { workbook } = smallForm();
  workbook.addCustomXml('<other xmlns="urn:somebody:else"/>');
  const { host } = openHost(workbook);
  await host.saveSettings(settings);
  await host.saveSettings({ ...settings, ruleSet: null });
  expect(await host.loadSettings()).toEqual({ ...settings, ruleSet: null });
  expect(workbook.customXmlParts).toHaveLength(2);
  await host.saveSettings(NO_SETTINGS);
  await host.saveSettings(NO_SETTINGS);
  expect(workbook.customXmlParts.map(({ xml }) => xml)).toEqual(['<other xmlns="urn:somebody:else"/>']);
});

it.each([
  ['text that is not JSON', 'nonsense'],
  ['a number', '7'],
  ['JSON of another shape', '{"waivers":[{"rule":1},null],"ruleSet":5,"notes":"x"}'],
  ['null', 'null'],
  ['a list', '[]'],
  ['nothing', ''],
  ['elements', '<waiver/>'],
])('takes %s for no settings', async (_, content) => {
  const { workbook } = smallForm();
  workbook.addCustomXml(ours(content));
  expect(await openHost(workbook).host.loadSettings()).toEqual(NO_SETTINGS);
});

it('reads the first of several parts that can be understood, and saving leaves one', async () => {
  const { workbook } = smallForm();
  workbook.addCustomXml(ours('nonsense'));
  workbook.addCustomXml(ours('{"ruleSet":"hubei-20"}'));
  workbook.addCustomXml(ours('{"ruleSet":"mof-2020"}'));
  const { host, simulator } = openHost(workbook);
  expect(await host.loadSettings()).toEqual({ ...NO_SETTINGS, ruleSet: 'hubei-20' });
  await host.saveSettings(settings);
  expect(simulator.requests).toHaveLength(4);
  expect(workbook.customXmlParts).toHaveLength(1);
  expect(await host.loadSettings()).toEqual(settings);
});

it('leaves none of several parts when nothing is to be remembered', async () => {
  const { workbook } = smallForm();
  workbook.addCustomXml(ours('{"ruleSet":"hubei-20"}'));
  workbook.addCustomXml(ours('{"ruleSet":"mof-2020"}'));
  await openHost(workbook).host.saveSettings(NO_SETTINGS);
  expect(workbook.customXmlParts).toEqual([]);
});

it('keeps what was remembered when the workbook must not be changed', async () => {
  const { workbook } = smallForm();
  const { host } = openHost(workbook);
  await host.saveSettings(settings);
  workbook.readOnly = true;
  expect((await refusal(host.saveSettings(NO_SETTINGS))).name).toBe('HostError');
  expect(await host.loadSettings()).toEqual(settings);
});

it('survives that a co-author takes a part away while several are read', async () => {
  const { workbook } = smallForm();
  workbook.addCustomXml(ours('{"ruleSet":"mof-2020"}'));
  workbook.addCustomXml(ours('{"ruleSet":"hubei-20"}'));
  const { host, simulator } = openHost(workbook);
  simulator.beforeRequest = (number) => {
    if (number === 2) workbook.customXmlParts.shift();
  };
  expect(await host.loadSettings()).toEqual({ ...NO_SETTINGS, ruleSet: 'hubei-20' });
});
