import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CellEdit } from '../../core/edits/types';
import { toA1 } from '../../core/sheet/address';
import { usePane } from '../pane-context';
import { previewItems } from '../preview';
import type { FindingItem } from '../report-view';
import type { ShownRow } from '../work-list';
import { CardActions } from './CardActions';
import { ComparePair } from './ComparePair';
import { EditLine } from './EditLine';
import { FalseAlarmForm } from './FalseAlarmForm';
import { NextButton } from './NextButton';
import { RemarkComposer } from './RemarkComposer';
import { useSharedStyles } from './styles';
import { WaiveForm } from './WaiveForm';

const useStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  block: { margin: '0', overflowWrap: 'anywhere' },
  plain: { margin: '0', padding: '0', listStyleType: 'none' },
  clause: {
    margin: '0',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  more: { display: 'flex', marginTop: '-2px', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXXS },
});

type Extra = 'why' | 'waive' | 'wrong';

/** The current row: what is wrong, the one thing to do about it, and the way on; the rest on demand. */
export function FindingDetails({ row }: { row: ShownRow }) {
  const { speaker } = usePane();
  const styles = useStyles();
  const [extra, setExtra] = useState<Extra | null>(null);
  const { head, state } = row;
  const details = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (extra !== null) details.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [extra]);
  if (state === 'solved') {
    return (
      <div className={styles.details}>
        <p className={styles.block}>{speaker.text('row.solved.text')}</p>
        <div>
          <NextButton isPrimary />
        </div>
      </div>
    );
  }
  const shown = state === 'open' ? row.open : row.items;
  const close = (): void => {
    setExtra(null);
  };
  return (
    <div className={styles.details} ref={details}>
      <p className={styles.block}>{speaker.message(head.finding.message)}</p>
      {shown
        .filter((item) => item !== head)
        .map(({ key, finding }) => (
          <p key={key} className={styles.block}>
            {speaker.text('row.also', { cell: toA1(finding.cell), message: finding.message })}
          </p>
        ))}
      {head.finding.hidden && <p className={styles.block}>{speaker.text('finding.hidden')}</p>}
      {head.indicator && <ComparePair judged={head.indicator} />}
      <Deed row={row} />
      <More extra={extra} onExtra={setExtra} row={row} />
      {extra === 'why' && shown.map((item) => <Why key={item.key} item={item} />)}
      {extra === 'waive' && <WaiveForm items={shown} onClose={close} />}
      {extra === 'wrong' && <FalseAlarmForm item={head} onClose={close} />}
    </div>
  );
}

/** What would be written and the button for it; else where to go. */
function Deed({ row }: { row: ShownRow }) {
  const { state, speaker } = usePane();
  const styles = useStyles();
  const { head, open } = row;
  if (row.state === 'waived') {
    const reason = row.items.find(({ waiver }) => waiver !== null)?.waiver?.reason ?? '';
    return (
      <>
        <p className={styles.block}>{speaker.text('finding.waive.because', { reason })}</p>
        <div>
          <NextButton isPrimary />
        </div>
      </>
    );
  }
  const remark = remarkOf(head);
  if (remark) return <RemarkComposer edit={remark.edit} sentence={remark.sentence} row={row} />;
  const fills = open.flatMap(({ finding }) => finding.fix);
  const edits = fills.length > 0 ? fills : (head.finding.suggestions[0]?.edits ?? []);
  const lines = previewItems({ sheetId: state.result?.sheetId ?? '', edits });
  return (
    <>
      {edits.every(({ edit }) => edit.kind === 'cell') && (
        <ul className={styles.plain}>
          {lines.map((line) => (
            <li key={line.key}>
              <EditLine item={line} isNamed={lines.length > 1 || line.place !== toA1(head.finding.cell)} />
            </li>
          ))}
        </ul>
      )}
      <CardActions row={row} />
    </>
  );
}

/** The explanation that the finding proposes to write; null where it proposes none. */
function remarkOf({ finding }: FindingItem): { readonly edit: CellEdit; readonly sentence: string } | null {
  const [planned] = finding.suggestions[0]?.edits ?? [];
  if (planned?.purpose !== 'remark' || planned.edit.kind !== 'cell') return null;
  const { value } = planned.edit.write;
  return typeof value === 'string' ? { edit: planned.edit, sentence: value } : null;
}

function More({ extra, onExtra, row }: { extra: Extra | null; onExtra: (extra: Extra | null) => void; row: ShownRow }) {
  const { state, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const link = (label: string, act: () => void, isOpen?: boolean): ReactNode => (
    <Button
      size="small"
      appearance="subtle"
      className={shared.link}
      disabledFocusable={state.isSlow}
      {...(isOpen === undefined ? {} : { 'aria-expanded': isOpen })}
      onClick={act}
    >
      {label}
    </Button>
  );
  const disclose = (name: Extra): ReactNode =>
    link(
      speaker.text(`row.${name}`),
      () => {
        onExtra(extra === name ? null : name);
      },
      extra === name,
    );
  const waived = row.items.filter(({ waiver }) => waiver !== null);
  return (
    <div className={styles.more}>
      {disclose('why')}
      {row.state === 'waived'
        ? link(speaker.text('finding.unwaive'), () => {
            void controller.memory.forget(waived.map(({ finding }) => finding.fingerprint));
          })
        : disclose('waive')}
      {disclose('wrong')}
    </div>
  );
}

/** How it was worked out, what to do, and what it rests on. */
function Why({ item: { finding } }: { item: FindingItem }) {
  const { speaker } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.details}>
      {finding.evidence.length > 0 && (
        <Block title={speaker.text('finding.evidence')}>
          <ul className={styles.plain}>
            {finding.evidence.map((message, index) => (
              <li key={index} className={styles.block}>
                {speaker.message(message)}
              </li>
            ))}
          </ul>
        </Block>
      )}
      <Block title={speaker.text('finding.advice')}>
        <p className={styles.block}>{speaker.message(finding.advice)}</p>
      </Block>
      {finding.clause && (
        <Block title={speaker.text('finding.clause')}>
          <blockquote className={styles.clause}>
            {speaker.text('finding.clause.source', { source: finding.clause.source })}
            {finding.clause.text}
          </blockquote>
        </Block>
      )}
    </div>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  const shared = useSharedStyles();
  return (
    <div>
      <div className={mergeClasses(shared.caption)}>{title}</div>
      {children}
    </div>
  );
}
