import { describe, expect, it } from 'vitest';
import { downloadName } from '../../src/workbench/file-names';

describe('name of the download', () => {
  it.each([
    ['自评表.xlsx', '自评表-已补全.xlsx'],
    ['自评表.xls', '自评表-已补全.xlsx'],
    ['自评表 v1.2 终稿.xlsx', '自评表 v1.2 终稿-已补全.xlsx'],
    ['自评表', '自评表-已补全.xlsx'],
    ['自评表-已补全.xlsx', '自评表-已补全-2.xlsx'],
    ['自评表-已补全-9.xlsx', '自评表-已补全-10.xlsx'],
    ['带宏的自评表.xlsm', '带宏的自评表-已补全.xlsm'],
    ['带宏的自评表-已补全.XLSM', '带宏的自评表-已补全-2.XLSM'],
  ])('%s → %s', (given, expected) => {
    expect(downloadName(given)).toBe(expected);
  });
});
