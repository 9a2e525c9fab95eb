import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../src/core/report/html';
import type { FileReport } from '../../../src/core/report/types';
import { HOSTILE, reports } from './reports';
import { speakerOf } from '../../../src/catalogue';

const page = toHtml(reports, speakerOf('zh-CN'));

function failed(file: string): FileReport {
  return { file, error: { code: 'encrypted', message: { id: 'host.xlsx.encrypted', data: {} } }, sheets: [] };
}

describe('the html report', () => {
  it('is a whole page in its language', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(page).toContain('<meta charset="utf-8">');
    expect(page).toContain('<title>绩效自评表校验报告</title>');
    expect(toHtml(reports, speakerOf('en-US'))).toContain('<html lang="en-US">');
    expect(page.trimEnd().endsWith('</html>')).toBe(true);
  });

  it('needs nothing from outside and runs nothing', () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object|embed|base|form)\b/i);
    expect(page).not.toMatch(/\s(?:src|href|on\w+)\s*=\s*["']/i);
    expect(page).not.toMatch(/@import|url\(/);
  });

  it('opens and closes every element', () => {
    const open: string[] = [];
    for (const [, slash, name = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (['meta'].includes(name)) continue;
      if (slash === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  it('shows what people wrote as text, never as markup', () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;单引');
    expect(page).toContain(HOSTILE.folder.replaceAll('"', '&quot;'));
    const named = toHtml([failed('</h2><img src=x onerror=alert(1)>.xlsx')], speakerOf('zh-CN'));
    expect(named).not.toContain('<img');
    expect(named).toContain('&lt;/h2&gt;&lt;img src=x onerror=alert(1)&gt;.xlsx');
  });

  it('shows each finding with cell, severity, evidence, advice and clause', () => {
    const row = /<tr class="error"><td>G10<\/td>.*?<\/tr>/s.exec(page)?.[0] ?? '';
    for (const piece of ['<td>错误</td>', '9公里', '必须说明原因和改进措施', '<small>备注第2条：'])
      expect(row).toContain(piece);
    expect(page.match(/<tr class="(?:error|warning|info)">/g)).toHaveLength(
      reports.flatMap(({ sheets }) => sheets.flatMap(({ report }) => report.findings)).length,
    );
  });

  it('says why a file has no form or could not be read, and passes over a cover beside a form', () => {
    expect(page).toContain('没有找到任何指标表头');
    expect(page).toContain('<p class="error">文件设有打开密码');
    expect(page).not.toContain('封面');
  });

  it('gives the totals', () => {
    expect(page).toContain('共 3 个文件、1 张自评表');
    expect(page).toContain('未能校验 2 个文件');
  });
});
