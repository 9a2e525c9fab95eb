import { describe, expect, it } from 'vitest';
import { checkSheet, type SheetReport } from '../../src/core/check';
import type { Waiver } from '../../src/hosts/host';
import { closingPoints, isReady, resultText } from '../../src/taskpane/closing';
import { falseAlarmText, masked } from '../../src/taskpane/false-alarm';
import { SEEN, viewReport } from '../../src/taskpane/report-view';
import { renderMessage } from '../../src/catalogue';
import { speakerFor } from '../../src/taskpane/texts';
import { sampleHost } from './fixtures';

async function reportOf(file: string): Promise<SheetReport> {
  const [report] = checkSheet(await (await sampleHost(file)).readSheet());
  if (!report?.form) throw new Error('no form');
  return report;
}

const seenAll = (report: SheetReport): Waiver[] =>
  viewReport(report, []).unclear.map(({ fingerprint }) => ({
    fingerprint,
    rule: SEEN,
    cell: '',
    sheet: '',
    reason: '看过了',
  }));
const states = (report: SheetReport, waivers: readonly Waiver[] = []): Record<string, string> =>
  Object.fromEntries(closingPoints(report, viewReport(report, waivers)).map(({ key, state }) => [key, state]));

describe('可以报送了吗', () => {
  it('names what is missing and where to go on', async () => {
    const report = await reportOf('sample-caidian-style.xlsx');
    const view = viewReport(report, []);
    const points = closingPoints(report, view);
    expect(states(report)).toMatchObject({ errors: 'missing', reasons: 'missing', notes: 'missing', seen: 'missing' });
    // A form without a column for scores has nothing to add up.
    expect(states(report)).not.toHaveProperty('scores');
    expect(points.find(({ key }) => key === 'errors')?.goTo?.cell).toEqual({ row: 5, col: 5 });
    expect(isReady(points)).toBe(false);
  });

  it('is ready once everything is in order', async () => {
    const report = await reportOf('sample-clean.xlsx');
    expect(isReady(closingPoints(report, viewReport(report, [])))).toBe(true);
  });

  it('takes for seen what somebody looked at as it stands now', async () => {
    const host = await sampleHost();
    const [report] = checkSheet(await host.readSheet());
    if (!report) throw new Error('no report');
    const waivers = seenAll(report);
    expect(waivers.length).toBeGreaterThan(1);
    expect([states(report)['seen'], states(report, waivers)['seen']]).toEqual(['missing', 'done']);
    const [item] = viewReport(report, []).unclear;
    if (!item) throw new Error('nothing to judge');
    host.editCell(host.activeSheetId(), item.cell, { value: '基本建成并投入使用', formula: null });
    const [after] = checkSheet(await host.readSheet());
    if (!after) throw new Error('no report');
    expect(viewReport(after, waivers).unclear.filter(({ seen }) => seen === null).length).toBeLessThanOrEqual(1);
    expect(viewReport(after, waivers).unclear.some(({ seen, key }) => key === item.key && seen !== null)).toBe(false);
  });

  it('looks at the scores of a form that has them', async () => {
    expect(states(await reportOf('sample-mof-scored.xlsx'))).toMatchObject({ scores: 'missing' });
  });

  it('says when the rules are older than the form, and only then', async () => {
    const report = await reportOf('sample-caidian-style.xlsx');
    const { form } = report;
    if (!form) throw new Error('no form');
    const inYear = (year: string): SheetReport => ({ ...report, form: { ...form, year } });
    expect(states(inYear('2022'))).toMatchObject({ rules: 'advice' });
    expect(states(inYear('2021'))).not.toHaveProperty('rules');
  });

  it('is told in words that need no pane', async () => {
    const report = await reportOf('sample-caidian-style.xlsx');
    const speaker = speakerFor('zh-CN', renderMessage);
    const made = { id: 'closing.made', data: { version: '1', ruleSet: 'x', dated: '2021' } };
    const text = resultText(report, viewReport(report, []), made, speaker);
    expect(text).toContain('× 还有 7 处必改');
    expect(text).toContain('[必改] F7：');
    expect(text).not.toMatch(/\{\w+\}|closing\./);
  });
});

describe('这条不对？', () => {
  it('tells the shape of texts and figures and not what they say', () => {
    expect(masked('新建公厕12座（A类）')).toBe('某某某某99某（x某）');
  });

  it('tells what stands in the cells only where that is wished', async () => {
    const report = await reportOf('sample-caidian-style.xlsx');
    const item = viewReport(report, []).open.find(({ finding }) => finding.rule === 'differs-unexplained');
    if (!item) throw new Error('no finding');
    const speaker = speakerFor('zh-CN', renderMessage);
    const discreet = falseAlarmText(item, report, false, '9.9', speaker);
    expect(discreet).toContain('differs-unexplained G10');
    expect(discreet).toContain('caidian-2021');
    for (const secret of ['馆藏', '12万', '10.6']) expect(discreet).not.toContain(secret);
    expect(falseAlarmText(item, report, true, '9.9', speaker)).toContain('馆藏档案数字化加工');
  });
});
