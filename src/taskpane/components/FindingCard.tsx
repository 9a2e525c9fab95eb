import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { Severity } from '../../core/rules/types';
import { toA1 } from '../../core/sheet/address';
import { usePane } from '../pane-context';
import { ruleTitle, type FindingItem } from '../report-view';
import { ClosedIcon, ErrorIcon, InfoIcon, OpenIcon, WarningIcon } from './icons';
import { FindingDetails } from './FindingDetails';
import { useSharedStyles } from './styles';

export const useCardStyles = makeStyles({
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: '3px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  info: { borderLeftColor: tokens.colorBrandStroke1 },
  neutral: { borderLeftColor: tokens.colorNeutralStroke1 },
  selected: { boxShadow: `0 0 0 1px ${tokens.colorBrandStroke1}` },
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  icon: {
    lineHeight: tokens.lineHeightBase300,
    display: 'inline-flex',
    alignItems: 'center',
    height: tokens.lineHeightBase300,
  },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  infoIcon: { color: tokens.colorBrandForeground1 },
  neutralIcon: { color: tokens.colorNeutralForeground2 },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', textWrap: 'pretty' },
  cell: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: '18px',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    marginRight: tokens.spacingHorizontalS,
  },
  trial: { marginLeft: tokens.spacingHorizontalS, verticalAlign: 'middle' },
  message: { gridColumn: '2 / span 2', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular },
});

const ICONS: Readonly<Record<Severity, ReactNode>> = {
  error: <ErrorIcon />,
  warning: <WarningIcon />,
  info: <InfoIcon />,
};

/** One finding: where, what, and on opening everything else. Opening it shows the cell in the sheet. */
export function FindingCard({ item }: { item: FindingItem }) {
  const { state, store, controller, engine, speaker } = usePane();
  const styles = useCardStyles();
  const shared = useSharedStyles();
  const detailsId = useId();
  const { finding, key } = item;
  const isOpen = state.openKey === key;
  const isSelected = state.selected?.row === finding.cell.row && state.selected.col === finding.cell.col;
  const toggle = (): void => {
    store.dispatch({ type: 'toggled', key });
    if (!isOpen && state.result?.snapshot.visibility === 'visible') void controller.locate(finding.cell);
  };
  return (
    <li className={mergeClasses(styles.card, styles[finding.severity], isSelected && styles.selected)}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        data-card={key}
        onClick={toggle}
      >
        <span className={mergeClasses(styles.icon, styles[`${finding.severity}Icon`])} aria-hidden="true">
          {ICONS[finding.severity]}
        </span>
        <span className={styles.title}>
          <span className={shared.visuallyHidden}>{speaker.text(`severity.${finding.severity}`)}</span>
          <span className={styles.cell}>{toA1(finding.cell)}</span>
          <span>{ruleTitle(finding, engine.rules, speaker)}</span>
          {finding.trial && (
            <Badge className={styles.trial} size="small" appearance="outline" color="informative">
              {speaker.text('finding.trial')}
            </Badge>
          )}
        </span>
        <span className={styles.icon} aria-hidden="true">
          {isOpen ? <OpenIcon /> : <ClosedIcon />}
        </span>
        <span className={styles.message}>{speaker.message(finding.message)}</span>
      </button>
      <div id={detailsId}>{isOpen && <FindingDetails item={item} />}</div>
    </li>
  );
}
