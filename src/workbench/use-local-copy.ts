import { useEffect, useRef } from 'react';
import { clearCopy, storeCopy } from './local-copy';
import type { WorkbenchDocument } from './open-document';

/** Pause after a change before the work is stored, where storing keeps the page busy, in milliseconds. */
const STORE_AFTER = 400;
/** What is packed within this time is stored with every edit, in milliseconds. */
const QUICK = 50;

/** A state of the work: of which file, after which change. */
interface WorkState {
  readonly id: number;
  readonly contentRevision: number;
  readonly isUnsaved: boolean;
}

function isSame(a: WorkState | null, b: WorkState): boolean {
  return a?.id === b.id && a.contentRevision === b.contentRevision && a.isUnsaved === b.isUnsaved;
}

/** Keeps the work in the browser with every change; that of a large workbook a moment later. */
export function useLocalCopy(document: WorkbenchDocument | null, revision: number, onRefused: () => void): void {
  const latest = useRef<WorkState | null>(null);
  const stored = useRef<WorkState | null>(null);
  /** What is being packed: looking around in the sheet meanwhile does not begin it anew. */
  const inHand = useRef<WorkState | null>(null);
  const packing = useRef(0);
  useEffect(() => {
    latest.current = null;
    if (!document) return undefined;
    const { host, fileName, isSample } = document;
    const state: WorkState = {
      id: document.id,
      contentRevision: host.contentRevision,
      isUnsaved: host.isUnsaved,
    };
    latest.current = state;
    if (isSame(stored.current, state)) return undefined;
    // a sample nobody touched is opened afresh next time
    const isWork = !isSample || state.isUnsaved;
    const put = async (bytes: Uint8Array | null) => {
      await (bytes
        ? storeCopy({ fileName, isSample, bytes, storedAt: Date.now(), isUnsaved: state.isUnsaved })
        : clearCopy());
      stored.current = state;
    };
    const store = async () => {
      inHand.current = state;
      try {
        const began = performance.now();
        const bytes = isWork ? await host.saveInPieces() : null;
        packing.current = performance.now() - began;
        // what was written meanwhile is stored by itself
        if (isSame(latest.current, state)) await put(bytes);
      } finally {
        if (inHand.current === state) inHand.current = null;
      }
    };
    const timer = isSame(inHand.current, state)
      ? undefined
      : setTimeout(() => void store().catch(onRefused), packing.current < QUICK ? 0 : STORE_AFTER);
    // leaving asks first; that leaves the time to store what is not yet stored
    const leave = () => {
      if (!isSame(stored.current, state)) put(isWork ? host.save() : null).catch(onRefused);
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('beforeunload', leave);
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
