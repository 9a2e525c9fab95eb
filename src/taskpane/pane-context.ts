import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneController } from './controller';
import type { LateEngine } from './late-engine';
import type { PaneState } from './state';
import type { PaneStore } from './pane-store';
import type { Speaker } from './texts';

export interface PaneServices {
  readonly controller: PaneController;
  readonly store: PaneStore;
  readonly engine: LateEngine;
  readonly speaker: Speaker;
}

export const PaneContext = createContext<PaneServices | null>(null);

/** State and services of the pane this component stands in. */
export function usePane(): PaneServices & { readonly state: PaneState } {
  const services = useContext(PaneContext);
  if (!services) throw new Error('usePane outside of TaskPane');
  const { store } = services;
  const state = useSyncExternalStore(store.subscribe, store.getState);
  return { ...services, state };
}
