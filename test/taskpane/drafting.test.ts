import { describe, expect, it } from 'vitest';
import { readableSnapshots } from '../../src/hosts/xlsx/snapshots';
import { openWorkbook } from '../../src/hosts/xlsx/workbook';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { PaneController } from '../../src/taskpane/controller';
import { engine } from '../../src/taskpane/engine';
import { LateEngine } from '../../src/taskpane/late-engine';
import { PaneStore } from '../../src/taskpane/store';
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
    await controller.drafting.save('30');
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
    await controller.drafting.save('28');
    stop();
    expect(given[0]?.name).not.toMatch(/[\\/:*?"<>|]/);
    expect(given[0]?.name).toMatch(/\.docx$/);
  });
});
