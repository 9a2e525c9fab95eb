import { INITIAL_STATE, reduce, type PaneEvent, type PaneState } from './state';
import { Store } from './store';

/** The pane's state. */
export class PaneStore extends Store<PaneState, PaneEvent> {
  constructor() {
    super(INITIAL_STATE, reduce);
  }
}
