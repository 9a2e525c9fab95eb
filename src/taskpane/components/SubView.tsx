import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { takeFocus } from '../focus';
import { usePane } from '../pane-context';
import { Banners } from './Banners';
import { BackIcon } from './icons';
import { useSharedStyles } from './styles';

export const useFrameStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: '0',
    // At 200 % zoom there is no height to spare for a fixed foot: everything scrolls.
    '@media (max-height: 420px)': { overflowY: 'auto' },
  },
  // Relative: texts that are only read out scroll along, instead of stretching the page.
  scroll: {
    position: 'relative',
    flexGrow: 1,
    minHeight: '0',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    '@media (max-height: 420px)': { overflowY: 'visible', flexShrink: 0 },
  },
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  grow: { flexGrow: 1 },
});

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/** A view one goes into and comes back from. Escape goes back; the title takes the focus on entering. */
export function SubView({ title, footer, children }: { title: string; footer?: ReactNode; children: ReactNode }) {
  const { store, speaker } = usePane();
  const frame = useFrameStyles();
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.hasFocus() && heading.current) takeFocus(heading.current);
  }, []);
  const back = (): void => {
    store.dispatch({ type: 'view', view: 'main' });
  };
  return (
    <div
      className={frame.frame}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        // Excel on the web takes an Escape that it hears of for the wish to leave the pane.
        event.stopPropagation();
        back();
      }}
    >
      <div className={styles.head}>
        <Button
          appearance="subtle"
          size="small"
          icon={<BackIcon />}
          aria-label={speaker.text('app.back')}
          onClick={back}
        />
        <h1 className={mergeClasses(shared.heading, styles.title)} tabIndex={-1} ref={heading} data-focus-target>
          {title}
        </h1>
      </div>
      <Banners />
      <div className={frame.scroll}>{children}</div>
      {footer !== undefined && <div className={frame.footer}>{footer}</div>}
    </div>
  );
}
