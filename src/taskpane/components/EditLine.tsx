import { makeStyles, tokens } from '@fluentui/react-components';
import { cellName } from '../cell-name';
import { usePane } from '../pane-context';
import type { PreviewItem } from '../preview';
import { currentReport } from '../state';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
});

/**
 * One edit in a line: 合计·预算数（D7）：空 → 200万元.
 *
 * @param isNamed false where the row above says which cell it is
 */
export function EditLine({ item, isNamed = true }: { item: PreviewItem; isNamed?: boolean }) {
  const { state, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { before, after, cell, place } = item;
  const isRange = place.includes(':');
  const form = currentReport(state)?.form ?? null;
  return (
    <span className={shared.formText}>
      {isNamed && speaker.text('edit.name', { name: isRange ? place : cellName(form, cell) })}
      <span className={shared.visuallyHidden}>{speaker.text('preview.before')}</span>
      <span className={styles.before}>{before === '' ? speaker.text('edit.blank') : before}</span>
      <span aria-hidden="true"> → </span>
      <span className={shared.visuallyHidden}>{speaker.text('preview.after')}</span>
      {after.includes('\n') && <br />}
      <span className={styles.after}>{after}</span>
    </span>
  );
}
