import * as peer from '@e965/xlsx';
import { expect, it } from 'vitest';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';

it('reads 1,000 small forms in little memory', async () => {
  const book = peer.utils.book_new();
  peer.utils.book_append_sheet(
    book,
    peer.utils.aoa_to_sheet(Array.from({ length: 30 }, (_, r) => ['产出指标', `第 ${r} 项`, r, '全年完成巡检'])),
    '自评表',
  );
  const bytes = new Uint8Array(peer.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
  const before = process.memoryUsage().rss;
  let cells = 0;
  let highest = 0;
  for (let i = 0; i < 1_000; i++) {
    cells += (await openWorkbook(bytes, 'form.xlsx')).snapshot('1').cells.length;
    if (i % 50 === 0) highest = Math.max(highest, process.memoryUsage().rss);
  }
  expect(cells).toBe(120_000);
  console.log(
    `1,000 small forms: rss at most ${(highest / 2 ** 20).toFixed(0)} MB, ${((highest - before) / 2 ** 20).toFixed(0)} MB more than before`,
  );
});
