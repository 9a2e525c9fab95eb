import { mergeClasses } from '@fluentui/react-components';
import { columnName, type CellRange } from '../../core/sheet/address';
import type { SheetModel } from './sheet-model';
import { HEADER_HEIGHT, HEADER_WIDTH, useGridStyles } from './styles';

interface HeaderProps {
  readonly model: SheetModel;
  readonly first: number;
  readonly last: number;
  readonly selected: CellRange;
}

/** Column letters; decoration, since every cell says its own address. */
export function ColumnHeaders({ model, first, last, selected }: HeaderProps) {
  const styles = useGridStyles();
  return (
    <>
      {range(first, last)
        .filter((col) => model.columns.size(col) > 0)
        .map((col) => (
          <div
            key={col}
            className={mergeClasses(styles.header, col >= selected.left && col <= selected.right && styles.headerOn)}
            style={{
              left: HEADER_WIDTH + model.columns.start(col),
              top: 0,
              width: model.columns.size(col),
              height: HEADER_HEIGHT,
            }}
          >
            {columnName(col)}
          </div>
        ))}
    </>
  );
}

/** Row numbers. */
export function RowHeaders({ model, first, last, selected }: HeaderProps) {
  const styles = useGridStyles();
  return (
    <>
      {range(first, last)
        .filter((row) => model.rows.size(row) > 0)
        .map((row) => (
          <div
            key={row}
            className={mergeClasses(styles.header, row >= selected.top && row <= selected.bottom && styles.headerOn)}
            style={{
              left: 0,
              top: HEADER_HEIGHT + model.rows.start(row),
              width: HEADER_WIDTH,
              height: model.rows.size(row),
            }}
          >
            {row + 1}
          </div>
        ))}
    </>
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
