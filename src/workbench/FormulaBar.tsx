import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { rangeToA1, toA1, type CellRange, type CellRef } from '../core/sheet/address';
import type { Say } from './messages';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flex: '0 0 auto',
    alignItems: 'flex-start',
    gap: '4px',
    padding: '3px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  field: {
    boxSizing: 'border-box',
    height: '26px',
    margin: 0,
    padding: '2px 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '13px',
    lineHeight: '20px',
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    // Stronger than the focus alone; where colours are the system's, the line tells.
    '&[aria-invalid="true"]:focus': { outline: `2px dashed ${tokens.colorStatusDangerForeground1}` },
  },
  address: { flex: '0 0 112px', width: '112px' },
  content: { flex: '1 1 0', minWidth: 0, resize: 'none', overflow: 'auto' },
  open: { height: '86px' },
});

export interface FormulaBarProps {
  readonly say: Say;
  readonly active: CellRef;
  readonly range: CellRange;
  readonly isOneCell: boolean;
  /** What editing the active cell starts with. */
  readonly text: string;
  readonly readOnly: boolean;
  /** Goes to an address; false where there is none, which is said. */
  onGo(typed: string): boolean;
  /** What was said of an address is done with. */
  onGiveUp(): void;
  onCommit(text: string): void;
  /** The keyboard goes back to the sheet. */
  onLeave(): void;
}

/** Where one is, and all that the active cell holds. Both can be typed into. */
export function FormulaBar(props: FormulaBarProps) {
  const styles = useStyles();
  const { active, range, isOneCell, text } = props;
  const address = isOneCell ? toA1(active) : rangeToA1(range);
  return (
    <div className={styles.bar}>
      <AddressBox key={address} {...props} address={address} />
      <ContentBox key={`${toA1(active)} ${text}`} {...props} />
    </div>
  );
}

function AddressBox({ say, address, onGo, onGiveUp, onLeave }: FormulaBarProps & { readonly address: string }) {
  const styles = useStyles();
  const [typed, setTyped] = useState(address);
  const [isRefused, setIsRefused] = useState(false);
  const giveUp = () => {
    setTyped(address);
    if (isRefused) onGiveUp();
    setIsRefused(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Enter' && typed.trim() !== '') {
      if (onGo(typed)) onLeave();
      else setIsRefused(true);
      return;
    }
    giveUp();
    onLeave();
  };
  return (
    <input
      className={`${styles.field} ${styles.address}`}
      aria-label={say('workbench.address')}
      aria-invalid={isRefused}
      spellCheck={false}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        setIsRefused(false);
      }}
      onFocus={(event) => {
        event.target.select();
      }}
      onBlur={giveUp}
      onKeyDown={onKeyDown}
    />
  );
}

function ContentBox({ say, text, readOnly, onCommit, onLeave }: FormulaBarProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState(text);
  const [isOpen, setIsOpen] = useState(false);
  const end = (isWritten: boolean) => {
    setIsOpen(false);
    if (isWritten && typed !== text) onCommit(typed);
    else setTyped(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.altKey && event.key === 'Enter') {
      event.currentTarget.setRangeText(
        '\n',
        event.currentTarget.selectionStart,
        event.currentTarget.selectionEnd,
        'end',
      );
      setTyped(event.currentTarget.value);
      return;
    }
    end(event.key === 'Enter');
    onLeave();
  };
  return (
    <textarea
      className={`${styles.field} ${styles.content} ${isOpen && needsRoom(typed) ? styles.open : ''}`}
      aria-label={say('workbench.content')}
      rows={1}
      spellCheck={false}
      readOnly={readOnly}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onFocus={() => {
        setIsOpen(true);
      }}
      onBlur={() => {
        end(true);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

function needsRoom(text: string): boolean {
  return text.length > 40 || text.includes('\n');
}
