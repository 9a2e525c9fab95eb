import { usePane } from '../pane-context';
import { ruleTitle, type FindingItem } from '../report-view';
import type { ShownRow } from '../work-list';
import { FindingDetails } from './FindingDetails';
import { ListRow } from './ListRow';

/** A row of the list: what has one cause, solved or not, in its place. */
export function FindingCard({ row }: { row: ShownRow }) {
  const { speaker } = usePane();
  const { head, open, items, state, severity } = row;
  const isDone = state !== 'open';
  const count = isDone ? items.length : open.length;
  return (
    <ListRow
      rowKey={row.key}
      kind={isDone ? severity : head.finding.severity}
      says={speaker.text(isDone ? `row.${state}` : `severity.${head.finding.severity}`)}
      isDone={isDone}
      cell={head.finding.cell}
      title={useTitle(head)}
      {...(count > 1 ? { aside: speaker.text('row.places', { count }) } : {})}
    >
      {() => <FindingDetails row={row} />}
    </ListRow>
  );
}

/** What is wrong, and with which indicator: many rows of a form may have the same fault. */
function useTitle({ finding, indicator }: FindingItem): string {
  const { engine, speaker } = usePane();
  const title = ruleTitle(finding, engine.rules, speaker);
  const name = indicator?.indicator.name.text ?? '';
  return name === '' ? title : speaker.text('row.title', { title, name });
}
