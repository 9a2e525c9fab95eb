import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CellRef } from '../core/sheet/address';
import type { SheetSnapshot } from '../core/sheet/snapshot';
import { findCells, nextHit } from './grid/find';
import { sameCell } from './grid/selection';
import type { Say } from './messages';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flex: '0 0 auto',
    alignItems: 'center',
    gap: '4px',
    padding: '3px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  field: { flex: '0 1 260px', minWidth: 0 },
  count: { minWidth: '72px', fontVariantNumeric: 'tabular-nums' },
});

export interface FindBarProps {
  readonly say: Say;
  readonly snapshot: SheetSnapshot;
  readonly active: CellRef;
  /** Another number selects what was typed: Ctrl+F was pressed again. */
  readonly serial: number;
  onShow(cell: CellRef): void;
  onClose(): void;
}

/** Finds texts on the sheet: Enter goes to the next one, Shift+Enter back, Escape closes. */
export function FindBar({ say, snapshot, active, serial, onShow, onClose }: FindBarProps) {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState('');
  const hits = useMemo(() => findCells(snapshot, wanted), [snapshot, wanted]);
  const current = hits.findIndex((hit) => sameCell(hit, active));
  useEffect(() => {
    field.current?.select();
  }, [serial]);

  const go = (by: 1 | -1) => {
    const hit = hits[nextHit(hits, active, by)];
    if (hit) onShow(hit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.bar} role="search" onKeyDown={onKeyDown}>
      <Input
        input={{ ref: field }}
        size="small"
        className={styles.field}
        aria-label={say('workbench.find')}
        placeholder={say('workbench.find')}
        value={wanted}
        onChange={(_, { value }) => {
          setWanted(value);
        }}
      />
      <Text size={200} className={styles.count} role="status">
        {wanted !== '' &&
          (hits.length === 0
            ? say('workbench.find.none')
            : say('workbench.find.count', { number: current + 1, all: hits.length }))}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUp20Regular />}
        aria-label={say('workbench.find.previous')}
        title={say('workbench.find.previous')}
        onClick={() => {
          go(-1);
        }}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDown20Regular />}
        aria-label={say('workbench.find.next')}
        title={say('workbench.find.next')}
        onClick={() => {
          go(1);
        }}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label={say('workbench.find.close')}
        title={say('workbench.find.close')}
        onClick={onClose}
      />
    </div>
  );
}
