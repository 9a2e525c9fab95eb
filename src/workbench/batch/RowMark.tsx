import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Say } from '../messages';
import { MARK_STATES, type Mark, type MarkState } from './marks';

/** From here on state and remark stand beside each other. */
export const WIDE = '@media (min-width: 1200px)';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '6px 0',
    minWidth: 0,
    [WIDE]: { flexDirection: 'row' },
  },
  state: { [WIDE]: { flex: '0 0 76px' } },
  field: {
    boxSizing: 'border-box',
    width: '100%',
    height: '26px',
    padding: '0 4px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
});

export interface RowMarkProps {
  readonly name: string;
  readonly mark: Mark;
  readonly say: Say;
  onMark(mark: Mark): void;
}

/** How far the reviewer is with a form, and a remark. Plain fields of the browser: a list may have a thousand of them. */
export function RowMark({ name, mark, say, onMark }: RowMarkProps) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <select
        className={mergeClasses(styles.field, styles.state)}
        aria-label={say('workbench.mark.of', { file: name })}
        value={mark.state}
        onChange={(event) => {
          onMark({ ...mark, state: event.target.value as MarkState });
        }}
      >
        {MARK_STATES.map((state) => (
          <option key={state} value={state}>
            {say(`workbench.mark.state.${state}`)}
          </option>
        ))}
      </select>
      <input
        className={styles.field}
        aria-label={say('workbench.mark.remark.of', { file: name })}
        placeholder={say('workbench.mark.remark')}
        value={mark.remark}
        onChange={(event) => {
          onMark({ ...mark, remark: event.target.value });
        }}
      />
    </div>
  );
}
