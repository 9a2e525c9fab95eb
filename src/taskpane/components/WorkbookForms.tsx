import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { choosableSheets, errorsOver, formSheets, type FormSheet } from '../workbook-forms';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignSelf: 'stretch' },
  list: { rowGap: tokens.spacingVerticalXS },
  form: { display: 'flex', width: '100%', justifyContent: 'space-between', textAlign: 'left' },
  name: { overflowWrap: 'anywhere' },
  left: { flexShrink: 0, marginLeft: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightRegular },
  errors: { color: tokens.colorStatusDangerForeground1 },
});

/** The forms of the workbook, what is left to mend over all of them, and the way to each. */
export function WorkbookForms() {
  const { state, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const forms = formSheets(state);
  const sheets = choosableSheets(state).length;
  const isAlone = forms.every(({ isOnShow }) => isOnShow);
  if (state.isSearched && isAlone && forms.length > 0) return null;
  return (
    <section className={styles.section} aria-label={speaker.text('forms.label')}>
      {!isAlone && (
        <>
          <h2 className={shared.heading}>{speaker.text('forms.title', { count: forms.length })}</h2>
          <span className={shared.caption}>{speaker.text('forms.left', { count: errorsOver(forms) })}</span>
          <ul className={mergeClasses(shared.list, styles.list)}>
            {forms.map((form) => (
              <li key={form.sheetId}>
                <FormButton form={form} />
              </li>
            ))}
          </ul>
        </>
      )}
      {state.isSearched && forms.length === 0 && (
        <span className={shared.caption}>{speaker.text('forms.none', { count: sheets })}</span>
      )}
      {!state.isSearched && (
        <Button
          className={shared.button}
          appearance={forms.length === 0 ? 'primary' : 'secondary'}
          disabledFocusable={state.isSlow}
          onClick={() => void controller.findForms()}
        >
          {speaker.text('forms.find', { count: sheets })}
        </Button>
      )}
    </section>
  );
}

function FormButton({ form }: { form: FormSheet }) {
  const { state, controller, speaker } = usePane();
  const styles = useStyles();
  const { errors, isContinued, isOnShow, name, sheetId } = form;
  return (
    <Button
      className={styles.form}
      {...(isOnShow ? { 'aria-current': 'true' as const } : {})}
      disabledFocusable={state.isSlow}
      onClick={() => void controller.openForm(sheetId)}
    >
      <span className={styles.name}>{isContinued ? speaker.text('forms.continued', { name }) : name}</span>
      <span className={mergeClasses(styles.left, errors > 0 && styles.errors)}>
        {errors > 0 ? speaker.text('forms.errors', { count: errors }) : speaker.text('forms.no-errors')}
      </span>
    </Button>
  );
}
