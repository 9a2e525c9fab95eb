import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../src/core/check';
import type { Host, StoredSettings } from '../../src/hosts/host';
import { settingsFromXml, settingsToXml } from '../../src/hosts/stored-settings';
import { openWorkbook } from '../../src/hosts/xlsx/workbook';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { SimWorkbook } from '../excel-simulator/model/workbook';
import { openHost } from './excel/open-host';

const form = new Uint8Array(readFileSync(resolve(import.meta.dirname, '../fixtures/forms/district-defects.xlsx')));
const settings: StoredSettings = {
  waivers: [
    {
      fingerprint: 'f1',
      rule: 'rate-wrong',
      cell: 'B4',
      sheet: '自评表',
      reason: '已核实 <&> "引号" ]]> \u0001\uffff\ud800\r\n第二行',
    },
  ],
  ruleSet: 'mof-2020',
  notes: ['第一条', ''],
};

const openFile = async (bytes: Uint8Array): Promise<XlsxHost> => new XlsxHost(await openWorkbook(bytes, '表.xlsx'));

/** Custom XML of a file in our namespace. */
function storedIn(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /^customXml\/item\d+\.xml$/.test(name))
    .map(([, part]) => strFromU8(part));
}

async function firstFinding(host: Host): Promise<{ fingerprint: string; rule: string }> {
  const [report] = checkSheet(await host.readSheet());
  const finding = report?.findings[0];
  if (!finding) throw new Error('the form has no finding');
  return finding;
}

describe('settings', () => {
  it('are the same XML text, whichever host writes them', async () => {
    const { host: excel, workbook } = openHost(SimWorkbook.fromXlsx(form));
    await excel.saveSettings(settings);
    const file = await openFile(form);
    await file.saveSettings(settings);
    expect(workbook.customXmlParts.map(({ xml }) => xml)).toEqual(storedIn(file.save()));
  });

  it('written in the workbench are read in Excel', async () => {
    const file = await openFile(form);
    await file.saveSettings(settings);
    expect(await openHost(SimWorkbook.fromXlsx(file.save())).host.loadSettings()).toEqual(settings);
  });

  it('written in Excel are read in the workbench, changed there and read in Excel again', async () => {
    const { host: excel, workbook } = openHost(SimWorkbook.fromXlsx(form));
    await excel.saveSettings(settings);
    const file = await openFile(workbook.toXlsx());
    expect(await file.loadSettings()).toEqual(settings);
    await file.saveSettings({ ...settings, ruleSet: null });
    const back = SimWorkbook.fromXlsx(file.save());
    expect(back.customXmlParts).toHaveLength(1);
    expect(await openHost(back).host.loadSettings()).toEqual({ ...settings, ruleSet: null });
  });

  it('set the same finding aside on both sides', async () => {
    const { host: excel, workbook } = openHost(SimWorkbook.fromXlsx(form));
    const { fingerprint, rule } = await firstFinding(excel);
    await excel.saveSettings({
      waivers: [{ fingerprint, rule, cell: 'A1', sheet: '', reason: '已核实' }],
      ruleSet: null,
      notes: null,
    });
    const file = await openFile(workbook.toXlsx());
    expect((await file.loadSettings()).waivers[0]?.fingerprint).toBe((await firstFinding(file)).fingerprint);
  });
});

