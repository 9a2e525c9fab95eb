import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane-context';
import { HelpIcon, OfflineIcon, PreviewIcon, ReadIcon } from './icons';
import { useSharedStyles } from './styles';
import mark from '../../../assets/icon-80.png';

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXS}`,
  },
  mark: { width: '48px', height: '48px' },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
  },
  points: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalM,
    margin: '0',
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { color: tokens.colorBrandForeground1, lineHeight: '0' },
  point: { margin: '0' },
  term: { fontWeight: tokens.fontWeightSemibold, display: 'block' },
});

/** The first screen: what this does, how to begin, and why nothing can go wrong. */
export function StartScreen() {
  const { state, controller, speaker } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <div>
        <img className={styles.mark} src={mark} alt="" width={48} height={48} />
        <h1 className={styles.title}>{speaker.text('start.title')}</h1>
        <p className={styles.lead}>{speaker.text('start.lead')}</p>
      </div>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={state.isSlow}
        onClick={() => void controller.check()}
      >
        {speaker.text('action.check')}
      </Button>
      <div className={styles.points}>
        <Point icon={<ReadIcon />} title={speaker.text('start.check')} text={speaker.text('start.check.text')} />
        <Point icon={<PreviewIcon />} title={speaker.text('start.preview')} text={speaker.text('start.preview.text')} />
        <Point icon={<OfflineIcon />} title={speaker.text('start.offline')} text={speaker.text('start.offline.text')} />
      </div>
      <Button appearance="subtle" size="small" icon={<HelpIcon />} onClick={() => void controller.openRules()}>
        {speaker.text('action.rules')}
      </Button>
    </div>
  );
}

function Point({ icon, title, text }: { icon: ReactNode; title: string; text: string }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <p className={styles.point}>
        <span className={styles.term}>{title}</span>
        <span className={shared.caption}>{text}</span>
      </p>
    </>
  );
}
