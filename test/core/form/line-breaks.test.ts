import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../../src/core/check';
import { joinLines } from '../../../src/core/form/line-breaks';
import { snapshotOf } from '../../support/snapshot';

describe('line breaks in a cell', () => {
  it.each([
    ['2021年6月\n95%', '2021年6月；95%'],
    ['硬化道路3公里\r\n新建桥梁2座\r\n', '硬化道路3公里；新建桥梁2座'],
    ['培训3期\n\n参训120人以上', '培训3期；参训120人以上'],
    ['1.完成设计\n2.完成施工\n3.通过验收', '1.完成设计；2.完成施工；3.通过验收'],
    ['①资料齐全\n②手续完备', '①资料齐全；②手续完备'],
    ['其他事项\n其中：早稻', '其他事项；其中：早稻'],
    ['12\n30', '12；30'],
    ['道路：3\n桥梁：2', '道路：3；桥梁：2'],
    ['人事系统\n财务系统\n资产系统', '人事系统；财务系统；资产系统'],
  ])('separate entries: %j', (text, joined) => {
    expect(joinLines(text, '；')).toBe(joined);
  });

  it.each([
    ['年度\n指标值', '年度指标值'],
    ['验收合格率达\n到95%', '验收合格率达到95%'],
    ['改造小区\n12个', '改造小区12个'],
    ['带宽由100M升级至\n200M', '带宽由100M升级至200M'],
    ['受益人口1200\n人，脱贫户30户', '受益人口1200人，脱贫户30户'],
    ['新增绿地2.5\n万平方米', '新增绿地2.5万平方米'],
    ['2022年\n12月\n31日前完成', '2022年12月31日前完成'],
    ['道路3公里，\n桥梁2座', '道路3公里，桥梁2座'],
    ['道路3公里；\n桥梁2座', '道路3公里；桥梁2座'],
    ['道路3公里\n、桥梁2座', '道路3公里、桥梁2座'],
    ['保障单位\n网络正常\n运行', '保障单位网络正常运行'],
    ['达标率为\n2.5%', '达标率为2.5%'],
  ])('wrap a phrase: %j', (text, joined) => {
    expect(joinLines(text, '；')).toBe(joined);
  });

  it('are told apart in the target and the actual, which stay in one line for display', () => {
    const [report] = checkSheet(
      snapshotOf([
        ['2022年度项目支出绩效自评表', '←', '←', '←', '←', '←'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '未完成原因'],
        ['产出指标', '数量指标', '农村道路', '道路3公里\n桥梁2座', '道路3公里\n桥梁1座', null],
        ['↑', '↑', '水利设施', '水渠3公里\n闸门2座', '水渠3公里\n闸门2座', null],
      ]),
    );
    expect(report?.form?.indicators.map(({ target, actual }) => [target.text, actual?.text])).toEqual([
      ['道路3公里 桥梁2座', '道路3公里 桥梁1座'],
      ['水渠3公里 闸门2座', '水渠3公里 闸门2座'],
    ]);
    expect(report?.comparisons.map(({ verdict }) => verdict)).toEqual(['short', 'met']);
  });

  it('are told apart in the value of a split target', () => {
    const [report] = checkSheet(
      snapshotOf([
        ['2022年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'],
        ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '实际完成值', '未完成原因'],
        ['产出指标', '时效指标', '完工', '定性', '2021年6月\n95%', null, '2021年6月\n90%', null],
      ]),
    );
    expect(report?.comparisons.map(({ verdict }) => verdict)).toEqual(['short']);
  });

  it('joins a very long cell as it is', () => {
    expect(joinLines(Array.from({ length: 300 }, () => '1期').join('\n'), '；')).toBe('1期'.repeat(300));
  });
});
