import { describe, expect, it } from 'vitest';
import { toA1 } from '../../../src/core/sheet/address';
import { HEADER, onlyForm } from '../../support/one-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const TITLE: CellLiteral[] = ['2023年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'];
const ROW: CellLiteral[] = ['产出指标', '数量指标', '检修闸门', '≥12座', '12座', 100, 100, null];

const goalsOf = (...rows: CellLiteral[][]): string | null => {
  const { goals } = onlyForm(snapshotOf([TITLE, ...rows, [...HEADER], ROW]));
  return (
    goals &&
    [goals.expected, goals.achieved].map((slot) => (slot ? `${toA1(slot.cell)} ${slot.text}`.trim() : '∅')).join(' | ')
  );
};

describe('goals', () => {
  it('stand below labels side by side, blank ones included', () => {
    const labels: CellLiteral[] = ['预期目标', '←', '←', '←', '实际完成情况', '←', '←', '←'];
    expect(goalsOf(labels, ['检修闸门12座', '←', '←', '←', '已检修12座', '←', '←', '←'])).toBe(
      'A3 检修闸门12座 | E3 已检修12座',
    );
    expect(goalsOf(labels, ['检修闸门12座', '←', '←', '←', null, '←', '←', '←'])).toBe('A3 检修闸门12座 | E3');
  });

  it('stand beside labels under each other', () => {
    expect(
      goalsOf(
        ['预期目标', '检修闸门12座', '←', '←', '←', '←', '←', '←'],
        ['实际完成情况', '已检修12座', '←', '←', '←', '←', '←', '←'],
      ),
    ).toBe('B2 检修闸门12座 | B3 已检修12座');
  });

  it('may be one of the two', () => {
    expect(goalsOf(['预期目标', '检修闸门12座', '←', '←', '←', '←', '←', '←'])).toBe('B2 检修闸门12座 | ∅');
    expect(goalsOf(['预期目标', null, null, null, null, null, null, null])).toBe('∅ | ∅');
    expect(goalsOf(['备案号', '水20230011', '←', '←', '←', '←', '←', '←'])).toBeNull();
  });

  it('stand beside labels in one row where nothing is below them', () => {
    expect(goalsOf(['预期目标', '检修闸门12座', '←', '←', '实际完成情况', '已检修12座', '←', '←'])).toBe(
      'B2 检修闸门12座 | F2 已检修12座',
    );
  });
});
