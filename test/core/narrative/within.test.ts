import { describe, expect, it } from 'vitest';
import { doubtsWithin } from '../../../src/core/narrative/within';

const kinds = (...paragraphs: string[]): string[] => doubtsWithin(paragraphs).map(({ kind }) => kind);

describe('what does not fit within a narrative', () => {
  it.each([
    ['three shares over 100', ['受训人员中，乡镇干部占45%，村干部占38%，其他人员占22%。'], ['shares']],
    ['shares under 100 with the rest named', ['资金用于设备购置占52.3%、安装调试占30.1%，其余占15%。'], ['shares']],
    ['shares told together', ['三个片区的补助分别占41%、33%和28%。'], ['shares']],
    ['grades of satisfaction', ['收回问卷200份，其中非常满意占61%，比较满意占27%，一般占9%，不满意占1%。'], ['shares']],
    [
      'fewer measures than problems',
      [
        '四、存在的主要问题',
        '（一）项目开工偏晚。',
        '（二）档案整理不及时。',
        '（三）绩效目标偏低。',
        '五、改进措施',
        '（一）提前完成招标。',
        '（二）专人管档案。',
      ],
      ['fewer-measures'],
    ],
    [
      'fewer measures in running text',
      [
        '三、存在问题',
        '一是宣传不够深入；二是台账不全；三是部分设备闲置。',
        '四、下一步打算',
        '一是加大宣传力度；二是补齐台账。',
      ],
      ['fewer-measures'],
    ],
    [
      'another number of problems than announced',
      [
        '三、存在问题',
        '项目实施中主要存在以下四个方面的问题：',
        '1.前期论证不足。',
        '2.资金支付偏慢。',
        '3.后期管护缺位。',
      ],
      ['count'],
    ],
    ['a chapter number twice', ['一、项目概况', '二、实施情况', '二、绩效情况', '三、其他'], ['number-twice']],
    [
      'a section number twice',
      ['一、项目概况', '（一）立项', '（二）资金', '（二）管理', '二、绩效情况', '（一）产出'],
      ['number-twice'],
    ],
    ['an empty blank', ['全年培训【】人次。'], ['blank-left']],
    ['a blank that asks', ['未完成的原因是【请补充原因】。'], ['blank-left']],
    [
      'a blank of a draft',
      ['根据【通知名称和文号】要求开展自评。', '【存在的问题和原因】'],
      ['blank-left', 'blank-left'],
    ],
    ['a placeholder', ['项目总投资XX万元，已全部到位。'], ['blank-left']],
    ['an underlined blank', ['绩效自评得分____分。'], ['blank-left']],
  ] as const)('%s', (_, paragraphs, expected) => {
    expect(kinds(...paragraphs)).toEqual(expected);
  });

  it.each([
    ['shares of one whole', ['受训人员中，乡镇干部占45%，村干部占38%，其他人员占17%。']],
    ['shares off by rounding', ['三类对象分别占33.3%、33.3%和33.3%，没有其他对象。']],
    ['the largest shares of more', ['支出中占前三位的是人员经费占40%、设备占35%、差旅占15%。']],
    ['shares of different things', ['受益群众中女性占52%，六十岁以上占61%，低保户占12%。']],
    ['two shares', ['财政资金占70%，自筹资金占35%。']],
    ['rates that are no shares', ['数量指标完成率100%，质量指标完成率98%，时效指标完成率95%。']],
    [
      'as many measures as problems',
      ['四、存在问题', '1.开工偏晚。', '2.档案不全。', '五、整改措施', '1.提前招标。', '2.专人管理。'],
    ],
    ['more measures than problems', ['三、存在不足', '一是进度偏慢。', '四、改进措施', '一是倒排工期；二是按月调度。']],
    [
      'problems and measures together',
      ['四、存在的问题和改进措施', '（一）进度偏慢。将倒排工期。', '（二）档案不全。'],
    ],
    ['problems told without a list', ['三、存在问题', '项目开工偏晚，档案不全。', '四、改进措施', '提前招标。']],
    ['numbers told as listed', ['三、存在问题', '主要存在以下两个问题：', '一是进度偏慢；二是档案不全。']],
    [
      'measures with details of their own',
      [
        '三、存在问题',
        '（一）进度偏慢。',
        '（二）档案不全。',
        '四、改进措施',
        '（一）加快进度。',
        '1.倒排工期。',
        '2.按月调度。',
        '（二）管好档案。',
      ],
    ],
    [
      'sections counted anew in each chapter',
      ['一、概况', '（一）立项', '（二）资金', '二、绩效', '（一）产出', '（二）效益'],
    ],
    ['a second text that begins anew', ['一、概况', '二、绩效', '三、问题', '一、概况', '二、绩效', '三、问题']],
    ['a heading taken along by a table', ['一、概况', '三、绩效', '四、其他']],
    [
      'headings in brackets and a multiplication',
      ['【摘要】本项目', '依据财预【2020】10号文件，', '新建厂房3×5间，配线XX型号2套。'],
    ],
    ['decimal figures at the beginning', ['1.5万元用于培训。', '2.3万元用于资料。']],
  ] as const)('no doubt: %s', (_, paragraphs) => {
    expect(kinds(...paragraphs)).toEqual([]);
  });
});
