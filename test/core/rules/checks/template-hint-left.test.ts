import rule from '../../../../src/core/rules/checks/template-hint-left';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'plain answers': { form: { rows: [{ target: '5次', actual: '5次' }], achieved: '完成养护 5 次，路面完好。' } },
    'a text that speaks of words by the way': { form: { achieved: '印发宣传材料2000份，每份约500字。' } },
  },
  invalid: {
    'in the actual': {
      form: {
        rows: [{ target: '5次', actual: '请填写实际完成情况', hint: '请填写实际完成情况', verdict: 'unanswered' }],
      },
      found: ['F20 left'],
      says: '这里还是模板提示语“请填写实际完成情况”，请换成实际内容。',
    },
    'in the text on what was achieved': { form: { achieved: '（简要说明完成情况，100字以内）' }, found: ['F17 left'] },
    'in the project name': { form: { project: 'XXX' }, found: ['B3 left'] },
    'in an explanation block': { form: { blocks: [['原因分析', '请说明未完成的原因']] }, found: ['B20 left'] },
  },
});
