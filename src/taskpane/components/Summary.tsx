import { ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import type { SheetReport } from '../../core/check';
import { usePane } from '../pane-context';
import { SEVERITIES, summarySentence, type Filter, type ReportView } from '../report-view';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  summary: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** The result in one sentence, and what part of it to show. */
export function Summary({ report, view }: { report: SheetReport; view: ReportView }) {
  const { speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const nothingToList = view.open.length + view.unclear.length + view.waived.length === 0;
  return (
    <section className={styles.summary} aria-labelledby="pane-summary">
      <h2 id="pane-summary" className={shared.heading} tabIndex={-1} data-focus-target>
        {summarySentence(view, speaker)}
      </h2>
      {view.open.length === 0 && (
        <span className={shared.caption}>
          {speaker.text('summary.clean.text', {
            indicators: report.form?.indicators.length ?? 0,
            funding: report.form?.funding?.rows.length ?? 0,
          })}
        </span>
      )}
      {!nothingToList && <Filters view={view} />}
    </section>
  );
}

function Filters({ view }: { view: ReportView }) {
  const { state, store, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const choices: readonly { readonly filter: Filter; readonly label: string; readonly count: number }[] = [
    { filter: 'all', label: speaker.text('filter.all'), count: view.open.length + view.unclear.length },
    ...SEVERITIES.map((severity) => ({
      filter: severity,
      label: speaker.text(`severity.${severity}`),
      count: view.counts[severity],
    })),
    { filter: 'unclear', label: speaker.text('filter.unclear'), count: view.unclear.length },
    { filter: 'waived', label: speaker.text('filter.waived'), count: view.waived.length },
  ];
  return (
    <div className={styles.filters} role="group" aria-label={speaker.text('filter.label')}>
      {choices
        .filter(({ filter, count }) => count > 0 || filter === state.filter || filter === 'all')
        .map(({ filter, label, count }) => (
          <ToggleButton
            key={filter}
            size="small"
            shape="circular"
            className={shared.button}
            checked={state.filter === filter}
            onClick={() => {
              store.dispatch({ type: 'filter', filter });
            }}
          >
            {label} {count}
          </ToggleButton>
        ))}
    </div>
  );
}
