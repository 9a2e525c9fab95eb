import { useEffect, useRef } from 'react';
import { clearCopy, storeCopy } from './local-copy';
import type { WorkbenchDocument } from './open-document';

/** Pause after a change before the work is stored, where storing keeps the page busy, in milliseconds. */
const STORE_AFTER = 400;
/** What is packed within this time is stored with every edit, in milliseconds. */
const QUICK = 50;

/** Keeps the work in the browser with every change; that of a large workbook a moment later. */
export function useLocalCopy(document: WorkbenchDocument | null, revision: number, onRefused: () => void): void {
  const stored = useRef({ id: 0, contentRevision: -1, isUnsaved: false });
  const packing = useRef(0);
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
      const began = performance.now();
      const bytes = isWork ? host.save() : null;
      packing.current = performance.now() - began;
      (bytes
        ? storeCopy({ fileName, isSample, bytes, storedAt: Date.now(), isUnsaved: state.isUnsaved })
        : clearCopy()
      ).then(() => {
        stored.current = state;
      }, onRefused);
    };
    const timer = setTimeout(store, packing.current < QUICK ? 0 : STORE_AFTER);
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
