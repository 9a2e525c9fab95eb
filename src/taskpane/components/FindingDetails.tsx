import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { usePane } from '../pane-context';
import type { FindingItem } from '../report-view';
import { ActionMenu } from './ActionMenu';
import { ComparePair } from './ComparePair';
import { LocateButton } from './LocateButton';
import { useSharedStyles } from './styles';
import { WaiveForm } from './WaiveForm';

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  block: { margin: '0', overflowWrap: 'anywhere' },
  evidence: { margin: '0', padding: '0', listStyleType: 'none' },
  clause: {
    margin: '0',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** All that is known about a finding, and what can be done about it. */
export function FindingDetails({ item }: { item: FindingItem }) {
  const { speaker } = usePane();
  const styles = useStyles();
  const { finding, indicator, waiver } = item;
  const [isWaiving, setIsWaiving] = useState(false);
  return (
    <div className={styles.details}>
      {finding.hidden && <p className={styles.block}>{speaker.text('finding.hidden')}</p>}
      {indicator && <ComparePair judged={indicator} />}
      {finding.evidence.length > 0 && (
        <Block title={speaker.text('finding.evidence')}>
          <ul className={styles.evidence}>
            {finding.evidence.map((message, index) => (
              <li key={index}>{speaker.message(message)}</li>
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
      {waiver && <p className={styles.block}>{speaker.text('finding.waive.because', { reason: waiver.reason })}</p>}
      {isWaiving ? (
        <WaiveForm
          item={item}
          onClose={() => {
            setIsWaiving(false);
          }}
        />
      ) : (
        <Actions
          item={item}
          onWaive={() => {
            setIsWaiving(true);
          }}
        />
      )}
    </div>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  const shared = useSharedStyles();
  return (
    <div>
      <div className={shared.caption}>{title}</div>
      {children}
    </div>
  );
}

function Actions({ item, onWaive }: { item: FindingItem; onWaive: () => void }) {
  const { state, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { finding, waiver } = item;
  const busy = state.isSlow;
  return (
    <div className={styles.buttons}>
      <LocateButton cell={finding.cell} />
      {finding.fix.length > 0 && (
        <Button
          size="small"
          appearance="primary"
          className={shared.button}
          disabledFocusable={busy}
          onClick={() => void controller.openFix(item)}
        >
          {speaker.text('finding.fix')}
        </Button>
      )}
      {finding.suggestions.length > 0 && <Suggestions item={item} />}
      {waiver ? (
        <Button
          size="small"
          appearance="subtle"
          className={shared.button}
          disabledFocusable={busy}
          onClick={() => void controller.unwaive(item)}
        >
          {speaker.text('finding.unwaive')}
        </Button>
      ) : (
        <Button size="small" appearance="subtle" className={shared.button} disabledFocusable={busy} onClick={onWaive}>
          {speaker.text('finding.waive')}
        </Button>
      )}
    </div>
  );
}

/** One suggestion opens at once, several are offered by their titles. */
function Suggestions({ item }: { item: FindingItem }) {
  const { controller, speaker } = usePane();
  const shared = useSharedStyles();
  const { suggestions } = item.finding;
  if (suggestions.length === 1) {
    return (
      <Button size="small" className={shared.button} onClick={() => void controller.openSuggestion(item, 0)}>
        {speaker.text('finding.suggest')}
      </Button>
    );
  }
  return (
    <ActionMenu
      label={`${speaker.text('finding.suggest')} ${suggestions.length}`}
      align="start"
      actions={suggestions.map((suggestion, index) => ({
        label: speaker.message(suggestion.title),
        act: () => {
          void controller.openSuggestion(item, index);
        },
      }))}
    />
  );
}
