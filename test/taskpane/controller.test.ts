import { describe, expect, it } from 'vitest';
import type { ApplyReport, Edit } from '../../src/core/edits/types';
import type { Suggestion } from '../../src/core/rules/types';
import { parseA1, toA1, type CellRef } from '../../src/core/sheet/address';
import type { SheetSnapshot } from '../../src/core/sheet/snapshot';
import { HostError, type StoredSettings } from '../../src/hosts/host';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { previewItems } from '../../src/taskpane/preview';
import { engine } from '../../src/taskpane/engine';
import { viewReport, type FindingItem } from '../../src/taskpane/report-view';
import { currentReport, sheetInstead, undoable } from '../../src/taskpane/state';
import type { PaneStore } from '../../src/taskpane/pane-store';
import { speakerFor } from '../../src/taskpane/texts';
import { paneOver, sampleHost } from './fixtures';

function cellRef(address: string): CellRef {
  const cell = parseA1(address);
  if (!cell) throw new Error(address);
  return cell;
}

function textAt(snapshot: SheetSnapshot, address: string): string {
  return snapshot.cells.find((cell) => toA1(cell) === address)?.text ?? '';
}

/** A host whose next call fails. */
class FailingHost extends XlsxHost {
  failure: Error | null = null;
  settingsFailure: Error | null = null;

  override async loadSettings(): Promise<StoredSettings> {
    if (this.settingsFailure) throw this.settingsFailure;
    return super.loadSettings();
  }

  /** Refuses to read, but not to write. */
  readFailure: Error | null = null;

  override async readSheet(sheetId?: string): Promise<SheetSnapshot> {
    const failure = this.failure ?? this.readFailure;
    if (failure) throw failure;
    return super.readSheet(sheetId);
  }

  override async apply(sheetId: string, edits: readonly Edit[]): Promise<ApplyReport> {
    if (this.failure) throw this.failure;
    return super.apply(sheetId, edits);
  }
}

async function checked() {
  const host = await sampleHost();
  const pane = paneOver(host);
  const stop = pane.controller.start();
  await pane.controller.check();
  return { host, stop, ...pane };
}

