import rule from '../../../../src/core/rules/checks/narrative-inconsistent';
import { testRule } from '../../../support/rule-tester';

const rows = [{ name: '养护里程', target: '≥85公里', actual: '86公里' }];

testRule(rule, {
  valid: {
    'no text': { form: { rows } },
    'a text that fits': { form: { rows, narrative: ['一、概况', '全年养护里程86公里。', '二、绩效'] } },
  },
  invalid: {
    'shares over 100': {
      form: { rows, narrative: ['养护里程中，县道占40%，乡道占35%，村道占30%。'] },
      found: ['A1 shares'],
      says: '正文“养护里程中，县道占40%，乡道占35%，村道占30%”各项占比合计 105%，不是 100%。',
    },
    'a blank': {
      form: { rows, narrative: ['全年养护里程86公里，满意度【】%。'] },
      found: ['A1 blank-left'],
      says: '正文“全年养护里程86公里，满意度【】%。”里“【】”还没有填。',
    },
  },
});
