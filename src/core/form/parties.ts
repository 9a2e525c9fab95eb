import type { Entry } from './grid';
import type { HeadField } from './head';
import type { HeadRole } from './labels';
import { numberSlot, slotOf } from './slots';
import type { EvaluationForm, Slot } from './types';

/**
 * The value of the first of the roles the head has a label for. What the table says goes before a line above it, and
 * a filled cell before a blank one.
 */
export function valueOf(fields: readonly HeadField[], ...roles: readonly HeadRole[]): Slot | null {
  for (const role of roles) {
    const found = fields.filter((field) => field.role === role).sort((a, b) => Number(a.isInline) - Number(b.isInline));
    const filled = found.find(({ value }) => value.text !== '') ?? found[0];
    if (filled) return filled.value;
  }
  return null;
}

/** Who the form is about. 单位名称 means the department in whole-department forms, else the doer. */
export function parties(
  fields: readonly HeadField[],
  title: Entry | null,
): Pick<EvaluationForm, 'project' | 'department' | 'implementingUnit'> {
  const project = valueOf(fields, 'project');
  const department = valueOf(fields, 'localDepartment', 'department', 'centralDepartment');
  const implementingUnit = valueOf(fields, 'implementingUnit');
  if (project === null && title !== null && /整体|部门/.test(title.label.compact)) {
    return {
      project,
      department: department ?? valueOf(fields, 'departmentName', 'unitName', 'reportingUnit'),
      implementingUnit,
    };
  }
  return {
    project,
    department: department ?? valueOf(fields, 'departmentName'),
    implementingUnit: implementingUnit ?? valueOf(fields, 'unitName', 'reportingUnit'),
  };
}

/** 自评总分 in the head of the form. */
export function headTotal(fields: readonly HeadField[]): EvaluationForm['total'] {
  const total = fields.find(({ role }) => role === 'total');
  if (!total) return null;
  return { label: slotOf(total.label), weight: null, score: numberSlot(total.value), grade: valueOf(fields, 'grade') };
}
