import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { checkSheet, type SheetReport } from '../../src/core/check';
import { parseA1, toA1, type CellRef } from '../../src/core/sheet/address';
import type { Waiver } from '../../src/hosts/host';
import { openWorkbook } from '../../src/hosts/xlsx/workbook';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { viewReport } from '../../src/taskpane/report-view';
import {
  nextWorkList,
  progressOf,
  sectionsOf,
  tidied,
  waivedRows,
  type Section,
  type WorkList,
} from '../../src/taskpane/work-list';
import { stopAt, stopFrom } from '../../src/taskpane/way';
import { sampleHost } from './fixtures';

function cell(address: string): CellRef {
  const found = parseA1(address);
  if (!found) throw new Error(address);
  return found;
}

async function reportOf(host: XlsxHost): Promise<SheetReport> {
  const [report] = checkSheet(await host.readSheet());
  if (!report?.form) throw new Error('no form');
  return report;
}

const type = (host: XlsxHost, address: string, value: string | number): void => {
  host.editCell(host.activeSheetId(), cell(address), { value, formula: null });
};
const shown = (list: WorkList, report: SheetReport, waivers: readonly Waiver[] = []): Section[] =>
  sectionsOf(list, report, waivers, 'severity');
/** The list as one sees it: place and state, section by section. */
const lines = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ rows }) => rows.map(({ head, state }) => `${toA1(head.finding.cell)} ${state}`));
function waiverFor(report: SheetReport, rule: string): Waiver {
  const finding = report.findings.find((each) => each.rule === rule);
  if (!finding) throw new Error(rule);
  return { fingerprint: finding.fingerprint, rule, cell: toA1(finding.cell), sheet: '', reason: '已核实' };
}

describe('the list', () => {
  it('puts the worst first and each finding in one line', async () => {
    const report = await reportOf(await sampleHost());
    const sections = shown(nextWorkList(undefined, report, []), report);
    expect(sections.map(({ key, count }) => [key, count])).toEqual([
      ['error', report.findings.filter(({ severity }) => severity === 'error').length],
      ['warning', report.findings.filter(({ severity }) => severity === 'warning').length],
      ['info', report.findings.filter(({ severity }) => severity === 'info').length],
    ]);
  });

  it('takes a wrong total and the rate computed from it for one', async () => {
    const host = await sampleHost();
    type(host, 'D8', '260万元');
    type(host, 'E8', '170.81万元');
    type(host, 'F8', '99%');
    const report = await reportOf(host);
    const rows = shown(nextWorkList(undefined, report, []), report).flatMap((section) => section.rows);
    const total = rows.find(({ head }) => toA1(head.finding.cell) === 'D8');
    expect(total?.items.map(({ finding }) => `${finding.rule} ${toA1(finding.cell)}`)).toEqual([
      'total-wrong D8',
      'rate-wrong F8',
    ]);
  });

  it('keeps what is solved in its place, and what is found again as well', async () => {
    const host = await sampleHost();
    const before = await reportOf(host);
    const list = nextWorkList(undefined, before, []);
    const order = lines(shown(list, before)).map((line) => line.split(' ')[0]);
    type(host, 'F6', '84.70%');
    const after = await reportOf(host);
    const next = nextWorkList(list, after, []);
    const now = lines(shown(next, after));
    expect(now.map((line) => line.split(' ')[0])).toEqual(order);
    expect(now.filter((line) => line.endsWith('solved'))).toEqual(['F6 solved']);
    expect(progressOf(next, [])).toEqual({ done: 1, all: before.findings.length });
    type(host, 'F6', '87.40%');
    const again = await reportOf(host);
    expect(lines(shown(nextWorkList(next, again, []), again)).filter((line) => line.endsWith('solved'))).toEqual([]);
  });

  it('puts what is new where it stands in the sheet', async () => {
    const host = await sampleHost();
    const list = nextWorkList(undefined, await reportOf(host), []);
    type(host, 'F11', '');
    const report = await reportOf(host);
    const errors = shown(nextWorkList(list, report, []), report)[0]?.rows ?? [];
    const open = errors.filter(({ state }) => state === 'open').map(({ head }) => toA1(head.finding.cell));
    expect(open.indexOf('F11')).toBeGreaterThan(open.indexOf('G10'));
    expect(open.indexOf('F11')).toBeLessThan(open.indexOf('F18'));
  });

  it('begins afresh without what is done, which still counts', async () => {
    const host = await sampleHost();
    const list = nextWorkList(undefined, await reportOf(host), []);
    type(host, 'F6', '84.70%');
    const report = await reportOf(host);
    const fresh = tidied(nextWorkList(list, report, []), []);
    expect(lines(shown(fresh, report)).some((line) => line.endsWith('solved'))).toBe(false);
    expect(progressOf(fresh, []).done).toBe(1);
  });

  it('forgets what it knew when rows come in above the form', async () => {
    const host = await sampleHost();
    const report = await reportOf(host);
    const list = nextWorkList(undefined, report, []);
    const { form } = report;
    if (!form) throw new Error('no form');
    const moved: SheetReport = { ...report, form: { ...form, table: { ...form.table, top: form.table.top + 1 } } };
    expect(progressOf(nextWorkList(list, { ...moved, findings: [] }, []), [])).toEqual({ done: 0, all: 0 });
  });

  it('ticks what is set aside where it stands; what was set aside before is listed by itself', async () => {
    const report = await reportOf(await sampleHost());
    const waiver = waiverFor(report, 'rate-wrong');
    const list = nextWorkList(undefined, report, []);
    expect(lines(shown(list, report, [waiver]))).toContain('F6 waived');
    expect(waivedRows(list, [waiver])).toEqual([]);
    const later = nextWorkList(undefined, report, [waiver]);
    expect(lines(shown(later, report, [waiver]))).not.toContain('F6 waived');
    expect(waivedRows(later, [waiver]).map(({ head }) => toA1(head.finding.cell))).toEqual(['F6']);
    // Brought back, it is to be done again.
    expect(lines(shown(later, report, []))).toContain('F6 open');
  });
});

