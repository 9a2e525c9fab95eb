import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  // Lies over the content, so that nothing moves when it comes and goes.
  place: { position: 'relative', height: '0', zIndex: 1 },
  bar: { position: 'absolute', top: '-2px', left: '0', right: '0' },
  text: {
    position: 'absolute',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
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

/** What the pane is doing, once it takes longer than a moment. */
export function Progress() {
  const { state, controller, engine, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const text = state.isSlow && state.busy ? speaker.text(`busy.${state.busy}`) : '';
  return (
    <div className={styles.place}>
      <div role="status" className={text === '' ? shared.visuallyHidden : undefined}>
        {text !== '' && (
          <>
            <ProgressBar
              className={styles.bar}
              thickness="medium"
              aria-label={text}
              {...(state.progress !== null && { value: state.progress })}
            />
            <span className={styles.text}>
              {text}
              {state.busy === 'checking' && engine.isLoaded && (
                <Button
                  size="small"
                  appearance="subtle"
                  onClick={() => {
                    controller.checker.cancel();
                  }}
                >
                  {speaker.text('busy.cancel')}
                </Button>
              )}
            </span>
          </>
        )}
      </div>
    </div>
  );
}
