import { isBlankCell } from '../../text/blank';
import { defineRule } from '../define';

/** A field at the head of the form is blank. */
export default defineRule({
  meta: {
    code: 'ZP404',
    slug: 'field-missing',
    severity: 'warning',
    stage: 'stable',
    edits: null,
    topic: null,
    title: { 'zh-CN': '项目名称或单位未填', 'en-US': 'Project or unit is blank' },
    what: {
      'zh-CN': '项目名称、主管部门或实施单位的格子是空的。',
      'en-US': 'The cell for the project, the department or the implementing unit is blank.',
    },
    why: {
      'zh-CN': '缺少项目和单位，汇总时对不上号。',
      'en-US': 'Without project and unit the form cannot be filed.',
    },
    howToFix: {
      'zh-CN': '填写完整的名称。',
      'en-US': 'Write the full name.',
    },
    messages: {
      project: {
        'zh-CN': '项目名称没有填。',
        'en-US': 'The project name is blank.',
      },
      department: {
        'zh-CN': '主管部门没有填。',
        'en-US': 'The department is blank.',
      },
      implementingUnit: {
        'zh-CN': '实施单位没有填。',
        'en-US': 'The implementing unit is blank.',
      },
    },
  },
  *check({ form }) {
    for (const field of ['project', 'department', 'implementingUnit'] as const) {
      const slot = form[field];
      if (slot && isBlankCell(slot)) yield { cell: slot.cell, messageId: field };
    }
  },
});
