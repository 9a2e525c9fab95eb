import { describe, expect, it } from 'vitest';
import { recogniseForms } from '../../../src/core/form/index';
import type { EvaluationForm } from '../../../src/core/form/types';
import { crossCheck } from '../../../src/core/narrative/cross-check';
import { readableSnapshots } from '../../../src/hosts/xlsx/snapshots';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { reportDocument, type FormText } from '../../hosts/docx/documents';
import { FURTHER_REPORTS } from './further-reports';
import { MORE_REPORTS } from './more-reports';
import { OTHER, SAME } from './named';
import { REPORTS } from './reports';

const ALL = [...REPORTS, ...MORE_REPORTS, ...FURTHER_REPORTS];

async function formOf(form: FormText): Promise<EvaluationForm> {
  const workbook = await openWorkbook(reportDocument([], form), '报告.docx');
  const [snapshot] = [...readableSnapshots(workbook, workbook.sheets)];
  const recognised = snapshot && recogniseForms(snapshot).forms[0];
  if (!recognised) throw new Error('no form');
  return recognised;
}

describe('a narrative beside its form', () => {
  it.each(ALL)('no false alarm: $name', async ({ form, agrees }) => {
    const { contradictions } = crossCheck(agrees, await formOf(form));
    expect(contradictions).toEqual([]);
  });

  it.each(ALL)('what was put in is found: $name', async ({ form, planted }) => {
    const { contradictions } = crossCheck(planted.narrative, await formOf(form));
    const found = contradictions.map(({ said }) => said.text);
    const isQuoted = (words: string, text: string): boolean => words.includes(text) || text.includes(words);
    expect(found.map((text) => planted.contradictions.find((words) => isQuoted(words, text)) ?? text)).toEqual(
      planted.contradictions,
    );
  });
});

describe('year, project and unit of a narrative', () => {
  it.each(SAME)('no false alarm: $name', async ({ form, narrative }) => {
    const { contradictions } = crossCheck(narrative, await formOf(form));
    expect(contradictions).toEqual([]);
  });

  it.each(OTHER)('is found: $name', async ({ form, narrative, said }) => {
    const { contradictions } = crossCheck(narrative, await formOf(form));
    expect(contradictions.map((each) => each.said.text)).toEqual([said]);
  });
});
