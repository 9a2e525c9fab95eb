import { writeXlsx, type CellStyle, type CellValue } from 'hucre/xlsx';
import type { Decimal } from '../core/decimal';
import type { Speaker } from '../core/messages/speaker';
import type { EvaluationForm, FundingRow, Indicator } from '../core/form/types';
import { executionRate } from '../core/rules/rate';
import { columnName } from '../core/sheet/address';
import { fractionOf, numberOf } from '../core/review/reviewed-form';
import { STYLE } from './office-style';
import { SheetBuilder } from './sheet-builder';
import { legalNames } from './sheet-names';
import { reviewMessage } from './messages';

/** The columns of the working table are what reviewers have them printed as, whatever the language of the program. */
const COLUMNS = [
  ['一级指标', 10],
  ['二级指标', 11],
  ['三级指标', 22],
  ['指标性质', 6],
  ['指标值', 16],
  ['度量单位', 6],
  ['权重', 7],
  ['自评完成值', 16],
  ['自评得分', 7],
  ['复核完成值', 16],
  ['复核得分', 7],
  ['偏离度', 8],
  ['备注', 20],
] as const;

const LAST = COLUMNS.length - 1;
const HEAD_ROW = 2;
/** Columns of the figures in the table. */
const WEIGHT = 6;
const SELF_SCORE = 8;
const SCORE = 10;

type Cells = Parameters<SheetBuilder['row']>[0];

/** 复核表 over the forms of a workbook, one sheet each: what the unit wrote, and room for the reviewer. */
export async function recheckWorkbook(forms: readonly EvaluationForm[], speaker: Speaker): Promise<Uint8Array> {
  const names = legalNames(
    forms.map((form) => `复核表-${form.project?.text ?? form.title?.text ?? ''}`),
    [],
  );
  const sheets = forms.map((form, index) => recheckSheet(names[index] ?? '', form, speaker));
  return await writeXlsx({
    sheets: sheets.map(({ sheet }) => sheet),
    namedRanges: sheets.flatMap((sheet) => sheet.names),
    properties: { title: '绩效自评复核表' },
    defaultFont: { name: '宋体', size: 10 },
    stringMode: 'inline',
  });
}

function recheckSheet(name: string, form: EvaluationForm, speaker: Speaker) {
  const sheet = new SheetBuilder(
    name,
    COLUMNS.map(([, width]) => width),
  );
  sheet.across('项目支出绩效自评复核表', STYLE.title, 0, LAST);
  const about = [
    `项目：${form.project?.text ?? form.title?.text ?? ''}`,
    `单位：${form.implementingUnit?.text ?? form.department?.text ?? ''}`,
    `年度：${form.year ?? ''}`,
  ];
  sheet.across(about.join('    '), STYLE.about, 0, LAST);
  sheet.row(COLUMNS.map(([heading]) => [heading, STYLE.head]));
  const rate = rateRow(form);
  if (rate) line(sheet, rate);
  for (const indicator of form.indicators) if (!indicator.isSubRow) line(sheet, indicatorRow(indicator));
  totalRow(sheet);
  return sheet.build(
    {
      orientation: 'landscape',
      titles: { first: HEAD_ROW, last: HEAD_ROW },
      footer: speaker.say(reviewMessage('review.page')),
      lastColumn: LAST,
    },
    { freezePane: { rows: HEAD_ROW + 1, columns: 3 } },
  );
}

/** What the unit wrote, from the first column to its score. */
interface OwnPart {
  readonly texts: readonly [string, string, string, string, string, string];
  readonly weight: Decimal | null;
  readonly actual: readonly [CellValue, CellStyle];
  readonly score: Decimal | null;
}

function rateRow({ funding }: EvaluationForm): OwnPart | null {
  if (!funding) return null;
  const row: FundingRow | undefined =
    funding.rows.find(({ isTotal, score }) => isTotal && score !== null) ??
    funding.rows.find(({ isTotal }) => isTotal) ??
    funding.rows[0];
  if (!row) return null;
  const rate = executionRate(row);
  return {
    texts: ['预算执行', '预算执行', '预算执行率', '定量', '100', '%'],
    weight: row.weight?.amount ?? funding.points,
    actual: rate ? [fractionOf(rate), STYLE.percent] : ['', STYLE.left],
    score: row.score?.amount ?? null,
  };
}

/** A target of a bound, a figure and a unit; anything else stays as it is written. */
const MEASURED = /^([≥≤><=]?\s*\d[\d,.]*)\s*([^\d\s]{1,6})?$/;

function indicatorRow(indicator: Indicator): OwnPart {
  const { level1, level2, name, target, actual, weight, score } = indicator;
  const nature = /\d/.test(target.text) ? '定量' : '定性';
  return {
    texts: [level1, level2, name.text, nature, ...targetOf(indicator)],
    weight: weight?.amount ?? null,
    actual: [actual?.text ?? '', STYLE.left],
    score: score?.amount ?? null,
  };
}

/** The target and its unit, in two columns. */
function targetOf({ target, targetParts }: Indicator): [string, string] {
  if (targetParts)
    return [`${targetParts.operator?.text ?? ''}${targetParts.value.text}`, targetParts.unit?.text ?? ''];
  const [, value = target.text, unit = ''] = MEASURED.exec(target.text) ?? [];
  return [value, unit];
}

function line(sheet: SheetBuilder, { texts, weight, actual, score }: OwnPart): void {
  const row = sheet.next + 1;
  const [reviewed, self] = [`${columnName(SCORE)}${row}`, `${columnName(SELF_SCORE)}${row}`];
  const figure = (value: Decimal | null): Cells[number] => [value ? numberOf(value) : '', STYLE.score];
  sheet.row([
    ...texts.map((text, col): Cells[number] => [text, col === 3 || col === 5 ? STYLE.centre : STYLE.left]),
    figure(weight),
    actual,
    figure(score),
    ['', STYLE.input],
    [null, { ...STYLE.score, fill: STYLE.input.fill }],
    // Empty until the reviewer has scored the row.
    [
      '',
      STYLE.percent,
      { formula: `IF(OR(${reviewed}="",N(${self})=0),"",(${reviewed}-${self})/${self})`, formulaResult: '' },
    ],
    ['', STYLE.input],
  ]);
}

function totalRow(sheet: SheetBuilder): void {
  const first = HEAD_ROW + 2;
  const last = sheet.next;
  const sum = (col: number): Cells[number] => {
    const column = columnName(col);
    return [null, { ...STYLE.boldCentre, numFmt: '0.##' }, { formula: `SUM(${column}${first}:${column}${last})` }];
  };
  sheet.row(
    COLUMNS.map((_, col): Cells[number] =>
      col === 0 ? ['合计', STYLE.boldCentre] : [WEIGHT, SELF_SCORE, SCORE].includes(col) ? sum(col) : ['', STYLE.bold],
    ),
  );
}
