import { expect } from 'vitest';
import { recogniseForms } from '../../src/core/form';
import type { EvaluationForm } from '../../src/core/form/types';
import type { SheetSnapshot } from '../../src/core/sheet/snapshot';
import type { CellLiteral } from './snapshot';

/** The form of a sheet that holds one and no other. */
export function onlyForm(snapshot: SheetSnapshot): EvaluationForm {
  const { forms } = recogniseForms(snapshot);
  expect(forms).toHaveLength(1);
  const [form] = forms;
  if (!form) throw new Error('no form');
  return form;
}

/** The headings of a table of eight columns, as the ministry prints them. */
export const HEADER: readonly CellLiteral[] = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];
