import rule from '../../../../src/core/rules/checks/cross-row-conflict';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'different things': {
      form: {
        rows: [
          { name: '桥梁', target: '3座', actual: '3座' },
          { name: '涵洞', target: '5座', actual: '5座' },
        ],
      },
    },
    'times, which repeat by nature': {
      form: {
        rows: [
          { name: '更换硬件', target: '3日内', actual: '更换硬件3日内完成' },
          { name: '响应', target: '5日内', actual: '更换硬件5日内完成' },
        ],
      },
    },
    'shares, which repeat by nature': {
      form: {
        rows: [
          { name: '覆盖', target: '80%', actual: '护林员工作站80%' },
          { name: '完好', target: '90%', actual: '护林员工作站90%' },
        ],
      },
    },
    'figures of which one has no unit': {
      form: {
        rows: [
          { name: '站点建设', target: '3', actual: '3' },
          { name: '站点覆盖', target: '5个', actual: '护林员工作站5个' },
        ],
      },
    },
    'the same thing with the same figure': {
      form: {
        rows: [
          { name: '更换硬件', target: '更换硬件3日内完成', actual: '更换硬件3日内完成' },
          { name: '响应', target: '更换硬件3日内完成', actual: '更换硬件3日内完成' },
        ],
      },
    },
  },
  invalid: {
    'the same thing with different figures': {
      form: {
        rows: [
          { name: '站点建设', target: '3个', actual: '护林员工作站3个' },
          { name: '站点覆盖', target: '5个', actual: '护林员工作站5个' },
        ],
      },
      found: ['F21 differ'],
      says: '这里写“5个”，F20 写“3个”，请核对是否一致。',
    },
  },
});