describe('checking', () => {
  it('shows the report of the sheet in front', async () => {
    const { store } = await checked();
    const report = currentReport(store.getState());
    expect(report?.form?.project?.text).toContain('数字档案馆');
    expect(report?.findings.map(({ rule, cell }) => `${rule} ${toA1(cell)}`)).toContain('rate-wrong F6');
    expect(store.getState()).toMatchObject({ busy: null, error: null, stale: false });
  });

  it('says that the rules did not come, and does once more what failed for it', async () => {
    let isOffline = true;
    const { store, controller } = paneOver(await sampleHost(), () =>
      isOffline ? Promise.reject(new Error('ChunkLoadError')) : Promise.resolve(engine),
    );
    await controller.check();
    const { error, result } = store.getState();
    expect(result).toBeNull();
    expect(error?.code).toBe('offline');
    expect(speakerFor('zh-CN').message(error?.message ?? { id: '', data: {} })).toMatch(/表格没有问题.*再试一次/);
    isOffline = false;
    await controller.again();
    expect(store.getState()).toMatchObject({ busy: null, error: null });
    expect(currentReport(store.getState())?.form).not.toBeNull();
  });

  it('turns a refusal of the host into a sentence and keeps what was shown', async () => {
    const host = new FailingHost((await sampleHost()).workbook);
    const { store, controller } = paneOver(host);
    await controller.check();
    host.failure = new HostError(
      'cell-edit-mode',
      { id: 'host.unexpected', data: {} },
      'InvalidOperationInCellEditMode',
    );
    await controller.check();
    expect(store.getState().error).toEqual({
      code: 'cell-edit-mode',
      detail: 'InvalidOperationInCellEditMode',
      message: { id: 'host.unexpected', data: {} },
    });
    expect(store.getState().result).not.toBeNull();
    expect(store.getState().busy).toBeNull();
    host.failure = null;
    await controller.check();
    expect(store.getState().error).toBeNull();
  });

  it('shows a failure of our own as one, with its trace for copying only', async () => {
    const host = new FailingHost((await sampleHost()).workbook);
    host.failure = new TypeError('boom');
    const { store, controller } = paneOver(host);
    await controller.check();
    expect(store.getState().error?.message.id).toBe('error.unexpected');
    expect(store.getState().error?.detail).toContain('boom');
  });

  it('goes stale when a person edits the checked sheet, not when we write', async () => {
    const { host, store, controller } = await checked();
    await controller.openCompletion();
    await controller.writePreview();
    expect(store.getState().stale).toBe(false);
    host.editCell(host.activeSheetId(), { row: 50, col: 0 }, { value: 'x', formula: null });
    expect(store.getState().stale).toBe(true);
    await controller.check();
    expect(store.getState().stale).toBe(false);
  });

  it('knows that showing a cell brought its sheet back to the front', async () => {
    const { host, store, controller } = await checked();
    const [form, other] = await host.listSheets();
    host.activateByUser(other?.id ?? '');
    expect(sheetInstead(store.getState())?.id).toBe(other?.id);
    await controller.showChecked();
    expect(host.selection()).toEqual({ sheetId: form?.id, cell: { row: 0, col: 0 } });
    expect(sheetInstead(store.getState())).toBeNull();
  });

  it('is stale at once when the edit came while the sheet was being read', async () => {
    const { host, store, controller } = await checked();
    const read = host.readSheet.bind(host);
    host.readSheet = async (sheetId) => {
      const snapshot = await read(sheetId);
      host.editCell(host.activeSheetId(), { row: 50, col: 0 }, { value: 'y', formula: null });
      return snapshot;
    };
    await controller.check();
    expect(store.getState().stale).toBe(true);
  });

  it('checks by the chosen rule set and remembers it in the workbook', async () => {
    const { host, store, controller } = await checked();
    expect(currentReport(store.getState())?.ruleSet).toMatchObject({
      chosenBy: 'evidence',
      ruleSet: { id: 'caidian-2021' },
    });
    await controller.chooseRuleSet('mof-2020');
    expect(currentReport(store.getState())?.ruleSet).toMatchObject({ chosenBy: 'user', ruleSet: { id: 'mof-2020' } });
    expect((await host.loadSettings()).ruleSet).toBe('mof-2020');
    await controller.chooseRuleSet(null);
    expect(currentReport(store.getState())?.ruleSet?.ruleSet.id).toBe('caidian-2021');
  });
});

