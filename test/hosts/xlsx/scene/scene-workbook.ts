import { unzipSync, zipSync } from 'fflate';
import { buildPackage, worksheet } from '../build';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** A red square of 2 × 2 pixels. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP8z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==';

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.00;[Red]-0.00"/></numFmts>
<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill/></fills>
<borders count="2"><border/><border diagonalDown="1"><left/><right/><top/><bottom/><diagonal style="thin"><color rgb="FF112233"/></diagonal></border></borders>
<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment horizontal="distributed"/></xf></cellXfs>
<dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><i/></font></dxf></dxfs></styleSheet>`;

const ROWS = `<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>项目 指标</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" s="3" t="inlineStr"><is><t>分散</t></is></c></row>
<row r="2"><c r="A2"><v>59</v></c><c r="B2"><v>60</v></c><c r="C2" s="2"><v>-5</v></c><c r="D2" t="inlineStr"><is><t>未完成一项</t></is></c></row>
<row r="3"><c r="A3"><v>7</v></c><c r="B3"><v>7</v></c></row>`;

const CONDITIONAL = `<conditionalFormatting sqref="A2:B2"><cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>60</formula></cfRule></conditionalFormatting>
<conditionalFormatting sqref="A2:D2"><cfRule type="expression" dxfId="1" priority="3"><formula>A2=MAX($A$2:$B$2)</formula></cfRule><cfRule type="containsText" dxfId="0" priority="4" operator="containsText" text="未完成"><formula>NOT(ISERROR(SEARCH("未完成",A2)))</formula></cfRule></conditionalFormatting>
<conditionalFormatting sqref="A3:B3"><cfRule type="duplicateValues" dxfId="0" priority="5"/></conditionalFormatting>
<conditionalFormatting sqref="C2"><cfRule type="colorScale" priority="6"><colorScale/></cfRule></conditionalFormatting>`;

const PAGE = `<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><rowBreaks count="1"><brk id="2" man="1"/></rowBreaks>`;

const TAIL = `${CONDITIONAL}${PAGE}<drawing r:id="rId1" xmlns:r="${R}"/><legacyDrawing r:id="rId2" xmlns:r="${R}"/><controls><control shapeId="1025" r:id="rId4" name="c" xmlns:r="${R}"><controlPr><anchor><from><xdr:col xmlns:xdr="${XDR}">1</xdr:col><xdr:colOff xmlns:xdr="${XDR}">0</xdr:colOff><xdr:row xmlns:xdr="${XDR}">4</xdr:row><xdr:rowOff xmlns:xdr="${XDR}">0</xdr:rowOff></from><to><xdr:col xmlns:xdr="${XDR}">2</xdr:col><xdr:colOff xmlns:xdr="${XDR}">0</xdr:colOff><xdr:row xmlns:xdr="${XDR}">5</xdr:row><xdr:rowOff xmlns:xdr="${XDR}">0</xdr:rowOff></to></anchor></controlPr></control></controls>`;

const anchor = (content: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>127000</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>63500</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const DRAWING = `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${R}">${anchor('<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="p" descr="单位公章"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic>')}${anchor('<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="3" name="s"/></xdr:nvSpPr></xdr:sp>')}${anchor('<xdr:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></xdr:graphicFrame>')}</xdr:wsDr>`;

const rels = (...list: (readonly [string, string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${R}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** A workbook with one of everything that stands on a sheet beside its cells. */
export function sceneWorkbook(): Uint8Array {
  const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${R}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1:$D$40</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">S!$1:$2</definedName></definedNames></workbook>`;
  const bytes = buildPackage({
    'xl/workbook.xml': workbook,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml':
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t xml:space="preserve">必须 </t></r><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="黑体"/></rPr><t>填写</t></r><r><rPr><vertAlign val="superscript"/><sz val="11"/></rPr><t>注</t></r></si></sst>',
    'xl/worksheets/sheet1.xml': worksheet(ROWS, TAIL, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
    'xl/worksheets/_rels/sheet1.xml.rels': rels(
      ['drawing', '../drawings/drawing1.xml'],
      ['vmlDrawing', '../drawings/vml1.vml'],
      ['comments', '../comments1.xml'],
      ['ctrlProp', '../ctrlProps/ctrlProp1.xml'],
    ),
    'xl/drawings/drawing1.xml': DRAWING,
    'xl/drawings/_rels/drawing1.xml.rels': rels(['image', '../media/image1.png']),
    'xl/drawings/vml1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025" type="#t"><v:textbox><div><font>已公开</font></div></v:textbox></v:shape></xml>',
    'xl/ctrlProps/ctrlProp1.xml':
      '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked"/>',
    'xl/comments1.xml':
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>审核人</author></authors><commentList><comment ref="D2" authorId="0"><text><r><t>请补</t></r><r><t>佐证</t></r></text></comment></commentList></comments>',
  });
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, 'xl/media/image1.png': Uint8Array.from(atob(PNG), (char) => char.charCodeAt(0)) });
}
