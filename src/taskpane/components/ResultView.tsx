import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { usePane } from '../pane-context';
import { ruleTitle, summarySentence } from '../report-view';
import { currentWork } from '../state';
import { stopsOf } from '../way';
import { ELSEWHERE, FUNDING, progressOf, waivedRows, type Section, type Work } from '../work-list';
import { FindingCard } from './FindingCard';
import { projectName } from './FormPanel';
import { ClosedIcon, CleanLargeIcon, OpenIcon } from './icons';
import { useSharedStyles } from './styles';
import { LongList } from './LongList';
import { UnclearCard } from './UnclearCard';
import { ReasonForm } from './WaiveForm';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  heading: { margin: '0', flexGrow: 1, fontSize: tokens.fontSizeBase300 },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minHeight: '24px' },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: '0',
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    cursor: 'pointer',
    minHeight: '24px',
    textAlign: 'left',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  icon: { display: 'inline-flex' },
  rows: { listStyleType: 'none', margin: '0', padding: '0' },
  clean: {
    color: tokens.colorStatusSuccessForeground1,
    lineHeight: '0',
    textAlign: 'center',
    padding: `${tokens.spacingVerticalM} 0`,
  },
  way: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  lead: { margin: '0' },
});

/** The result of a check of one form, as a list to be worked through. */
export function ResultView({ work }: { work: Work }) {
  const { state, store, controller, engine, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { report, view, sections, list } = work;
  const { done, all } = progressOf(list, state.settings.waivers);
  const unseen = view.unclear.filter(({ seen }) => seen === null);
  const isDone = stopsOf(sections, view.unclear).length === 0;
  const waived = waivedRows(list, state.settings.waivers);
  return (
    <div className={styles.result}>
      <h1 className={shared.visuallyHidden}>{projectName(report) || speaker.text('form.unnamed')}</h1>
      <h2 className={shared.visuallyHidden}>{summarySentence(view, speaker)}</h2>
      {isDone && (
        <>
          <div className={styles.clean} aria-hidden="true">
            <CleanLargeIcon />
          </div>
          <p className={mergeClasses(styles.lead, shared.caption)}>
            {speaker.text('summary.clean.text', {
              indicators: report.form?.indicators.length ?? 0,
              funding: report.form?.funding?.rows.length ?? 0,
            })}
          </p>
        </>
      )}
      {view.counts.error === 0 && (
        <div className={styles.way}>
          <Button
            appearance={isDone ? 'primary' : 'secondary'}
            className={shared.button}
            onClick={() => {
              store.dispatch({ type: 'view', view: 'closing' });
            }}
          >
            {speaker.text('closing.title')}
          </Button>
          <Button
            className={shared.button}
            disabledFocusable={state.isSlow}
            onClick={() => void controller.openDraft()}
          >
            {speaker.text('draft.title')}
          </Button>
        </div>
      )}
      {sections.map((section, index) => (
        <Part
          key={section.key}
          sectionKey={section.key}
          title={titleOf(section)}
          count={section.count}
          isOpenAtFirst
          rows={section.rows}
          aside={index === 0 && done > 0 && speaker.text('left.progress', { done, all })}
        >
          {(row) => <FindingCard key={row.key} row={row} />}
        </Part>
      ))}
      {view.unclear.length > 0 && (
        <Part
          sectionKey="#unclear"
          title={speaker.text('group.unclear')}
          count={unseen.length}
          isOpenAtFirst={view.counts.error === 0}
          rows={view.unclear}
          before={<UnclearLead />}
        >
          {(item) => <UnclearCard key={item.key} item={item} />}
        </Part>
      )}
      {waived.length > 0 && (
        <Part
          sectionKey="#waived"
          title={speaker.text('group.waived')}
          count={waived.length}
          isOpenAtFirst={false}
          rows={waived}
        >
          {(row) => <FindingCard key={row.key} row={row} />}
        </Part>
      )}
    </div>
  );

  function titleOf({ key, rows }: Section): string {
    if (key === FUNDING) return speaker.text('group.funding');
    if (key === ELSEWHERE) return speaker.text('group.other');
    if (state.grouping === 'place') return key;
    const [first] = rows;
    if (state.grouping === 'rule') return first ? ruleTitle(first.head.finding, engine.rules, speaker) : key;
    return speaker.text(`severity.${first?.severity ?? 'info'}`);
  }
}

/** What the list of things to judge is, and the way to be done with it at once. */
function UnclearLead() {
  const { controller, speaker, state } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [isAsking, setIsAsking] = useState(false);
  const work = currentWork(state);
  const unseen = (work?.view.unclear ?? []).filter(({ seen }) => seen === null);
  return (
    <>
      <p className={mergeClasses(styles.lead, shared.caption)}>
        {speaker.text('group.unclear.text')}
        {unseen.length > 1 && !isAsking && (
          <Button
            size="small"
            appearance="subtle"
            className={shared.link}
            disabledFocusable={state.isSlow}
            onClick={() => {
              setIsAsking(true);
            }}
          >
            {speaker.text('unclear.all', { count: unseen.length })}
          </Button>
        )}
      </p>
      {isAsking && (
        <ReasonForm
          confirm={speaker.text('unclear.confirm')}
          onClose={() => {
            setIsAsking(false);
          }}
          onReason={(reason) => {
            setIsAsking(false);
            void controller.memory.markSeen(unseen, reason);
          }}
        />
      )}
    </>
  );
}

interface PartProps<T extends { readonly key: string }> {
  readonly sectionKey: string;
  readonly title: string;
  readonly count: number;
  readonly isOpenAtFirst: boolean;
  /** The one that is open must be seen. */
  readonly rows: readonly T[];
  /** At the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly before?: ReactNode;
  children(row: T): ReactNode;
}

/** A section that can be folded away. */
function Part<T extends { readonly key: string }>({
  sectionKey,
  title,
  count,
  isOpenAtFirst,
  rows,
  aside,
  before,
  children,
}: PartProps<T>) {
  const { state, store } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const isCurrent = rows.some(({ key }) => key === state.openKey);
  const isOpen = isCurrent || (state.sections[sectionKey] ?? isOpenAtFirst);
  return (
    <section>
      <div className={styles.head}>
        <h3 className={styles.heading}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            onClick={() => {
              store.dispatch({ type: 'section', key: sectionKey, isOpen: !isOpen });
            }}
          >
            <span className={styles.icon} aria-hidden="true">
              {isOpen ? <OpenIcon /> : <ClosedIcon />}
            </span>
            {title} {count}
          </button>
        </h3>
        {aside && <span className={shared.caption}>{aside}</span>}
      </div>
      {isOpen && before}
      {isOpen && (
        <LongList items={rows} openKey={state.openKey} className={styles.rows}>
          {children}
        </LongList>
      )}
    </section>
  );
}