describe('completing', () => {
  it('writes nothing before the preview is confirmed', async () => {
    const { host, store, controller } = await checked();
    const before = await host.readSheet();
    await controller.openCompletion();
    expect(store.getState().view).toBe('preview');
    expect(await host.readSheet()).toEqual(before);
  });

  it('writes the ticked lines only, reports them, checks again and undoes all of it', async () => {
    const { host, store, controller } = await checked();
    const before = await host.readSheet();
    await controller.openCompletion();
    const { preview } = store.getState();
    const places = previewItems(preview?.plan ?? { sheetId: '', edits: [] }).map(({ place }) => place);
    expect(places).toEqual(['D8', 'E8', 'F8', 'F7', 'A26:G29']);
    for (const key of [...(preview?.chosen ?? [])].filter((each) => !each.startsWith('F7')))
      store.dispatch({ type: 'line-ticked', key, ticked: false });
    await controller.writePreview();
    const after = await host.readSheet();
    expect(textAt(after, 'F7')).toBe('91.75%');
    expect(textAt(after, 'D8')).toBe('');
    expect(store.getState().notice).toMatchObject({ kind: 'applied', report: { outcomes: [{ status: 'applied' }] } });
    expect(currentReport(store.getState())?.findings.some(({ cell }) => toA1(cell) === 'F7')).toBe(false);
    await controller.undo();
    expect(await host.readSheet()).toEqual(before);
    expect(undoable(store.getState())).toBeNull();
  });

  it('undoes the whole completion, notes included', async () => {
    const { host, store, controller } = await checked();
    const before = await host.readSheet();
    await controller.openCompletion();
    await controller.writePreview();
    expect(textAt(await host.readSheet(), 'A26')).toBe('备注：');
    await controller.undo();
    expect((await host.readSheet()).cells).toEqual(before.cells);
    expect(store.getState().notice?.kind).toBe('undone');
  });

  it('leaves a cell alone that was changed after the preview, and says so', async () => {
    const { host, store, controller } = await checked();
    await controller.openCompletion();
    host.editCell(host.activeSheetId(), cellRef('F7'), { value: '92%', formula: null });
    await controller.writePreview();
    expect(textAt(await host.readSheet(), 'F7')).toBe('92%');
    const { notice } = store.getState();
    const skipped =
      notice?.kind === 'applied' ? notice.report.outcomes.filter(({ status }) => status === 'skipped') : [];
    expect(skipped).toHaveLength(1);
    expect(skipped[0]?.reason).not.toBeNull();
  });

  it('writes once when the button is pressed twice', async () => {
    const { store, controller } = await checked();
    await controller.openCompletion();
    await Promise.all([controller.writePreview(), controller.writePreview()]);
    const { notice } = store.getState();
    expect(notice?.kind === 'applied' && notice.report.outcomes.every(({ status }) => status === 'applied')).toBe(true);
  });

  it('writes a reworded remark as reworded', async () => {
    const { host, store, controller } = await checked();
    const isRemark = ({ edits }: Suggestion): boolean => edits.some(({ purpose }) => purpose === 'remark');
    const report = currentReport(store.getState());
    const item0 = report && viewReport(report, []).open.find(({ finding }) => finding.suggestions.some(isRemark));
    const suggestion = item0?.finding.suggestions.find(isRemark);
    if (!item0 || !suggestion) throw new Error('The sample has no unexplained indicator.');
    await controller.openSuggestion(item0, item0.finding.suggestions.indexOf(suggestion));
    const [item] = previewItems(store.getState().preview?.plan ?? { sheetId: '', edits: [] });
    expect(item).toMatchObject({ editable: true });
    expect(item?.after).toContain('【');
    store.dispatch({ type: 'line-reworded', key: item?.key ?? '', text: '原因：设备到货晚；措施：已于2月补齐。' });
    await controller.writePreview();
    expect(textAt(await host.readSheet(), item?.place ?? '')).toBe('原因：设备到货晚；措施：已于2月补齐。');
  });

  it('inserts own notes and remembers them', async () => {
    const { host, controller } = await checked();
    const plan = await controller.planNotes(['第一条说明。', '第二条说明。']);
    if (!plan) throw new Error('no plan');
    await controller.writeNotes(plan, ['第一条说明。', '第二条说明。']);
    const after = await host.readSheet();
    expect([textAt(after, 'A26'), textAt(after, 'A27'), textAt(after, 'A28')]).toEqual([
      '备注：',
      '1.第一条说明。',
      '2.第二条说明。',
    ]);
    expect((await host.loadSettings()).notes).toEqual(['第一条说明。', '第二条说明。']);
    expect((await controller.planNotes(['第一条说明。', '第二条说明。']))?.edits).toEqual([]);
  });
});

