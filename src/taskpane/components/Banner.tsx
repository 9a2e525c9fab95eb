import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane-context';
import { DismissIcon, DoneIcon, ErrorIcon, InfoIcon, WarningIcon } from './icons';

type Intent = 'error' | 'warning' | 'success' | 'info';

const ICONS: Readonly<Record<Intent, ReactNode>> = {
  error: <ErrorIcon />,
  warning: <WarningIcon />,
  success: <DoneIcon />,
  info: <InfoIcon />,
};

const useStyles = makeStyles({
  banner: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
  // Not the grey of the form's own box, which mostly follows below.
  info: {
    backgroundColor: tokens.colorBrandBackground2,
    borderTopColor: tokens.colorBrandStroke2,
    borderRightColor: tokens.colorBrandStroke2,
    borderBottomColor: tokens.colorBrandStroke2,
    borderLeftColor: tokens.colorBrandStroke2,
  },
  icon: { display: 'inline-flex', alignItems: 'center', height: tokens.lineHeightBase300 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  infoIcon: { color: tokens.colorBrandForeground1 },
  dismiss: { minWidth: '0', height: tokens.lineHeightBase300, padding: '0' },
  // What can be done stands in the line of the words where there is room for it.
  content: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  text: { minWidth: '0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface BannerProps {
  readonly intent: Intent;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A message above the content. Not Fluent's MessageBar, whose empty action row wastes a line of the narrow pane. */
export function Banner({ intent, children, actions, onDismiss }: BannerProps) {
  const { speaker } = usePane();
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.banner, styles[intent])} data-banner={intent}>
      <span className={mergeClasses(styles.icon, styles[`${intent}Icon`])} aria-hidden="true">
        {ICONS[intent]}
      </span>
      <div className={styles.content}>
        <div className={styles.text}>{children}</div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {onDismiss && (
        <Button
          className={styles.dismiss}
          appearance="transparent"
          size="small"
          icon={<DismissIcon />}
          aria-label={speaker.text('app.dismiss')}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
