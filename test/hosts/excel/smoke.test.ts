import { expect, it } from 'vitest';
import { area, at, openHost, smallForm } from './open-host';

it('works end to end', async () => {
  const { workbook, sheet } = smallForm();
  const { host, simulator } = openHost(workbook);
  const snap = await host.readSheet();
  expect(simulator.requests).toHaveLength(1);
  expect(snap.merges).toEqual([area('A1:D1')]);
  const report = await host.apply(snap.id, [
    { kind: 'cell', cell: at('D3'), expect: { value: null, formula: null }, write: { value: 0.8362, formula: '=IF(B3=0,"",ROUND(C3/B3,4))' }, numberFormat: { expect: 'General', write: '0.00%' } },
    { kind: 'insert-rows', row: 5, count: 1 },
    { kind: 'text-row', range: area('A6:D6'), text: '备注：1.执行率=执行数/预算数', fontFrom: at('A5') },
  ]);
  console.log(JSON.stringify(report, null, 1), sheet.text(2, 3), sheet.merges);
  expect(simulator.requests).toHaveLength(3);
  await host.mark(snap.id, [{ cell: at('D3'), severity: 'error' }]);
  await host.mark(snap.id, []);
  console.log(simulator.requests.length, sheet.conditionalFormats);
  const back = await host.apply(snap.id, report.inverse);
  console.log(JSON.stringify(back.outcomes.map((o) => [o.status, o.reason])));
  expect((await host.readSheet()).cells).toEqual(snap.cells);
  await host.saveSettings({ waivers: [], ruleSet: 'x', notes: null });
  console.log(await host.loadSettings());
  await host.select(snap.id, at('B2'));
  console.log(workbook.selectedAddress, await host.listSheets());
});
