import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { toA1 } from '../../core/sheet/address';
import { usePane } from '../pane-context';
import type { UnclearItem } from '../report-view';
import { ComparePair } from './ComparePair';
import { useCardStyles } from './FindingCard';
import { LocateButton } from './LocateButton';
import { ClosedIcon, OpenIcon, UnclearIcon } from './icons';

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  pair: { alignSelf: 'stretch' },
});

/** An indicator only a person can judge: both texts and why the machine cannot tell. Never an error. */
export function UnclearCard({ item }: { item: UnclearItem }) {
  const { state, store, controller, speaker } = usePane();
  const card = useCardStyles();
  const styles = useStyles();
  const detailsId = useId();
  const isOpen = state.openKey === item.key;
  const [reason] = item.judged.comparison.evidence;
  const toggle = (): void => {
    store.dispatch({ type: 'toggled', key: item.key });
    if (!isOpen && state.result?.snapshot.visibility === 'visible') void controller.locate(item.cell);
  };
  return (
    <li className={mergeClasses(card.card, card.neutral)}>
      <button
        type="button"
        className={card.head}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        data-card={item.key}
        onClick={toggle}
      >
        <span className={mergeClasses(card.icon, card.neutralIcon)} aria-hidden="true">
          <UnclearIcon />
        </span>
        <span className={card.title}>
          <span className={card.cell}>{toA1(item.cell)}</span>
          <span>{item.judged.indicator.name.text}</span>
        </span>
        <span className={card.icon} aria-hidden="true">
          {isOpen ? <OpenIcon /> : <ClosedIcon />}
        </span>
        {reason && <span className={card.message}>{speaker.message(reason.message)}</span>}
      </button>
      <div id={detailsId}>
        {isOpen && (
          <div className={styles.details}>
            <div className={styles.pair}>
              <ComparePair judged={item.judged} />
            </div>
            <LocateButton cell={item.cell} />
          </div>
        )}
      </div>
    </li>
  );
}