describe('a sheet that changes under the plan', () => {
  const type = (host: XlsxHost, address: string, value: number | string): void => {
    host.editCell(host.activeSheetId(), cellRef(address), { value, formula: null });
  };
  const planned = (store: PaneStore): Record<string, string> =>
    Object.fromEntries(
      previewItems(store.getState().preview?.plan ?? { sheetId: '', edits: [] }).map(({ place, after }) => [
        place,
        after,
      ]),
    );

  it('is read again before a completion is planned', async () => {
    const { host, store, controller } = await checked();
    await controller.openCompletion();
    expect(planned(store)['F7']).toBe('91.75%');
    store.dispatch({ type: 'view', view: 'main' });
    type(host, 'D7', 200);
    type(host, 'E7', 100);
    await controller.openCompletion();
    expect(store.getState()).toMatchObject({ view: 'preview', stale: false, notice: { kind: 'rechecked' } });
    expect(planned(store)['F7']).toMatch(/^50/);
    await controller.writePreview();
    expect(store.getState().notice).toMatchObject({ kind: 'applied' });
    const rules = currentReport(store.getState())?.findings.map(({ rule, cell }) => `${rule} ${toA1(cell)}`) ?? [];
    expect(rules.filter((rule) => /^(?:rate|total)-\S+ .[78]$/.test(rule))).toEqual([]);
  });

  it('is planned from what a check under way is about to find', async () => {
    const { host, store, controller } = await checked();
    type(host, 'D6', '300万元');
    const read = host.readSheet.bind(host);
    let completion: Promise<void> | null = null;
    host.readSheet = (sheetId) => {
      // The button is pressed while the sheet is being read: what is on show is of the reading before.
      completion ??= controller.openCompletion();
      return read(sheetId);
    };
    await controller.check();
    await completion;
    expect(store.getState()).toMatchObject({ view: 'preview', stale: false });
    expect(planned(store)['D8']).toBe('320万元');
  });

  it('is read again before a fix, a suggestion or notes are laid out', async () => {
    const { host, store, controller } = await checked();
    const report = currentReport(store.getState());
    if (!report) throw new Error('no report');
    const items = viewReport(report, []).open;
    const fix = items.find(({ finding }) => finding.rule === 'rate-missing' && toA1(finding.cell) === 'F7');
    const suggestion = items.find(({ finding }) => finding.rule === 'rate-wrong');
    if (!fix || !suggestion) throw new Error('The sample has other findings.');
    type(host, 'E7', 1);
    await controller.openFix(fix);
    expect(planned(store)['F7']).not.toBe('91.75%');
    type(host, 'E6', 1);
    const before = suggestion.finding.suggestions[0]?.edits[0]?.edit;
    await controller.openSuggestion(suggestion, 0);
    const after = store.getState().preview?.plan.edits[0]?.edit;
    expect(after?.kind === 'cell' && before?.kind === 'cell' && after.write.value !== before.write.value).toBe(true);
    type(host, 'E7', 2);
    await controller.openNotes();
    expect(store.getState()).toMatchObject({ view: 'notes', stale: false });
  });

  it('shows the new result when what was to be mended is gone', async () => {
    const { host, store, controller } = await checked();
    const report = currentReport(store.getState());
    const fix = report && viewReport(report, []).open.find(({ finding }) => toA1(finding.cell) === 'F7');
    if (!fix) throw new Error('The sample has other findings.');
    type(host, 'F7', '91.75%');
    await controller.openFix(fix);
    expect(store.getState()).toMatchObject({ view: 'main', preview: null, notice: { kind: 'rechecked' } });
  });

  it('is not written on from figures that changed while the preview was open', async () => {
    const { host, store, controller } = await checked();
    await controller.openCompletion();
    type(host, 'D6', '300万元');
    await controller.writePreview();
    const { notice } = store.getState();
    const outcomes = notice?.kind === 'applied' ? notice.report.outcomes : [];
    const skipped = outcomes.flatMap(({ edit, reason }) =>
      reason && edit.kind === 'cell' ? [`${toA1(edit.cell)} ${reason.id}`] : [],
    );
    // The total of the budget rests on D6, the rate of the total rests on that.
    expect(skipped).toEqual(['D8 edits.skipped.input-changed', 'F8 edits.skipped.depends']);
    const after = await host.readSheet();
    expect([textAt(after, 'D8'), textAt(after, 'F8'), textAt(after, 'F7')]).toEqual(['', '', '91.75%']);
  });
});

describe('marks and waivers', () => {
  it('marks each cell once, by its worst finding, and removes the marks', async () => {
    const { host, store, controller } = await checked();
    await controller.mark();
    const marks = await host.marks(host.activeSheetId());
    const open = currentReport(store.getState())?.findings ?? [];
    expect(marks.map(({ cell }) => toA1(cell)).sort()).toEqual([...new Set(open.map(({ cell }) => toA1(cell)))].sort());
    expect(marks.find(({ cell }) => toA1(cell) === 'F6')?.severity).toBe('error');
    await controller.clearMarks();
    expect(await host.marks(host.activeSheetId())).toEqual([]);
  });

  it('sets a finding aside with a reason until the content changes', async () => {
    const { host, store, controller } = await checked();
    const view = () => {
      const report = currentReport(store.getState());
      if (!report) throw new Error('no report');
      return viewReport(report, store.getState().settings.waivers);
    };
    const item = view().open.find(({ finding }) => finding.rule === 'rate-wrong');
    if (!item) throw new Error('no rate-wrong');
    await controller.memory.waive([item], '财政局已核定');
    expect(view().open.some(({ finding }) => finding.rule === 'rate-wrong')).toBe(false);
    expect(view().waived.map(({ waiver }) => waiver?.reason)).toEqual(['财政局已核定']);
    expect((await host.loadSettings()).waivers).toMatchObject([
      { rule: 'rate-wrong', cell: 'F6', reason: '财政局已核定' },
    ]);
    host.editCell(host.activeSheetId(), cellRef('F6'), { value: '87.41%', formula: null });
    await controller.check();
    expect(view().open.some(({ finding }) => finding.rule === 'rate-wrong')).toBe(true);
  });
});

