import { mergeClasses } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { CellRange } from '../../core/sheet/address';
import type { Say } from '../messages';
import { Floats } from './Floats';
import { ColumnHeaders, RowHeaders } from './Headers';
import { RowView, type MarkMap } from './RowView';
import type { SheetModel } from './sheet-model';
import { HEADER_HEIGHT, HEADER_WIDTH, useGridStyles } from './styles';
import { rowsReachingIn, type GridWindow } from './window';

export interface PanesProps {
  readonly model: SheetModel;
  readonly view: GridWindow;
  readonly marks: MarkMap;
  /** The selected range: its headings stand out, and a wash lies over it where it is more than one cell. */
  readonly range: CellRange;
  readonly isWashed: boolean;
  readonly say: Say;
}

/** Rows and columns that one pane shows, both ends included. */
interface Part {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** What is drawn of the sheet: the paper, and over it the headings with the frozen rows and columns. */
export function Panes({ model, view, marks, range, isWashed, say }: PanesProps) {
  const styles = useGridStyles();
  const { frozenRows, frozenColumns } = view;
  const rowsFrom = Math.max(view.firstRow, frozenRows);
  const columnsFrom = Math.max(view.firstColumn, frozenColumns);
  const frozenHeight = model.rows.start(frozenRows);
  const frozenWidth = model.columns.start(frozenColumns);
  const width = model.columns.total;
  const height = model.rows.total;
  const shared = { model, marks, say, wash: isWashed ? range : null, hasRules: model.layout.showGridLines };
  const scrolled: readonly [number, number] = [rowsFrom, view.lastRow];
  const sideways: readonly [number, number] = [columnsFrom, view.lastColumn];
  const top: readonly [number, number] = [0, frozenRows - 1];
  const left: readonly [number, number] = [0, frozenColumns - 1];
  return (
    <>
      <div
        className={styles.paper}
        role="presentation"
        style={{ left: HEADER_WIDTH, top: HEADER_HEIGHT, width, height }}
      >
        <CellsOfPart {...shared} part={{ rows: scrolled, columns: sideways }} />
      </div>
      <Band style={{ top: 0, zIndex: 5 }} width={width + HEADER_WIDTH} height={HEADER_HEIGHT + frozenHeight}>
        <div aria-hidden="true">
          <ColumnHeaders model={model} first={columnsFrom} last={view.lastColumn} selected={range} />
        </div>
        <div className={styles.layer} role="presentation" style={LAYER}>
          <CellsOfPart {...shared} part={{ rows: top, columns: sideways }} />
        </div>
        {frozenHeight > 0 && <div className={mergeClasses(styles.freezeLine, styles.freezeBelow)} />}
      </Band>
      <Band style={{ left: 0, zIndex: 6 }} width={HEADER_WIDTH + frozenWidth} height={height + HEADER_HEIGHT}>
        <div aria-hidden="true">
          <RowHeaders model={model} first={rowsFrom} last={view.lastRow} selected={range} />
        </div>
        <div className={styles.layer} role="presentation" style={LAYER}>
          <CellsOfPart {...shared} part={{ rows: scrolled, columns: left }} />
        </div>
        {frozenWidth > 0 && <div className={mergeClasses(styles.freezeLine, styles.freezeBeside)} />}
      </Band>
      <Band
        style={{ left: 0, top: 0, zIndex: 7 }}
        width={HEADER_WIDTH + frozenWidth}
        height={HEADER_HEIGHT + frozenHeight}
      >
        <div aria-hidden="true">
          <div className={styles.header} style={{ left: 0, top: 0, width: HEADER_WIDTH, height: HEADER_HEIGHT }} />
          <ColumnHeaders model={model} first={0} last={frozenColumns - 1} selected={range} />
          <RowHeaders model={model} first={0} last={frozenRows - 1} selected={range} />
        </div>
        <div className={styles.layer} role="presentation" style={LAYER}>
          <CellsOfPart {...shared} part={{ rows: top, columns: left }} />
        </div>
      </Band>
    </>
  );
}

const LAYER = { left: HEADER_WIDTH, top: HEADER_HEIGHT };

/** A strip that stays in view while the sheet scrolls under it. */
function Band({
  style,
  width,
  height,
  children,
}: {
  readonly style: { readonly left?: number; readonly top?: number; readonly zIndex: number };
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}) {
  const styles = useGridStyles();
  return (
    <div className={styles.band} role="presentation" style={style}>
      <div className={styles.bandBody} role="presentation" style={{ left: 0, top: 0, width, height }}>
        {children}
      </div>
    </div>
  );
}

interface CellsProps {
  readonly model: SheetModel;
  readonly marks: MarkMap;
  readonly say: Say;
  readonly wash: CellRange | null;
  /** The grid lines of the screen, where the sheet shows them. */
  readonly hasRules: boolean;
  readonly part: Part;
}

/** The cells of a part: its lines, the merged cells that reach in from above, the rows, and the wash of a selection. */
export function CellsOfPart({ model, marks, say, wash, hasRules, part }: CellsProps) {
  const styles = useGridStyles();
  const [firstRow, lastRow] = part.rows;
  const [firstColumn, lastColumn] = part.columns;
  const reaching = useMemo(() => rowsReachingIn(model, firstRow), [model, firstRow]);
  if (lastRow < firstRow || lastColumn < firstColumn) return null;
  const row = (index: number, reachingTo: number | null) => (
    <RowView
      key={reachingTo === null ? index : `r${String(index)}`}
      {...{ model, marks, say, row: index, firstColumn, lastColumn, reachingTo }}
    />
  );
  return (
    <>
      {hasRules && <Rules model={model} part={part} />}
      {reaching.map((index) => row(index, firstRow))}
      {indexes(firstRow, lastRow).map((index) => row(index, null))}
      <Floats model={model} say={say} />
      {wash && <div data-wash="" className={styles.wash} aria-hidden="true" style={model.box(wash)} />}
    </>
  );
}

function Rules({ model, part: { rows, columns } }: { readonly model: SheetModel; readonly part: Part }) {
  const styles = useGridStyles();
  const top = model.rows.start(rows[0]);
  const left = model.columns.start(columns[0]);
  const height = model.rows.span(rows[0], rows[1]);
  const width = model.columns.span(columns[0], columns[1]);
  return (
    <div aria-hidden="true">
      {indexes(rows[0], rows[1]).map((row) => (
        <div
          key={`r${String(row)}`}
          className={styles.rule}
          style={{ left, width, height: 1, top: model.rows.start(row + 1) - 1 }}
        />
      ))}
      {indexes(columns[0], columns[1]).map((col) => (
        <div
          key={`c${String(col)}`}
          className={styles.rule}
          style={{ top, height, width: 1, left: model.columns.start(col + 1) - 1 }}
        />
      ))}
    </div>
  );
}

function indexes(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
