import { toA1 } from '../sheet/address';
import type { EvaluationForm } from '../form/types';
import type { Message } from '../messages/message';
import type { Speaker } from '../messages/speaker';
import type { Finding, Severity } from '../rules/types';
import type { SheetReport } from '../check';
import { clauseText } from './clause';
import { explainForm } from './explain';
import { reportMessage as message } from './messages';
import { narrativeLines } from './narrative';
import { placeName } from './place';
import { statisticsOf } from './statistics';
import type { CheckedSheet, FileReport, Totals } from './types';
import { widthOf } from './width';
import { printable } from '../text/printable';

/** Paints parts of the text report; the identity where there is no terminal. */
export interface Palette {
  readonly severity: (severity: Severity, text: string) => string;
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
}

export const PLAIN: Palette = {
  severity: (_severity, text) => text,
  strong: (text) => text,
  dim: (text) => text,
};

export interface TextOptions {
  readonly speaker: Speaker;
  readonly palette: Palette;
  /** Columns of the terminal; longer lines are folded with a hanging indent. */
  readonly width: number;
  /** Tell how the form was understood: rows, columns, and what settled them. */
  readonly explain?: boolean;
  /** Of the program, told above the last line. */
  readonly version?: string;
}

/** The report of one file, like a good linter's: cell, what, why, what to do; columns aligned for CJK. */
export function fileToText(file: FileReport, options: TextOptions): string {
  const { palette, speaker } = options;
  const lines = [palette.strong(printable(file.file))];
  if (file.error) lines.push(`  ${palette.severity('error', printable(speaker.say(file.error.message)))}`);
  for (const remark of file.remarks ?? [])
    lines.push(...fold(speaker.say(remark), '  ', '    ', options.width).map(palette.dim));
  const hasForm = file.sheets.some(({ report }) => report.form !== null);
  const forms = new Map<string, number>();
  for (const { report } of file.sheets)
    if (report.form) forms.set(report.sheet.id, (forms.get(report.sheet.id) ?? 0) + 1);
  for (const sheet of file.sheets) {
    const isOneOfSeveral = (forms.get(sheet.report.sheet.id) ?? 0) > 1;
    lines.push(...sheetLines(sheet, hasForm, isOneOfSeveral, options));
  }
  return `${lines.join('\n')}\n`;
}

/** The last line: how many files, forms and findings. */
export function summaryText({ files: count, failed, forms, bySeverity }: Totals, options: TextOptions): string {
  const summary = message('report.summary', {
    files: count,
    forms,
    failed,
    errors: bySeverity.error,
    warnings: bySeverity.warning,
    infos: bySeverity.info,
  });
  const { palette, speaker, version } = options;
  const checkedBy =
    version === undefined ? '' : `${palette.dim(speaker.say(message('report.version', { version })))}\n`;
  return `${checkedBy}${palette.strong(speaker.say(summary))}\n`;
}

/** The sheet; of several forms on it also which one. */
function headingOf({ sheet, form, places }: SheetReport, isOneOfSeveral: boolean): Message {
  if (places) return message('report.sheet.word', { sheet: sheet.name });
  if (!form || !isOneOfSeveral) return message('report.sheet', { sheet: sheet.name });
  const { top, bottom } = form.table;
  return message('report.sheet.part', {
    sheet: sheet.name,
    from: top + 1,
    to: bottom + 1,
    project: form.project?.text ?? '',
  });
}

/** What form it is, and the rules it was checked by, with their date. */
function aboutForm(form: EvaluationForm, choice: SheetReport['ruleSet'], { locale }: Speaker): Message {
  return message('report.form', {
    title: form.title?.text ?? message('report.untitled'),
    year: form.year ?? message('report.no-year'),
    ruleSet: choice?.ruleSet.title[locale] ?? '',
    dated: choice?.ruleSet.dated ?? '',
    indicators: form.indicators.length,
  });
}

function sheetLines(
  { report }: CheckedSheet,
  workbookHasForm: boolean,
  isOneOfSeveral: boolean,
  options: TextOptions,
): string[] {
  const { speaker, palette } = options;
  const heading = speaker.say(headingOf(report, isOneOfSeveral));
  if (!report.form) {
    // A cover or a code list beside a form is not news; a workbook without any form is.
    if (workbookHasForm || !report.reason) return [];
    return fold(`${heading}: ${speaker.say(report.reason)}`, '  ', '    ', options.width);
  }
  const about = speaker.say(aboutForm(report.form, report.ruleSet, speaker));
  const lines = ['', ...fold(`${heading} ${about}`, '  ', '    ', options.width).map(palette.dim)];
  if (options.explain) {
    for (const told of explainForm(report.form))
      lines.push(...fold(speaker.say(told), '    ', '      ', options.width));
  }
  const cellWidth = report.places ? 0 : Math.max(4, ...report.findings.map(({ cell }) => toA1(cell).length));
  const told = new Map<string, string>();
  for (const finding of report.findings) lines.push(...findingLines(report, finding, { cellWidth, told }, options));
  if (report.findings.length === 0) lines.push(`  ${speaker.say(message('report.clean'))}`);
  for (const line of [...remarksOn(report).map((remark) => speaker.say(remark)), ...unclearLine(report, speaker)])
    lines.push(...fold(line, '  ', '    ', options.width).map(palette.dim));
  return lines;
}

