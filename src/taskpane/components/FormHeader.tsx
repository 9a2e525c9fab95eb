import { Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SheetReport } from '../../core/check';
import { rangeToA1 } from '../../core/sheet/address';
import { usePane } from '../pane-context';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  project: {
    margin: '0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
  line: { margin: '0' },
  ruleSet: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
  label: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  select: { flexGrow: 1, minWidth: '0' },
});

/** Which form this is: project, year, unit, and the rules it is checked by. */
export function FormHeader({ report }: { report: SheetReport }) {
  const { state, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { form } = report;
  if (!form) return null;
  const unit = form.implementingUnit?.text ?? '';
  const facts = [
    form.year === null ? '' : speaker.text('form.year', { year: form.year }),
    unit === '' ? (form.department?.text ?? '') : unit,
  ].filter((fact) => fact !== '');
  return (
    <section className={styles.header} aria-label={speaker.text('form.header')}>
      {(state.result?.reports.length ?? 0) > 1 && <FormChoice />}
      <h1 className={styles.project}>{projectName(report) || speaker.text('form.unnamed')}</h1>
      {facts.length > 0 && <p className={styles.line}>{facts.join(' · ')}</p>}
      <RuleSetChoice report={report} />
      <p className={`${styles.line} ${shared.caption}`}>{evidenceText()}</p>
    </section>
  );

  function evidenceText(): string {
    const choice = report.ruleSet;
    if (!choice || choice.chosenBy === 'default') return speaker.text('form.rule-set.default');
    if (choice.chosenBy === 'user') return speaker.text('form.rule-set.user');
    return speaker.text('form.rule-set.evidence', {
      evidence: choice.evidence.join(speaker.locale === 'zh-CN' ? '、' : ', '),
    });
  }
}

function projectName(report: SheetReport): string {
  return report.form?.project?.text ?? '';
}

function FormChoice() {
  const { state, store, speaker } = usePane();
  const shared = useSharedStyles();
  return (
    <Select
      className={shared.select}
      size="small"
      aria-label={speaker.text('form.label')}
      value={String(state.formIndex)}
      onChange={(_, { value }) => {
        store.dispatch({ type: 'form-chosen', index: Number(value) });
      }}
    >
      {(state.result?.reports ?? []).map((report, index) => (
        <option key={index} value={index}>
          {speaker.text('form.option', {
            number: index + 1,
            project: projectName(report) || speaker.text('form.unnamed'),
            range: report.form ? rangeToA1(report.form.table) : '',
          })}
        </option>
      ))}
    </Select>
  );
}

const AUTOMATIC = '';

function RuleSetChoice({ report }: { report: SheetReport }) {
  const { state, controller, engine, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const inForce = report.ruleSet?.ruleSet.title[speaker.locale] ?? '';
  const automatic = speaker.text('form.rule-set.auto');
  return (
    <label className={styles.ruleSet}>
      <span className={styles.label}>{speaker.text('form.rule-set')}</span>
      <Select
        className={mergeClasses(styles.select, shared.select)}
        size="small"
        value={state.settings.ruleSet ?? AUTOMATIC}
        disabled={state.isSlow}
        onChange={(_, { value }) => void controller.chooseRuleSet(value === AUTOMATIC ? null : value)}
      >
        <option value={AUTOMATIC}>{state.settings.ruleSet === null ? inForce : automatic}</option>
        {engine.ruleSets.map(({ id, title }) => (
          <option key={id} value={id}>
            {title[speaker.locale]}
          </option>
        ))}
      </Select>
    </label>
  );
}
