import type { ApplyReport } from '../core/edits/types';

/** What was done, in the place of the summary's neighbour. */
export type Notice =
  | { readonly kind: 'applied' | 'undone'; readonly report: ApplyReport }
  | { readonly kind: 'marked'; readonly count: number }
  | { readonly kind: 'unmarked' }
  /** The sheet had changed since it was checked and was checked again before anything was planned. */
  | { readonly kind: 'rechecked' }
  | { readonly kind: 'waived' }
  | { readonly kind: 'handed-over'; readonly file: string }
  | { readonly kind: 'opened-new' };
