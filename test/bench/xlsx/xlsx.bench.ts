import * as peer from '@e965/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';

/** A form of the usual size: 30 rows, 7 columns, merged, amounts and texts. */
function smallForm(): Uint8Array {
  const rows = Array.from({ length: 30 }, (_, r) => [
    '产出指标',
    '数量指标',
    `第 ${r} 项巡检次数及系统运行维护服务`,
    r * 3,
    r * 3 + 0.25,
    '全年完成巡检并及时处理故障，保障系统安全运行',
    '',
  ]);
  return build(rows, ['A1:A15', 'A16:A30', 'B1:B8']);
}

function largeSheet(rows: number): Uint8Array {
  return build(
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: 10 }, (__, c) =>
        c % 3 === 0 ? `指标${(r * c) % 500}` : Math.round((r * c * 100) / 7) / 100,
      ),
    ),
    [],
  );
}

function build(rows: readonly (readonly (string | number)[])[], merges: readonly string[]): Uint8Array {
  const book = peer.utils.book_new();
  const sheet = peer.utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merges.map((merge) => peer.utils.decode_range(merge));
  peer.utils.book_append_sheet(book, sheet, '自评表');
  return new Uint8Array(
    peer.write(book, { type: 'array', bookType: 'xlsx', compression: true, bookSST: true }) as ArrayBuffer,
  );
}

async function median(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[runs >> 1] ?? Number.NaN;
}

async function read(bytes: Uint8Array): Promise<number> {
  const workbook = await openWorkbook(bytes, 'form.xlsx');
  return workbook.snapshot('1').cells.length;
}

async function editAndSave(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await openWorkbook(bytes, 'form.xlsx');
  const report = workbook.apply('1', [
    {
      kind: 'cell',
      cell: { row: 2, col: 3 },
      expect: { value: 6, formula: null },
      write: { value: 7, formula: null },
      numberFormat: null,
    },
  ]);
  expect(report.outcomes[0]?.status).toBe('applied');
  return workbook.save();
}

it('reads and edits the small form', async () => {
  const bytes = smallForm();
  expect(await read(bytes)).toBe(180);
  await median(300, () => read(bytes));
  await median(200, () => editAndSave(bytes));
  const ours = await median(300, () => read(bytes));
  const saved = await median(200, () => editAndSave(bytes));
  const sheetjs = await median(60, () => peer.read(bytes));
  const hucre = await median(60, () => readXlsx(bytes));
  console.log(
    `small form: read ${ours.toFixed(2)} ms (@e965/xlsx ${sheetjs.toFixed(2)}, ×${(ours / sheetjs).toFixed(2)}; hucre ${hucre.toFixed(2)}, ×${(ours / hucre).toFixed(2)}), edit and save ${saved.toFixed(2)} ms`,
  );
});

it('reads 50,000 rows of 10 cells, and takes time in proportion to rows', async () => {
  const bytes = largeSheet(50_000);
  const half = largeSheet(25_000);
  expect(await read(bytes)).toBe(500_000);
  const ours = await median(3, () => read(bytes));
  const oursHalf = await median(3, () => read(half));
  const sheetjs = await median(2, () => peer.read(bytes, { dense: true }));
  const hucre = await median(3, () => readXlsx(bytes));
  console.log(
    `50,000 × 10 (${(bytes.length / 2 ** 20).toFixed(1)} MB): read ${ours.toFixed(0)} ms, half the rows ${oursHalf.toFixed(0)} ms; @e965/xlsx ${sheetjs.toFixed(0)} ms (×${(ours / sheetjs).toFixed(2)}), hucre ${hucre.toFixed(0)} ms (×${(ours / hucre).toFixed(2)})`,
  );
});
