import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JudgedIndicator } from '../../core/rules/types';
import { toA1 } from '../../core/sheet/address';
import { usePane } from '../pane-context';
import { markPair, type TextPart } from '../text-parts';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  // Two columns while each has room for words, else one below the other.
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(108px, 1fr))',
    gap: tokens.spacingHorizontalXS,
    margin: '0',
  },
  side: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
    padding: tokens.spacingHorizontalS,
  },
  text: { margin: '0' },
  blank: { color: tokens.colorNeutralForeground3 },
  part: { color: 'inherit', backgroundColor: 'transparent', paddingBottom: '1px' },
  matched: { borderBottom: `2px dotted ${tokens.colorStatusSuccessForeground1}` },
  unclear: { borderBottom: `2px dashed ${tokens.colorNeutralStrokeAccessible}` },
  differs: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorNeutralForeground1,
    borderBottom: `2px solid ${tokens.colorStatusDangerForeground1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Target and actual side by side with the deciding parts marked. */
export function ComparePair({ judged }: { judged: JudgedIndicator }) {
  const { speaker } = usePane();
  const styles = useStyles();
  const { target, actual } = judged.indicator;
  const parts = markPair(target.text, actual?.text ?? '', judged.comparison);
  return (
    <dl className={styles.pair}>
      <Side label={speaker.text('finding.target')} cell={toA1(target.cell)} parts={parts.target} />
      <Side label={speaker.text('finding.actual')} cell={actual ? toA1(actual.cell) : ''} parts={parts.actual} />
    </dl>
  );
}

function Side({ label, cell, parts }: { label: string; cell: string; parts: readonly TextPart[] }) {
  const { speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const isBlank = parts.every(({ text }) => text === '');
  return (
    <div className={styles.side}>
      <dt className={shared.caption}>
        {label} {cell}
      </dt>
      <dd className={mergeClasses(styles.text, shared.formText)}>
        {isBlank ? (
          <span className={styles.blank}>{speaker.text('finding.blank')}</span>
        ) : (
          parts.map(({ text, mark }, index) =>
            mark ? (
              <mark
                key={index}
                className={mergeClasses(styles.part, styles[mark])}
                title={speaker.text(`finding.mark.${mark}`)}
              >
                {text}
              </mark>
            ) : (
              <span key={index}>{text}</span>
            ),
          )
        )}
      </dd>
    </div>
  );
}
