import rule from '../../../../src/core/rules/checks/narrative-differs';
import { testRule } from '../../../support/rule-tester';

const rows = [{ name: '养护里程', target: '≥85公里', actual: '86公里' }];

testRule(rule, {
  valid: {
    'no text': { form: { rows } },
    'a text that says the same': { form: { rows, narrative: ['全年养护里程86公里。'] } },
    'a figure the form does not have': { form: { rows, narrative: ['栽种行道树1200株。'] } },
    'the figure of next year': { form: { rows, narrative: ['三、下一步打算', '养护里程增加到95公里。'] } },
  },
  invalid: {
    'a text that says something else': {
      form: { rows, narrative: ['全年养护里程68公里。'] },
      found: ['F20 differs'],
      says: '正文写“68公里”（“全年养护里程68公里。”），表里“养护里程”写“86公里”，两处不一致。',
    },
  },
});