describe('what is remembered in the workbook', () => {
  const theirs = { fingerprint: 'theirs', rule: 'total-wrong', cell: 'E8', sheet: '自评表', reason: '同事已核实' };

  function openItem(store: PaneStore, rule: string): FindingItem {
    const report = currentReport(store.getState());
    const item =
      report && viewReport(report, store.getState().settings.waivers).open.find(({ finding }) => finding.rule === rule);
    if (!item) throw new Error(`no ${rule}`);
    return item;
  }

  it('keeps what somebody else set aside since the pane was opened', async () => {
    const { host, store, controller } = await checked();
    await host.saveSettings({ waivers: [theirs], ruleSet: null, notes: ['同事的备注'] });
    const item = openItem(store, 'rate-wrong');
    await controller.memory.waive([item], '财政局已核定');
    expect((await host.loadSettings()).waivers.map(({ reason }) => reason)).toEqual(['同事已核实', '财政局已核定']);
    expect((await host.loadSettings()).notes).toEqual(['同事的备注']);
    await controller.memory.forget([item.finding.fingerprint]);
    expect((await host.loadSettings()).waivers).toEqual([theirs]);
    expect(store.getState().settings.waivers).toEqual([theirs]);
  });

  it('is read with the next check when it could not be read at the start', async () => {
    const host = new FailingHost((await sampleHost()).workbook);
    await host.saveSettings({ waivers: [theirs], ruleSet: 'mof-2020', notes: null });
    host.settingsFailure = new HostError('cell-edit-mode', { id: 'host.unexpected', data: {} });
    const { store, controller } = paneOver(host);
    controller.start();
    await controller.check();
    // A check does not depend on them.
    expect([store.getState().error, store.getState().result === null, store.getState().settings.ruleSet]).toEqual([
      null,
      false,
      null,
    ]);
    host.settingsFailure = null;
    await controller.check();
    expect([store.getState().settings.waivers, currentReport(store.getState())?.ruleSet?.ruleSet.id]).toEqual([
      [theirs],
      'mof-2020',
    ]);
  });

  it('is not overwritten while it cannot be read', async () => {
    const host = new FailingHost((await sampleHost()).workbook);
    await host.saveSettings({ waivers: [theirs], ruleSet: null, notes: null });
    host.settingsFailure = new HostError('cell-edit-mode', { id: 'host.unexpected', data: {} });
    const { store, controller } = paneOver(host);
    controller.start();
    await controller.check();
    await controller.memory.waive([openItem(store, 'rate-wrong')], '财政局已核定');
    expect(store.getState().error?.code).toBe('cell-edit-mode');
    host.settingsFailure = null;
    expect((await host.loadSettings()).waivers).toEqual([theirs]);
  });
});

describe('a check that fails', () => {
  const busy = new HostError('busy', { id: 'host.unexpected', data: {} });

  it.each(['fillRates', 'insertNotes'] as const)('offers nothing to write after %s of the ribbon', async (request) => {
    const host = new FailingHost((await sampleHost()).workbook);
    const { store, controller } = paneOver(host);
    await controller.check();
    host.failure = busy;
    await controller.handle(request);
    expect(store.getState()).toMatchObject({ view: 'main', preview: null, error: { code: 'busy' } });
  });

  it('offers nothing to write from the result before it, in the pane either', async () => {
    const host = new FailingHost((await sampleHost()).workbook);
    const { store, controller } = paneOver(host);
    await controller.check();
    const report = currentReport(store.getState());
    const fix = report && viewReport(report, []).open.find(({ finding }) => finding.fix.length > 0);
    if (!fix) throw new Error('The sample has nothing to mend.');
    host.failure = busy;
    await controller.check();
    expect(store.getState().stale).toBe(true);
    for (const open of [
      () => controller.openCompletion(),
      () => controller.openNotes(),
      () => controller.openFix(fix),
    ]) {
      await open();
      expect(store.getState()).toMatchObject({ view: 'main', preview: null, error: { code: 'busy' } });
    }
    host.failure = null;
    await controller.openCompletion();
    expect(store.getState().view).toBe('preview');
  });
});

