import { describe, expect, it } from 'vitest';
import { checkSheets } from '../../../src/core/check-sheets';
import { checkSheet } from '../../../src/core/check';
import { DEFAULT_COMPLETION } from '../../../src/core/completion';
import { recogniseForms } from '../../../src/core/form/index';
import { rangeToA1, toA1 } from '../../../src/core/sheet/address';
import type { HostError } from '../../../src/hosts/host';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { readableSnapshots } from '../../../src/hosts/xlsx/snapshots';
import { openWorkbook, type Workbook } from '../../../src/hosts/xlsx/workbook';
import { docx, down, p, r, span, tbl, tc, tr, HIDDEN } from './build';
import { formTable, reportDocument, type FormText } from './documents';

const FORM: FormText = {
  title: '2023年度农村道路养护项目支出绩效自评表',
  project: '农村道路养护',
  department: '石桥县交通运输局',
  funding: [
    ['财政拨款', '320', '304', '95%'],
    ['合计', '320', '304', '95%'],
  ],
  indicators: [
    ['产出指标', '数量指标', '养护里程', '≥85公里', '86.4公里'],
    ['产出指标', '质量指标', '验收合格率', '100%', '100%'],
    ['效益指标', '社会效益指标', '受益行政村', '≥12个', '12个'],
  ],
  notes: ['备注：', '1.执行数为实际支出。', '2.未完成的须说明原因。'],
};

const open = async (bytes: Uint8Array, name = '报告.docx'): Promise<Workbook> => openWorkbook(bytes, name);
const snapshots = (workbook: Workbook) => [...readableSnapshots(workbook, workbook.sheets)];
const refusal = (bytes: Uint8Array, name = '报告.docx') =>
  open(bytes, name).then(
    () => null,
    (error: unknown) => (error as HostError).userMessage.id,
  );

describe('a Word document as a workbook', () => {
  it('its form is read with the title above the table and the notes below', async () => {
    const workbook = await open(reportDocument(['一、基本情况', '全年养护道路86.4公里。'], FORM));
    expect(workbook.isConverted).toBe(true);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['表格1']);
    const [snapshot] = snapshots(workbook);
    const form = snapshot && recogniseForms(snapshot).forms[0];
    expect(form?.title?.text).toBe(FORM.title);
    expect(form?.indicators.map(({ level1, name, actual }) => [level1, name.text, actual?.text])).toEqual([
      ['产出指标', '养护里程', '86.4公里'],
      ['产出指标', '验收合格率', '100%'],
      ['效益指标', '受益行政村', '12个'],
    ]);
    expect(form?.notes && rangeToA1(form.notes.range)).toBe('A11:G13');
    expect(workbook.word?.narrative).toEqual(['一、基本情况', '全年养护道路86.4公里。', '附件']);
  });

  it('figures become numbers where they look the same, names of digits stay text', async () => {
    const [snapshot] = snapshots(
      await open(
        docx(tbl([tr([tc('1,234.50'), tc('83.62%'), tc('007')]), tr([tc('13800001111222'), tc('12'), tc('＜48')])])),
      ),
    );
    expect(snapshot?.cells.map(({ value, text }) => [value, text])).toEqual([
      [1234.5, '1,234.50'],
      [0.8362, '83.62%'],
      ['007', '007'],
      ['13800001111222', '13800001111222'],
      [12, '12'],
      ['＜48', '＜48'],
    ]);
  });

  it('merges come along', async () => {
    const [snapshot] = snapshots(
      await open(
        docx(tbl([tr([tc('甲', down('restart')), tc('乙', span(2))]), tr([tc('', down()), tc('丙'), tc('丁')])])),
      ),
    );
    expect(snapshot?.merges?.map(rangeToA1).sort()).toEqual(['A1:A2', 'B1:C1']);
  });

  it('a form broken over two tables that repeat the header is one', async () => {
    const whole = formTable(FORM);
    const rows = whole.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    const header = rows[5] ?? '';
    const body = [
      p(FORM.title),
      tbl(rows.slice(0, 8), 7),
      p('<w:r><w:br w:type="page"/></w:r>'),
      tbl([header, ...rows.slice(8)], 7),
    ].join('');
    const workbook = await open(docx(body));
    const all = snapshots(workbook);
    expect(all).toHaveLength(1);
    expect(all[0] && recogniseForms(all[0]).forms[0]?.indicators).toHaveLength(3);
    // Counted for the reader: the second row of the second table.
    expect(workbook.word?.places.get('表格1')?.at(-1)).toEqual({ table: 2, row: 2 });
  });

  it('a table that only looks alike stays a table of its own', async () => {
    const other = tbl([tr([tc('月份'), tc('次数')]), tr([tc('1月'), tc('3')])], 2);
    const another = tbl([tr([tc('村'), tc('户数')]), tr([tc('东村'), tc('12')])], 2);
    expect((await open(docx(other + p('') + another))).sheets.map(({ name }) => name)).toEqual(['表格1', '表格2']);
  });

  it('findings are the same as of the workbook it is imported to', async () => {
    const broken: FormText = {
      ...FORM,
      indicators: [['产出指标', '数量指标', '养护里程', '≥85公里', '80公里'], ...FORM.indicators.slice(1)],
    };
    const workbook = await open(reportDocument([], broken));
    const again = await openWorkbook(workbook.save(), '导入.xlsx');
    const findings = (book: Workbook) =>
      checkSheets(snapshots(book), { completion: DEFAULT_COMPLETION }).flatMap(({ report }) =>
        report.findings.map(({ rule, cell }) => `${rule} ${toA1(cell)}`),
      );
    expect(findings(workbook)).toContain('differs-unexplained G8');
    expect(findings(again)).toEqual(findings(workbook));
  });

  it('a pane that reads the sheet checks it against the text around it', async () => {
    const host = new XlsxHost(await open(reportDocument(['全年养护里程68公里。'], FORM)));
    const rules = checkSheet(await host.readSheet()).flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(rules).toContain('narrative-differs');
  });

  it('hidden and deleted texts are told', async () => {
    const deleted = '<w:del w:id="1"><w:r><w:delText>旧值</w:delText></w:r></w:del>';
    const workbook = await open(docx(tbl([tr([tc(p(r('甲') + r('藏', HIDDEN) + deleted)), tc('乙')])], 2)));
    expect(workbook.word?.leftOut).toEqual({ hidden: ['藏'], deleted: ['旧值'] });
  });

  it('each file that holds no table gets its sentence', async () => {
    const picture =
      '<w:p><w:r><w:drawing><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></w:drawing></w:r></w:p>';
    expect(await refusal(docx(p('只有文字。')))).toBe('host.docx.no-table');
    expect(await refusal(docx(picture + picture))).toBe('host.docx.pictures-only');
    expect(await refusal(docx(p('文字').slice(0, -6)))).toBe('host.docx.no-table');
  });

  it('a document of hundreds of pages is read', async () => {
    const many = Array.from({ length: 6000 }, (_, n) => p(`第${n}段，全年完成巡查${n}次。`));
    const workbook = await open(docx([...many, p(FORM.title), formTable(FORM)].join('')));
    expect(workbook.word?.narrative).toHaveLength(6000);
  });
});
