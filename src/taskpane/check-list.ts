import { toA1 } from '../core/sheet/address';
import type { Message } from '../core/messages/message';
import type { CheckList } from '../report/check-list';
import { closingPoints, isReady, pointLine } from './closing';
import type { FindingItem } from './report-view';
import type { Work } from './work-list';
import type { Speaker } from './texts';

/** What is known of a form in the words of its check list. */
export function checkListOf({ report, view }: Work, made: Message, speaker: Speaker): CheckList {
  const { form, sheet } = report;
  const points = closingPoints(report, view);
  const unit = form?.implementingUnit ?? form?.department;
  const row = ({ finding, waiver }: FindingItem): CheckList['rows'][number] => ({
    severity: finding.severity,
    weight: speaker.text(`severity.${finding.severity}`),
    cell: toA1(finding.cell),
    message: speaker.message(finding.message),
    advice: speaker.message(finding.advice),
    waived: waiver === null ? '' : speaker.text('list.waived', { reason: waiver.reason }),
  });
  return {
    sheetName: speaker.text('list.name'),
    title: speaker.text('list.name'),
    about: [
      [form?.project?.text ?? sheet.name, unit?.text ?? ''].filter((text) => text !== '').join(' · '),
      speaker.text(isReady(points) ? 'closing.ready' : 'closing.not-ready'),
      ...points.map((point) => pointLine(point, speaker)),
      speaker.message(made),
    ],
    heads: {
      weight: speaker.text('list.weight'),
      cell: speaker.text('list.cell'),
      message: speaker.text('list.message'),
      advice: speaker.text('finding.advice'),
      done: speaker.text('list.done'),
    },
    rows: [...view.open, ...view.waived].map(row),
    footer: speaker.text('list.page'),
  };
}
