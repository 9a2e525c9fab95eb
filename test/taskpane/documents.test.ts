import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readableSnapshots } from '../../src/hosts/xlsx/snapshots';
import { openWorkbook } from '../../src/hosts/xlsx/workbook';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { checkListOf } from '../../src/taskpane/check-list';
import { PaneController } from '../../src/taskpane/controller';
import { engine } from '../../src/taskpane/engine';
import { LateEngine } from '../../src/taskpane/late-engine';
import { currentWork } from '../../src/taskpane/state';
import { PaneStore } from '../../src/taskpane/pane-store';
import { speakerFor } from '../../src/taskpane/texts';
import { sampleHost } from './fixtures';

interface Given {
  readonly bytes: Uint8Array;
  readonly name: string;
}

async function checked(host?: XlsxHost) {
  const store = new PaneStore();
  const given: Given[] = [];
  const opened = host ?? (await sampleHost());
  const controller = new PaneController(opened, new LateEngine(() => Promise.resolve(engine)), store, (bytes, name) =>
    given.push({ bytes, name }),
  );
  await controller.check();
  const open = async (): Promise<void> => {
    await controller.openDraft();
    await controller.showChecked();
  };
  return { store, controller, given, host: opened, open };
}

describe('drafting the report', () => {
  it('lays the report before the person, and hands over a document only when asked', async () => {
    const { store, controller, given, open } = await checked();
    await open();
    expect(store.getState()).toMatchObject({ view: 'draft', busy: null, error: null });
    expect(store.getState().draft?.title).toMatch(/数字档案馆.*项目支出绩效自评结果$/);
    expect(given).toEqual([]);
    await controller.documents.save('30');
    const [file] = given;
    expect(file?.name).toBe(`${store.getState().draft?.title ?? ''}.docx`);
    expect(store.getState().notice).toEqual({ kind: 'handed-over', file: file?.name });
    const document = await openWorkbook(file?.bytes ?? new Uint8Array(), 'draft.docx');
    expect([...readableSnapshots(document, document.sheets)]).toHaveLength(1);
    expect(document.word?.narrative.join('')).toContain('【');
  });

  it('gives the table in Word the columns of the sheet', async () => {
    const { store, host, open } = await checked();
    await open();
    const [table] = store.getState().draft?.blocks.filter((block) => block.kind === 'table') ?? [];
    const columns = table?.columns ?? [];
    const expected = await host.columnWidths(host.activeSheetId(), { first: 0, last: columns.length - 1 });
    expect(columns).toEqual(expected);
    expect(new Set(expected).size).toBeGreaterThan(1);
  });

  it('drafts all the same where widths cannot be had', async () => {
    class WithoutWidths extends XlsxHost {
      override columnWidths(): Promise<readonly number[]> {
        return Promise.reject(new Error('gone'));
      }
    }
    const { store, open } = await checked(new WithoutWidths((await sampleHost()).workbook));
    await open();
    expect(store.getState()).toMatchObject({ view: 'draft', error: null });
  });

  it('speaks of the sheet as it is now, not as it was when it was checked', async () => {
    const { store, host, controller, open } = await checked();
    const stop = controller.start();
    host.editCell(host.activeSheetId(), { row: 9, col: 6 }, { value: '暴雨停工两周。', formula: null });
    await open();
    stop();
    const said =
      store.getState().draft?.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : [])) ?? [];
    expect(said.map(({ text }) => text).join('')).toContain('暴雨停工两周');
  });

  it('makes a name that every system takes', async () => {
    const { store, host, given, controller, open } = await checked();
    const { form } = store.getState().result?.reports[0] ?? {};
    const project = form?.project?.cell ?? { row: 0, col: 0 };
    const stop = controller.start();
    host.editCell(host.activeSheetId(), project, { value: 'A/B: "一期"', formula: null });
    await open();
    await controller.documents.save('28');
    stop();
    expect(given[0]?.name).not.toMatch(/[\\/:*?"<>|]/);
    expect(given[0]?.name).toMatch(/\.docx$/);
  });
});

describe('the check list', () => {
  const made = { id: 'closing.made', data: { version: '1', ruleSet: '甲', dated: '2021' } };
  async function listed(host?: XlsxHost) {
    const pane = await checked(host);
    const work = currentWork(pane.store.getState());
    if (!work) throw new Error('no form');
    await pane.controller.documents.checkList(checkListOf(work, made, speakerFor('zh-CN')), '数字档案馆');
    return { ...pane, work };
  }

  it('is a workbook with every open finding, handed over where the host opens none', async () => {
    const { given, store, work, host } = await listed();
    expect(given.map(({ name }) => name)).toEqual(['自评表核对清单-数字档案馆.xlsx']);
    expect(store.getState().notice).toEqual({ kind: 'handed-over', file: '自评表核对清单-数字档案馆.xlsx' });
    const sheet = read(given[0]?.bytes).Sheets['自评表核对清单'];
    const texts = Object.values(sheet ?? {}).map((cell) => String((cell as { v?: unknown }).v ?? ''));
    for (const { finding } of work.view.open) expect(texts).toContain(speakerFor('zh-CN').message(finding.message));
    expect(texts).toContain('还差几样：');
    // Nothing of it is in the form's own workbook.
    expect((await host.listSheets()).map(({ name }) => name)).not.toContain('自评表核对清单');
  });

  it('is opened beside the form where the host can', async () => {
    const opened: Uint8Array[] = [];
    class WithWindows extends XlsxHost {
      override openNew(workbook?: Uint8Array): Promise<boolean> {
        opened.push(workbook ?? new Uint8Array());
        return Promise.resolve(true);
      }
    }
    const { given, store } = await listed(new WithWindows((await sampleHost()).workbook));
    expect(given).toEqual([]);
    expect(read(opened[0]).SheetNames).toEqual(['自评表核对清单']);
    expect(store.getState().notice).toEqual({ kind: 'opened-new' });
  });
});
