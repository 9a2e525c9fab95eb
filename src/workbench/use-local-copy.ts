import { useEffect, useRef } from 'react';
import { clearCopy, storeCopy } from './local-copy';
import type { WorkbenchDocument } from './open-document';

/** Pause after a change before the work is stored, in milliseconds. */
const STORE_AFTER = 400;

/** Keeps the work in the browser, a moment after each change. */
export function useLocalCopy(document: WorkbenchDocument | null, revision: number, onRefused: () => void): void {
  const stored = useRef({ id: 0, contentRevision: -1, isUnsaved: false });
  useEffect(() => {
    if (!document) return undefined;
    const { host } = document;
    const state = { id: document.id, contentRevision: host.contentRevision, isUnsaved: host.isUnsaved };
    const known = stored.current;
    if (known.id === state.id && known.contentRevision === state.contentRevision && known.isUnsaved === state.isUnsaved)
      return undefined;
    let isStored = false;
    const store = () => {
      if (isStored) return;
      isStored = true;
      const { fileName, isSample } = document;
      // a sample nobody touched is opened afresh next time
      const isWork = !isSample || state.isUnsaved;
      (isWork
        ? storeCopy({ fileName, isSample, bytes: host.save(), storedAt: Date.now(), isUnsaved: state.isUnsaved })
        : clearCopy()
      ).then(() => {
        stored.current = state;
      }, onRefused);
    };
    const timer = setTimeout(store, STORE_AFTER);
    // leaving asks first; that leaves the time to store what the timer has not
    window.addEventListener('beforeunload', store);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('beforeunload', store);
    };
  }, [document, revision, onRefused]);
}

/** Lets the browser ask before the page is left with changes that were not downloaded. */
export function useLeaveGuard(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isUnsaved]);
}