/** What is said of the form as a whole, below its findings. */
function remarksOn(report: SheetReport): Message[] {
  const { form } = report;
  return [
    ...(form?.kind === 'review' ? [message('report.recheck-table')] : []),
    ...narrativeLines(report),
    ...(form ? statisticsOf(form) : []),
  ];
}

/** @param told clauses quoted above for this form, with the cell they were quoted at: once is enough */
function findingLines(
  report: SheetReport,
  finding: Finding,
  { cellWidth, told }: { readonly cellWidth: number; readonly told: Map<string, string> },
  options: TextOptions,
): string[] {
  const { speaker, palette, width } = options;
  const severity = speaker.say(message(`report.severity.${finding.severity}`));
  const severityWidth = speaker.locale === 'zh-CN' ? 6 : 13;
  // A place in Word is a phrase; it leads the sentence where an address has a column of its own.
  const cell = report.places ? '' : `${pad(toA1(finding.cell), cellWidth)}  `;
  const lead = `  ${cell}${pad(severity, severityWidth)}  `;
  const place = report.places
    ? `${placeName(report, finding.cell, speaker)}${speaker.locale === 'zh-CN' ? '：' : ': '}`
    : '';
  const indent = ' '.repeat(widthOf(lead));
  const remarks = [
    finding.hidden ? message('report.hidden') : null,
    finding.trial ? message('report.trial') : null,
  ].flatMap((remark) => (remark ? (speaker.locale === 'zh-CN' ? '' : ' ') + speaker.say(remark) : []));
  const [first = '', ...rest] = fold(
    `${place}${speaker.say(finding.message)}${remarks.join('')}  ${finding.rule}`,
    lead,
    indent,
    width,
  );
  const head = `  ${palette.strong(cell)}${palette.severity(finding.severity, pad(severity, severityWidth))}  ${first.slice(lead.length)}`;
  const details: string[] = [];
  const detail = (label: string, text: string): void => {
    const labelled = `${label} `;
    const hanging = indent + ' '.repeat(widthOf(labelled));
    details.push(...fold(text, indent + labelled, hanging, width).map(palette.dim));
  };
  for (const evidence of finding.evidence) {
    detail(speaker.say(message('report.evidence')), speaker.say(evidence));
  }
  const fixable = finding.fix.length > 0 ? speaker.say(message('report.fixable')) : '';
  detail(speaker.say(message('report.advice')), speaker.say(finding.advice) + fixable);
  const clause = clauseText(finding.clause, speaker);
  if (clause !== null) {
    const before = told.get(clause);
    detail(
      speaker.say(message('report.clause')),
      before === undefined ? clause : speaker.say(message('report.clause.same', { cell: before })),
    );
    if (before === undefined) told.set(clause, placeName(report, finding.cell, speaker));
  }
  return [head, ...rest, ...details];
}

function unclearLine(report: SheetReport, speaker: Speaker): string[] {
  const cells = report.comparisons.flatMap((comparison, index) => {
    const indicator = report.form?.indicators[index];
    return comparison.verdict === 'unclear' && indicator
      ? [placeName(report, (indicator.actual ?? indicator.name).cell, speaker)]
      : [];
  });
  if (cells.length === 0) return [];
  const listed = cells.map((cell) => message('report.cell', { cell }));
  return [speaker.say(message('report.unclear', { count: cells.length, cells: listed }))];
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Folds a line at the terminal's width; Chinese may break anywhere, Latin words and numbers stay whole. */
function fold(text: string, firstIndent: string, indent: string, width: number): string[] {
  const lines: string[] = [];
  let line = firstIndent;
  let used = widthOf(firstIndent);
  for (const piece of printable(text).match(/[\w.,%+\-*/=:()]+|\s|[^\w\s]/gu) ?? []) {
    const pieceWidth = widthOf(piece);
    const isClosing = /^[，。；：、）】”’,.;:)\]]$/.test(piece);
    if (used + pieceWidth > width && !isClosing && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = indent;
      used = widthOf(indent);
    }
    line += piece;
    used += pieceWidth;
  }
  return [...lines, line];
}
