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
    'fewer measures than problems': {
      form: { rows, narrative: ['三、存在问题', '一是开工晚；二是台账不全。', '四、改进措施', '一是提前招标。'] },
      found: ['A1 fewer-measures'],
      says: '正文列了 2 条问题，改进措施（建议）只有 1 条。',
    },
    'more problems than announced': {
      form: {
        rows,
        narrative: ['三、存在问题', '主要存在以下两个问题：', '1.开工晚。', '2.台账不全。', '3.设备闲置。'],
      },
      found: ['A1 count'],
      says: '正文“主要存在以下两个问题：”说有 2 个问题，下面列了 3 个。',
    },
    'a chapter number twice': {
      form: { rows, narrative: ['一、概况', '二、实施', '二、绩效'] },
      found: ['A1 number-twice'],
      says: '正文两个标题都编为“二”：“二、实施”和“二、绩效”。',
    },
    'a blank': {
      form: { rows, narrative: ['全年养护里程86公里，满意度【】%。'] },
      found: ['A1 blank-left'],
      says: '正文“全年养护里程86公里，满意度【】%。”里“【】”还没有填。',
    },
    // Forty characters are quoted, so that the blank is among them.
    'a blank at the end of a long sentence': {
      form: {
        rows,
        narrative: [
          '全年养护里程86公里，其中县道四十公里、乡道三十公里、村道十六公里，沿线群众出行条件明显改善，满意度【】%。',
        ],
      },
      found: ['A1 blank-left'],
      says: '正文“…道四十公里、乡道三十公里、村道十六公里，沿线群众出行条件明显改善，满意度【】%。”里“【】”还没有填。',
    },
  },
});
