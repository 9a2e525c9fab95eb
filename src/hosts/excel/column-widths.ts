import type { Span } from '../../core/sheet/snapshot';
import { a1 } from './areas';
import type { ExcelSession } from './session';

/**
 * Widths of columns in points, in one request.
 *
 * @throws HostError `unexpected` for a sheet that is gone, and what the session throws
 */
export async function columnWidths(
  session: ExcelSession,
  sheetId: string,
  { first, last }: Span,
): Promise<readonly number[]> {
  const asked = await session.read((context) =>
    context.workbook.worksheets
      .getItem(sheetId)
      .getRange(a1({ top: 0, left: first, bottom: 0, right: last }))
      .getColumnProperties({ format: { columnWidth: true } }),
  );
  return asked.value.map(({ format }) => format?.columnWidth ?? 0);
}
