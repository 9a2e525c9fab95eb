import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recogniseForms } from '../../../src/core/form';
import type { EvaluationForm, Slot } from '../../../src/core/form/types';
import { rangeToA1, toA1 } from '../../../src/core/sheet/address';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';

type Column = 'budget' | 'executed' | 'rate' | 'target' | 'actual' | 'explanation' | 'weight' | 'score';
type FundingExpectation = [string, string, string | null, string | null, string | null];
type IndicatorExpectation = [string, string, string, string, string, string, string, string | null, string | null];

interface FormExpectation {
  title: string | null;
  year: string | null;
  project: string | null;
  department: string | null;
  implementingUnit: string | null;
  unit: string | null;
  notes: string | null;
  fundingColumns: Partial<Record<Column, string>>;
  /** Row of the amounts where it is not the label's. */
  fundingRow?: number;
  funding: FundingExpectation[];
  columns: Partial<Record<Column, string>>;
  indicators: IndicatorExpectation[];
}

interface Expectation {
  file: string;
  sheets: { sheet: string; forms: FormExpectation[] }[];
}

const folder = join(import.meta.dirname, '../../fixtures/forms');
const expectations = readdirSync(folder)
  .filter((file) => file.endsWith('.expect.json'))
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Expectation);

const plain = (slot: Slot | null): string | null => (slot === null || slot.text === '' ? null : slot.text);
const cellOf = (slot: Slot | null): string | undefined => (slot ? toA1(slot.cell) : undefined);
const rowOf = (cell: string): string => cell.replace(/\D/g, '');

function checkHead(form: EvaluationForm, wanted: FormExpectation): void {
  expect({
    title: plain(form.title),
    year: form.year,
    project: plain(form.project),
    department: plain(form.department),
    implementingUnit: plain(form.implementingUnit),
    unit: form.funding?.unit ?? null,
    notes: form.notes ? rangeToA1(form.notes.range) : null,
  }).toEqual({
    title: wanted.title,
    year: wanted.year,
    project: wanted.project,
    department: wanted.department,
    implementingUnit: wanted.implementingUnit,
    unit: wanted.unit,
    notes: wanted.notes,
  });
}

function checkFunding(form: EvaluationForm, wanted: FormExpectation): void {
  const rows = form.funding?.rows ?? [];
  expect(
    rows.map(({ label, budget, executed, rate }) => [
      toA1(label.cell),
      label.text,
      budget?.amount?.toFixed() ?? null,
      executed?.amount?.toFixed() ?? null,
      rate?.percent ? rate.percent.round(2).toFixed() : null,
    ]),
  ).toEqual(wanted.funding);
  for (const row of rows) {
    const at = String(wanted.fundingRow ?? row.label.cell.row + 1);
    for (const column of ['budget', 'executed', 'rate'] as const) {
      const letter = wanted.fundingColumns[column];
      expect(cellOf(row[column])).toBe(letter === undefined ? undefined : letter + at);
    }
  }
}

function checkIndicators(form: EvaluationForm, wanted: FormExpectation): void {
  expect(
    form.indicators.map(({ name, level1, level2, target, actual, explanation, weight, score }) => [
      toA1(name.cell),
      level1,
      level2,
      name.text,
      target.text,
      actual?.text ?? '',
      explanation?.text ?? '',
      weight?.amount?.toFixed() ?? null,
      score?.amount?.toFixed() ?? null,
    ]),
  ).toEqual(wanted.indicators);
  for (const indicator of form.indicators) {
    const row = rowOf(toA1(indicator.name.cell));
    for (const column of ['actual', 'explanation', 'weight', 'score'] as const) {
      const letter = wanted.columns[column];
      expect(cellOf(indicator[column])).toBe(letter === undefined ? undefined : letter + row);
    }
    if (wanted.columns.target !== undefined) expect(cellOf(indicator.target)).toBe(wanted.columns.target + row);
  }
}

it('covers every workbook of the folder', () => {
  const workbooks = readdirSync(folder).filter((file) => /\.xlsx?$/.test(file));
  expect(expectations.map(({ file }) => file).sort()).toEqual(workbooks.sort());
  expect(workbooks.length).toBeGreaterThanOrEqual(20);
});

describe.each(expectations)('$file', ({ file, sheets }) => {
  it.each(sheets)('$sheet', async ({ sheet, forms }) => {
    const workbook = await openWorkbook(readFileSync(join(folder, file)), file);
    const info = workbook.sheets.find(({ name }) => name === sheet);
    if (!info) throw new Error(`no sheet ${sheet}`);
    const recognition = recogniseForms(workbook.snapshot(info.id));
    expect(recognition.forms).toHaveLength(forms.length);
    expect(recognition.reason === null).toBe(forms.length > 0);
    forms.forEach((wanted, index) => {
      const form = recognition.forms[index];
      if (!form) throw new Error('fewer forms than expected');
      checkHead(form, wanted);
      checkFunding(form, wanted);
      checkIndicators(form, wanted);
    });
  });
});
