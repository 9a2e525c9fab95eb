import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { describe, expect, it } from 'vitest';
import { RIBBON_FUNCTIONS } from '../../src/commands/ribbon';
import { REQUIRED_API } from '../../src/hosts/excel/session';
import { all, descendants, manifestTree, only, type Element } from './manifest-tree';

const root = resolve(import.meta.dirname, '../..');
const path = join(root, 'manifest.xml');
const manifest = manifestTree(path);
const names = (element: Element): string[] => element.children.map(({ name }) => name);

describe('manifest', () => {
  it('is read by the Office tool', async () => {
    const info = await OfficeAddinManifest.readManifestFile(path);
    expect(info).toMatchObject({
      displayName: '绩效自评助手',
      defaultLocale: 'zh-CN',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
    });
  });

  it('has a random GUID and a four-part version', () => {
    expect(only(manifest, 'Id').text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
    expect(only(manifest, 'Version').text).toBe(`${version}.0`);
  });

  it('names https addresses only', () => {
    const addresses = descendants(manifest)
      .flatMap(({ attributes }) => [attributes['DefaultValue'] ?? '', attributes['Value'] ?? ''])
      .filter((value) => value.includes('://'));
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((address) => !address.startsWith('https://localhost:3000/'))).toEqual([]);
  });

  // Office refuses a manifest whose elements stand in another order, often without saying why.
  it('keeps the elements in the order of the schema', () => {
    expect(names(manifest)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    expect(names(only(manifest, 'VersionOverrides'))).toEqual(['Requirements', 'Hosts', 'Resources']);
    expect(names(only(only(manifest, 'VersionOverrides'), 'Host'))).toEqual(['Runtimes', 'DesktopFormFactor']);
    expect(names(only(manifest, 'DesktopFormFactor'))).toEqual(['FunctionFile', 'ExtensionPoint']);
    expect(names(only(manifest, 'Resources'))).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
    const group = only(manifest, 'Group');
    expect(names(group).slice(0, 2)).toEqual(['Label', 'Icon']);
    for (const control of all(group, 'Control'))
      expect(names(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  });

  it('resolves every resource id, and uses every resource', () => {
    const used = descendants(manifest).flatMap(({ attributes }) => attributes['resid'] ?? []);
    const given = only(manifest, 'Resources').children.flatMap(({ children }) =>
      children.map(({ attributes }) => attributes['id'] ?? ''),
    );
    expect(new Set(given).size).toBe(given.length);
    expect([...new Set(used)].sort()).toEqual([...given].sort());
    expect(given.filter((id) => id.length > 32)).toEqual([]);
  });

  it('says every text in both languages, within the lengths Office allows', () => {
    const texts = [
      ...all(manifest, 'bt:String'),
      ...manifest.children.filter(({ name }) => name === 'DisplayName' || name === 'Description'),
    ];
    expect(texts).toHaveLength(11);
    for (const text of texts) {
      expect(text.attributes['DefaultValue'], text.attributes['id']).toMatch(/\p{Script=Han}/u);
      const [english, ...more] = text.children;
      expect(more).toEqual([]);
      expect(english?.attributes['Locale']).toBe('en-US');
      expect(english?.attributes['Value']).toMatch(/^[\x20-\x7e]+$/);
      const limit =
        only(manifest, 'bt:ShortStrings').children.includes(text) || text.name === 'DisplayName' ? 125 : 250;
      for (const value of [text.attributes['DefaultValue'] ?? '', english?.attributes['Value'] ?? ''])
        expect(value.length).toBeLessThanOrEqual(limit);
    }
  });

  it('gives every button all icon sizes', () => {
    const icons = all(manifest, 'Icon');
    expect(icons).toHaveLength(5);
    for (const icon of icons)
      expect(icon.children.map(({ attributes }) => attributes['size'])).toEqual([
        '16',
        '20',
        '24',
        '32',
        '40',
        '48',
        '64',
        '80',
      ]);
  });

  it('offers 校验, 填写执行率, 插入备注 and 打开面板, each tied to code', () => {
    const labels = new Map(
      all(manifest, 'bt:String').map(({ attributes }) => [attributes['id'], attributes['DefaultValue']]),
    );
    const label = (element: Element | undefined): string | undefined =>
      labels.get(element?.children.find(({ name }) => name === 'Label')?.attributes['resid']);
    expect(label(only(manifest, 'Group'))).toBe('绩效自评');
    expect(all(manifest, 'Control').map(label)).toEqual(['校验', '填写执行率', '插入备注', '打开面板']);
    expect(all(manifest, 'FunctionName').map(({ text }) => text)).toEqual([...RIBBON_FUNCTIONS]);
  });

  it('runs ribbon and pane in one shared runtime', () => {
    const page = 'TaskPane.Url';
    expect(only(manifest, 'Runtime').attributes).toEqual({ resid: page, lifetime: 'long' });
    expect(only(manifest, 'FunctionFile').attributes['resid']).toBe(page);
    expect(
      all(manifest, 'SourceLocation').map(({ attributes }) => attributes['resid'] ?? attributes['DefaultValue']),
    ).toEqual(['https://localhost:3000/taskpane.html', page]);
  });

  // An Excel that lacks what the code needs still opens the pane, which then says which versions have it.
  it('asks for what the code needs where the ribbon is added, and of any Excel only that it runs add-ins', () => {
    const sets = (element: Element, name: string) =>
      all(element, name).map(({ attributes }) => [attributes['Name'], attributes['MinVersion']]);
    expect(sets(only(manifest, 'VersionOverrides'), 'bt:Set')).toEqual([
      ['SharedRuntime', '1.1'],
      ['ExcelApi', REQUIRED_API],
    ]);
    expect(sets(manifest, 'Set')).toEqual([['ExcelApi', undefined]]);
    expect(only(manifest, 'Sets').attributes).toEqual({ DefaultMinVersion: '1.1' });
  });
});
