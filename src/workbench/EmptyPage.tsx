import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentArrowUp24Regular } from '@fluentui/react-icons';
import type { Say } from './messages';

const useStyles = makeStyles({
  empty: {
    flex: '1 1 0',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
    padding: '24px',
    margin: '24px',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
});

/** Nothing is open. */
export function EmptyPage({ say, onOpen }: { readonly say: Say; onOpen(): void }) {
  const styles = useStyles();
  return (
    <main className={styles.empty}>
      <DocumentArrowUp24Regular />
      <Text as="h2" size={500} weight="semibold">
        {say('workbench.empty.title')}
      </Text>
      <Text>{say('workbench.empty.body')}</Text>
      <Button appearance="primary" onClick={onOpen}>
        {say('workbench.open')}
      </Button>
      <Text size={200}>{say('workbench.privacy')}</Text>
    </main>
  );
}
