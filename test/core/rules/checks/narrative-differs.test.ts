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
    'a text on an indicator with a long name, quoted from its beginning': {
      form: {
        rows: [
          {
            name: '县道乡道村道及其附属桥梁涵洞隧道和沿线安全防护设施日常养护以及灾后应急抢修保通养护里程',
            target: '≥85公里',
            actual: '86公里',
          },
        ],
        narrative: ['县道乡道村道及其附属桥梁涵洞隧道和沿线安全防护设施日常养护以及灾后应急抢修保通养护里程68公里。'],
      },
      found: ['F20 differs'],
      says: '正文写“68公里”（“…附属桥梁涵洞隧道和沿线安全防护设施日常养护以及灾后应急抢修保通养护里程68公里。”），表里“县道乡道村道及其附属桥梁涵洞隧道和沿线安全防护设施日常养护以及灾后应急抢修保通养…”写“86公里”，两处不一致。',
    },
  },
});
