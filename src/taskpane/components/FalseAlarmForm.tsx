import { Button, Checkbox, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { falseAlarmText } from '../false-alarm';
import { usePane } from '../pane-context';
import type { FindingItem } from '../report-view';
import { currentReport } from '../state';
import { copyText } from './copy-text';
import { useSharedStyles } from './styles';

declare const __APP_VERSION__: string;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  lead: { margin: '0' },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
});

/** 这条不对？ What the maintainers need to mend a false alarm, for sending by whatever way there is. */
export function FalseAlarmForm({ item, onClose }: { item: FindingItem; onClose: () => void }) {
  const { state, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [withTexts, setWithTexts] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  const report = currentReport(state);
  if (!report) return null;
  const text = falseAlarmText(item, report, withTexts, __APP_VERSION__, speaker);
  return (
    <div className={styles.form}>
      <p className={styles.lead}>{speaker.text('wrong.lead')}</p>
      <Checkbox
        label={speaker.text('wrong.texts')}
        checked={withTexts}
        onChange={(_, { checked }) => {
          setWithTexts(checked === true);
          setIsCopied(false);
        }}
      />
      <Textarea size="small" readOnly rows={4} aria-label={speaker.text('wrong.text')} value={text} />
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          className={shared.button}
          onClick={() => void copyText(text).then(setIsCopied)}
        >
          {speaker.text(isCopied ? 'action.copied' : 'wrong.copy')}
        </Button>
        <Button size="small" className={shared.button} onClick={onClose}>
          {speaker.text('app.cancel')}
        </Button>
      </div>
    </div>
  );
}