describe('where settings lie in a file', () => {
  const rules = (ruleSet: string): string => settingsToXml({ waivers: [], ruleSet, notes: null });
  const withParts = (parts: Record<string, string>): Uint8Array =>
    zipSync({
      ...unzipSync(form),
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    });

  it.each(['customXml/item1.xml', 'customXml/item12.xml', 'customXml/item.xml', 'CustomXml/Item3.XML'])(
    'they are found at %s, and go without a trace',
    async (name) => {
      const file = await openFile(withParts({ [name]: rules('a') }));
      expect((await file.loadSettings()).ruleSet).toBe('a');
      await file.saveSettings({ waivers: [], ruleSet: null, notes: null });
      expect(Object.keys(unzipSync(file.save())).filter((each) => /customxml/i.test(each))).toEqual([]);
    },
  );

  it.each(['xl/customXml/item1.xml', 'customXml/item1.xml.old', 'customXml/item1/2.xml', 'customXml/items1.xml'])(
    'what lies at %s is not ours, and stays',
    async (name) => {
      const file = await openFile(withParts({ [name]: rules('a') }));
      expect((await file.loadSettings()).ruleSet).toBeNull();
      await file.saveSettings({ waivers: [], ruleSet: 'b', notes: null });
      expect(strFromU8(unzipSync(file.save())[name] ?? new Uint8Array())).toBe(rules('a'));
    },
  );

  it.each([
    ['a part', { 'customXml/item1.xml': '<x/>', 'customXml/item2.xml': '<x/>' }],
    ['what says of a part what it is', { 'customXml/itemProps1.xml': '<x/>', 'customXml/itemProps2.xml': '<x/>' }],
  ])('they take no name that %s of somebody else has', async (_, theirs) => {
    const file = await openFile(withParts(theirs));
    await file.saveSettings({ waivers: [], ruleSet: 'a', notes: null });
    const parts = Object.entries(unzipSync(file.save())).map(([name, text]) => [name, strFromU8(text)]);
    expect(Object.fromEntries(parts)).toMatchObject({ ...theirs, 'customXml/item3.xml': rules('a') });
  });

  it('of several copies the first is read, and the only one that is left', async () => {
    const file = await openFile(
      withParts({
        'customXml/item4.xml': rules('a'),
        'customXml/item5.xml': rules('b'),
        'customXml/item6.xml': '<x/>',
      }),
    );
    expect((await file.loadSettings()).ruleSet).toBe('a');
    await file.saveSettings({ waivers: [], ruleSet: 'c', notes: null });
    expect(storedIn(file.save()).sort()).toEqual([rules('c'), '<x/>'].sort());
  });
});

describe('the XML of settings', () => {
  it('holds nothing that XML cannot', () => {
    const xml = settingsToXml(settings);
    expect(xml).not.toMatch(/[\u0000-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(settingsFromXml([xml])).toEqual(settings);
  });

  it.each([
    [
      'with a declaration and other white space',
      '<?xml version="1.0" encoding="utf-8"?>\r\n<settings xmlns="urn:ziping:settings:1">\r\n  {"ruleSet":"hubei-20"}\r\n</settings>\r\n',
    ],
    [
      'with a prefix',
      '<z:settings xmlns:x="urn:x" xmlns:z="urn:ziping:settings:1">{"ruleSet":"hubei-20"}</z:settings>',
    ],
    ['as CDATA', '<settings xmlns=\'urn:ziping:settings:1\'><![CDATA[{"ruleSet":"hubei-20"}]]></settings>'],
  ])('is read as other programs may write it: %s', (_, xml) => {
    expect(settingsFromXml([xml]).ruleSet).toBe('hubei-20');
  });

  it.each([
    ['another namespace', '<settings xmlns="urn:other">{"ruleSet":"x"}</settings>'],
    ['our namespace on another element', '<s xmlns="urn:ziping:settings:1">{"ruleSet":"x"}</s>'],
    ['our namespace in a text', '<settings xmlns="urn:other">urn:ziping:settings:1{"ruleSet":"x"}</settings>'],
    ['a cut text', '<settings xmlns="urn:ziping:settings:1">{"ruleSet":"x"'],
    ['a cut tag', '<settings xmlns="urn:zip'],
    ['no XML', 'PK\u0003\u0004'],
    ['nothing', ''],
  ])('is passed over when it is %s', (_, xml) => {
    expect(settingsFromXml([null, xml, settingsToXml(settings)])).toEqual(settings);
  });
});
