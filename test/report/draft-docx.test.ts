import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { recogniseForms } from '../../src/core/form/index';
import { crossCheck } from '../../src/core/narrative/cross-check';
import { draftReport } from '../../src/core/draft/draft';
import { checkSheet } from '../../src/core/check';
import { readableSnapshots } from '../../src/hosts/xlsx/snapshots';
import { openWorkbook } from '../../src/hosts/xlsx/workbook';
import { draftDocx } from '../../src/report/draft-docx';
import { REPORTS } from '../core/narrative/reports';
import { reportDocument } from '../hosts/docx/documents';

async function drafted(index: number): Promise<{ bytes: Uint8Array; rows: number }> {
  const report = REPORTS[index];
  if (!report) throw new Error('no report');
  const workbook = await openWorkbook(reportDocument([], report.form), '表.docx');
  const [snapshot] = [...readableSnapshots(workbook, workbook.sheets)];
  const context = snapshot && checkSheet(snapshot)[0]?.context;
  if (!context) throw new Error('no form');
  return { bytes: await draftDocx(draftReport(context, null)), rows: context.indicators.length };
}

describe('a draft in Word', () => {
  it('is on A4 with the margins of official documents and an exact line pitch', async () => {
    const { bytes } = await drafted(0);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('w:w="11906" w:h="16838"');
    for (const margin of ['w:top="2098"', 'w:bottom="1984"', 'w:left="1587"', 'w:right="1474"'])
      expect(xml).toContain(margin);
    expect(xml).toContain('w:line="579"');
    expect(xml).toContain('w:lineRule="exact"');
    expect(xml).toContain('w:firstLineChars="200"');
    expect(xml).toContain('w:eastAsia="方正小标宋简体"');
  });

  it.each(REPORTS.map(({ name }, index) => [name, index] as const))(
    'read again it holds the form and agrees with it: %s',
    async (_, index) => {
      const { bytes, rows } = await drafted(index);
      const workbook = await openWorkbook(bytes, '报告.docx');
      const [snapshot] = [...readableSnapshots(workbook, workbook.sheets)];
      const form = snapshot && recogniseForms(snapshot).forms[0];
      expect(form?.indicators).toHaveLength(rows);
      expect(form && crossCheck(workbook.word?.narrative ?? [], form).contradictions).toEqual([]);
    },
  );
});
