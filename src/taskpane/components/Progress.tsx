import { ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePane } from '../pane-context';
import { useSharedStyles } from './styles';

/** Shorter waits show nothing: a flash of progress only unsettles. */
const PATIENCE_MS = 300;

const useStyles = makeStyles({
  // Lies over the top bar's border, so that nothing moves when it comes and goes.
  place: { position: 'relative', height: '0', zIndex: 1 },
  bar: { position: 'absolute', top: '-2px', left: '0', right: '0' },
  text: {
    position: 'absolute',
    top: tokens.spacingVerticalS,
    left: '50%',
    transform: 'translateX(-50%)',
    whiteSpace: 'nowrap',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    boxShadow: tokens.shadow8,
    fontSize: tokens.fontSizeBase200,
  },
});

function useIsLong(busy: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => { setIsLong(true); }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [busy]);
  return busy && isLong;
}

/** What the pane is doing, once it takes longer than a moment. */
export function Progress() {
  const { state, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const isLong = useIsLong(state.busy !== null);
  const text = state.busy ? speaker.text(`busy.${state.busy}`) : '';
  return (
    <div className={styles.place}>
      <div role="status" className={isLong ? undefined : shared.visuallyHidden}>
        {isLong && (
          <>
            <ProgressBar className={styles.bar} thickness="medium" aria-label={text} />
            <span className={styles.text}>{text}</span>
          </>
        )}
      </div>
    </div>
  );
}
