import { describe, expect, it } from 'vitest';
import { hostMessages } from '../../../src/hosts/messages';
import type { HostErrorCode } from '../../../src/hosts/host';
import { at, openHost, smallForm } from './open-host';
import { refusal } from './refusal';

const edit = {
  kind: 'cell',
  cell: at('D5'),
  expect: { value: null, formula: null },
  write: { value: '甲', formula: null },
  numberFormat: null,
} as const;

describe('cell edit mode', () => {
  it('is waited for when reading', async () => {
    const { workbook } = smallForm();
    const { host, simulator } = openHost(workbook, 50);
    simulator.pose.cellEditRequests = 2;
    expect((await host.readSheet()).cells).toHaveLength(15);
    expect(simulator.requests).toHaveLength(3);
  });

  it('is named after a bounded number of tries', async () => {
    const { workbook } = smallForm();
    const { host, simulator } = openHost(workbook, 50);
    simulator.pose.cellEditRequests = Infinity;
    expect((await refusal(host.readSheet())).code).toBe('cell-edit-mode');
    expect(simulator.requests).toHaveLength(4);
  });

  it('ends a write at once: writes are never repeated', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook, 50);
    simulator.beforeRequest = (number) => {
      if (number === 2) simulator.pose.cellEditRequests = Infinity;
    };
    expect((await refusal(host.apply(sheet.id, [edit]))).code).toBe('cell-edit-mode');
    expect(simulator.requests).toHaveLength(2);
    expect(sheet.value(4, 3)).toBeNull();
  });
});

describe('an Excel that does not answer', () => {
  it('counts as busy when reading', async () => {
    const { workbook } = smallForm();
    const { host, simulator } = openHost(workbook, 600);
    simulator.pose.hangs = true;
    expect((await refusal(host.readSheet())).userMessage.id).toBe('host.excel.busy');
  });

  it('is admitted to have perhaps written', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook, 600);
    simulator.beforeRequest = () => {
      simulator.pose.hangs = true;
    };
    expect((await refusal(host.apply(sheet.id, [edit]))).userMessage.id).toBe('host.excel.no-answer-to-write');
  });

  it('is waited for while it is only slow', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    simulator.pose.delay = 150;
    const report = await host.apply(sheet.id, [edit]);
    expect(report.outcomes.map(({ status }) => status)).toEqual(['applied']);
  });
});

describe('an older Excel', () => {
  it.each(['1.1', '1.9', '1.12'])('with ExcelApi %s is refused before anything is sent', async (version) => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    simulator.pose.apiVersion = version;
    for (const attempt of [
      host.readSheet(),
      host.listSheets(),
      host.apply(sheet.id, [edit]),
      host.mark(sheet.id, []),
      host.select(sheet.id, at('A1')),
      host.loadSettings(),
    ]) {
      expect((await refusal(attempt)).code).toBe('api-missing');
    }
    expect(simulator.requests).toEqual([]);
  });

  it('with ExcelApi 1.13 does everything', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    simulator.pose.apiVersion = '1.13';
    await host.listSheets();
    const snapshot = await host.readSheet();
    const report = await host.apply(snapshot.id, [
      edit,
      { kind: 'insert-rows', row: 5, count: 1 },
      { kind: 'text-row', range: { top: 5, bottom: 5, left: 0, right: 3 }, text: '备注：', fontFrom: at('A5') },
    ]);
    await host.apply(snapshot.id, report.inverse);
    await host.mark(snapshot.id, [{ cell: at('D5'), severity: 'error' }]);
    await host.mark(snapshot.id, []);
    await host.select(snapshot.id, at('D5'));
    await host.saveSettings({ waivers: [], ruleSet: 'hubei-20', notes: null });
    expect(simulator.requests.map(({ error }) => error)).toEqual(simulator.requests.map(() => null));
    expect(sheet.value(4, 3)).toBeNull();
  });

  it('that lacks a member in spite of what it declares says so', async () => {
    const { workbook } = smallForm();
    const { host, simulator } = openHost(workbook);
    simulator.beforeRequest = () => {
      simulator.pose.apiVersion = '1.8';
    };
    expect((await refusal(host.readSheet())).code).toBe('api-missing');
  });
});

describe('every refusal', () => {
  it.each<[string, HostErrorCode]>([
    ['AccessDenied', 'protected'],
    ['ItemNotFound', 'sheet-gone'],
    ['InvalidReference', 'sheet-gone'],
    ['ApiNotFound', 'api-missing'],
    ['NotImplemented', 'api-missing'],
    ['ActivityLimitReached', 'busy'],
    ['RequestAborted', 'busy'],
    ['ServiceNotAvailable', 'offline'],
    ['ConnectionFailure', 'offline'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['SomethingNew', 'unexpected'],
  ])('%s becomes %s, with a sentence in both languages and the detail kept apart', async (code, expected) => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    simulator.pose.failAt = { at: 2, code };
    const error = await refusal(host.apply(sheet.id, [edit]));
    expect(error.code).toBe(expected);
    const text = hostMessages[error.userMessage.id as keyof typeof hostMessages];
    expect(text['zh-CN']).toMatch(/；/);
    expect(text['en-US']).toMatch(/[;.]/);
    expect(error.detail).toContain(code);
    expect(sheet.value(4, 3)).toBeNull();
  });

  it('of an answer above 5 MB to a write does not say that nothing was written', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    const long = '措施'.repeat(15_000);
    const edits = Array.from({ length: 30 }, (_, row) => ({
      ...edit,
      cell: { row, col: 6 },
      write: { value: long, formula: null },
    }));
    const error = await refusal(host.apply(sheet.id, edits));
    expect(simulator.requests.at(-1)?.error).toBe('ResponsePayloadSizeLimitExceeded');
    expect(sheet.value(0, 6)).toBe(long);
    expect(error.userMessage.id).toBe('host.excel.no-answer-to-write');
  });

  it('of a message above 5 MB loses nothing', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    const long = '措施'.repeat(15_000);
    const edits = Array.from({ length: 60 }, (_, row) => ({
      ...edit,
      cell: { row, col: 6 },
      write: { value: long, formula: null },
    }));
    expect((await refusal(host.apply(sheet.id, edits))).code).toBe('too-large');
    expect(simulator.requests.at(-1)?.error).toBe('RequestPayloadSizeLimitExceeded');
    expect(sheet.usedRange(true)?.right).toBe(3);
  });
});
