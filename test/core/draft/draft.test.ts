import { describe, expect, it } from 'vitest';
import { draftReport } from '../../../src/core/draft/draft';
import type { DraftBlock } from '../../../src/core/draft/types';
import { GENERAL_OUTLINE, WUHAN_OUTLINE } from '../../../src/core/rules/rule-sets/outlines';
import { ruleSets } from '../../../src/core/rules/rule-sets/index';
import { contextOf, type FormLiteral } from '../../support/form';

const FORM: FormLiteral = {
  title: '2023年度道路养护项目支出绩效自评表',
  year: '2023',
  project: '道路养护',
  department: '石桥县交通运输局',
  implementingUnit: '石桥县公路中心',
  funding: [{ label: '财政拨款', budget: '320', executed: '256', rate: '80%' }],
  rows: [
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '养护里程',
      target: '≥85公里',
      actual: '80公里',
      explanation: '雨季停工',
      verdict: 'short',
    },
    { level1: '产出指标', level2: '数量指标', name: '清理边沟', target: '40公里', actual: '' },
    { level1: '效益指标', level2: '社会效益指标', name: '受益村', target: '12个', actual: '12个' },
  ],
};

const textOf = (block: DraftBlock): string => {
  if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('');
  return 'text' in block ? block.text : '';
};
const lines = (literal: FormLiteral): string[] =>
  draftReport(contextOf(literal), null)
    .blocks.map(textOf)
    .filter((text) => text !== '');

describe('a drafted report', () => {
  it('states what the form says, and leaves open what it does not say', () => {
    const text = lines(FORM).join('\n');
    expect(text).toContain('本年度道路养护预算数为320万元，执行数为256万元，预算执行率为80%。');
    expect(text).toContain('养护里程目标值“≥85公里”，实际完成“80公里”，未达到目标，原因：雨季停工');
    expect(text).toContain('清理边沟目标值“40公里”，实际完成“【实际完成值】”');
    expect(text).toContain('受益村目标值“12个”，实际完成“12个”。');
  });

  it('adds up the sources where the total is left blank', () => {
    const funding = [
      { label: '财政拨款', budget: '300.5', executed: '240', rate: null },
      { label: '自筹', budget: '20', executed: '16.4', rate: null },
      { label: '合计', total: true, budget: null, executed: null, rate: null },
    ];
    const text = lines({ ...FORM, funding }).join('\n');
    expect(text).toContain('本年度道路养护预算数为320.5万元，执行数为256.4万元，预算执行率为80.00%。');
    expect(text).toContain('预算执行率偏低，为80.00%。');
  });

  it('puts a low rate and what fell short among the problems', () => {
    const all = lines(FORM);
    const problems = all.slice(all.findIndex((line) => line.includes('存在的问题和原因')));
    expect(problems[1]).toBe('1. 预算执行率偏低，为80%。原因：【预算未执行完的原因】。');
    expect(problems[2]).toBe('2. “养护里程”未达到目标（目标值“≥85公里”，实际完成“80公里”）。原因：雨季停工。');
  });

  it('invents no figure: every one stands in the form', () => {
    const known = JSON.stringify(FORM);
    const figures =
      lines(FORM)
        .slice(1)
        .join('\n')
        .match(/\d+(?:\.\d+)?/g) ?? [];
    // Counts of indicators, numbers of points and the threshold are ours.
    const own = new Set(['1', '2', '3', '90']);
    expect(figures.filter((figure) => !known.includes(figure) && !own.has(figure))).toEqual([]);
  });

  it('names the year once', () => {
    const text = lines({ ...FORM, project: '2023年度道路养护' });
    expect(text[0]).toBe('2023年度道路养护项目支出绩效自评结果');
    expect(text[1]).toContain('对2023年度道路养护支出');
  });

  it('counts its blanks', () => {
    const { blocks, blanks } = draftReport(contextOf(FORM), null);
    const marked = blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.runs : block.kind === 'signature' ? block.lines.flat() : [],
    );
    expect(marked.filter(({ text }) => /^【.*】$/.test(text))).toHaveLength(blanks);
    expect(blanks).toBeGreaterThan(0);
  });

  it('an empty form is nothing but blanks, and no sentence is broken', () => {
    const text = lines({
      rows: [{ level1: '产出指标', level2: '数量指标', name: '里程', target: '5公里', actual: '' }],
    }).join('\n');
    expect(text).not.toMatch(/undefined|null|为。|为，/);
  });

  it('outlines use every part of a form once', () => {
    for (const outline of [WUHAN_OUTLINE, GENERAL_OUTLINE]) {
      const parts = outline.flatMap(({ content }) => content);
      expect(new Set(parts).size).toBe(parts.length);
      expect(parts).toEqual(
        expect.arrayContaining(['rate', 'outputs', 'benefits', 'satisfaction', 'problems', 'measures']),
      );
    }
    expect(ruleSets.find(({ id }) => id === 'caidian-2021')?.outline).toBe(WUHAN_OUTLINE);
  });
});
