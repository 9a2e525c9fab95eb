import type { SheetModel } from './sheet-model';
import { HEADER_HEIGHT, HEADER_WIDTH, useGridStyles } from './styles';
import type { Resizing } from './use-pointer';

/** Where the edge of a row or column will be when the mouse is let go. */
export function ResizeLine({ model, resizing }: { readonly model: SheetModel; readonly resizing: Resizing }) {
  const styles = useGridStyles();
  const { axis, index, size } = resizing;
  return axis === 'row' ? (
    <div
      className={styles.resizeLine}
      style={{ left: 0, width: '100%', height: 2, top: HEADER_HEIGHT + model.rows.start(index) + size - 1 }}
    />
  ) : (
    <div
      className={styles.resizeLine}
      style={{ top: 0, height: '100%', width: 2, left: HEADER_WIDTH + model.columns.start(index) + size - 1 }}
    />
  );
}
