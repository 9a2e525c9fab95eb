import { Button, makeStyles, Spinner, Text } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Say } from './messages';

const useStyles = makeStyles({
  room: {
    display: 'flex',
    flex: '1 1 0',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
    padding: '24px',
    boxSizing: 'border-box',
    height: '100%',
  },
});

/** A part of the page that is loaded after the first picture: it says so, and offers to try again when it does not come. */
export function LatePart<T>({
  load,
  say,
  children,
}: {
  /** Keep it stable. */
  readonly load: () => Promise<T>;
  readonly say: Say;
  children(part: T): ReactNode;
}) {
  const styles = useStyles();
  const [part, setPart] = useState<{ readonly loaded: T } | 'failed' | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    load().then(
      (loaded) => {
        if (isWanted) setPart({ loaded });
      },
      () => {
        if (isWanted) setPart('failed');
      },
    );
    return () => {
      isWanted = false;
    };
  }, [load, attempt]);
  if (part !== null && part !== 'failed') return children(part.loaded);
  return (
    <div className={styles.room} role="status">
      {part === 'failed' ? (
        <>
          <Text>{say('workbench.part.failed')}</Text>
          <Button
            onClick={() => {
              setPart(null);
              setAttempt(attempt + 1);
            }}
          >
            {say('workbench.part.again')}
          </Button>
        </>
      ) : (
        <Spinner size="tiny" label={say('workbench.part.loading')} />
      )}
    </div>
  );
}
