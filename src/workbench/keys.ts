/** What a key of the page asks for. */
export type PageCommand = 'switch-part' | 'undo' | 'redo' | 'download';

/** What of a key press decides. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * The command of a key; null when the page leaves it alone.
 *
 * @param isTyping the key belongs to a text field, which has an undo of its own
 */
export function commandOf({ key, ctrlKey, metaKey, shiftKey }: PressedKey, isTyping: boolean): PageCommand | null {
  if (key === 'F6') return 'switch-part';
  if (!ctrlKey && !metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 's') return 'download';
  if (isTyping) return null;
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' ? 'redo' : null;
}

/** Whether a key belongs to a text field; the grid's own field counts only while a cell is being edited. */
export function isTextField(element: HTMLElement): boolean {
  if (element.dataset['editing'] !== undefined) return element.dataset['editing'] === 'true';
  return element.tagName === 'INPUT' || element.tagName === 'TEXTAREA' || element.isContentEditable;
}

/** F6: from the workbook to the pane and back. */
export function switchPart(page: HTMLElement | null): void {
  const pane = page?.querySelector<HTMLElement>('[data-pane]');
  const isInPane = pane?.contains(document.activeElement) ?? false;
  const target = isInPane
    ? page?.querySelector<HTMLElement>('[role="grid"] textarea')
    : pane?.querySelector<HTMLElement>('button:not([disabled]), [href], input, [tabindex="0"]');
  target?.focus();
}
