import {
  AlignmentType,
  Document,
  Footer,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { Draft, DraftBlock, DraftRun, DraftTable } from '../core/draft/types';
import { FONT, headingFont, LATIN, SIZE, USUAL_PITCH, type LinePitch } from './draft-layout';

const MM = 56.6929;
/** A4 with the margins of GB/T 9704: 37 above, 35 below, 28 left, 26 right; 156 mm of text. */
const PAGE = { width: 11906, height: 16838, top: 37, bottom: 35, left: 28, right: 26 } as const;
const TEXT_WIDTH = Math.round(156 * MM);
const twips = (millimetres: number): number => Math.round(millimetres * MM);

const fontOf = (eastAsia: string) => ({ ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia });

/** Writes a draft as a Word document in the layout of official documents. */
export async function draftDocx(draft: Draft, pitch: LinePitch = USUAL_PITCH): Promise<Uint8Array> {
  const line = Math.round(Number(pitch) * 20);
  const spacing = { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  const document = new Document({
    title: draft.title,
    creator: '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fontOf(FONT.text), size: SIZE.text } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: twips(PAGE.top),
              bottom: twips(PAGE.bottom),
              left: twips(PAGE.left),
              right: twips(PAGE.right),
              footer: twips(25),
            },
          },
        },
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: draft.blocks.flatMap((block) => childrenOf(block, spacing)),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

type Spacing = NonNullable<IParagraphOptions['spacing']>;

/** — 1 — in 4号 digits, one character in from the outer edge. */
function footer(alignment: 'left' | 'right'): Footer {
  const edge = SIZE.page * 10;
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === 'right' ? { right: edge } : { left: edge },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: FONT.page, size: SIZE.page })],
      }),
    ],
  });
}

const TWO_CHARACTERS = { firstLineChars: 200, firstLine: SIZE.text * 20 };

function childrenOf(block: DraftBlock, spacing: Spacing): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { ...spacing, after: 320 },
          children: [new TextRun({ text: block.text, font: fontOf(FONT.title), size: SIZE.title })],
        }),
      ];
    case 'heading': {
      const font = headingFont(block.level);
      return [
        new Paragraph({
          spacing,
          keepNext: true,
          indent: TWO_CHARACTERS,
          outlineLevel: block.level - 1,
          children: [new TextRun({ text: block.text, font: fontOf(font), size: SIZE.text })],
        }),
      ];
    }
    case 'paragraph':
      return [
        new Paragraph({ spacing, indent: TWO_CHARACTERS, alignment: AlignmentType.BOTH, children: runsOf(block.runs) }),
      ];
    case 'signature':
      return block.lines.map(
        (runs, index) =>
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            indent: { right: SIZE.text * 20 },
            spacing: { ...spacing, before: index === 0 ? 560 : 0 },
            children: runsOf(runs),
          }),
      );
    case 'attachment':
      return [
        new Paragraph({
          pageBreakBefore: true,
          spacing,
          children: [new TextRun({ text: '附件', font: fontOf(FONT.level1), size: SIZE.text })],
        }),
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { ...spacing, after: 160 },
          children: [new TextRun({ text: block.title, font: fontOf(FONT.title), size: SIZE.attachment })],
        }),
      ];
    case 'table':
      return [tableOf(block)];
    case 'note':
      return [
        new Paragraph({ children: [new TextRun({ text: block.text, font: fontOf(FONT.table), size: SIZE.table })] }),
      ];
  }
}

/** Blanks are marked, so that none is published by mistake. */
function runsOf(runs: readonly DraftRun[]): TextRun[] {
  return runs.map(
    ({ text, isBlank }) =>
      new TextRun({
        text,
        font: fontOf(FONT.text),
        size: SIZE.text,
        ...(isBlank ? { highlight: 'yellow' as const } : {}),
      }),
  );
}

function tableOf({ columns, rows, cells }: DraftTable): Table {
  const whole = columns.reduce((sum, width) => sum + width, 0);
  const widths = columns.map((width) => Math.round((TEXT_WIDTH * width) / whole));
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    rows: Array.from(
      { length: rows },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          height: { value: 400, rule: HeightRule.ATLEAST },
          children: cells
            .filter((cell) => cell.row === row)
            .map(
              ({ col, rowSpan, colSpan, text }) =>
                new TableCell({
                  rowSpan,
                  columnSpan: colSpan,
                  verticalAlign: VerticalAlignTable.CENTER,
                  width: {
                    size: widths.slice(col, col + colSpan).reduce((sum, width) => sum + width, 0),
                    type: WidthType.DXA,
                  },
                  children: text.split('\n').map(
                    (line) =>
                      new Paragraph({
                        children: [new TextRun({ text: line, font: fontOf(FONT.table), size: SIZE.table })],
                      }),
                  ),
                }),
            ),
        }),
    ),
  });
}
