import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { usePane } from '../pane-context';
import type { FindingItem } from '../report-view';
import { currentWork } from '../state';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  input: { minWidth: '0' },
});

/** Asks why findings are fine as they are. A form: Enter confirms, also at the end of a Chinese input. */
export function WaiveForm({ items, onClose }: { items: readonly FindingItem[]; onClose: () => void }) {
  const { state, controller, speaker } = usePane();
  const [isForAll, setIsForAll] = useState(false);
  const rules = new Set(items.map(({ finding }) => finding.rule));
  const alike = (currentWork(state)?.view.open ?? []).filter(({ finding }) => rules.has(finding.rule));
  return (
    <ReasonForm
      confirm={speaker.text('finding.waive.confirm')}
      onClose={onClose}
      onReason={(reason) => void controller.memory.waive(isForAll ? alike : items, reason)}
    >
      {alike.length > items.length && (
        <Checkbox
          label={speaker.text('finding.waive.alike', { count: alike.length })}
          checked={isForAll}
          onChange={(_, { checked }) => {
            setIsForAll(checked === true);
          }}
        />
      )}
    </ReasonForm>
  );
}

interface ReasonFormProps {
  readonly confirm: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
  readonly children?: React.ReactNode;
}

/** One reason for what is being confirmed. */
export function ReasonForm({ confirm, onReason, onClose, children }: ReasonFormProps) {
  const { state, speaker } = usePane();
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
    if (reason.trim() !== '') onReason(reason.trim());
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
      {children}
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          className={shared.button}
          disabledFocusable={reason.trim() === '' || state.isSlow}
        >
          {confirm}
        </Button>
        <Button size="small" className={shared.button} onClick={onClose}>
          {speaker.text('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
