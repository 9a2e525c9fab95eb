import { describe, expect, it } from 'vitest';
import { commandOf, type PressedKey } from '../../src/workbench/keys';

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});
const ctrl = { ctrlKey: true };

describe('keys of the page', () => {
  it.each([
    ['F6 changes between sheet and pane', press('F6'), 'switch-part'],
    ['Ctrl+Z undoes', press('z', ctrl), 'undo'],
    ['Ctrl+Y redoes', press('y', ctrl), 'redo'],
    ['Ctrl+Shift+Z redoes; the key is then a capital letter', press('Z', { ...ctrl, shiftKey: true }), 'redo'],
    ['⌘Z undoes on a Mac', press('z', { metaKey: true }), 'undo'],
    ['Ctrl+S downloads', press('s', ctrl), 'download'],
    ['a letter alone is typing', press('z'), null],
    ['Ctrl+C is the browser’s', press('c', ctrl), null],
  ] as const)('%s', (_, key, command) => {
    expect(commandOf(key, false)).toBe(command);
  });

  it('leaves undo and redo to the text field that is being typed in, but not saving', () => {
    expect(commandOf(press('z', ctrl), true)).toBeNull();
    expect(commandOf(press('y', ctrl), true)).toBeNull();
    expect(commandOf(press('s', ctrl), true)).toBe('download');
    expect(commandOf(press('F6'), true)).toBe('switch-part');
  });
});
