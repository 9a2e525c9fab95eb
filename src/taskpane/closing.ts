import type { SheetReport } from '../core/check';
import type { Message } from '../core/messages/message';
import type { Severity } from '../core/rules/types';
import type { CellRef } from '../core/sheet/address';
import { toA1 } from '../core/sheet/address';
import type { FindingItem, ReportView } from './report-view';
import { ruleSetAge } from './rule-set-age';
import type { Speaker } from './texts';

/** One point of what must be in order before the form is sent. */
export interface ClosingPoint {
  readonly key: 'errors' | 'reasons' | 'notes' | 'scores' | 'checked' | 'seen' | 'rules';
  /** `advice`: worth a look, and the form may be sent all the same. */
  readonly state: 'done' | 'missing' | 'advice';
  readonly text: Message;
  /** Where to go on; null where nothing is to be done in the list. */
  readonly goTo: { readonly key: string; readonly cell: CellRef } | null;
}

const REASONS = new Set([
  'differs-unexplained',
  'exceeded-unexplained',
  'explanation-incomplete',
  'remark-blank-left',
  'low-rate-unexplained',
]);
const NOTES = new Set(['notes-missing']);
const SCORES = new Set(['score-wrong', 'score-missing', 'weights-not-100', 'weight-missing', 'level-weights-wrong']);

/** The closing checklist of a form. */
export function closingPoints(report: SheetReport, view: ReportView): ClosingPoint[] {
  const of = (rules: ReadonlySet<string>): FindingItem[] => view.open.filter(({ finding }) => rules.has(finding.rule));
  const bySeverity = (severity: Severity): FindingItem[] =>
    view.open.filter(({ finding }) => finding.severity === severity);
  const hasNotes = (report.ruleSet?.ruleSet.notes.length ?? 0) > 0;
  const age = ruleSetAge(report);
  const warnings = bySeverity('warning');
  return [
    point('errors', bySeverity('error')),
    point('reasons', of(REASONS)),
    ...(hasNotes ? [point('notes', of(NOTES))] : []),
    ...scores(report, of(SCORES)),
    seen(view),
    ...(warnings.length > 0 ? [{ ...point('checked', warnings), state: 'advice' as const }] : []),
    ...(age ? [{ key: 'rules' as const, state: 'advice' as const, text: age, goTo: null }] : []),
  ];
}

/** What the scores come to; nothing for a form without any. */
function scores({ form }: SheetReport, open: readonly FindingItem[]): ClosingPoint[] {
  if (!form?.indicators.some((indicator) => indicator.score !== null)) return [];
  const score = form.total?.score?.text ?? '';
  return [point('scores', open, score === '' ? 'closing.scores.done' : 'closing.scores.sum', { score })];
}

function seen({ unclear }: ReportView): ClosingPoint {
  const unseen = unclear.filter((item) => item.seen === null);
  const [first] = unseen;
  return {
    key: 'seen',
    state: first ? 'missing' : 'done',
    text: say(first ? 'closing.seen.missing' : 'closing.seen.done', { count: unseen.length }),
    goTo: first ? { key: first.key, cell: first.cell } : null,
  };
}

function point(
  key: 'errors' | 'reasons' | 'notes' | 'scores' | 'checked',
  open: readonly FindingItem[],
  done = `closing.${key}.done`,
  data: Message['data'] = {},
): ClosingPoint {
  const [first] = open;
  return {
    key,
    state: first ? 'missing' : 'done',
    text: first ? say(`closing.${key}.missing`, { count: open.length }) : say(done, data),
    goTo: first ? { key: first.key, cell: first.finding.cell } : null,
  };
}

const say = (id: string, data: Message['data'] = {}): Message => ({ id, data });

/** Whether nothing stands against sending the form. */
export function isReady(points: readonly ClosingPoint[]): boolean {
  return points.every(({ state }) => state !== 'missing');
}

const line = (mark: string, text: string): string => `${mark} ${text}`;

/** A point as a line of plain text. */
export function pointLine({ state, text }: ClosingPoint, speaker: Speaker): string {
  return line(state === 'done' ? '√' : state === 'missing' ? '×' : '!', speaker.message(text));
}

/** The result as plain text, for a message or a file of one's own. */
export function resultText(report: SheetReport, view: ReportView, made: Message, speaker: Speaker): string {
  const points = closingPoints(report, view);
  return [
    report.form?.project?.text ?? report.sheet.name,
    speaker.text(isReady(points) ? 'closing.ready' : 'closing.not-ready'),
    ...points.map((point) => pointLine(point, speaker)),
    ...view.open.map(({ finding }) =>
      line(
        `[${speaker.text(`severity.${finding.severity}`)}]`,
        speaker.text('row.also', { cell: toA1(finding.cell), message: finding.message }),
      ),
    ),
    ...view.waived.map(({ finding, waiver }) =>
      line(
        `[${speaker.text('filter.waived')}]`,
        `${speaker.text('row.also', { cell: toA1(finding.cell), message: finding.message })} ${speaker.text('finding.waive.because', { reason: waiver?.reason ?? '' })}`,
      ),
    ),
    speaker.message(made),
  ].join('\n');
}
