import type { SheetInfo } from '../hosts/host';
import { viewReport } from './report-view';
import type { PaneState } from './state';

/** A sheet with a form, as the pane lists it. */
export interface FormSheet {
  readonly sheetId: string;
  /** As the sheet is called now. */
  readonly name: string;
  /** What must be mended on it. */
  readonly errors: number;
  /** It goes on from the sheet before, and was judged with it. */
  readonly isContinued: boolean;
  readonly isOnShow: boolean;
}

/** The forms of the workbook that are known, in its order. */
export function formSheets({ forms, sheets, settings, result }: PaneState): FormSheet[] {
  return forms.map(({ sheetId, sheetName, reports, parts }) => ({
    sheetId,
    name: sheets.find(({ id }) => id === sheetId)?.name ?? sheetName,
    errors: reports.reduce((sum, report) => sum + viewReport(report, settings.waivers).counts.error, 0),
    isContinued: parts !== undefined && parts[0]?.id !== sheetId,
    isOnShow: result?.sheetId === sheetId,
  }));
}

/** What must be mended in all of them. */
export function errorsOver(forms: readonly FormSheet[]): number {
  return forms.reduce((sum, { errors }) => sum + errors, 0);
}

/** Sheets a person can choose. */
export function choosableSheets({ sheets }: PaneState): readonly SheetInfo[] {
  return sheets.filter(({ visibility }) => visibility !== 'veryHidden');
}
