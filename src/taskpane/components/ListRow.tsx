import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { Severity } from '../../core/rules/types';
import type { CellRef } from '../../core/sheet/address';
import { toA1 } from '../../core/sheet/address';
import { usePane } from '../pane-context';
import { DoneIcon, ErrorIcon, InfoIcon, UnclearIcon, WarningIcon } from './icons';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  row: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  open: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '27px',
    padding: `2px ${tokens.spacingHorizontalXS}`,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  icon: { display: 'inline-flex', flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  unclear: { color: tokens.colorNeutralForeground2 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  cell: { flexShrink: 0, minWidth: '28px', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  title: { flexGrow: 1, minWidth: '0', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // The current one has room for all of its title.
  whole: { whiteSpace: 'normal', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  settled: { color: tokens.colorNeutralForeground3 },
  aside: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  body: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}` },
});

type RowKind = Severity | 'unclear';

const ICONS: Readonly<Record<RowKind | 'done', ReactNode>> = {
  error: <ErrorIcon />,
  warning: <WarningIcon />,
  info: <InfoIcon />,
  unclear: <UnclearIcon />,
  done: <DoneIcon />,
};

interface ListRowProps {
  readonly rowKey: string;
  readonly kind: RowKind;
  /** Read out before the place: how heavy it is, or that it is done. */
  readonly says: string;
  readonly isDone: boolean;
  readonly cell: CellRef;
  readonly title: string;
  readonly aside?: string;
  readonly children: () => ReactNode;
}

/** One line of the list: sign, place, short title. Only the current one is open; opening it shows the cell. */
export function ListRow({ rowKey, kind, says, isDone, cell, title, aside, children }: ListRowProps) {
  const { state, store, controller } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const bodyId = useId();
  const row = useRef<HTMLLIElement>(null);
  const isOpen = state.openKey === rowKey;
  useEffect(() => {
    if (!isOpen || !row.current) return;
    // One that does not fit is read from its beginning.
    const room = row.current.closest('[data-scroll]')?.clientHeight ?? Infinity;
    row.current.scrollIntoView({ block: row.current.offsetHeight > room ? 'start' : 'nearest' });
  }, [isOpen]);
  const toggle = (): void => {
    store.dispatch({ type: 'toggled', key: rowKey });
    if (!isOpen && state.result?.snapshot.visibility === 'visible') void controller.locate(cell);
  };
  return (
    <li ref={row} className={mergeClasses(styles.row, isOpen && styles.open)}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={bodyId}
        data-card={rowKey}
        data-done={isDone || undefined}
        title={isOpen ? undefined : title}
        onClick={toggle}
      >
        <span className={mergeClasses(styles.icon, styles[isDone ? 'done' : kind])} aria-hidden="true">
          {ICONS[isDone ? 'done' : kind]}
        </span>
        <span className={shared.visuallyHidden}>{says}</span>
        <span className={styles.cell}>{toA1(cell)}</span>
        <span className={mergeClasses(styles.title, isDone && styles.settled, isOpen && styles.whole)}>{title}</span>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </button>
      <div id={bodyId} className={isOpen ? styles.body : undefined}>
        {isOpen && children()}
      </div>
    </li>
  );
}
