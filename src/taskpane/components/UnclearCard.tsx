import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import type { UnclearItem } from '../report-view';
import { ComparePair } from './ComparePair';
import { ListRow } from './ListRow';
import { NextButton } from './NextButton';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  text: { margin: '0', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** An indicator only a person can judge: both texts and why the machine cannot tell. Never an error. */
export function UnclearCard({ item }: { item: UnclearItem }) {
  const { speaker } = usePane();
  return (
    <ListRow
      rowKey={item.key}
      kind="unclear"
      says={speaker.text(item.seen ? 'row.seen' : 'filter.unclear')}
      isDone={item.seen !== null}
      cell={item.cell}
      title={item.judged.indicator.name.text}
    >
      {() => <UnclearDetails item={item} />}
    </ListRow>
  );
}

function UnclearDetails({ item }: { item: UnclearItem }) {
  const { state, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [reason] = item.judged.comparison.evidence;
  return (
    <div className={styles.details}>
      {reason && <p className={styles.text}>{speaker.message(reason.message)}</p>}
      <ComparePair judged={item.judged} />
      {item.seen && <p className={styles.text}>{speaker.text('unclear.seen', { reason: item.seen.reason })}</p>}
      <div className={styles.buttons}>
        {item.seen ? (
          <Button
            size="small"
            className={shared.button}
            disabledFocusable={state.isSlow}
            onClick={() => void controller.memory.forget([item.fingerprint])}
          >
            {speaker.text('unclear.forget')}
          </Button>
        ) : (
          <Button
            size="small"
            appearance="primary"
            className={shared.button}
            disabledFocusable={state.isSlow}
            onClick={() => {
              void controller.memory.markSeen([item], speaker.text('unclear.reason')).then(() => {
                controller.guide.step(1);
              });
            }}
          >
            {speaker.text('unclear.see')}
          </Button>
        )}
        <NextButton isPrimary={item.seen !== null} />
      </div>
    </div>
  );
}
