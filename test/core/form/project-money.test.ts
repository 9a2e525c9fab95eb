import { describe, expect, it } from 'vitest';
import { projectMoney } from '../../../src/core/form/index';
import { formatPlain, type Decimal } from '../../../src/core/decimal';
import { contextOf, type Content, type FormLiteral, type FundingLiteral } from '../../support/form';

const source = (
  label: string,
  budget: Content,
  executed: Content,
  more: Partial<FundingLiteral> = {},
): FundingLiteral => ({ label, budget, executed, ...more });
const blankTotal = source('合计', null, null, { total: true, rate: null });

const plain = (amount: Decimal | null): string | null => amount && formatPlain(amount);

function moneyOf(funding: readonly FundingLiteral[], more: FormLiteral = {}): (string | null)[] {
  const { budget, executed, rate } = projectMoney(contextOf({ ...more, funding }).form.funding);
  return [plain(budget), plain(executed), rate && rate.toFixed(2)];
}

describe('the money of a project', () => {
  it('is what the total states, whatever the sources say', () => {
    const total = source('合计', 300, 240, { total: true });
    expect(moneyOf([source('财政拨款', 100, 90), source('自筹', 150, 150), total])).toEqual(['300', '240', '80.00']);
  });

  it('is the exact sum of the sources where the total is blank, wherever it stands', () => {
    const sources = [source('财政拨款', '180.1', '152.46'), source('上年结转', '20.2', '18.35')];
    const sum = ['200.3', '170.81', '85.28'];
    expect(moneyOf([...sources, blankTotal])).toEqual(sum);
    expect(moneyOf([blankTotal, ...sources])).toEqual(sum);
  });

  it('adds up the one measure that the total leaves blank', () => {
    const total = source('合计', 200, null, { total: true });
    expect(moneyOf([total, source('财政拨款', 180, 150), source('自筹', 20, 20)])).toEqual(['200', '170', '85.00']);
  });

  it('is the sum of the sources where the form has no row for a total', () => {
    expect(moneyOf([source('财政拨款', 180, 90), source('自筹', 20, 10)])).toEqual(['200', '100', '50.00']);
    expect(moneyOf([source('项目资金', 60, 45)])).toEqual(['60', '45', '75.00']);
  });

  it('counts no part of a source twice', () => {
    const part = source('其中：上级', 100, 80, { subset: true, breakdown: true });
    expect(moneyOf([source('财政拨款', 180, 150), part, source('自筹', 20, 20), blankTotal])).toEqual([
      '200',
      '170',
      '85.00',
    ]);
  });

  it('takes a dash for no money', () => {
    expect(moneyOf([source('财政拨款', 180, 90), source('自筹', '—', '/'), blankTotal])).toEqual([
      '180',
      '90',
      '50.00',
    ]);
  });

  it('says nothing of a measure that a source leaves open', () => {
    const open = source('上年结转', 20, null);
    expect(moneyOf([source('财政拨款', 180, 150), open, blankTotal])).toEqual(['200', null, null]);
    expect(moneyOf([source('财政拨款', 180, 150), source('自筹', null, null), blankTotal])).toEqual([null, null, null]);
    expect(moneyOf([source('财政拨款', 180, 150), source('自筹', '详见附表', 20), blankTotal])).toEqual([
      null,
      '170',
      null,
    ]);
  });

  it('says nothing where the total holds words instead of a figure', () => {
    const total = source('合计', '待核', 170, { total: true });
    expect(moneyOf([source('财政拨款', 180, 150), source('自筹', 20, 20), total])).toEqual([null, '170', null]);
  });

  it('adds up no amounts of two units', () => {
    const mixed = [source('财政拨款', '180万元', '150万元'), source('自筹', '20元', '20元'), blankTotal];
    expect(moneyOf(mixed)).toEqual([null, null, null]);
    expect(moneyOf([source('财政拨款', 180, 150), source('自筹', '20万元', '20万元'), blankTotal])).toEqual([
      '200',
      '170',
      '85.00',
    ]);
  });

  it('names no amount whose unit the form leaves in doubt; the rate needs none', () => {
    const total = [source('合计', 200, 170, { total: true })];
    expect(moneyOf(total, { doubts: [['unit', '预算数（元）', '单位：万元']] })).toEqual([null, null, '85.00']);
    expect(moneyOf(total, { doubts: [['amount', '200', '170万元']] })).toEqual([null, null, null]);
  });

  it('is unknown without a block of money', () => {
    expect(moneyOf([])).toEqual([null, null, null]);
  });
});
