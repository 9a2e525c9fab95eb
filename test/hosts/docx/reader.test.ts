import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { rangeToA1 } from '../../../src/core/sheet/address';
import { readDocument } from '../../../src/hosts/docx/read/document';
import type { WordTable } from '../../../src/hosts/docx/types';
import { ZipReader } from '../../../src/hosts/package/zip';
import { docx, p, r, tbl, tc, tr } from './build';
import { HARD_TABLES, type Seen } from './hard-tables';

const read = (bytes: Uint8Array) => readDocument(new ZipReader(bytes));

function seen(table: WordTable | undefined): Seen {
  return Object.fromEntries(
    (table?.cells ?? []).flatMap(({ row, col, rowSpan, colSpan, text }) =>
      text === ''
        ? []
        : [[rangeToA1({ top: row, left: col, bottom: row + rowSpan - 1, right: col + colSpan - 1 }), text]],
    ),
  );
}

/** The first table as mammoth's HTML shows it. */
async function seenByMammoth(bytes: Uint8Array): Promise<Seen> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const cells: Record<string, string> = {};
  const taken = new Set<string>();
  [...value.matchAll(/<tr>(.*?)<\/tr>/gs)].forEach(([, inner = ''], row) => {
    let col = 0;
    for (const [, attributes = '', content = ''] of inner.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gs)) {
      while (taken.has(`${row},${col}`)) col++;
      const of = (name: string): number => Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1);
      const [across, down] = [of('colspan'), of('rowspan')];
      for (let y = row; y < row + down; y++) for (let x = col; x < col + across; x++) taken.add(`${y},${x}`);
      const text = content
        .replace(/<\/p><p>|<br \/>/g, '\n')
        .replace(/<[^>]*>/g, '')
        .trim();
      if (text !== '')
        cells[rangeToA1({ top: row, left: col, bottom: row + down - 1, right: col + across - 1 })] = text;
      col += across;
    }
  });
  return cells;
}

const firstTable = (bytes: Uint8Array): WordTable | undefined =>
  read(bytes).blocks.find((block): block is WordTable => block.kind === 'table');

describe('tables of a Word document', () => {
  it.each(HARD_TABLES)('$name', ({ body, extra, seen: expected, hidden, deleted }) => {
    const bytes = docx(body, extra);
    expect(seen(firstTable(bytes))).toEqual(expected);
    expect(read(bytes).leftOut).toEqual({ hidden: hidden ?? [], deleted: deleted ?? [] });
  });

  it.each(HARD_TABLES.filter(({ oracleFails }) => !oracleFails))('mammoth agrees: $name', async ({ body, extra }) => {
    const bytes = docx(body, extra);
    expect(seen(firstTable(bytes))).toEqual(await seenByMammoth(bytes));
  });

  // Keeps the list of what the oracle cannot vouch for as short as it is true.
  it.each(HARD_TABLES.filter(({ oracleFails }) => oracleFails))(
    'mammoth reads otherwise: $name',
    async ({ body, extra }) => {
      const bytes = docx(body, extra);
      expect(seen(firstTable(bytes))).not.toEqual(await seenByMammoth(bytes));
    },
  );
});

describe('what stands around tables', () => {
  it('a table inside a cell is text of the cell and a table of its own', () => {
    const inner = tbl([tr([tc('内一'), tc('内二')])], 2);
    const document = read(docx(tbl([tr([tc(p('外') + inner + p('')), tc('乙')])], 2)));
    expect(seen(document.blocks[0] as WordTable)).toEqual({ A1: '外\n内一 内二', B1: '乙' });
    expect(document.inner.map((table) => [table.number, seen(table)])).toEqual([[2, { A1: '内一', B1: '内二' }]]);
  });

  it('footnotes follow in the order of their references, and are counted once', () => {
    const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const document = read(
      docx(p(r('甲') + reference(3)) + p(r('乙') + reference(2)), {
        footnotes: `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p('注二')}</w:footnote><w:footnote w:id="3">${p('注三')}</w:footnote>`,
      }),
    );
    expect(document.footnotes).toEqual(['注三', '注二']);
    expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(['甲', '乙']);
  });

  it('a text box follows the paragraph it hangs on, and its old form is not read again', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${p('框')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('框')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const document = read(docx(p(r('前') + box) + p('后')));
    expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(['前', '框', '后']);
  });

  it('headings numbered by their style', () => {
    const document = read(
      docx(p('基本情况', '<w:pStyle w:val="h"/>') + p('完成情况', '<w:pStyle w:val="h"/>'), {
        styles:
          '<w:style w:type="paragraph" w:styleId="h"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
      }),
    );
    expect(document.blocks.map((block) => block.kind === 'paragraph' && [block.text, block.isHeading])).toEqual([
      ['一、基本情况', true],
      ['二、完成情况', true],
    ]);
  });

  it('tables laid into each other without end are read without falling over', () => {
    let body = p('芯');
    for (let depth = 0; depth < 300; depth++) body = tbl([tr([tc(body + p(''))])], 1);
    expect(read(docx(body)).blocks).toHaveLength(1);
  });

  it('orientation and margins of the page', () => {
    const document = read(
      docx(
        `${p('甲')}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1440" w:right="720" w:bottom="1440" w:left="720"/></w:sectPr>`,
      ),
    );
    expect(document.page).toEqual({
      width: 841.9,
      height: 595.3,
      margins: { top: 72, right: 36, bottom: 72, left: 36 },
    });
  });
});
