import { speakerOf } from '../../catalogue';
import { DEFAULT_COMPLETION } from '../../core/completion';
import type { Locale } from '../../core/messages/message';
import { csvLines } from '../../core/report/csv';
import { toJsonItem, toJsonLine } from '../../core/report/json';
import { sarifPart } from '../../core/report/sarif';
import { fileToText, PLAIN, type Palette } from '../../core/report/text';
import { countTotals, type FileReport, type Totals } from '../../core/report/types';
import type { RuleChoice } from '../../core/rules/choice';
import type { RuleSet } from '../../core/rules/rule-sets/types';
import { checkFile } from '../check-file';
import { COLOURED } from '../palette';
import { VERSION } from '../version';

/** How the files of a batch are checked and put down; plain data, so that it can be handed to a thread. */
export interface JobSettings {
  /** What is said of each file: a part of a text or JSON report, or a line of JSON. */
  readonly format: 'text' | 'json' | 'jsonl' | 'csv' | 'sarif';
  readonly locale: Locale;
  readonly ruleSet: RuleSet | undefined;
  readonly sheet: string | undefined;
  /** Rules switched on or off by hand. */
  readonly rules: RuleChoice | undefined;
  readonly honoursWaivers: boolean;
  readonly isColoured: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Threads to check with; as many as are worth it unless set. */
  readonly threads: number | undefined;
  /** Tell how each form was understood. */
  readonly explain: boolean;
  /** The text of a report to hold the one form of a file against. */
  readonly narrative?: readonly string[];
}

/** What came of one file. */
export interface JobResult {
  readonly text: string;
  readonly totals: Totals;
  /** A report of ours from an earlier run. */
  readonly isOwnReport: boolean;
}

/** Checks one file and puts down what was found. Never throws. */
export async function runJob(
  file: string,
  settings: JobSettings,
  read: (file: string) => Promise<Uint8Array>,
): Promise<JobResult> {
  const { ruleSet, sheet, rules, honoursWaivers } = settings;
  const { report, isOwnReport } = await checkFile(file, {
    read,
    ruleSet,
    sheet,
    rules,
    honoursWaivers,
    completion: DEFAULT_COMPLETION,
    narrative: settings.narrative ?? null,
  });
  return { ...putDown(report, settings), isOwnReport };
}

/** A report as a part of the whole. */
export function putDown(report: FileReport, settings: JobSettings): Omit<JobResult, 'isOwnReport'> {
  return { text: textOf(report, settings), totals: countTotals([report]) };
}

function textOf(report: FileReport, { format, locale, isColoured, width, explain }: JobSettings): string {
  const speaker = speakerOf(locale);
  switch (format) {
    case 'text':
      return fileToText(report, { speaker, palette: paletteOf(isColoured), width, explain });
    case 'json':
      return toJsonItem(report, speaker, true);
    case 'csv':
      return csvLines(report, speaker, VERSION);
    case 'sarif':
      return JSON.stringify(sarifPart(report, speaker));
    case 'jsonl':
      return `${toJsonLine(report, speaker, VERSION)}\n`;
  }
}

/** Colours for a terminal, none for anything else. */
export function paletteOf(isColoured: boolean): Palette {
  return isColoured ? COLOURED : PLAIN;
}
