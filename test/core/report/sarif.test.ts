import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { toSarif } from '../../../src/core/report/sarif';
import { rules } from '../../../src/core/rules/index';
import type { FileReport } from '../../../src/core/report/types';
import { HOSTILE, reports } from './reports';
import { speakerOf } from '../../../src/catalogue';

const log = JSON.parse(toSarif(reports, speakerOf('zh-CN'), '9.8.7')) as Log;
const run = log.runs[0];

function uriOf(file: string): string {
  const failed: FileReport = {
    file,
    error: { code: 'encrypted', message: { id: 'host.xlsx.encrypted', data: {} } },
    sheets: [],
  };
  const { runs } = JSON.parse(toSarif([failed], speakerOf('zh-CN'), '1')) as Log;
  return (
    runs[0]?.invocations?.[0]?.toolExecutionNotifications?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation
      ?.uri ?? ''
  );
}

describe('the sarif report', () => {
  it('states version, schema and tool', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toContain('sarif-2.1.0');
    expect(log.runs).toHaveLength(1);
    expect(run?.tool.driver).toMatchObject({ name: 'ziping', version: '9.8.7' });
  });

  it('describes every rule once, and results name only described rules', () => {
    const ids = run?.tool.driver.rules?.map(({ id }) => id) ?? [];
    expect(ids).toEqual(rules.map(({ meta }) => meta.slug));
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of run?.tool.driver.rules ?? []) {
      expect(rule.shortDescription?.text).toBeTruthy();
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration?.level);
    }
    for (const { ruleId } of run?.results ?? []) expect(ids).toContain(ruleId);
  });

  it('has one result for each finding: level, words, place and fingerprint', () => {
    expect(run?.results).toHaveLength(
      reports.flatMap(({ sheets }) => sheets.flatMap(({ report }) => report.findings)).length,
    );
    const differs = run?.results?.find(({ ruleId }) => ruleId === 'differs-unexplained');
    expect(differs?.level).toBe('error');
    expect(differs?.message.text).toContain(HOSTILE.markup);
    expect(differs?.locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName).toBe('自评,表!G10');
    const prints = run?.results?.map(({ partialFingerprints }) => partialFingerprints?.['finding']) ?? [];
    expect(new Set(prints).size).toBe(prints.length);
    expect(run?.results?.find(({ ruleId }) => ruleId === 'unmeasurable-target')?.level).toBe('note');
  });

  it('names a cell as a logical place: a workbook has no lines a region could count', () => {
    for (const { locations } of run?.results ?? []) {
      expect(locations?.[0]?.physicalLocation?.region).toBeUndefined();
      expect(locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName).toMatch(/^自评,表![A-Z]+\d+$/);
    }
  });

  it('tells of files that could not be checked, and that the run was not complete', () => {
    const invocation = run?.invocations?.[0];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications?.map(({ message }) => message.text)[0]).toBe('没有找到绩效自评表');
    expect(invocation?.toolExecutionNotifications).toHaveLength(2);
    expect(invocation?.toolExecutionNotifications?.[1]).toMatchObject({
      level: 'error',
      message: { text: expect.stringContaining('打开密码') as string },
    });
    expect(
      (JSON.parse(toSarif(reports.slice(0, 1), speakerOf('zh-CN'), '1')) as Log).runs[0]?.invocations?.[0]
        ?.executionSuccessful,
    ).toBe(true);
  });

  it.each([
    ['表.xlsx', '%E8%A1%A8.xlsx'],
    ['a b/c.xlsx', 'a%20b/c.xlsx'],
    ['a#1?.xlsx', 'a%231%3F.xlsx'],
    ['100%.xlsx', '100%25.xlsx'],
    ['x:y.xlsx', 'x%3Ay.xlsx'],
    ['C:\\表\\a.xlsx', 'file:///C:/%E8%A1%A8/a.xlsx'],
    ['\\\\server\\share\\a.xlsx', 'file://server/share/a.xlsx'],
    ['/home/a b.xlsx', 'file:///home/a%20b.xlsx'],
    ['..\\up.xlsx', '../up.xlsx'],
  ])('writes the file %s as the URI %s', (file, uri) => {
    expect(uriOf(file)).toBe(uri);
  });

  it('has URIs that lead back to the file', () => {
    const uri = run?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
    expect(decodeURIComponent(new URL(uri, 'file:///folder/').pathname)).toBe(`/folder/${HOSTILE.folder}`);
  });
});
