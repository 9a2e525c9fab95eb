import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { usePane } from '../pane-context';
import type { FindingItem } from '../report-view';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  input: { minWidth: '0' },
});

/** Asks why a finding is fine as it is. A form: Enter confirms, also at the end of a Chinese input. */
export function WaiveForm({ item, onClose }: { item: FindingItem; onClose: () => void }) {
  const { state, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [reason, setReason] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') void controller.waive(item, reason.trim());
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Field
        label={speaker.text('finding.waive.reason')}
        hint={speaker.text('finding.waive.hint')}
        required
        size="small"
      >
        <Input
          className={styles.input}
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          className={shared.button}
          disabledFocusable={reason.trim() === '' || state.isSlow}
        >
          {speaker.text('finding.waive.confirm')}
        </Button>
        <Button size="small" className={shared.button} onClick={onClose}>
          {speaker.text('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
