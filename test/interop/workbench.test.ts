import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, startStage, WorkbenchPage, type Stage } from '../e2e/workbench/open-workbench';

/** Prints cells, merges and the look of one cell as another program sees them. */
const READ = `
import json, sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1])
sheet = book['自评表']
print(json.dumps({
    'sheets': book.sheetnames,
    'cells': {ref: sheet[ref].value for ref in ['B3', 'F6', 'F7', 'D8', 'E8', 'F8', 'G10', 'A26', 'A27']},
    'merges': sorted(str(merge) for merge in sheet.merged_cells.ranges),
    'font': [sheet['G10'].font.name, sheet['G10'].font.sz, sheet['G10'].alignment.wrap_text, sheet['G10'].border.left.style],
    'width': sheet.column_dimensions['G'].width,
    'formula': book['资金明细']['D7'].value,
    'printArea': sheet.print_area,
}, ensure_ascii=False))
`;

interface ReadBack {
  readonly sheets: string[];
  readonly cells: Readonly<Record<string, string | null>>;
  readonly merges: string[];
  readonly font: unknown[];
  readonly width: number;
  readonly formula: string;
  readonly printArea: string[];
}

let stage: Stage;
const folder = mkdtempSync(join(tmpdir(), 'ziping-workbench-'));
beforeAll(async () => {
  stage = await startStage();
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a workbook completed in the workbench', () => {
  it('is read by openpyxl and by LibreOffice with what was filled in and all that was there', async () => {
    const workbench = await WorkbenchPage.open(stage);
    await workbench.check();
    await workbench.pane.getByRole('button', { name: /^一键补全/ }).click();
    await workbench.pane.getByRole('button', { name: /^写入所选/ }).click();
    await eventually(() => workbench.cellText(6, 5)).toBe('91.75%');
    await workbench.type(9, 6, '原因：设备故障。改进措施：更换设备。');
    await eventually(() => workbench.cellText(9, 6)).toContain('更换设备');
    const { path } = await workbench.download();
    const file = join(folder, '下载.xlsx');
    copyFileSync(path, file);
    await workbench.close();

    const seen = JSON.parse(execFileSync('/usr/bin/python3', ['-c', READ, file], { encoding: 'utf8' })) as ReadBack;
    expect(seen.sheets).toEqual(['自评表', '资金明细']);
    expect(seen.cells).toMatchObject({
      B3: '2023年度临江区数字档案馆运行维护项目',
      F6: '87.40%',
      F7: '91.75%',
      D8: '200万元',
      E8: '170.81万元',
      F8: '85.41%',
      G10: '原因：设备故障。改进措施：更换设备。',
    });
    expect(seen.cells['A26']).toContain('备注');
    expect(seen.cells['A27']).toContain('预算执行情况口径');
    expect(seen.merges).toContain('A27:G27');
    expect(seen.merges).toContain('F6:G6');
    expect(seen.font).toEqual(['仿宋', 11, true, 'thin']);
    expect(seen.width).toBe(28);
    expect(seen.formula).toBe('=SUM(D3:D6)');
    // the four lines of notes below row 25 are printed as well
    expect(seen.printArea).toEqual(['$A$1:$G$29']);

    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir', folder, file],
      { stdio: 'ignore' },
    );
    const csv = readFileSync(join(folder, '下载.csv'), 'utf8');
    expect(csv).toContain('91.75%');
    expect(csv).toContain('85.41%');
    expect(csv).toContain('原因：设备故障。改进措施：更换设备。');
    expect(csv).toMatch(/备注/);
  });
});
