import { toA1 } from '../core/sheet/address';
import type { Host, StoredSettings, Waiver } from '../hosts/host';
import { SEEN, type FindingItem, type UnclearItem } from './report-view';
import type { PaneStore } from './pane-store';
import type { TaskQueue } from './task-queue';

/** What is remembered in the workbook: what a person looked at or set aside, the rule set, own notes. */
export class Memory {
  readonly #host: Host;
  readonly #store: PaneStore;
  readonly #tasks: TaskQueue;
  #isKnown = false;

  constructor(host: Host, store: PaneStore, tasks: TaskQueue) {
    this.#host = host;
    this.#store = store;
    this.#tasks = tasks;
  }

  async load(): Promise<void> {
    this.#store.dispatch({ type: 'settings', settings: await this.#host.loadSettings() });
    this.#isKnown = true;
  }

  /** Loads what could not be had at the start; without it a check does as well. */
  async loadIfMissing(): Promise<void> {
    if (!this.#isKnown) await this.load().catch(() => undefined);
  }

  /** Changes what is remembered as it stands now: somebody else may have set findings aside since it was last read. */
  async change(change: (current: StoredSettings) => Partial<StoredSettings>): Promise<void> {
    const current = await this.#host.loadSettings();
    const settings = { ...current, ...change(current) };
    await this.#host.saveSettings(settings);
    this.#store.dispatch({ type: 'settings', settings });
    this.#isKnown = true;
  }

  /** 已核实，忽略: sets findings aside for one reason, each until its content changes. */
  waive(items: readonly FindingItem[], reason: string): Promise<void> {
    const waivers = items.map(({ finding }) => this.#waiver(finding, reason));
    return this.#tasks.run('saving', async () => {
      await this.#add(waivers);
      this.#store.dispatch({ type: 'notice', notice: { kind: 'waived' } });
    });
  }

  /** 看过了: notes that somebody judged these as they stand now. */
  markSeen(items: readonly UnclearItem[], reason: string): Promise<void> {
    const waivers = items.map(({ fingerprint, cell }) => this.#waiver({ fingerprint, rule: SEEN, cell }, reason));
    return this.#tasks.run('saving', () => this.#add(waivers));
  }

  /** Takes back what was set aside or looked at. */
  forget(fingerprints: readonly string[]): Promise<void> {
    return this.#tasks.run('saving', () =>
      this.change(({ waivers }) => ({
        waivers: waivers.filter(({ fingerprint }) => !fingerprints.includes(fingerprint)),
      })),
    );
  }

  #waiver(
    { fingerprint, rule, cell }: Pick<FindingItem['finding'], 'fingerprint' | 'rule' | 'cell'>,
    reason: string,
  ): Waiver {
    return { fingerprint, rule, cell: toA1(cell), sheet: this.#store.getState().result?.sheetName ?? '', reason };
  }

  #add(added: readonly Waiver[]): Promise<void> {
    const isReplaced = (waiver: Waiver): boolean => added.some(({ fingerprint }) => fingerprint === waiver.fingerprint);
    return this.change(({ waivers }) => ({ waivers: [...waivers.filter((waiver) => !isReplaced(waiver)), ...added] }));
  }
}
