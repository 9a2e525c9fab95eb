import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, useSyncExternalStore, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { Say } from './messages';

const NARROW = '(max-width: 899px)';
const PANE = { initial: 378, least: 300, most: 640 };
/** Share of the height for the workbook when both stand below each other, in percent. */
const STACKED = { initial: 50, least: 20, most: 80 };
const KEY_STEP = 16;

const useStyles = makeStyles({
  split: { display: 'flex', flex: '1 1 0', minHeight: 0, minWidth: 0 },
  stacked: { flexDirection: 'column' },
  part: { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 },
  rest: { flex: '1 1 0' },
  side: { display: 'flex', flex: '0 0 auto', minWidth: 0, minHeight: 0 },
  pane: { flex: '1 1 0', minWidth: 0, minHeight: 0, overflow: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
  bar: {
    flex: '0 0 6px',
    position: 'relative',
    cursor: 'col-resize',
    backgroundColor: tokens.colorNeutralBackground4,
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorBrandStroke2 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-1px',
      backgroundColor: tokens.colorBrandStroke1,
    },
    '@media (forced-colors: active)': { backgroundColor: 'ButtonText' },
  },
  barStacked: { cursor: 'row-resize' },
});

function watchNarrow(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

/** Workbook and pane: side by side, or below each other on a narrow screen; the line between them moves. */
export function SplitView({
  say,
  workbook,
  pane,
}: {
  readonly say: Say;
  readonly workbook: ReactNode;
  readonly pane: ReactNode;
}) {
  const styles = useStyles();
  const stacked = useSyncExternalStore(watchNarrow, () => window.matchMedia(NARROW).matches);
  const [width, setWidth] = useState(PANE.initial);
  const [share, setShare] = useState(STACKED.initial);
  const box = useRef<HTMLDivElement>(null);

  const widen = (pixels: number) => {
    setWidth(Math.min(PANE.most, Math.max(PANE.least, pixels)));
  };
  const raise = (percent: number) => {
    setShare(Math.min(STACKED.most, Math.max(STACKED.least, percent)));
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const rect = box.current?.getBoundingClientRect();
    if (!rect || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    if (stacked) raise(((event.clientY - rect.top) / rect.height) * 100);
    else widen(rect.right - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step =
      event.key === 'ArrowLeft' || event.key === 'ArrowUp'
        ? -1
        : event.key === 'ArrowRight' || event.key === 'ArrowDown'
          ? 1
          : 0;
    if (step === 0) return;
    event.preventDefault();
    if (stacked) raise(share + step * 5);
    else widen(width - step * KEY_STEP);
  };

  return (
    <div ref={box} className={mergeClasses(styles.split, stacked && styles.stacked)}>
      <main
        className={mergeClasses(styles.part, !stacked && styles.rest)}
        style={stacked ? { flex: `${String(share)} 1 0` } : undefined}
        aria-label={say('workbench.workbook')}
      >
        {workbook}
      </main>
      <aside
        className={mergeClasses(styles.side, stacked && styles.stacked)}
        style={stacked ? { flex: `${String(100 - share)} 1 0` } : { width }}
        aria-label={say('workbench.pane')}
      >
        <div
          role="separator"
          tabIndex={0}
          aria-label={say('workbench.splitter')}
          aria-orientation={stacked ? 'horizontal' : 'vertical'}
          aria-valuenow={Math.round(stacked ? share : width)}
          aria-valuemin={stacked ? STACKED.least : PANE.least}
          aria-valuemax={stacked ? STACKED.most : PANE.most}
          className={mergeClasses(styles.bar, stacked && styles.barStacked)}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={onPointerMove}
          onKeyDown={onKeyDown}
        />
        <div className={styles.pane} data-pane="">
          {pane}
        </div>
      </aside>
    </div>
  );
}
