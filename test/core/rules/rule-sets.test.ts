import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/core/rules/index';
import { chooseRuleSet, ruleSetById, ruleSets } from '../../../src/core/rules/rule-sets/index';
import { caidian2021 } from '../../../src/core/rules/rule-sets/caidian-2021';
import { hubei20 } from '../../../src/core/rules/rule-sets/hubei-20';
import { contextOf, type FormLiteral } from '../../support/form';

const choose = (literal: FormLiteral): string => chooseRuleSet(contextOf(literal).form).ruleSet.id;

describe('rule sets', () => {
  it('are alphabetical, with ids of their own', () => {
    const ids = ruleSets.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toContain('general');
    for (const id of ids) expect(ruleSetById(id)?.id).toBe(id);
    expect(ruleSetById('nowhere')).toBeUndefined();
  });

  it.each(ruleSets.map((ruleSet) => [ruleSet.id, ruleSet] as const))(
    '%s cites only sentences of its own text',
    (_id, ruleSet) => {
      const text = [...ruleSet.notes, ...ruleSet.sources.map((source) => source.text)].join('\n');
      const missing = Object.values(ruleSet.clauses).filter(
        (clause) => !text.includes(clause.text) || clause.text === '',
      );
      expect(missing).toEqual([]);
    },
  );

  it.each(ruleSets.map((ruleSet) => [ruleSet.id, ruleSet] as const))(
    '%s names clauses by the note they stand in',
    (_id, ruleSet) => {
      for (const { source, text } of Object.values(ruleSet.clauses)) {
        const number = /^备注第(\d)条$/.exec(source)?.[1];
        if (number !== undefined) expect(ruleSet.notes[Number(number) - 1]).toContain(text);
        else expect(ruleSet.sources.map(({ title }) => title)).toContain(source);
      }
    },
  );

  it('paraphrased sources say so', () => {
    const titles = ruleSets.flatMap(({ sources }) => sources.map(({ title }) => title));
    expect(titles.filter((title) => !title.includes('转述'))).toEqual([]);
    expect(titles.length).toBeGreaterThan(0);
  });

  it('override only rules that exist', () => {
    const slugs = new Set(rules.map(({ meta }) => meta.slug));
    expect(ruleSets.flatMap(({ overrides }) => Object.keys(overrides)).filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  it('have bands and grades without gaps, from best to worst', () => {
    for (const { scoring } of ruleSets) {
      if (!scoring) continue;
      const [full, partial, poor] = scoring.bands;
      expect([full?.to, full?.from, partial?.from, poor?.from]).toEqual(['100', partial?.to, poor?.to, '0']);
      const cutOffs = scoring.grades.map(({ from }) => Number(from));
      expect(cutOffs).toEqual([...cutOffs].sort((a, b) => b - a));
      expect(cutOffs.at(-1)).toBe(0);
    }
  });

  it('carry the standard notes of Caidian (three) and Hubei (four)', () => {
    expect(caidian2021.notes.map((line) => line.slice(0, 8))).toEqual([
      '预算执行情况口径',
      '定性指标分档原则',
      '基于经济性和必要',
    ]);
    expect(hubei20.notes.map((line) => line.slice(0, 8))).toEqual([
      '预算执行情况口径',
      '定量指标完成数汇',
      '定性指标计分原则',
      '基于经济性和必要',
    ]);
    expect([...caidian2021.notes, ...hubei20.notes].filter((line) => !line.endsWith('。') || /^\d/.test(line))).toEqual(
      [],
    );
  });
});

describe('choosing a rule set', () => {
  const caidian = [
    '资金来源',
    '预算数（A）',
    '执行数（B）',
    '执行率（B/A）',
    '年初目标值',
    '实际完成值',
    '未完成原因及改进措施',
  ];
  const mof = [
    '年初预算数',
    '全年预算数',
    '全年执行数',
    '分值',
    '执行率',
    '得分',
    '年度指标值',
    '实际完成值',
    '偏差原因分析及改进措施',
  ];

  it.each<[string, FormLiteral]>([
    ['caidian-2021', { department: '武汉市蔡甸区水务局', labels: caidian }],
    ['caidian-2021', { labels: caidian }],
    [
      'hubei-20',
      { labels: ['预算执行情况（万元）（20分）', '得分（20分*执行率）', '年初目标值（A）', '实际完成值（B）', '得分'] },
    ],
    [
      'hubei-20',
      {
        labels: ['预算执行情况(万元)(20分)', '年度绩效目标(80分)', '年初目标值(A)'],
        blocks: [['偏差大或目标未完成原因分析', null]],
      },
    ],
    ['mof-2020', { labels: mof }],
    ['yunnan-14', { labels: [...mof, '公开14表', '指标性质', '度量单位'] }],
    ['yunnan-14', { labels: [...mof, '项目资金（元）'], blocks: [['其他需要说明事项', null]] }],
    // Amounts in 元 are printed in many places.
    ['mof-2020', { labels: [...mof, '项目资金（元）'] }],
    [
      'mof-2020',
      {
        title: '省级专项资金绩效自评表',
        labels: [
          '资金情况（万元）',
          '全年预算数',
          '全年执行数',
          '分值',
          '得分',
          '年初设定目标',
          '年度指标值',
          '全年实际值',
        ],
      },
    ],
    [
      'anhui-rural',
      { title: '衔接推进乡村振兴补助资金绩效自评表', labels: ['资金情况（万元）', '全年预算数', '分值', '全年实际值'] },
    ],
    [
      'sichuan',
      { labels: ['年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '指标性质', '度量单位'] },
    ],
    [
      'transfer-payment',
      {
        title: '中央对地方转移支付绩效自评表',
        labels: ['资金投入情况（万元）', '中央主管部门', '地方主管部门', '全年预算数（A）'],
      },
    ],
    [
      'anhui-rural',
      {
        title: '绩效目标自评表',
        labels: ['资金情况（万元）', '全年预算数（A）', '分值', '全年实际值', '未完成原因及拟采取的改进措施'],
      },
    ],
    ['general', { labels: ['指标名称', '目标值', '完成值'] }],
    ['general', {}],
  ])('%s', (expected, literal) => {
    expect(choose(literal)).toBe(expected);
  });

  it('shows what it was chosen by', () => {
    const choice = chooseRuleSet(contextOf({ department: '蔡甸区农业农村局', labels: caidian }).form);
    expect(choice.chosenBy).toBe('evidence');
    expect(choice.evidence).toEqual(['蔡甸', '资金来源', '年初目标值', '未完成原因及改进措施', '执行数(B)']);
    expect(chooseRuleSet(contextOf({}).form)).toMatchObject({ chosenBy: 'default', evidence: [] });
  });

  it('does not take the form without scores for one with scores', () => {
    expect(choose({ department: '蔡甸区教育局', labels: [...mof] })).toBe('mof-2020');
  });
});
