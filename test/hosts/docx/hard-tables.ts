import { across, down, HIDDEN, p, r, span, tbl, tc, tr, type Extra } from './build';

/** A table as a person sees it: `A1` or `A1:B2` → text. Blank cells are left out. */
export type Seen = Readonly<Record<string, string>>;

export interface HardTable {
  readonly name: string;
  readonly body: string;
  readonly extra?: Extra;
  readonly seen: Seen;
  readonly hidden?: readonly string[];
  readonly deleted?: readonly string[];
  /** What a general converter gets wrong, and therefore cannot vouch for. */
  readonly oracleFails?: true;
}

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export const HARD_TABLES: readonly HardTable[] = [
  {
    name: 'plain cells, text split into runs where the script changes',
    body: tbl([tr([tc(p(r('培训') + r('120') + r('人'))), tc('乙'), tc('丙')])]),
    seen: { A1: '培训120人', B1: '乙', C1: '丙' },
  },
  {
    name: 'a cell over two columns',
    body: tbl([tr([tc('项目名称'), tc('河道清淤', span(2))]), tr([tc('甲'), tc('乙'), tc('丙')])]),
    seen: { A1: '项目名称', 'B1:C1': '河道清淤', A2: '甲', B2: '乙', C2: '丙' },
  },
  {
    name: 'a cell over three rows beside a cell over two',
    body: tbl([
      tr([tc('产出', down('restart')), tc('数量', down('restart')), tc('一')]),
      tr([tc('', down()), tc('', down()), tc('二')]),
      tr([tc('', down()), tc('质量'), tc('三')]),
    ]),
    seen: { 'A1:A3': '产出', 'B1:B2': '数量', C1: '一', C2: '二', B3: '质量', C3: '三' },
  },
  {
    name: 'two merges below each other in one column',
    body: tbl([
      tr([tc('甲', down('restart')), tc('1'), tc('')]),
      tr([tc('', down()), tc('2'), tc('')]),
      tr([tc('乙', down('restart')), tc('3'), tc('')]),
      tr([tc('', down()), tc('4'), tc('')]),
    ]),
    seen: { 'A1:A2': '甲', B1: '1', B2: '2', 'A3:A4': '乙', B3: '3', B4: '4' },
  },
  {
    name: 'a block of two rows and two columns',
    body: tbl([tr([tc('块', span(2) + down('restart')), tc('上')]), tr([tc('', span(2) + down()), tc('下')])]),
    seen: { 'A1:B2': '块', C1: '上', C2: '下' },
  },
  {
    name: 'rows that begin further right',
    body: tbl([
      tr([tc('甲'), tc('乙'), tc('丙')]),
      tr([tc('丁', span(2))], '<w:gridBefore w:val="1"/>'),
      tr([tc('戊')], '<w:gridBefore w:val="2"/>'),
    ]),
    seen: { A1: '甲', B1: '乙', C1: '丙', 'B2:C2': '丁', C3: '戊' },
    oracleFails: true,
  },
  {
    name: 'rows that end further left',
    body: tbl([tr([tc('甲'), tc('乙'), tc('丙')]), tr([tc('丁')], '<w:gridAfter w:val="2"/>')]),
    seen: { A1: '甲', B1: '乙', C1: '丙', A2: '丁' },
  },
  {
    name: 'cells joined across in the old way',
    body: tbl([tr([tc('左', across('restart')), tc('', across()), tc('右')]), tr([tc('甲'), tc('乙'), tc('丙')])]),
    seen: { 'A1:B1': '左', C1: '右', A2: '甲', B2: '乙', C2: '丙' },
    oracleFails: true,
  },
  {
    name: 'a merge downwards below a row that begins further right',
    body: tbl([
      tr([tc('乙', down('restart')), tc('丙')], '<w:gridBefore w:val="1"/>'),
      tr([tc('甲'), tc('', down()), tc('丁')]),
    ]),
    seen: { 'B1:B2': '乙', C1: '丙', A2: '甲', C2: '丁' },
    oracleFails: true,
  },
  {
    name: 'hidden words, by the run and by its style',
    body: tbl([
      tr([tc(p(r('完成8') + r('0', HIDDEN) + r('个', '<w:rStyle w:val="off"/>') + r('座'))), tc('乙'), tc('丙')]),
    ]),
    extra: { styles: '<w:style w:type="character" w:styleId="off"><w:rPr><w:vanish/></w:rPr></w:style>' },
    seen: { A1: '完成8座', B1: '乙', C1: '丙' },
    hidden: ['0个'],
    oracleFails: true,
  },
  {
    name: 'a hidden style switched on again',
    body: tbl([tr([tc(p(r('看得见', '<w:rStyle w:val="off"/><w:vanish w:val="0"/>'))), tc('乙'), tc('丙')])]),
    extra: { styles: '<w:style w:type="character" w:styleId="off"><w:rPr><w:vanish/></w:rPr></w:style>' },
    seen: { A1: '看得见', B1: '乙', C1: '丙' },
  },
  {
    name: 'what a continued cell holds is covered',
    body: tbl([tr([tc('上', down('restart')), tc('甲'), tc('')]), tr([tc('盖住', down()), tc('乙'), tc('')])]),
    seen: { 'A1:A2': '上', B1: '甲', B2: '乙' },
    hidden: ['盖住'],
  },
  {
    name: 'tracked changes: deleted words go, inserted ones stay',
    body: tbl([
      tr([
        tc(
          `<w:p><w:r><w:t>完成</w:t></w:r><w:del w:id="1"><w:r><w:delText>7</w:delText></w:r></w:del><w:ins w:id="2">${r('9')}</w:ins>${r('座')}</w:p>`,
        ),
        tc('乙'),
        tc('丙'),
      ]),
      tr([tc('丁'), tc('戊'), tc('己')], '<w:del w:id="3"/>'),
      tr([tc('庚'), tc('辛'), tc('壬')]),
    ]),
    seen: { A1: '完成9座', B1: '乙', C1: '丙', A2: '庚', B2: '辛', C2: '壬' },
    deleted: ['7', '丁 戊 己'],
  },
  {
    name: 'a deleted paragraph mark joins two paragraphs',
    body: tbl([tr([tc(p('前半', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('后半')), tc('乙'), tc('丙')])]),
    seen: { A1: '前半后半', B1: '乙', C1: '丙' },
  },
  {
    name: 'what the format was before a tracked change hides nothing',
    body: tbl([
      tr([
        tc(p(r('照样可见', '<w:b/><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'))),
        tc('乙'),
        tc('丙'),
      ]),
    ]),
    seen: { A1: '照样可见', B1: '乙', C1: '丙' },
  },
  {
    name: 'lines: paragraphs, breaks and tabs',
    body: tbl([
      tr([tc(p('第一行') + p(`${r('第二行')}<w:r><w:br/></w:r>${r('第三行')}`) + p('')), tc('乙'), tc('丙')]),
    ]),
    seen: { A1: '第一行\n第二行\n第三行', B1: '乙', C1: '丙' },
  },
  {
    name: 'numbers of lists',
    body: tbl([
      tr([tc(p('培训', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>')), tc('乙'), tc('丙')]),
      tr([tc(p('宣传', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>')), tc('丁'), tc('戊')]),
      tr([tc(p('其他', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="6"/></w:numPr>')), tc('己'), tc('庚')]),
    ]),
    extra: {
      numbering:
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="2"/></w:num>',
    },
    seen: {
      A1: '（一）培训',
      B1: '乙',
      C1: '丙',
      A2: '（二）宣传',
      B2: '丁',
      C2: '戊',
      A3: '其他',
      B3: '己',
      C3: '庚',
    },
    oracleFails: true,
  },
  {
    name: 'fields give their result',
    body: tbl([tr([tc(p(`${r('共')}${field(' =SUM(ABOVE) ', '36')}${r('场')}`)), tc('乙'), tc('丙')])]),
    seen: { A1: '共36场', B1: '乙', C1: '丙' },
  },
  {
    name: 'a content control, a link and an alternative',
    body: tbl([
      tr([
        tc(
          `<w:p><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r('甲')}</w:sdtContent></w:sdt><w:hyperlink>${r('乙')}</w:hyperlink><mc:AlternateContent><mc:Choice Requires="wps">${r('丙')}</mc:Choice><mc:Fallback>${r('旧')}</mc:Fallback></mc:AlternateContent></w:p>`,
        ),
        tc('二'),
        tc('三'),
      ]),
    ]),
    seen: { A1: '甲乙丙', B1: '二', C1: '三' },
    oracleFails: true,
  },
  {
    name: 'a row inside a content control',
    body: `<w:tbl><w:tblPr/><w:tblGrid/>${tr([tc('甲'), tc('乙')])}<w:sdt><w:sdtContent>${tr([tc('丙'), tc('丁')])}</w:sdtContent></w:sdt></w:tbl>`,
    seen: { A1: '甲', B1: '乙', A2: '丙', B2: '丁' },
  },
  {
    name: 'a text box in a cell',
    body: tbl([
      tr([
        tc(
          `<w:p>${r('甲')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('框内')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
        ),
        tc('乙'),
        tc('丙'),
      ]),
    ]),
    seen: { A1: '甲\n框内', B1: '乙', C1: '丙' },
  },
  {
    name: 'ticks of a symbol font, hard hyphens',
    body: tbl([
      tr([
        tc(
          '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:noBreakHyphen/><w:t>3</w:t></w:r></w:p>',
        ),
        tc('乙'),
        tc('丙'),
      ]),
    ]),
    seen: { A1: '☑是-3', B1: '乙', C1: '丙' },
    oracleFails: true,
  },
  {
    name: 'no spans at all: the widths tell which cell covers what',
    body: (() => {
      const w = (twips: number): string => `<w:tcW w:w="${twips}" w:type="dxa"/>`;
      return tbl([
        tr([tc('项目', w(2000)), tc('河道清淤', w(4000))]),
        tr([tc('甲', w(2000)), tc('乙', w(2010)), tc('丙', w(1990))]),
      ]);
    })(),
    seen: { A1: '项目', 'B1:C1': '河道清淤', A2: '甲', B2: '乙', C2: '丙' },
    oracleFails: true,
  },
];
