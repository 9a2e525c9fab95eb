import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { speakerOf } from '../../src/catalogue';
import type { Locale } from '../../src/core/messages/message';
import type { FileReport } from '../../src/core/report/types';
import { formsOfReport } from '../../src/core/review/of-report';
import { reviewPage } from '../../src/report/review-page';
import { HOSTILE, reports } from '../core/report/reports';

function pageOf(files: readonly FileReport[], locale: Locale = 'zh-CN'): Promise<string> {
  const speaker = speakerOf(locale);
  const forms = files.flatMap((file) => formsOfReport(file, speaker));
  return reviewPage({ forms, files: files.length, honoursWaivers: false, version: '9.9.9', speaker });
}

const page = await pageOf(reports);

function failed(file: string): FileReport {
  return { file, error: { code: 'encrypted', message: { id: 'host.xlsx.encrypted', data: {} } }, sheets: [] };
}

describe('the review page', () => {
  it('is a whole page in its language', async () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(page).toContain('<meta charset="utf-8">');
    expect(page).toContain('<title>绩效自评表校验报告</title>');
    expect(await pageOf(reports, 'en-US')).toContain('<html lang="en-US">');
    expect(page.trimEnd().endsWith('</html>')).toBe(true);
  });

  it('needs nothing from outside and runs nothing but its own script', () => {
    const script = /<script>(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'"`);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base|form)\b/i);
    expect(page).not.toMatch(/\s(?:src|href|on\w+)\s*=\s*["']/i);
    expect(page).not.toMatch(/@import|url\(/);
  });

  it('opens and closes every element', () => {
    const open: string[] = [];
    const markup = page.replace(/<script>.*?<\/script>/s, '');
    for (const [, slash, name = ''] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (['meta', 'input'].includes(name)) continue;
      if (slash === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  it('shows what people wrote as text, never as markup', async () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;单引');
    expect(page).toContain(HOSTILE.folder.replaceAll('"', '&quot;'));
    const named = await pageOf([failed('</h2><img src=x onerror=alert(1)>.xlsx')]);
    expect(named).not.toContain('<img');
    expect(named).toContain('&lt;/h2&gt;&lt;img src=x onerror=alert(1)&gt;.xlsx');
  });

  it('shows each finding with cell, severity, evidence, advice and clause', () => {
    const row = /<tr><td>G10<\/td>.*?<\/tr>/s.exec(page)?.[0] ?? '';
    for (const piece of ['<span class="error">必改</span>', '9公里', '必须说明原因和改进措施', '<small>备注第2条：'])
      expect(row).toContain(piece);
    expect(page.match(/<tr><td>/g)).toHaveLength(
      reports.flatMap(({ sheets }) => sheets.flatMap(({ report }) => report.findings)).length,
    );
  });

  it('can be filtered and sorted by what a form is marked with', () => {
    const states = [...page.matchAll(/data-state="(\w+)"/g)].map(([, state]) => state);
    expect(states).toEqual(['error', 'failed', 'failed']);
    expect(page).toContain('data-rate="75"');
  });

  it('says why a file has no form or could not be read, and passes over a cover beside a form', () => {
    expect(page).toContain('没有找到任何指标表头');
    expect(page).toContain('<p class="error">未能校验：文件设有打开密码');
    expect(page).not.toContain('封面');
  });

  it('gives the totals', () => {
    expect(page).toContain('共 3 个文件、1 张自评表');
    expect(page).toContain('未能校验 2 个文件');
  });
});
