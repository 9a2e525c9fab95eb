import {
  Button,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
  Link,
} from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  CheckmarkCircle16Filled,
  Dismiss20Regular,
  DocumentDismiss16Regular,
  ErrorCircle16Filled,
  MailMultiple20Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import { memo, useCallback, useEffect, useMemo, useRef, useSyncExternalStore, type ReactElement } from 'react';
import type { Locale } from '../../core/messages/message';
import { say as sayMessage, type Say } from '../messages';
import type { Batch, CheckedFile } from './batch';
import type { PickedFile } from './picked-files';
import { fillableOf } from './complete-batch';
import { CompleteAll, outcomeText } from './CompleteAll';
import { ListFilters } from './ListFilters';
import { markKey, UNMARKED, type Mark } from './marks';
import { RowMark, WIDE } from './RowMark';
import type { ListSettings, RowStatus, SortColumn } from './list-settings';
import { arranged, twinsOf, type BatchRow } from './rows';

/** Below this the list keeps the columns one decides by. */
const NARROW = '@media (max-width: 699px)';
/** Below this the project stands under the name of its file. */
const MIDDLE = '@media (max-width: 959px)';

const useStyles = makeStyles({
  view: {
    flex: '1 1 0',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    padding: '16px 20px 0',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  title: { flex: '1 1 auto', margin: 0, ':focus': { outlineStyle: 'none' } },
  progress: { minHeight: '28px', display: 'flex', flexDirection: 'column', rowGap: '6px' },
  scroll: { flex: '1 1 0', minHeight: 0, overflow: 'auto', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  header: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  row: { contentVisibility: 'auto', containIntrinsicSize: 'auto 48px' },
  file: { width: '27%', [MIDDLE]: { width: 'auto' } },
  wide: { [MIDDLE]: { display: 'none' } },
  under: { display: 'none', [MIDDLE]: { display: 'block' } },
  twin: { color: tokens.colorStatusWarningForeground1, fontSize: tokens.fontSizeBase200 },
  mark: { width: '150px', [NARROW]: { display: 'none' }, [WIDE]: { width: '236px' } },
  rate: { width: '88px', [NARROW]: { display: 'none' } },
  figure: { width: '80px', [MIDDLE]: { width: '64px' }, [NARROW]: { width: '40px' } },
  figures: { fontVariantNumeric: 'tabular-nums' },
  stack: { display: 'flex', flexDirection: 'column', minWidth: 0, padding: '6px 0', overflowWrap: 'anywhere' },
  named: { display: 'flex', columnGap: '8px', alignItems: 'flex-start', minWidth: 0, padding: '6px 0' },
  texts: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0, overflowWrap: 'anywhere' },
  sign: { flexShrink: 0, lineHeight: 0, paddingTop: '3px' },
  name: { textAlign: 'left', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  clean: { color: tokens.colorStatusSuccessForeground1 },
  unchecked: { color: tokens.colorNeutralForeground3 },
  none: { padding: '16px 0' },
});

const SIGNS: Readonly<Record<RowStatus, ReactElement>> = {
  error: <ErrorCircle16Filled />,
  warning: <Warning16Filled />,
  clean: <CheckmarkCircle16Filled />,
  unchecked: <DocumentDismiss16Regular />,
};

interface Column {
  readonly id: SortColumn;
  readonly title: (say: Say, locale: Locale) => string;
  readonly style: 'file' | 'wide' | 'rate' | 'figure';
  /** The first press shows what needs looking at. */
  readonly startsDescending: boolean;
}

const core =
  (id: string) =>
  (_: Say, locale: Locale): string =>
    sayMessage(locale, { id, data: {} });

const COLUMNS: readonly Column[] = [
  { id: 'file', title: core('report.column.file'), style: 'file', startsDescending: false },
  { id: 'project', title: (say) => say('workbench.batch.project'), style: 'wide', startsDescending: false },
  { id: 'rate', title: core('report.column.rate'), style: 'rate', startsDescending: false },
  { id: 'errors', title: core('report.column.errors'), style: 'figure', startsDescending: true },
  { id: 'warnings', title: core('report.column.warnings'), style: 'figure', startsDescending: true },
  { id: 'unclear', title: (say) => say('workbench.batch.unclear'), style: 'figure', startsDescending: true },
];

export interface BatchViewProps {
  readonly batch: Batch;
  readonly settings: ListSettings;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly locale: Locale;
  readonly say: Say;
  /** The file one comes back from, where the list goes on. */
  readonly returningTo: PickedFile | null;
  onSettings(settings: ListSettings): void;
  onOpen(row: BatchRow): void;
  onMark(row: BatchRow, mark: Mark): void;
  onDownload(): void;
  onLetters(): void;
  onClose(): void;
}

/** Many files at once: how far the check is, what it found in each, and the way into every one. */
export function BatchView({
  batch,
  settings,
  marks,
  locale,
  say,
  returningTo,
  onSettings,
  onOpen,
  onMark,
  onDownload,
  onLetters,
  onClose,
}: BatchViewProps) {
  const styles = useStyles();
  const { checked, isRunning, completing, completed } = useSyncExternalStore(batch.subscribe, batch.progress);
  const rows = useMemo(() => checked.flatMap((file) => file.rows), [checked]);
  const shown = useMemo(() => arranged(rows, settings, marks), [rows, settings, marks]);
  // The same function every time: rows that stay as they are need not be drawn again.
  const latest = useRef({ onOpen, onMark });
  useEffect(() => {
    latest.current = { onOpen, onMark };
  });
  const openRow = useCallback((row: BatchRow) => {
    latest.current.onOpen(row);
  }, []);
  const markRow = useCallback((row: BatchRow, mark: Mark) => {
    latest.current.onMark(row, mark);
  }, []);
  const twins = useMemo(() => twinsOf(rows), [rows]);
  const view = useRef<HTMLElement>(null);
  useEffect(() => {
    (
      view.current?.querySelector<HTMLElement>('[data-start]') ?? view.current?.querySelector<HTMLElement>('h1')
    )?.focus();
  }, []);
  const all = batch.files.length;
  const isDone = checked.length === all;
  const fillable = useMemo(() => {
    const found = isDone ? fillableOf(checked) : null;
    return found && found.edits > 0 ? found : null;
  }, [isDone, checked]);
  const state = isDone
    ? listSentence(checked, rows, say)
    : say(isRunning ? 'workbench.batch.running' : 'workbench.batch.stopped', { done: checked.length, all });
  const outcome = completed ? outcomeText(completed, locale, say) : state;
  const sortBy = ({ id, startsDescending }: Column) => {
    onSettings({
      ...settings,
      sort: id,
      isDescending: settings.sort === id ? !settings.isDescending : startsDescending,
    });
  };
  return (
    <main ref={view} className={styles.view} aria-label={say('workbench.batch')}>
      <div className={styles.head}>
        <Text as="h1" size={500} weight="semibold" className={styles.title} tabIndex={-1}>
          {say('workbench.batch')}
        </Text>
        {!isDone && (
          <Button
            onClick={() => {
              if (isRunning) batch.stop();
              else void batch.run();
            }}
          >
            {say(isRunning ? 'workbench.batch.stop' : 'workbench.batch.continue')}
          </Button>
        )}
        {fillable && (
          <CompleteAll batch={batch} fillable={fillable} isRunning={completing !== null} locale={locale} say={say} />
        )}
        <Button icon={<ArrowDownload20Regular />} disabledFocusable={checked.length === 0} onClick={onDownload}>
          {say('workbench.batch.download')}
        </Button>
        <Button
          icon={<MailMultiple20Regular />}
          disabledFocusable={!rows.some(({ overview }) => overview !== null)}
          onClick={onLetters}
        >
          {say('workbench.batch.letters')}
        </Button>
        <Button appearance="subtle" icon={<Dismiss20Regular />} onClick={onClose}>
          {say('workbench.batch.close')}
        </Button>
      </div>
      <div className={styles.progress}>
        <Text role="status">
          {completing === null
            ? outcome
            : say('workbench.batch.completing', { done: completing, all: fillable?.files.length ?? 0 })}
        </Text>
        {isRunning && <ProgressBar value={checked.length} max={all} aria-label={say('workbench.batch')} />}
        {completing !== null && fillable && (
          <ProgressBar value={completing} max={fillable.files.length} aria-label={say('workbench.batch')} />
        )}
      </div>
      <ListFilters rows={rows} settings={settings} say={say} onSettings={onSettings} />
      <div className={styles.scroll} tabIndex={-1}>
        <Table size="small" sortable aria-label={say('workbench.batch')}>
          <TableHeader className={styles.header}>
            <TableRow>
              {COLUMNS.map((column) => (
                <TableHeaderCell
                  key={column.id}
                  className={styles[column.style]}
                  {...(settings.sort === column.id && {
                    sortDirection: settings.isDescending ? 'descending' : 'ascending',
                  })}
                  onClick={() => {
                    sortBy(column);
                  }}
                >
                  {column.title(say, locale)}
                </TableHeaderCell>
              ))}
              <TableHeaderCell className={styles.mark} sortable={false}>
                {say('workbench.mark')}
              </TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {shown.map((row) => (
              <Row
                key={row.key}
                row={row}
                isStart={row.picked === returningTo}
                locale={locale}
                say={say}
                mark={marks.get(markKey(row)) ?? UNMARKED}
                twin={twins.get(row.key) ?? null}
                onOpen={openRow}
                onMark={markRow}
              />
            ))}
          </TableBody>
        </Table>
        {shown.length === 0 && isDone && (
          <Text as="p" className={styles.none}>
            {say('workbench.batch.none')}
          </Text>
        )}
      </div>
    </main>
  );
}

/** The whole list in a sentence, in the numbers of the chips below it. */
function listSentence(checked: readonly CheckedFile[], rows: readonly BatchRow[], say: Say): string {
  const count = (status: RowStatus): number => rows.filter((row) => row.status === status).length;
  return say('workbench.batch.summary', {
    files: checked.length,
    forms: rows.length - count('unchecked'),
    error: count('error'),
    warning: count('warning'),
    clean: count('clean'),
    unchecked: count('unchecked'),
  });
}

interface RowProps {
  readonly row: BatchRow;
  readonly locale: Locale;
  readonly say: Say;
  readonly isStart: boolean;
  readonly mark: Mark;
  /** Another file with the same project. */
  readonly twin: string | null;
  onOpen(row: BatchRow): void;
  onMark(row: BatchRow, mark: Mark): void;
}

const Row = memo(function Row({ row, isStart, mark, twin, locale, say, onOpen, onMark }: RowProps) {
  const styles = useStyles();
  const {
    picked: { path },
    status,
    overview,
    reason,
  } = row;
  const slash = path.lastIndexOf('/') + 1;
  const figure = (value: number | undefined, tone?: string) => (
    <TableCell className={mergeClasses(styles.figure, styles.figures, value ? tone : undefined)}>{value}</TableCell>
  );
  return (
    <TableRow className={styles.row}>
      <TableCell className={styles.file}>
        <div className={styles.named}>
          <span
            className={mergeClasses(styles.sign, styles[status])}
            role="img"
            aria-label={say(`workbench.batch.${status}`)}
          >
            {SIGNS[status]}
          </span>
          <div className={styles.texts}>
            <Link
              as="button"
              className={styles.name}
              {...(isStart && { 'data-start': '' })}
              onClick={() => {
                onOpen(row);
              }}
            >
              {path.slice(slash)}
            </Link>
            {slash > 0 && <span className={styles.quiet}>{path.slice(0, slash - 1)}</span>}
            {row.isOneOfSeveral && overview && <span className={styles.quiet}>{overview.sheet}</span>}
            {overview && (
              <>
                <span className={mergeClasses(styles.quiet, styles.under)}>{overview.project}</span>
                <span className={mergeClasses(styles.quiet, styles.under)}>{overview.unit}</span>
              </>
            )}
            {twin !== null && <span className={styles.twin}>{say('workbench.batch.twin', { file: twin })}</span>}
            {reason && <span>{sayMessage(locale, reason)}</span>}
          </div>
        </div>
      </TableCell>
      <TableCell className={styles.wide}>
        {overview && (
          <div className={styles.stack}>
            <span>{overview.project}</span>
            <span className={styles.quiet}>{[overview.unit, overview.year].filter(Boolean).join(' · ')}</span>
          </div>
        )}
      </TableCell>
      <TableCell className={mergeClasses(styles.rate, styles.figures)}>{overview?.rate}</TableCell>
      {figure(overview?.errors, styles.error)}
      {figure(overview?.warnings, styles.warning)}
      {figure(overview?.unclear)}
      <TableCell className={styles.mark}>
        <RowMark
          name={path.slice(slash)}
          mark={mark}
          say={say}
          onMark={(next) => {
            onMark(row, next);
          }}
        />
      </TableCell>
    </TableRow>
  );
});
