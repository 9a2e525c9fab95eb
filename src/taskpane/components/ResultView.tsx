import { CounterBadge, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { SheetReport } from '../../core/check';
import { usePane } from '../pane-context';
import { groupFindings, viewReport } from '../report-view';
import { FindingCard } from './FindingCard';
import { FormHeader } from './FormHeader';
import { GroupingChoice } from './GroupingChoice';
import { CleanLargeIcon } from './icons';
import { useSharedStyles } from './styles';
import { Summary } from './Summary';
import { UnclearCard } from './UnclearCard';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  groupHead: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  clean: {
    color: tokens.colorStatusSuccessForeground1,
    lineHeight: '0',
    textAlign: 'center',
    paddingTop: tokens.spacingVerticalM,
  },
});

/** The result of a check of one form. */
export function ResultView({ report }: { report: SheetReport }) {
  const { state, engine, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const root = useRef<HTMLDivElement>(null);
  const view = useMemo(() => viewReport(report, state.settings.waivers), [report, state.settings.waivers]);
  const groups = groupFindings(view, report, state.filter, state.grouping, engine.rules, speaker);
  const { filter } = state;
  const showUnclear = view.unclear.length > 0 && (filter === 'all' || filter === 'unclear');
  const showWaived = view.waived.length > 0 && filter === 'waived';

  // Back from a preview: the card one came from is in view again.
  useEffect(() => {
    root.current?.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <div className={styles.result} ref={root}>
      <FormHeader report={report} />
      {view.open.length === 0 && (
        <div className={styles.clean} aria-hidden="true">
          <CleanLargeIcon />
        </div>
      )}
      <Summary report={report} view={view} />
      {groups.map(({ key, title, severity, items }, index) => (
        <Group
          key={key}
          title={title}
          count={items.length}
          colour={severity === 'error' ? 'danger' : 'informative'}
          aside={index === 0 && view.open.length > 1 && <GroupingChoice />}
        >
          {items.map((item) => (
            <FindingCard key={item.key} item={item} />
          ))}
        </Group>
      ))}
      {showUnclear && (
        <Group
          title={speaker.text('group.unclear')}
          count={view.unclear.length}
          colour="informative"
          lead={speaker.text('group.unclear.text')}
        >
          {view.unclear.map((item) => (
            <UnclearCard key={item.key} item={item} />
          ))}
        </Group>
      )}
      {showWaived && (
        <Group title={speaker.text('group.waived')} count={view.waived.length} colour="informative">
          {view.waived.map((item) => (
            <FindingCard key={item.key} item={item} />
          ))}
        </Group>
      )}
      {groups.length === 0 && !showUnclear && !showWaived && filter !== 'all' && (
        <p className={shared.caption}>{speaker.text('filter.empty')}</p>
      )}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly count: number;
  readonly colour: 'danger' | 'informative';
  readonly lead?: string;
  /** At the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

function Group({ title, count, colour, lead, aside, children }: GroupProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <section className={styles.group}>
      <div className={styles.groupHead}>
        <h3 className={shared.heading}>{title}</h3>
        <CounterBadge count={count} size="small" color={colour} overflowCount={999} />
        {aside}
      </div>
      {lead !== undefined && <span className={shared.caption}>{lead}</span>}
      <ul className={shared.list}>{children}</ul>
    </section>
  );
}
