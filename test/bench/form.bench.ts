import { expect, it } from 'vitest';
import { recogniseForms } from '../../src/core/form';
import type { SheetCell, SheetSnapshot } from '../../src/core/sheet/snapshot';
import { snapshotOf, type CellLiteral } from '../support/snapshot';

function grid(rows: number, cols: number, text: (row: number, col: number) => string): SheetSnapshot {
  const cells: SheetCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      cells.push({ row, col, value: text(row, col), text: text(row, col), formula: null, numberFormat: 'General' });
    }
  }
  return { ...snapshotOf([]), cells };
}

function fastest(runs: number, work: () => void): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const form: CellLiteral[][] = [
  ['2021年度检测站项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'],
  ['项目名称', '检测站运维', '←', '←', '主管部门', '甲区市监局', '实施单位', '甲区检测站'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['↑', '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ...Array.from({ length: 30 }, (_, index): CellLiteral[] => [
    index === 0 ? '产出指标' : '↑',
    index % 6 === 0 ? '数量指标' : '↑',
    `第${index + 1}项检测批次`,
    '≥100批次',
    '101批次',
    3,
    3,
    null,
  ]),
  ['总分', '←', '←', '←', '←', 100, 99.5, null],
];

it('prints how long recognition takes', () => {
  const small = snapshotOf(form);
  const warm = fastest(300, () => recogniseForms(small));
  expect(recogniseForms(small).forms[0]?.indicators).toHaveLength(30);
  console.log(`small form (30 indicators): ${warm.toFixed(3)} ms`);

  for (const [name, text] of [
    ['plain data', (row: number, col: number) => `r${row}c${col}`],
    [
      'words of the field',
      (row: number, col: number) => ['产出指标', '数量指标', '达标率', '目标'][(row + col) % 4] ?? '',
    ],
    [
      'headers only',
      (row: number, col: number) => ['一级指标', '二级指标', '三级指标', '指标值'][(row + col) % 4] ?? '',
    ],
  ] as const) {
    const times = [12_500, 50_000].map((rows) => {
      const sheet = grid(rows, 10, text);
      expect(recogniseForms(sheet).forms).toEqual([]);
      return fastest(3, () => recogniseForms(sheet));
    });
    console.log(`${name}: 12,500 × 10 in ${times[0]?.toFixed(1)} ms, 50,000 × 10 in ${times[1]?.toFixed(1)} ms`);
  }
  const mixed = { ...grid(50_000, 10, (row, col) => `r${row}c${col}`) };
  const below = snapshotOf(form);
  const together = {
    ...below,
    cells: [...below.cells, ...mixed.cells.map((cell) => ({ ...cell, row: cell.row + 60 }))],
  };
  expect(recogniseForms(together).forms).toHaveLength(1);
  console.log(`a form above 50,000 × 10 cells: ${fastest(3, () => recogniseForms(together)).toFixed(1)} ms`);
});
