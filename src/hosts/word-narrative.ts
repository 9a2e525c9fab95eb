import { recogniseForms } from '../core/form/index';
import type { Message } from '../core/messages/message';
import type { SheetSnapshot } from '../core/sheet/snapshot';
import { hostMessage } from './messages';

/** The text of a Word document, if it can be held against a form. */
export interface NarrativeToCheck {
  readonly narrative: readonly string[] | null;
  readonly remarks: readonly Message[];
}

/** A text about several forms says of none of its figures which one is meant. */
export function narrativeOf(text: readonly string[], snapshots: readonly SheetSnapshot[]): NarrativeToCheck {
  if (text.length === 0) return { narrative: null, remarks: [] };
  const forms = snapshots.reduce((sum, snapshot) => sum + recogniseForms(snapshot).forms.length, 0);
  if (forms === 1) return { narrative: text, remarks: [] };
  return { narrative: null, remarks: forms > 1 ? [hostMessage('host.docx.several-forms', { forms })] : [] };
}
