import { describe, expect, it } from 'vitest';
import { loadSpecs } from '../../specs/load';
import { misread, type ExpectedText } from './notation';

/** Texts that are read otherwise than written; one that comes to be read as written leaves this list. */
const OPEN: ReadonlySet<string> = new Set([
  '完成管道内窥检测41公里，占计划45公里的91.1%',
  '安排奖补资金75万元，奖励农户310户',
  '少发食用油15桶',
  '比去年少流产羊羔16只',
  '截至2024年底，共有持证导游86名',
  '红黄两队各获2枚奖牌',
  '巡诊多次，义诊6次',
  '数次停电，最长停电4小时',
  '贷款余额1亿6000万元，不良贷款240万元',
  '（1）清理小广告5600处（2）拆除违规广告牌41块',
  '断面由Ⅴ类提升为Ⅳ类',
  '耕地质量等别为4等，抽测地块30块',
  '各项制度均已建立',
  '回收秸秆2 0吨',
  '1 8个社区开展义诊',
  '缺陷产品召回7批',
  '招标文件审核14份',
]);

const rows = ['facts.json', 'scope.json'].flatMap((file) => loadSpecs<ExpectedText>(file));

describe('every text says what is written beside it', () => {
  it.each(rows.map((row): [string, ExpectedText] => [`${row.kind}: ${row.text}`, row]))('%s', (_, row) => {
    if (OPEN.has(row.text)) expect(misread(row)).not.toEqual([]);
    else expect(misread(row)).toEqual([]);
  });

  it('leaves at most three in a hundred open', () => {
    expect(OPEN.size).toBeLessThanOrEqual(rows.length * 0.03);
  });
});
