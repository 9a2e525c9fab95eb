import { describe, expect, it } from 'vitest';
import { isOwnReport } from '../../../src/core/report/own-report';

describe('isOwnReport', () => {
  it.each([
    '共 3 个文件、2 张自评表：错误 1，提醒 2，提示 3；未能校验 0 个文件。',
    '共 3 个文件、2 张自评表：必改 1，要核对 2，可改进 3；未能校验 0 个文件。',
  ])('knows a text report of ours by its last line, an older one too: %s', (summary) => {
    expect(isOwnReport(`自评表.xlsx\n${summary}\n`)).toBe(true);
  });

  it.each([
    ['a list of people', '\ufeff姓名,电话\r\n'],
    ['a page', '<!doctype html>\n<html lang="zh-CN"><head><title>绩效</title></head></html>'],
    ['settings', '{"schemaVersion": "x", "files": []}'],
    [
      'a log of another tool',
      '{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "runs": [{"tool": {"driver": {"name": "eslint"}}}]}',
    ],
    ['notes that quote a summary', '共 3 个文件、2 张自评表：错误 1，提醒 2，提示 3；未能校验 0 个文件。\n下周再看'],
    ['nothing', ''],
  ])('does not take %s for ours', (_, text) => {
    expect(isOwnReport(text)).toBe(false);
  });
});
