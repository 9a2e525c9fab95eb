import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SheetReport } from '../../core/check';
import { usePane } from '../pane-context';
import { NoFormIcon } from './icons';
import { useSharedStyles } from './styles';
import { WorkbookForms } from './WorkbookForms';

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXS}`,
  },
  icon: { fontSize: '40px', color: tokens.colorNeutralForeground3, lineHeight: '0' },
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: '0' },
  looked: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    alignSelf: 'stretch',
  },
});

/** The sheet holds no form: what was looked for, and what to do. */
export function NoFormScreen({ report }: { report: SheetReport }) {
  const { state, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={styles.screen}>
      <span className={styles.icon} aria-hidden="true">
        <NoFormIcon />
      </span>
      <h1 className={mergeClasses(shared.heading, styles.title)} tabIndex={-1} data-focus-target>
        {speaker.text('none.title')}
      </h1>
      {state.forms.length === 0 && <p className={styles.text}>{speaker.text('none.text')}</p>}
      <WorkbookForms />
      {report.reason && (
        <div className={styles.looked}>
          <h2 className={shared.heading}>{speaker.text('none.looked')}</h2>
          <p className={styles.text}>{speaker.message(report.reason)}</p>
        </div>
      )}
      <Button
        appearance={state.forms.length === 0 && state.isSearched ? 'primary' : 'secondary'}
        disabledFocusable={state.isSlow}
        onClick={() => void controller.check()}
      >
        {speaker.text('action.check')}
      </Button>
    </div>
  );
}
