import type { Locale } from '../core/messages/message';
import type { Pacing } from '../hosts/pace';
import type { PickedFile } from './batch/picked-files';
import { storedSettings, type ListSettings } from './batch/list-settings';
import {
  clearAside,
  layAside,
  loadArranged,
  loadAside,
  loadCopy,
  loadList,
  storeCopy,
  type LocalCopy,
} from './local-copy';
import { message } from './messages';
import { openBytes, type Opened } from './open-document';
import type { Notice, WorkbenchState } from './state';

/** What the page does for it. */
export interface Page {
  /** Somebody has opened something already. */
  hasBegun(): boolean;
  state(): WorkbenchState;
  open(name: string, load: (pacing: Pacing) => Promise<Opened | null>): Promise<void>;
  openSample(): Promise<void>;
  list(files: readonly PickedFile[], settings: ListSettings): void;
  notice(notice: Notice | null): void;
  /** Asks first when work would be lost. */
  guarded(act: () => void): void;
  notStored(): void;
  unexpected(): void;
}

/**
 * Brings back what was done last time. What was open without changes is opened again; changes that were not
 * downloaded, and a list of many files, are only offered.
 */
export async function bringBack(page: Page, locale: Locale): Promise<void> {
  const copy = await loadCopy();
  // Somebody was quicker than the storage.
  if (page.hasBegun()) return;
  if (copy?.isUnsaved) await layAside(copy).catch(page.notStored);
  const draft = copy?.isUnsaved ? copy : await loadAside();
  if (page.hasBegun()) return;
  if (copy && !copy.isUnsaved)
    await page.open(copy.fileName, (pacing) => openBytes(copy.bytes, copy.fileName, copy.isSample, pacing));
  else await page.openSample();
  if (draft) offerDraft(page, draft, locale);
  await offerList(page, locale);
}

function offerDraft(page: Page, draft: LocalCopy, locale: Locale): void {
  const { fileName: file, bytes, isSample, storedAt } = draft;
  const settle = (act: () => Promise<void>) => (): void => {
    page.notice(null);
    act()
      .then(() => offerList(page, locale))
      .catch(page.unexpected);
  };
  const take = async (): Promise<void> => {
    // Stored as the work at hand before it is taken from where it was laid aside.
    await storeCopy(draft);
    await clearAside();
    await page.open(file, async (pacing) => {
      const opened = await openBytes(bytes, file, isSample, pacing);
      opened?.document?.host.markUnsaved();
      return opened;
    });
  };
  page.notice({
    intent: 'info',
    text: message('workbench.draft.offer', { file, time: timeOf(storedAt, locale) }),
    offersOpen: false,
    offer: {
      label: 'workbench.draft.take',
      act: () => {
        page.guarded(settle(take));
      },
    },
    decline: { label: 'workbench.draft.decline', act: settle(clearAside) },
  });
}

/** Beside what is said already; whoever began something else, or is being asked something, is not asked. */
async function offerList(page: Page, locale: Locale): Promise<void> {
  const [list, arranged] = await Promise.all([loadList(), loadArranged()]);
  const { batch, notice } = page.state();
  if (!list || batch || notice?.offer) return;
  const offer = message('workbench.list.offer', { count: list.files.length, time: timeOf(list.storedAt, locale) });
  page.notice({
    intent: 'info',
    text: notice ? message('workbench.two', { first: notice.text, second: offer }) : offer,
    offersOpen: false,
    offer: {
      label: 'workbench.list.take',
      act: () => {
        page.notice(null);
        page.list(list.files, storedSettings(arranged));
      },
    },
  });
}

function timeOf(milliseconds: number, locale: Locale): string {
  return new Date(milliseconds).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' });
}
