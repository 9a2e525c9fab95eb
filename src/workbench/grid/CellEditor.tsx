import { mergeClasses } from '@fluentui/react-components';
import {
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { useGridStyles } from './styles';

/** Where the selection goes after an edit. */
export type AfterEdit = 'stay' | 'down' | 'up' | 'right' | 'left';

export interface CellEditorHandle {
  focus(): void;
  /** Starts editing with the cell's present content. */
  edit(): void;
  /** Ends editing and writes, as a click elsewhere does. */
  commit(): void;
}

export interface CellEditorProps {
  readonly ref: Ref<CellEditorHandle>;
  /** Identifies the cell: another one ends editing without writing. */
  readonly cellId: string;
  readonly label: string;
  readonly describedBy: string;
  /** What editing starts with. */
  readonly initialText: string;
  readonly font: CSSProperties;
  readonly readOnly: boolean;
  onCommit(text: string, after: AfterEdit): void;
  /** Clipboard events while no cell is being edited. */
  onCopy(data: DataTransfer): void;
  onCut(data: DataTransfer): void;
  onPaste(data: DataTransfer): void;
  /** Delete was pressed while no cell is being edited. */
  onClear(): void;
  /** Keys that are not for editing; true when they were used. */
  onNavigate(event: KeyboardEvent<HTMLTextAreaElement>): boolean;
  onFocusChange(focused: boolean): void;
}

/**
 * The focus of the grid and the editor in one: a text area over the selected cell, unseen until one types.
 * It has the focus before the first key arrives, so an input method composes from the first letter on.
 */
export function CellEditor(props: CellEditorProps) {
  const { ref, cellId, label, describedBy, initialText, font, readOnly, onCommit, onClear, onNavigate, onFocusChange } =
    props;
  const styles = useGridStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const isEditing = editing === cellId;

  useLayoutEffect(() => {
    if (!isEditing && area.current) area.current.value = '';
  }, [isEditing, cellId]);

  const grow = () => {
    const box = area.current;
    if (!box) return;
    box.style.height = '100%';
    if (box.scrollHeight > box.clientHeight) box.style.height = `${String(box.scrollHeight)}px`;
  };

  const edit = () => {
    const box = area.current;
    if (!box || readOnly) return;
    setEditing(cellId);
    box.value = initialText;
    box.setSelectionRange(initialText.length, initialText.length);
    grow();
  };

  const end = (commit: boolean, after: AfterEdit = 'stay') => {
    const box = area.current;
    if (!box || !isEditing) return;
    const text = box.value;
    setEditing(null);
    box.value = '';
    box.style.height = '100%';
    if (commit && text !== initialText) onCommit(text, after);
    else onCommit(initialText, after);
  };

  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus({ preventScroll: true }),
    edit,
    commit: () => {
      end(true);
    },
  }));

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (isEditing) {
      onEditingKey(event, area.current, end, grow);
    } else if (event.key === 'F2' || (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey)) {
      event.preventDefault();
      edit();
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && !readOnly) {
      event.preventDefault();
      onClear();
    } else if (onNavigate(event)) {
      event.preventDefault();
    }
  };

  /** While a cell is being edited, the clipboard belongs to the text. */
  const whenSelected = (act: (data: DataTransfer) => void) => (event: ClipboardEvent) => {
    if (isEditing) return;
    event.preventDefault();
    act(event.clipboardData);
  };

  return (
    <textarea
      ref={area}
      className={mergeClasses(styles.editor, isEditing && styles.editing)}
      style={isEditing ? font : undefined}
      aria-label={label}
      aria-describedby={describedBy}
      readOnly={readOnly}
      rows={1}
      spellCheck={false}
      data-editing={isEditing}
      onKeyDown={onKeyDown}
      onInput={() => {
        if (!isEditing) setEditing(cellId);
        grow();
      }}
      onCompositionStart={() => {
        if (!isEditing) setEditing(cellId);
      }}
      onCopy={whenSelected(props.onCopy)}
      onCut={whenSelected(props.onCut)}
      onPaste={whenSelected(props.onPaste)}
      onFocus={() => {
        onFocusChange(true);
      }}
      onBlur={() => {
        end(true);
        onFocusChange(false);
      }}
    />
  );
}

function onEditingKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  box: HTMLTextAreaElement | null,
  end: (commit: boolean, after?: AfterEdit) => void,
  grow: () => void,
): void {
  event.stopPropagation();
  if (event.key === 'Escape') {
    event.preventDefault();
    end(false);
  } else if (event.key === 'Tab') {
    event.preventDefault();
    end(true, event.shiftKey ? 'left' : 'right');
  } else if (event.key === 'Enter') {
    event.preventDefault();
    if (event.altKey && box) {
      box.setRangeText('\n', box.selectionStart, box.selectionEnd, 'end');
      grow();
    } else {
      end(true, event.shiftKey ? 'up' : 'down');
    }
  }
}