describe('a finding that comes up again in other words', () => {
  /** What the list says after each text was typed into a cell: the row of that matter, and how much is done. */
  async function typing(host: XlsxHost, address: string, key: string, ...texts: readonly string[]): Promise<string[]> {
    let list = nextWorkList(undefined, await reportOf(host), []);
    const { all } = progressOf(list, []);
    const order = list.rows.map((row) => row.key);
    const said: string[] = [];
    for (const text of texts) {
      type(host, address, text);
      const report = await reportOf(host);
      list = nextWorkList(list, report, []);
      const section = shown(list, report).find(({ rows }) => rows.some((row) => row.key === key));
      const row = section?.rows.find((each) => each.key === key);
      expect(progressOf(list, []).all).toBe(all);
      expect(list.rows.map((each) => each.key)).toEqual(order);
      for (const { key: severity, count } of shown(list, report))
        expect(count).toBe(report.findings.filter((finding) => finding.severity === severity).length);
      said.push([section?.key, row?.head.finding.rule, row?.state, progressOf(list, []).done].map(String).join(' '));
    }
    return said;
  }

  it('is one that is not solved yet: a draft, half an explanation, all of it, and none again', async () => {
    const steps = await typing(
      await sampleHost(),
      'G10',
      'differs-unexplained@G10#0',
      '原因：【未完成的原因】。改进措施：【下一步措施】。',
      '因暴雨停工。',
      '因暴雨停工，下一步倒排工期，6月底前补做。',
      '',
    );
    expect(steps).toEqual([
      'error remark-blank-left open 0',
      'error explanation-incomplete open 0',
      'error explanation-incomplete solved 1',
      'error differs-unexplained open 0',
    ]);
  });

  it('is one as well where another cell is written: the reason for a low rate in a block below', async () => {
    const book = utils.book_new();
    const rows = [
      ['2023年度项目支出绩效自评表'],
      ['项目名称', '河道清淤'],
      ['资金', '预算数', '执行数', '执行率'],
      ['年度资金总额', '100万元', '60万元', '60%'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
      ['产出指标', '数量指标', '清淤里程', '≥5公里', '5公里'],
      ['预算执行偏差原因及改进措施', ''],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '自评表');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const host = new XlsxHost(await openWorkbook(bytes, '清淤.xlsx'));
    const draft = '没有执行完的原因：【预算未执行完的原因】。改进措施：【下一步措施、责任人和完成时间】。';
    const steps = await typing(
      host,
      'B7',
      'low-rate-unexplained@D4#0',
      draft,
      '尾款按合同次年支付，下一步按季度调度支出。',
    );
    expect(steps).toEqual(['error remark-blank-left open 0', 'error remark-blank-left solved 1']);
  });

  it('goes up when it has become heavier, and down only when the list is begun afresh', async () => {
    const host = await sampleHost();
    let list = nextWorkList(undefined, await reportOf(host), []);
    const sectionOf = async (text: string): Promise<string | undefined> => {
      type(host, 'G14', text);
      const report = await reportOf(host);
      list = nextWorkList(list, report, []);
      const holds = ({ rows }: Section): boolean => rows.some(({ key }) => key === 'explanation-incomplete@G14#0');
      return shown(list, report).find(holds)?.key;
    };
    expect(await sectionOf('因专业审核人员年中退休。')).toBe('warning');
    expect(await sectionOf('因专业审核人员年中退休。改进措施：【下一步措施】。')).toBe('error');
    expect(await sectionOf('因专业审核人员年中退休。')).toBe('error');
    list = tidied(list, []);
    expect(await sectionOf('因专业审核人员年中退休。')).toBe('warning');
  });

  it('comes in below where it is another matter: the figure that was missing, and now why it is too low', async () => {
    const host = await sampleHost();
    type(host, 'F10', '');
    const before = await reportOf(host);
    const list = nextWorkList(undefined, before, []);
    expect(lines(shown(list, before))).toContain('F10 open');
    type(host, 'F10', '10.6万页');
    const report = await reportOf(host);
    const now = lines(shown(nextWorkList(list, report, []), report));
    expect(now).toContain('F10 solved');
    expect(now).toContain('G10 open');
  });
});

describe('the way through it', () => {
  async function way() {
    const report = await reportOf(await sampleHost());
    const sections = shown(nextWorkList(undefined, report, []), report);
    return { sections, unclear: viewReport(report, []).unclear };
  }

  it('goes from the first to the last and on to what must be judged, round again, and back', async () => {
    const { sections, unclear } = await way();
    const seen: string[] = [];
    let stop = stopFrom(sections, unclear, null, 1);
    const first = stop;
    while (stop && !seen.includes(stop.key)) {
      seen.push(stop.key);
      stop = stopFrom(sections, unclear, stop.key, 1);
    }
    expect(seen).toHaveLength(sections.flatMap(({ rows }) => rows).length + unclear.length);
    expect(stop?.key).toBe(first?.key);
    expect(stopFrom(sections, unclear, seen[1] ?? '', -1)?.key).toBe(seen[0]);
  });

  it('ends where only the open one is left', async () => {
    const { sections } = await way();
    const [section] = sections;
    const only = section ? [{ ...section, rows: section.rows.slice(0, 1) }] : [];
    expect(stopFrom(only, [], only[0]?.rows[0]?.key ?? '', 1)).toBeNull();
  });

  it('finds the line of a cell, and stays on the open one where there are two', async () => {
    const { sections, unclear } = await way();
    const f6 = sections
      .flatMap(({ rows }) => rows)
      .filter(({ head }) => toA1(head.finding.cell) === 'F6')
      .map(({ key }) => key);
    expect(f6).toHaveLength(2);
    expect(stopAt(sections, unclear, cell('F6'), null)).toBe(f6[0]);
    expect(stopAt(sections, unclear, cell('F6'), f6[1] ?? '')).toBe(f6[1]);
    expect(stopAt(sections, unclear, cell('A1'), null)).toBeNull();
  });
});
