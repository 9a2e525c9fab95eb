import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { StoredSettings } from '../../src/hosts/host';
import { openWorkbook } from '../../src/hosts/xlsx/workbook';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { SimWorkbook } from '../excel-simulator/model/workbook';

const folder = mkdtempSync(join(tmpdir(), 'ziping-settings-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const settings: StoredSettings = {
  waivers: [{ fingerprint: 'f1', rule: 'rate-wrong', cell: 'F6', sheet: '自评表', reason: '已核实 <&> "引号"' }],
  ruleSet: 'mof-2020',
  notes: ['第一条'],
};

async function open(file: string): Promise<XlsxHost> {
  return new XlsxHost(await openWorkbook(new Uint8Array(readFileSync(file)), '自评表.xlsx'));
}

it('what is remembered survives LibreOffice, and is related to the workbook again once it is saved here', async () => {
  const host = await open(resolve(import.meta.dirname, '../../assets/samples/sample-caidian-style.xlsx'));
  await host.saveSettings(settings);
  const file = join(folder, 'form.xlsx');
  writeFileSync(file, host.save());
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      file,
    ],
    { stdio: 'ignore' },
  );
  const again = await open(join(folder, 'out', 'form.xlsx'));
  expect(await again.loadSettings()).toEqual(settings);
  await again.saveSettings({ ...settings, ruleSet: null });
  // The simulated Excel follows the relationships of the workbook, as Excel does.
  expect(SimWorkbook.fromXlsx(again.save()).customXmlParts).toHaveLength(1);
});
