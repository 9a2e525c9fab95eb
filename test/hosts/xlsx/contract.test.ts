import { read } from '@e965/xlsx';
import { parseA1 } from '../../../src/core/sheet/address';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { hostContract } from '../contract/host-contract';
import { buildWorkbook } from './build';

function cell(a1: string): { row: number; col: number } {
  return parseA1(a1) ?? { row: -1, col: -1 };
}

hostContract('xlsx', async (fixture) => {
  const host = new XlsxHost(await openWorkbook(buildWorkbook(fixture), 'fixture.xlsx'));
  return {
    host,
    typeByUser: async (sheetId, a1, value) => {
      host.editCell(sheetId, cell(a1), { value, formula: null });
      return Promise.resolve();
    },
    selectByUser: async (sheetId, a1) => {
      host.selectByUser(sheetId, cell(a1));
      return Promise.resolve();
    },
    marks: (sheetId) => host.marks(sheetId),
    // Read by another library from the file a person would get.
    printArea: async (sheetId) => {
      const index = (await host.listSheets()).findIndex(({ id }) => id === sheetId);
      const names = read(host.save(), { type: 'array' }).Workbook?.Names ?? [];
      const name = names.find(({ Name, Sheet }) => Name === '_xlnm.Print_Area' && Sheet === index);
      return name?.Ref.split(',').map((ref) => ref.slice(ref.lastIndexOf('!') + 1).replaceAll('$', '')) ?? [];
    },
  };
});
