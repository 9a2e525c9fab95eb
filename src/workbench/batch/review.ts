import { zipSync, type Zippable } from 'fflate';
import { speakerOf } from '../../catalogue';
import type { Locale } from '../../core/messages/message';
import type { FileReport } from '../../core/report/types';
import { withAcrossFindings } from '../../core/review/across-files';
import { formsOfReport } from '../../core/review/of-report';
import { NO_REMARKS, type Remarks } from '../../report/remarks';
import type { Review } from '../../report/review';

/** Set by the build. */
declare const __APP_VERSION__: string;

/** The review of a list of checked files, for the reviewer's workbook and the letters. */
function reviewOf(reports: readonly FileReport[], locale: Locale, remarks: Remarks = NO_REMARKS): Review {
  const speaker = speakerOf(locale);
  const forms = reports.flatMap((report) => formsOfReport(report, speaker));
  return {
    forms: withAcrossFindings(forms, speaker),
    files: reports.length,
    honoursWaivers: false,
    version: __APP_VERSION__,
    speaker,
    remarks,
  };
}

/** The reviewer's workbook over everything checked so far, with what the reviewer noted about the forms. */
export async function reviewBytes(
  reports: readonly FileReport[],
  locale: Locale,
  remarks: Remarks,
): Promise<Uint8Array<ArrayBuffer>> {
  const { reviewWorkbook } = await import('../../report/review-workbook');
  return (await reviewWorkbook(reviewOf(reports, locale, remarks))) as Uint8Array<ArrayBuffer>;
}

/** A letter for each unit, in one archive; an empty one where no form was found. */
export async function lettersZip(reports: readonly FileReport[], locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const { unitLetters } = await import('../../report/review-workbook');
  const content: Zippable = {};
  for await (const { name, bytes } of unitLetters(reviewOf(reports, locale)))
    // A workbook is packed already.
    content[`${name}.xlsx`] = [bytes, { level: 0 }];
  return zipSync(content) as Uint8Array<ArrayBuffer>;
}
