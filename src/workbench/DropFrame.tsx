import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import type { Say } from './messages';

const useStyles = makeStyles({
  page: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  drop: {
    position: 'absolute',
    inset: 0,
    zIndex: 100,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: 'rgba(15, 108, 189, 0.12)',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    pointerEvents: 'none',
  },
  dropText: {
    padding: '12px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
});

export interface DropFrameProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly say: Say;
  readonly isDragging: boolean;
  readonly children: ReactNode;
  onDragging(isDragging: boolean): void;
  onDrop(data: DataTransfer): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** The whole page: it takes files that are dropped on it, and says so while they hover. */
export function DropFrame({ ref, say, isDragging, children, onDragging, onDrop, onKeyDown }: DropFrameProps) {
  const styles = useStyles();
  return (
    <div
      ref={ref}
      className={styles.page}
      onKeyDown={onKeyDown}
      onDragEnter={(event) => {
        if (event.dataTransfer.types.includes('Files')) onDragging(true);
      }}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target || event.relatedTarget === null) onDragging(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDragging(false);
        if (event.dataTransfer.types.includes('Files')) onDrop(event.dataTransfer);
      }}
    >
      {children}
      {isDragging && (
        <div className={styles.drop}>
          <Text size={500} className={styles.dropText}>
            {say('workbench.drop')}
          </Text>
        </div>
      )}
    </div>
  );
}
