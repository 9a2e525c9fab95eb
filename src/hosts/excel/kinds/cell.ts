import type { CellEdit } from '../../../core/edits/types';
import { toA1 } from '../../../core/sheet/address';
import { hostMessage as message } from '../../messages';
import { a1 } from '../areas';
import { rowStateOf } from '../row-state';
import { NOTHING_ASKED, type ExcelKind } from './kind';
import {
  holds,
  isOtherContent,
  loadedContent,
  loadFresh,
  loadGrid,
  movedRow,
  putContentBack,
  single,
  writeContent,
} from './ranges';
import { askForFit, fitOf, fittedHeight, setHeight } from './row-fit';

const areaOf = ({ cell }: CellEdit): ReturnType<typeof single> => single(cell.row, cell.col);

/** Writes one cell. */
export const excelCell: ExcelKind<CellEdit> = {
  ask(sheet, edit, before) {
    const asked = before(areaOf(edit));
    return { ...NOTHING_ASKED, grid: loadGrid(asked), ...askForFit(sheet, edit, asked) };
  },
  rowState: ({ cell }, asked) => (asked ? rowStateOf(asked, cell) : { kind: 'plain', fontFrom: null }),
  doubt({ cell, numberFormat, isHalf }, before) {
    if (!numberFormat || numberFormat.expect === before.numberFormat) return null;
    if (isHalf && numberFormat.write === before.numberFormat) return null;
    return message('host.skipped.format-changed', { cell: toA1(cell) });
  },
  numberFormat: ({ numberFormat }) => numberFormat?.write ?? null,
  write(sheet, edit, before) {
    const found = loadFresh(sheet, areaOf(edit));
    const range = sheet.getRange(a1(areaOf(edit)));
    if (edit.numberFormat) range.numberFormat = [[edit.numberFormat.write]];
    writeContent(range, edit.write, edit.numberFormat?.write ?? before.numberFormat);
    const height = fittedHeight(edit, before);
    if (height !== undefined) setHeight(range, height);
    return { found, after: loadFresh(sheet, areaOf(edit)) };
  },
  isRaced: isOtherContent,
  isTaken: ({ write }, after) => holds(after, write),
  repair(sheet, edit, { before, found }, current) {
    const area = movedRow(areaOf(edit), current);
    if (!area) return;
    putContentBack(sheet, found, area.top, area.left);
    const fit = fitOf(edit, before);
    if (fit) setHeight(sheet.getRange(a1(area)), fit.before);
  },
  stands: () => null,
  inverse(edit, before, after) {
    const fit = fitOf(edit, before);
    const formatNow = String(after.numberFormat[0]?.[0] ?? 'General');
    return {
      kind: 'cell',
      cell: edit.cell,
      expect: loadedContent(after),
      write: before.content,
      numberFormat: formatNow === before.numberFormat ? null : { expect: formatNow, write: before.numberFormat },
      ...(fit ? { restore: fit } : {}),
    };
  },
  halfInverse(edit, before) {
    const { cell, write, numberFormat } = edit;
    const fit = fitOf(edit, before);
    return {
      kind: 'cell',
      cell,
      expect: write,
      write: before.content,
      numberFormat: numberFormat && { expect: numberFormat.write, write: before.numberFormat },
      ...(fit ? { restore: fit } : {}),
      isHalf: true,
    };
  },
  concernsPrintArea: () => false,
  printArea: (_edit, areas) => areas,
};
