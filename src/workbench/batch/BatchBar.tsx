import { Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowLeft20Regular, ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import type { Say } from '../messages';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  place: {
    flex: '1 1 auto',
    minWidth: 0,
    textAlign: 'right',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

export interface BatchBarProps {
  readonly say: Say;
  /** Place of the open file in the list, from 0; -1 when a filter hides it. */
  readonly index: number;
  readonly count: number;
  onBack(): void;
  onStep(step: -1 | 1): void;
}

/** Above a file that was opened from the list: back to it, or to the next file in it. */
export function BatchBar({ say, index, count, onBack, onStep }: BatchBarProps) {
  const styles = useStyles();
  const isFirst = index <= 0;
  const isLast = index < 0 || index >= count - 1;
  return (
    <nav className={styles.bar} aria-label={say('workbench.batch')}>
      <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={onBack}>
        {say('workbench.batch.back')}
      </Button>
      <Text size={200} className={styles.place}>
        {index >= 0 && say('workbench.batch.place', { number: index + 1, all: count })}
      </Text>
      <Tooltip content={say('workbench.batch.previous')} relationship="label">
        <Button
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          disabledFocusable={isFirst}
          onClick={() => {
            if (!isFirst) onStep(-1);
          }}
        />
      </Tooltip>
      <Tooltip content={say('workbench.batch.next')} relationship="label">
        <Button
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          disabledFocusable={isLast}
          onClick={() => {
            if (!isLast) onStep(1);
          }}
        />
      </Tooltip>
    </nav>
  );
}
