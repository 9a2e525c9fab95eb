import { Badge, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { RuleMeta, Severity } from '../../core/rules/types';
import { usePane } from '../pane-context';
import { ClosedIcon, OpenIcon } from './icons';
import { SubView } from './SubView';
import { useSharedStyles } from './styles';

declare const __APP_VERSION__: string;

const useStyles = makeStyles({
  rule: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalS,
  },
  summary: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: '0',
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  icon: { display: 'inline-flex', alignItems: 'center', height: tokens.lineHeightBase300 },
  meta: {
    display: 'inline-flex',
    columnGap: tokens.spacingHorizontalXS,
    marginLeft: tokens.spacingHorizontalXS,
    verticalAlign: 'middle',
  },
  text: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

const COLOURS: Readonly<Record<Severity, 'danger' | 'warning' | 'informative'>> = {
  error: 'danger',
  warning: 'warning',
  info: 'informative',
};

/** What is checked, generated from the rules themselves. */
export function RulesView() {
  const { engine, speaker } = usePane();
  const shared = useSharedStyles();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = engine.rules.filter(
    (rule) =>
      wanted === '' ||
      `${rule.code} ${rule.slug} ${rule.title[speaker.locale]} ${rule.what[speaker.locale]}`
        .toLowerCase()
        .includes(wanted),
  );
  return (
    <SubView title={speaker.text('rules.title')}>
      <span className={shared.caption}>
        {speaker.text('rules.lead', { count: engine.rules.length })}{' '}
        {speaker.text('app.version', { version: __APP_VERSION__ })}
      </span>
      <Input
        type="search"
        size="small"
        aria-label={speaker.text('rules.search')}
        placeholder={speaker.text('rules.search')}
        value={search}
        onChange={(_, { value }) => {
          setSearch(value);
        }}
      />
      {shown.length === 0 && <span className={shared.caption}>{speaker.text('rules.none')}</span>}
      <ul className={shared.list}>
        {shown.map((rule) => (
          <RuleEntry key={rule.slug} rule={rule} />
        ))}
      </ul>
    </SubView>
  );
}

function RuleEntry({ rule }: { rule: RuleMeta }) {
  const { speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { locale } = speaker;
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  return (
    <li className={styles.rule}>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        <span className={styles.icon} aria-hidden="true">
          {isOpen ? <OpenIcon /> : <ClosedIcon />}
        </span>
        <span>
          {rule.title[locale]}
          <span className={styles.meta}>
            <Badge size="small" appearance="tint" color={COLOURS[rule.severity]}>
              {speaker.text(`severity.${rule.severity}`)}
            </Badge>
            {rule.stage === 'trial' && (
              <Badge size="small" appearance="outline" color="informative">
                {speaker.text('finding.trial')}
              </Badge>
            )}
          </span>
        </span>
      </button>
      <div id={detailsId}>
        {isOpen && (
          <>
            <p className={styles.text}>{rule.what[locale]}</p>
            <p className={styles.text}>
              <span className={shared.caption}>{speaker.text('rules.why')} </span>
              {rule.why[locale]}
            </p>
            <p className={styles.text}>
              <span className={shared.caption}>{speaker.text('rules.fix')} </span>
              {rule.howToFix[locale]}
            </p>
          </>
        )}
      </div>
    </li>
  );
}
