import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../../src/core/check';
import { applyToSnapshot } from '../../../src/core/edits/apply';
import type { SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const TITLE: CellLiteral[] = ['2023年度河道清淤项目支出绩效自评表', '←', '←', '←', '←', '←', '←'];
const TABLE: CellLiteral[] = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '偏差原因分析及改进措施',
  null,
];
const form = (money: CellLiteral[], reason: string | null, actual: string, explanation: string | null): SheetSnapshot =>
  snapshotOf([
    TITLE,
    ['资金来源（万元）', '预算数', '执行数', '执行率', reason, null, null],
    [...money, null, null, null],
    TABLE,
    ['产出指标', '数量指标', '清淤长度', '8公里', actual, explanation, null],
    ['产出指标', '数量指标', '巡查次数', '12次', '12次', null, null],
  ]);

function suggested(snapshot: SheetSnapshot, rule: string) {
  const finding = checkSheet(snapshot)[0]?.findings.find((each) => each.rule === rule);
  const edits = (finding?.suggestions[0]?.edits ?? []).map(({ edit }) => edit);
  return { finding, edits, after: applyToSnapshot(snapshot, edits).snapshot };
}

/** As a person fills the blanks in. */
function rulesOnceAnswered({ cells, ...rest }: SheetSnapshot): string[] {
  const answer = (text: string): string =>
    text.replace(/【[^】]*原因】/g, '招标用时较长').replace(/【[^】]*】/g, '提前组织招标，6月底前完成');
  const answered = cells.map((cell) =>
    typeof cell.value === 'string' ? { ...cell, value: answer(cell.value), text: answer(cell.text) } : cell,
  );
  return checkSheet({ ...rest, cells: answered }).flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

describe('half an explanation', () => {
  it.each([
    ['雨季停工两个月', '雨季停工两个月。改进措施：【'],
    ['明年提前开工。', '原因：【未完成的原因】。明年提前开工。'],
  ])('%s is kept, and the other half is asked for', (given, text) => {
    const { edits, after } = suggested(
      form(['财政拨款', 100, 100, '100%'], null, '6公里', given),
      'explanation-incomplete',
    );
    expect(edits).toMatchObject([{ kind: 'cell', expect: { value: given }, shownIn: { top: 4, left: 5 } }]);
    expect(edits[0]?.kind === 'cell' && String(edits[0].write.value)).toContain(text);
    expect(rulesOnceAnswered(after)).not.toContain('explanation-incomplete');
  });
});

describe('a low rate', () => {
  const low: CellLiteral[] = ['财政拨款', 100, 76, '76%'];

  it('is explained in the cell beside the money, and is no finding any more then', () => {
    const { edits, after } = suggested(form(low, '未执行完的原因', '8公里', null), 'low-rate-unexplained');
    expect(edits).toMatchObject([{ kind: 'cell', cell: { row: 2, col: 4 }, expect: { value: null } }]);
    expect(rulesOnceAnswered(after)).not.toContain('low-rate-unexplained');
  });

  it('is left to a person where no cell asks for the reason', () => {
    const { finding, edits } = suggested(form(low, null, '8公里', null), 'low-rate-unexplained');
    expect(finding).toBeDefined();
    expect(edits).toEqual([]);
  });
});
