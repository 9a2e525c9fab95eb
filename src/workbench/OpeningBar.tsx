import { Button, makeStyles, mergeClasses, ProgressBar, Spinner, tokens } from '@fluentui/react-components';
import type { Say } from './messages';

const useStyles = makeStyles({
  // Lies over what is open meanwhile, so that nothing moves when it comes and goes.
  place: { position: 'relative', height: '0', zIndex: 2 },
  over: {
    position: 'absolute',
    top: '8px',
    left: '50%',
    transform: 'translateX(-50%)',
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    boxSizing: 'border-box',
    width: 'max-content',
    maxWidth: 'calc(100% - 24px)',
  },
  bar: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow8,
  },
  said: { display: 'flex', alignItems: 'center', gap: '8px' },
  line: { width: '240px', flexShrink: 1 },
});

export interface OpeningBarProps {
  /** Name of the file that is being opened; null when none is. */
  readonly file: string | null;
  /** From 0 to 1; null as long as that is not known. */
  readonly done: number | null;
  readonly say: Say;
  onStop(): void;
}

/** Says which file is being opened, and of one that takes a while how far it is and how to give it up. */
export function OpeningBar({ file, done, say, onStop }: OpeningBarProps) {
  const styles = useStyles();
  const label = file === null ? null : say('workbench.opening', { file });
  return (
    <div className={styles.place}>
      <div className={mergeClasses(styles.over, label !== null && styles.bar)}>
        <div role="status" aria-live="polite" className={styles.said}>
          {label !== null && (
            <>
              {/* The bar beside it says how far it is; a second one of the same name would only be read twice. */}
              <Spinner size="tiny" aria-hidden />
              <span>{label}</span>
            </>
          )}
        </div>
        {label !== null && done !== null && (
          <>
            <ProgressBar className={styles.line} value={done} aria-label={label} />
            <Button size="small" onClick={onStop}>
              {say('workbench.batch.stop')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
