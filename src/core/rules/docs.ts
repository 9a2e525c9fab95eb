import type { Locale } from '../messages/message';
import { SEVERITY_WORDS } from './severity-words';
import type { Rule, RuleMeta } from './types';

const HEAD: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['编号', '规则', '级别', '查什么', '能代劳的'],
  'en-US': ['Code', 'Rule', 'Severity', 'What is checked', 'Done for you'],
};

const EDITS: Readonly<Record<'fix' | 'suggest' | 'none', Readonly<Record<Locale, string>>>> = {
  fix: { 'zh-CN': '一键补全', 'en-US': 'filled in' },
  suggest: { 'zh-CN': '给出改法，由您选用', 'en-US': 'a proposal to pick' },
  none: { 'zh-CN': '', 'en-US': '' },
};

const TRIAL: Readonly<Record<Locale, string>> = { 'zh-CN': '（试行）', 'en-US': ' (trial)' };

function tableRow(meta: RuleMeta, locale: Locale): string {
  const severity = SEVERITY_WORDS[meta.severity][locale] + (meta.stage === 'trial' ? TRIAL[locale] : '');
  const cells = [
    meta.code,
    `\`${meta.slug}\` ${meta.title[locale]}`,
    severity,
    meta.what[locale],
    EDITS[meta.edits ?? 'none'][locale],
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The rules as a Markdown table in the order of their codes. */
export function rulesTable(rules: readonly Rule[], locale: Locale = 'zh-CN'): string {
  const ordered = [...rules].sort((a, b) => (a.meta.code < b.meta.code ? -1 : 1));
  const head = HEAD[locale];
  return [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...ordered.map(({ meta }) => tableRow(meta, locale)),
  ].join('\n');
}

/**
 * Puts a generated part between its two marks in a document: `<!-- NAME:begin -->` and `<!-- NAME:end -->`.
 * Null when the marks are not there, once and in order.
 */
export function withGenerated(document: string, name: string, part: string): string | null {
  const opening = `<!-- ${name}:begin -->`;
  const begin = document.indexOf(opening);
  const end = document.indexOf(`<!-- ${name}:end -->`);
  if (begin < 0 || end < begin) return null;
  return `${document.slice(0, begin + opening.length)}\n${part}\n${document.slice(end)}`;
}
