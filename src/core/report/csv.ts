import type { SheetReport } from '../check';
import type { Speaker } from '../messages/speaker';
import type { RuleSet } from '../rules/rule-sets/types';
import { clauseText } from './clause';
import { reportMessage as message } from './messages';
import { placeName } from './place';
import { allFindings, whyUnchecked, type FileReport } from './types';

/** The columns of a list of findings, by the last part of their message ids. */
export const FINDING_COLUMNS = [
  'file',
  'sheet',
  'project',
  'unit',
  'cell',
  'severity',
  'rule',
  'message',
  'evidence',
  'advice',
  'clause',
  'basis',
] as const;

/** Excel opens a CSV as UTF-8 only behind a byte order mark. */
export const BYTE_ORDER_MARK = '\ufeff';

/** The findings as rows, heading first: what 审核人 list in their review workbook. */
export function findingRows(files: readonly FileReport[], speaker: Speaker, version: string): string[][] {
  const say = (id: Parameters<typeof message>[0]): string => speaker.say(message(id));
  const heading = FINDING_COLUMNS.map((column) => say(`report.column.${column}`));
  const failed = files.flatMap((file) => {
    const reason = whyUnchecked(file);
    return reason
      ? [[file.file, '', '', '', '', say('report.html.failed'), '', speaker.say(reason), '', '', '', basis(version)]]
      : [];
  });
  const rows = allFindings(files).map(({ file, report, finding }) => [
    file,
    report.sheet.name,
    ...namesOf(report),
    placeName(report, finding.cell, speaker),
    say(`report.severity.${finding.severity}`),
    finding.rule,
    speaker.say(finding.message),
    finding.evidence.map((evidence) => speaker.say(evidence)).join(speaker.locale === 'zh-CN' ? '；' : '; '),
    speaker.say(finding.advice),
    clauseText(finding.clause, speaker) ?? '',
    basis(version, report.ruleSet?.ruleSet),
  ]);
  return [heading, ...failed, ...rows];
}

/** The project, else the title, and the unit that answers for it. */
function namesOf({ form }: SheetReport): [project: string, unit: string] {
  return [form?.project?.text ?? form?.title?.text ?? '', form?.implementingUnit?.text ?? form?.department?.text ?? ''];
}

/** What a row was found with: the rules with their date, and the program. */
function basis(version: string, ruleSet?: Pick<RuleSet, 'id' | 'dated'>): string {
  return [...(ruleSet ? [`${ruleSet.id} ${ruleSet.dated}`] : []), `ziping ${version}`].join('; ');
}

/** The findings as CSV. */
export function toCsv(files: readonly FileReport[], speaker: Speaker, version: string): string {
  return csvOf(findingRows(files, speaker, version));
}

/** The heading of a CSV that is written file by file. */
export function csvHead(speaker: Speaker): string {
  return csvOf(findingRows([], speaker, ''));
}

/** The rows of one file, to stand below the heading. */
export function csvLines(file: FileReport, speaker: Speaker, version: string): string {
  return csvOf(findingRows([file], speaker, version).slice(1)).slice(BYTE_ORDER_MARK.length);
}

/** Rows as CSV with a byte order mark and CRLF, for Excel and WPS. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front; some take the wide signs as well. */
function csvField(text: string): string {
  const inert = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
