import rule from '../../../../src/core/rules/checks/score-missing';
import { caidian2021 } from '../../../../src/core/rules/rule-sets/caidian-2021';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'all scores': { form: { rows: [{ target: '1', actual: '1', weight: 10, score: 10 }] } },
    'nothing is scored yet': { form: { rows: [{ target: '1', actual: '1', weight: 10, score: null }] } },
    'a row without weight': {
      form: {
        rows: [
          { target: '1', actual: '1', weight: 10, score: 10 },
          { target: '1', actual: '1', weight: null, score: null },
        ],
      },
    },
    'a row whose actual is blank, which is asked for first': {
      form: {
        rows: [
          { target: '1', actual: '1', weight: 10, score: 10 },
          { target: '1', actual: null, weight: 5, score: null },
          { target: '1', actual: '—', weight: 5, score: null },
        ],
      },
    },
    'a sub-row': {
      form: {
        rows: [
          { target: '1', actual: '1', weight: 10, score: 10 },
          { target: '1', actual: '1', weight: 5, score: null, sub: true },
        ],
      },
    },
    'a family without scores': {
      form: {
        rows: [
          { target: '1', actual: '1', weight: 10, score: 10 },
          { target: '1', actual: '1', weight: 10, score: null },
        ],
      },
      ruleSet: caidian2021,
    },
  },
  invalid: {
    'one of two': {
      form: {
        rows: [
          { target: '1', actual: '1', weight: 10, score: 10 },
          { name: '巡查', target: '1', actual: '1', weight: 5, score: null },
        ],
      },
      found: ['I21 missing'],
      says: '指标“巡查”没有得分（分值 5）。',
    },
  },
});
