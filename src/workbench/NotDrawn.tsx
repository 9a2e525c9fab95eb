import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons';
import type { NotDrawn as Kind } from '../hosts/xlsx/scene/types';
import { message, type Say } from './messages';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flex: '0 0 auto',
    alignItems: 'center',
    gap: '6px',
    padding: '2px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
});

/** Names what the file holds and the page does not draw, so that nobody takes the page for the paper. */
export function NotDrawn({ kinds, say }: { readonly kinds: readonly Kind[]; readonly say: Say }) {
  const styles = useStyles();
  if (kinds.length === 0) return null;
  return (
    <div className={styles.line} role="note">
      <Info16Regular aria-hidden="true" />
      <Text size={200}>
        {say('workbench.not-drawn', { kinds: kinds.map((kind) => message(`workbench.not-drawn.${kind}`)) })}
      </Text>
    </div>
  );
}