describe('a run whose check afterwards fails', () => {
  it('is reported once: what was written, and that the list is from before', async () => {
    const host = new FailingHost((await sampleHost()).workbook);
    const { store, controller } = paneOver(host);
    await controller.check();
    await controller.openCompletion();
    host.readFailure = new HostError('busy', { id: 'host.excel.busy', data: {} }, 'no answer');
    await controller.writePreview();
    const { notice, error, stale } = store.getState();
    expect(notice).toMatchObject({ kind: 'applied' });
    expect(error).toEqual({
      code: 'busy',
      detail: 'no answer',
      message: { id: 'error.recheck', data: { reason: { id: 'host.excel.busy', data: {} } } },
    });
    expect(stale).toBe(true);
    host.readFailure = null;
    await controller.undo();
    expect(store.getState()).toMatchObject({ error: null, stale: false, notice: { kind: 'undone' } });
  });

  it('never claims that the sheet was not changed', async () => {
    const host = new FailingHost((await sampleHost()).workbook);
    const { store, controller } = paneOver(host);
    await controller.check();
    await controller.openCompletion();
    host.readFailure = new TypeError('boom');
    await controller.writePreview();
    const said = speakerFor('zh-CN').message(store.getState().error?.message ?? { id: '', data: {} });
    expect(said).toContain('没能重新校验');
    expect(said).not.toContain('未被改动');
  });

  it('checks the sheet that was written, also when another one is in front by then', async () => {
    const { host, store, controller } = await checked();
    const [form, other] = await host.listSheets();
    await controller.openCompletion();
    host.activateByUser(other?.id ?? '');
    await controller.writePreview();
    expect(store.getState().result?.sheetId).toBe(form?.id);
    expect(store.getState().notice?.kind).toBe('applied');
    await controller.undo();
    expect(store.getState().notice?.kind).toBe('undone');
  });
});

describe('the ribbon', () => {
  it('acts on the sheet in front, also when another one is chosen in the pane', async () => {
    const { host, store, controller } = await checked();
    const [form, other] = await host.listSheets();
    await controller.chooseSheet(other?.id ?? '');
    expect(store.getState().result?.sheetId).toBe(other?.id);
    await controller.handle('fillRates');
    expect(store.getState().preview?.plan.sheetId).toBe(form?.id);
  });

  it('leaves what is open as it is when its button is pressed again', async () => {
    const { host, store, controller } = await checked();
    await controller.handle('fillRates');
    const [first] = store.getState().preview?.chosen ?? [];
    store.dispatch({ type: 'line-ticked', key: first ?? '', ticked: false });
    const open = store.getState().preview;
    await controller.handle('fillRates');
    expect(store.getState().preview).toEqual(open);
    // Where the sheet has changed the plan is another one, but what was unticked stays so.
    host.editCell(host.activeSheetId(), cellRef('D6'), { value: '300万元', formula: null });
    await controller.handle('fillRates');
    expect(store.getState().preview?.plan).not.toEqual(open?.plan);
    expect(store.getState().preview?.chosen).toEqual(open?.chosen);
  });

  it('keeps choices when the parts to be filled in are chosen', async () => {
    const { store, controller } = await checked();
    await controller.openCompletion();
    const key = [...(store.getState().preview?.chosen ?? [])].find((each) => each.startsWith('F7')) ?? '';
    store.dispatch({ type: 'line-ticked', key, ticked: false });
    await controller.openCompletion({ rates: true, totals: true, notes: false, scores: false });
    const places = [...(store.getState().preview?.chosen ?? [])].map((each) => each.split(':')[0]);
    expect(places).toEqual(['D8', 'E8', 'F8']);
  });

  it('leads to the result, the preview of rates, the notes', async () => {
    const { store, controller } = paneOver(await sampleHost());
    await controller.handle('check');
    expect(store.getState().view).toBe('main');
    expect(store.getState().result).not.toBeNull();
    await controller.handle('fillRates');
    expect(store.getState().preview?.options).toMatchObject({ rates: true, notes: false });
    expect(store.getState().view).toBe('preview');
    await controller.handle('insertNotes');
    expect(store.getState().view).toBe('notes');
  });
});
