import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { toA1 } from '../../../src/core/sheet/address';
import { fileToText, PLAIN, summaryText, type TextOptions } from '../../../src/core/report/text';
import { addTotals, countTotals, type FileReport } from '../../../src/core/report/types';
import { snapshotOf } from '../../support/snapshot';
import { HOSTILE, reportOf, reports } from './reports';
import { speakerOf } from '../../../src/catalogue';

const CHINESE: TextOptions = { speaker: speakerOf('zh-CN'), palette: PLAIN, width: 80 };
const ENGLISH: TextOptions = { ...CHINESE, speaker: speakerOf('en-US') };
const [checked, formless, failed] = reports;

function textOf(file: FileReport | undefined, options: TextOptions = CHINESE): string {
  if (!file) throw new Error('no report');
  return fileToText(file, options);
}

/** Three lines of a form with nothing to report but its missing parts. */
function named(sheet: string, indicator: string): FileReport {
  return reportOf(
    'a.xlsx',
    snapshotOf(
      [
        ['项目支出绩效自评表', '←', '←', '←'],
        ['一级指标', '三级指标', '年初目标值', '实际完成值'],
        ['产出指标', indicator, '12次', '3次'],
      ],
      { name: sheet },
    ),
  );
}

describe('the text report', () => {
  it('begins with the file and the form', () => {
    const [first, blank, about] = textOf(checked, { ...CHINESE, width: 200 }).split('\n');
    expect([first, blank]).toEqual([HOSTILE.folder, '']);
    expect(about).toMatch(/^ {2}工作表“自评,表” 项目支出绩效自评表（2023，规则集：.*，20\d\d[-\d]*，指标 3 个）$/);
  });

  it('has a line for each finding with cell, severity, sentence and rule, and what to do below', () => {
    const text = textOf(checked, { ...CHINESE, width: 300 });
    expect(text).toMatch(/^ {2}F7 {4}必改 {4}.*80%.*50\.00%.* {2}rate-wrong$/m);
    expect(text).toMatch(/^ {2}G10 {3}必改 {4}.*≥12公里.*9公里.* {2}differs-unexplained$/m);
    expect(text).toMatch(/^ {16}条款 备注第2条：.*必须说明原因和改进措施/m);
    expect(text).toMatch(/^ {16}处理 .*（可自动补全）$/m);
    expect(text).toMatch(/^ {2}另有 1 个指标不能自动判断，请人工判断：F12$/m);
  });

  it.each([40, 60, 80, 120])('fits into %d columns and hangs below its text', (width) => {
    for (const options of [CHINESE, ENGLISH]) {
      // The file's name stays in one piece, to be copied.
      for (const line of textOf(checked, { ...options, width })
        .split('\n')
        .slice(1)) {
        // Closing punctuation may hang over the edge, a word is never broken.
        const isOneWord = !/\s/.test(line.trim());
        if (!isOneWord) expect(stringWidth(line.replace(/[，。；：、）】”’,.;:)\]]+$/, ''))).toBeLessThanOrEqual(width);
      }
    }
  });

  it('tells forms on one sheet apart by their rows and projects', () => {
    const form = (project: string): string[][] => [
      ['项目支出绩效自评表', '←', '←', '←'],
      ['项目名称', project, '←', '←'],
      ['一级指标', '三级指标', '年初目标值', '实际完成值'],
      ['产出指标', '巡查', '12次', '12次'],
    ];
    const text = textOf(reportOf('a.xlsx', snapshotOf([...form('渠道清淤'), ...form('闸门检修')], { name: '表' })), {
      ...CHINESE,
      width: 300,
    });
    expect(text).toContain('  工作表“表”第 1–4 行“渠道清淤” 项目支出绩效自评表（');
    expect(text).toContain('  工作表“表”第 5–8 行“闸门检修” 项目支出绩效自评表（');
    expect(textOf(named('表', '巡查'))).not.toMatch(/第 \d/);
  });

  it('says so when there is nothing to report', () => {
    const clean = named('表', '巡查');
    const report = {
      ...clean,
      sheets: clean.sheets.map((sheet) => ({ ...sheet, report: { ...sheet.report, findings: [] } })),
    };
    expect(textOf(report)).toContain('\n  未发现问题\n');
  });

  it('quotes a clause once for each form, and then says where it stands', () => {
    const text = textOf(checked, { ...CHINESE, width: 1000 });
    const clauses = text.split('\n').flatMap((line) => /^ +条款 (.*)$/.exec(line)?.[1] ?? []);
    const quoted = clauses.filter((clause) => !clause.startsWith('同 '));
    expect(new Set(quoted).size).toBe(quoted.length);
    expect(clauses.length).toBeGreaterThan(quoted.length);
    const cells = (checked?.sheets ?? []).flatMap(({ report }) => report.findings.map(({ cell }) => toA1(cell)));
    for (const clause of clauses)
      if (clause.startsWith('同 ')) expect(cells.map((cell) => `同 ${cell} 所引`)).toContain(clause);
  });

  it('passes over a cover beside a form, but says what was looked for where there is no form', () => {
    expect(textOf(checked)).not.toContain('封面');
    expect(textOf(formless)).toMatch(/^目录\.xlsx\n {2}工作表“目录”: .*没有找到任何指标表头/);
  });

  it('says why a file could not be read', () => {
    expect(textOf(failed)).toBe(
      '-坏的.xlsx\n  文件设有打开密码，无法读取；请在 Excel 或 WPS 中去掉密码后另存为 .xlsx。\n',
    );
  });

  it('speaks English with English marks', () => {
    const text = textOf(checked, { ...ENGLISH, width: 300 });
    expect(text).toContain('(can be filled in automatically)');
    expect(text).toContain(' (trial rule)');
    expect(text).not.toMatch(/[（）]can/);
  });

  it('paints by severity', () => {
    const painted: string[] = [];
    textOf(checked, {
      ...CHINESE,
      palette: {
        severity: (severity, text) => (painted.push(`${severity} ${text.trim()}`), text),
        strong: (text) => text,
        dim: (text) => text,
      },
    });
    expect(new Set(painted)).toEqual(new Set(['error 必改', 'warning 要核对', 'info 可改进']));
  });

  it('does not let a file, a sheet or a cell steer the terminal', () => {
    const escape = '\u001b]0;x\u0007\u001b[31m\u009b2J\u202e\rA\nB';
    const steered = { ...named(`表${escape}`, `巡查${escape}`), file: `${escape}.xlsx` };
    const text = textOf(steered, { ...CHINESE, width: 300 });
    expect(text).toContain('巡查');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(text.split('\n')[0]).toMatch(/A B\.xlsx$/);
    expect(
      textOf({
        file: escape,
        error: { code: 'no-match', message: { id: 'report.file.no-match', data: { pattern: escape } } },
        sheets: [],
      }).split('\n'),
    ).toHaveLength(3);
  });

  it('adds up in one line', () => {
    const findings = checked?.sheets.flatMap(({ report }) => report.findings) ?? [];
    const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
    expect(summaryText(addTotals(countTotals(reports.slice(0, 1)), countTotals(reports.slice(1))), CHINESE)).toBe(
      `共 3 个文件、1 张自评表：必改 ${count('error')}，要核对 ${count('warning')}，可改进 ${count('info')}；未能校验 2 个文件。\n`,
    );
    expect(count('error')).toBe(4);
  });
});
