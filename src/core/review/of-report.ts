import type { Speaker } from '../messages/speaker';
import { fileJson } from '../report/json';
import { reportMessage } from '../report/messages';
import type { FileReport } from '../report/types';
import { readFileResult, type FileResult } from './file-result';
import { reviewedForms, type ReviewedForm } from './reviewed-form';

/** The forms of a checked file, exactly as from the line that `check --format jsonl` writes of it. */
export function formsOfReport(report: FileReport, speaker: Speaker): ReviewedForm[] {
  const result = readFileResult(fileJson(report, speaker));
  if (!result) throw new Error('a report is not read as what it is written as');
  return formsOfResult(result, speaker);
}

/** The forms of a file whose results were read. */
export function formsOfResult(result: FileResult, speaker: Speaker): ReviewedForm[] {
  return reviewedForms(result, speaker.say(reportMessage('report.no-forms')));
}
