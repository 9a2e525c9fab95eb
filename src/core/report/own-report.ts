import type { Locale } from '../messages/message';
import { FINDING_COLUMNS, BYTE_ORDER_MARK } from './csv';
import { reportMessages } from './messages';

const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];

/** As versions up to 0.2 ended a text report: their reports are still ours. */
const FORMER_SUMMARIES = [
  '共 {files} 个文件、{forms} 张自评表：错误 {errors}，提醒 {warnings}，提示 {infos}；未能校验 {failed} 个文件。',
  '{files} files, {forms} forms: {errors} errors, {warnings} warnings, {infos} infos; files not checked: {failed}.',
];

/** The last line of a text report, with any figures. */
const SUMMARY_LINES = [...LOCALES.map((locale) => reportMessages['report.summary'][locale]), ...FORMER_SUMMARIES].map(
  (summary) => new RegExp(`^${summary.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '\\d+')}$`),
);

/** Without the last column, which versions up to 0.2 did not have. */
const CSV_HEADINGS = LOCALES.map((locale) =>
  FINDING_COLUMNS.slice(0, -1)
    .map((column) => reportMessages[`report.column.${column}`][locale])
    .join(','),
);

const HTML_TITLES = LOCALES.map((locale) => `<title>${reportMessages['report.html.title'][locale]}</title>`);

/**
 * Whether a text is a report of ours, in whatever format and language: only such a file may be replaced by the next
 * report without asking.
 */
export function isOwnReport(text: string): boolean {
  if (text.startsWith(BYTE_ORDER_MARK)) return CSV_HEADINGS.some((heading) => text.startsWith(heading, 1));
  if (text.startsWith('<!doctype html>')) return HTML_TITLES.some((title) => text.slice(0, 1000).includes(title));
  if (text.startsWith('{')) return isOwnJson(text);
  const lastLine = text.trimEnd().split('\n').at(-1) ?? '';
  return SUMMARY_LINES.some((line) => line.test(lastLine));
}

function isOwnJson(text: string): boolean {
  if (/^\{\s*"schemaVersion":\s*\d+,\s*(?:"version":\s*"[\w.-]+",\s*)?"files?":/.test(text)) return true;
  return (
    /^\{\s*"\$schema":\s*"[^"]*sarif/.test(text) && /"driver":\s*\{\s*"name":\s*"ziping"/.test(text.slice(0, 2000))
  );
}
