import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PickedFile } from '../../src/workbench/batch/picked-files';
import { engine } from '../../src/taskpane/engine';
import { WorkbenchController } from '../../src/workbench/controller';
import type { WorkbenchState } from '../../src/workbench/state';

/** Asks again until it holds; a part of the program may be being loaded, and the machine busy. */
const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 120_000 });

const samples = resolve(import.meta.dirname, '../../assets/samples');

function picked(name: string, content?: Uint8Array<ArrayBuffer>): PickedFile {
  const bytes = content ?? new Uint8Array(readFileSync(join(samples, name)));
  return { path: name, file: new File([bytes], name) };
}

const CLEAN = 'sample-clean.xlsx';
const SCORED = 'sample-mof-scored.xlsx';
const STYLED = 'sample-caidian-style.xlsx';

const loadEngine = () => Promise.resolve(engine);
const noSample = (): Promise<never> => Promise.reject(new Error('no samples here'));

/** A page whose drawing is let through by hand. */
function page(): { readonly controller: WorkbenchController; state(): WorkbenchState; draw(which?: 'last'): void } {
  const waiting: (() => void)[] = [];
  const controller = new WorkbenchController(noSample, loadEngine, () => new Promise((done) => waiting.push(done)));
  return {
    controller,
    state: () => controller.store.getState(),
    draw: (which) => {
      for (const done of waiting.splice(which === 'last' ? -1 : 0)) done();
    },
  };
}

// The page asks for its reader with the first file; how long that takes is not what is tried here.
beforeAll(() => import('../../src/hosts/xlsx/workbook'));

async function pageWith(name: string): Promise<ReturnType<typeof page>> {
  const made = page();
  made.controller.take([picked(name)]);
  made.draw();
  await soon(() => {
    expect(made.state().document?.fileName).toBe(name);
  });
  return made;
}

function type({ state }: ReturnType<typeof page>): void {
  const { document } = state();
  document?.host.editCell(document.host.activeSheetId(), { row: 90, col: 1 }, { value: '甲', formula: null });
}

describe('what is said over the sheet', () => {
  it('goes with the next act when it was said in passing, and else stays until it is closed', async () => {
    const { controller, state } = await pageWith(CLEAN);
    controller.take([picked(CLEAN)]);
    await soon(() => {
      expect(state().notice?.text.id).toBe('workbench.follow.renewed');
    });
    controller.refused(null);
    expect(state().notice).toBeNull();
    controller.notStored();
    controller.refused(null);
    expect(state().notice?.text.id).toBe('workbench.not-stored');
  });
});

describe('what a person does with files', () => {
  it('says which file is being opened before it opens it', async () => {
    const { controller, state, draw } = page();
    controller.take([picked(CLEAN)]);
    expect(state()).toMatchObject({ opening: CLEAN, document: null });
    draw();
    await soon(() => {
      expect(state()).toMatchObject({ opening: null, notice: null });
      expect(state().document?.fileName).toBe(CLEAN);
    });
  });

  it('shows only what was asked for last, however late the others come', async () => {
    const { controller, state, draw } = page();
    const seen = new Set<string>();
    controller.store.subscribe(() => {
      const name = state().document?.fileName;
      if (name !== undefined) seen.add(name);
    });
    controller.take([picked(CLEAN)]);
    controller.take([picked(SCORED)]);
    draw('last');
    await soon(() => {
      expect(state().document?.fileName).toBe(SCORED);
    });
    draw();
    // Begun after the late one, so that it is shown after that one would have been.
    controller.take([picked(STYLED)]);
    draw();
    await soon(() => {
      expect(state().document?.fileName).toBe(STYLED);
    });
    expect([...seen]).toEqual([SCORED, STYLED]);
  });

  it('keeps what is open when another file cannot be read, and offers the file dialog', async () => {
    const made = await pageWith(CLEAN);
    made.controller.take([picked('坏.xlsx', new Uint8Array([1, 2, 3]))]);
    made.draw();
    await soon(() => {
      expect(made.state().notice).toMatchObject({ intent: 'error', offersOpen: true });
    });
    expect(made.state().document?.fileName).toBe(CLEAN);
  });

  it('asks before changes are given up, and does nothing when told not to', async () => {
    const made = await pageWith(CLEAN);
    type(made);
    made.controller.take([picked(SCORED)]);
    expect(made.state()).toMatchObject({ opening: null });
    expect(made.state().pending?.question).toEqual({ id: 'workbench.discard.ask', data: { file: CLEAN } });
    made.controller.answer(false);
    expect(made.state()).toMatchObject({ pending: null, opening: null });
    made.controller.take([picked(SCORED)]);
    made.controller.answer(true);
    expect(made.state()).toMatchObject({ pending: null, opening: SCORED });
  });

  it('undoes and redoes nothing while the list hides the sheet', async () => {
    const made = await pageWith(CLEAN);
    type(made);
    made.controller.showList(true);
    made.controller.undo();
    expect(made.state().document?.host.canUndo).toBe(true);
    made.controller.showList(false);
    made.controller.undo();
    expect(made.state().document?.host).toMatchObject({ canUndo: false, canRedo: true });
  });

  it('checks several files in a list and leaves the open one as it is', async () => {
    const made = await pageWith(CLEAN);
    const files = [picked(CLEAN), picked(SCORED)];
    made.controller.take(files);
    await soon(() => {
      expect(made.state()).toMatchObject({ isListShown: true, notice: null });
    });
    expect(made.state().document?.fileName).toBe(CLEAN);
    await soon(() => {
      expect(made.state().batch?.progress().checked).toHaveLength(2);
    });
    made.controller.closeList();
    expect(made.state()).toMatchObject({ isListShown: false, batch: null });
  });

  it('opens a file of the list with a check of it asked for; a second time it only comes back', async () => {
    const made = page();
    const files = [picked(CLEAN), picked(SCORED)];
    made.controller.take(files);
    const [, second] = files;
    if (!second) throw new Error('two files');
    made.controller.openFromList(second, null);
    made.draw();
    await soon(() => {
      expect(made.state()).toMatchObject({ isListShown: false, fromList: { picked: second } });
    });
    const asked: string[] = [];
    made.state().fromList?.requests.listen((request) => asked.push(request));
    expect(asked).toEqual(['check']);
    const { document } = made.state();
    made.controller.showList(true);
    made.controller.openFromList(second, null);
    expect(made.state()).toMatchObject({ isListShown: false, opening: null });
    expect(made.state().document).toBe(document);
  });

  it('says that a folder holds no workbook', () => {
    const { controller, state } = page();
    controller.take([]);
    expect(state().notice).toMatchObject({ intent: 'warning', text: { id: 'workbench.batch.folder-empty' } });
  });

  it('zooms in steps of a tenth within bounds, from what is on screen', () => {
    const { controller, state } = page();
    controller.zoomShown(0.87);
    controller.zoomBy(1);
    expect(state().zoom).toBe(1);
    controller.zoomShown(2);
    controller.zoomBy(1);
    expect(state().zoom).toBe(2);
    controller.zoomShown(0.5);
    controller.zoomBy(-1);
    expect(state().zoom).toBe(0.5);
    controller.fitWidth();
    expect(state().zoom).toBeNull();
  });
});
