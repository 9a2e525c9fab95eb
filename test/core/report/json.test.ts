import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../../src/core/report/schema';
import type { Locale } from '../../../src/core/messages/message';
import { jsonHead, JSON_TAIL, toJsonItem, toJsonLine } from '../../../src/core/report/json';
import { HOSTILE, reports } from './reports';
import { speakerOf } from '../../../src/catalogue';

interface Json {
  readonly schemaVersion: number;
  readonly version: string;
  readonly files: readonly {
    readonly file: string;
    readonly error: { code: string; message: string } | null;
    readonly sheets: readonly {
      sheet: string;
      form: Record<string, unknown> | null;
      reason: string | null;
      findings: Record<string, unknown>[];
      edits: Record<string, unknown>[];
    }[];
  }[];
}

/** The document as it is put together file by file. */
function documentIn(locale: Locale): string {
  return (
    jsonHead('1.2.3') +
    reports.map((report, index) => toJsonItem(report, speakerOf(locale), index === 0)).join('') +
    JSON_TAIL
  );
}

const document = JSON.parse(documentIn('zh-CN')) as Json;
const [checked, formless, failed] = document.files;
const sheet = checked?.sheets[1];

describe('the json report', () => {
  it('states its version and lists the files in order, as they were given', () => {
    expect([document.schemaVersion, document.version]).toEqual([2, '1.2.3']);
    expect(v.safeParse(reportSchema, document).issues).toBeUndefined();
    expect(document.files.map(({ file }) => file)).toEqual([HOSTILE.folder, '目录.xlsx', '-坏的.xlsx']);
  });

  it('says in code and words why a file could not be read', () => {
    expect(failed).toMatchObject({
      error: { code: 'encrypted', message: '文件设有打开密码，无法读取；请在 Excel 或 WPS 中去掉密码后另存为 .xlsx。' },
      sheets: [],
    });
    expect(checked?.error).toBeNull();
  });

  it('lists sheets without a form, with what was looked for', () => {
    expect(checked?.sheets.map((one) => [one.sheet, one.form === null])).toEqual([
      ['封面', true],
      ['自评,表', false],
    ]);
    for (const one of [checked?.sheets[0], formless?.sheets[0]]) {
      expect(one).toMatchObject({ form: null, findings: [], edits: [] });
      expect(one?.reason).toContain('没有找到任何指标表头');
    }
    expect(sheet?.reason).toBeNull();
  });

  it('gives the form in the agreed shape: decimals as texts, places as A1', () => {
    const { missing, ...form } = sheet?.form ?? {};
    expect(Array.isArray(missing)).toBe(true);
    const cells = (row: number): object => ({
      name: `D${row}`,
      target: `E${row}`,
      actual: `F${row}`,
      explanation: `G${row}`,
    });
    const said = { by: expect.any(String) as unknown, text: expect.any(String) as unknown };
    const evidence: unknown = expect.arrayContaining([expect.objectContaining(said)]);
    expect(form).toEqual({
      kind: 'evaluation',
      title: '项目支出绩效自评表',
      year: '2023',
      total: null,
      project: HOSTILE.project,
      department: '水务局',
      implementingUnit: HOSTILE.unit,
      money: { budget: '200', executed: '150', unit: '万元', rate: '75.00' },
      funding: [
        {
          label: '年度财政资金总额',
          total: true,
          budget: '200',
          executed: '150',
          unit: '万元',
          rate: '75.00',
          statedRate: null,
          cells: { label: 'B6', budget: 'D6', executed: 'E6', rate: 'F6' },
        },
        {
          label: '市级财政资金',
          total: false,
          budget: '40',
          executed: '20',
          unit: '万元',
          rate: '50.00',
          statedRate: '80%',
          cells: { label: 'B7', budget: 'D7', executed: 'E7', rate: 'F7' },
        },
      ],
      indicators: [
        {
          level1: '产出指标',
          level2: '数量指标',
          name: HOSTILE.markup,
          target: '≥12公里',
          actual: '9公里',
          explanation: '',
          weight: null,
          score: null,
          cells: cells(10),
          verdict: 'short',
          evidence,
        },
        {
          level1: '产出指标',
          level2: '质量指标',
          name: '验收合格率',
          target: '100%',
          actual: '',
          explanation: '',
          weight: null,
          score: null,
          cells: cells(11),
          verdict: 'unanswered',
          evidence,
        },
        {
          level1: '效益指标',
          level2: '社会效益指标',
          name: '灌溉条件',
          target: '明显改善',
          actual: '农户反映用水方便了许多',
          explanation: '',
          weight: null,
          score: null,
          cells: cells(12),
          verdict: 'unclear',
          evidence,
        },
      ],
      notes: { present: false, range: null },
    });
  });

  it('gives each finding rule, severity, place, sentence, clause and whether it can be filled in', () => {
    const rows = sheet?.findings.map(({ rule, severity, cell, fixable }) => [rule, severity, cell, fixable]);
    for (const row of [
      ['rate-wrong', 'error', 'F7', false],
      ['rate-missing', 'error', 'F6', true],
      ['differs-unexplained', 'error', 'G10', false],
      ['actual-missing', 'error', 'F11', false],
      ['notes-missing', 'warning', 'A13', true],
    ]) {
      expect(rows).toContainEqual(row);
    }
    const differs = sheet?.findings.find(({ rule }) => rule === 'differs-unexplained');
    expect(differs?.['message']).toContain(HOSTILE.markup);
    expect(differs?.['clause']).toContain('必须说明原因和改进措施');
  });

  it('gives each edit its place, what stands there, what is written and the formula', () => {
    const edits = sheet?.edits ?? [];
    expect(edits.find(({ cell }) => cell === 'F6')).toMatchObject({
      kind: 'cell',
      before: null,
      after: 0.75,
      formula: expect.stringMatching(/^=.*E6\/D6/) as string,
    });
    expect(edits.find(({ cell }) => cell === 'A13')).toMatchObject({
      kind: 'text-row',
      range: 'A13:G13',
      before: null,
      after: expect.stringContaining('备注') as string,
      formula: null,
    });
    for (const edit of edits)
      expect(Object.keys(edit)).toEqual(expect.arrayContaining(['cell', 'before', 'after', 'formula']));
  });

  it('speaks English when asked', () => {
    const english = JSON.parse(documentIn('en-US')) as Json;
    expect(english.files[2]?.error?.message).toMatch(/^The file is protected by a password/);
    const clause = english.files[0]?.sheets[1]?.findings.find(({ rule }) => rule === 'differs-unexplained')?.['clause'];
    expect(clause).toMatch(/^[^：]*: /);
  });
});

describe('the jsonl report', () => {
  it('is one line per file with the same content', () => {
    const lines = reports.map((report) => toJsonLine(report, speakerOf('zh-CN'), '1.2.3'));
    expect(lines.join('')).not.toContain('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual(
      document.files.map((file) => ({ schemaVersion: 2, version: '1.2.3', ...file })),
    );
  });

  it('is laid out as JSON.stringify does, though it is put together file by file', () => {
    const text = documentIn('zh-CN');
    expect(text).toBe(JSON.stringify(JSON.parse(text), null, 2));
  });
});
