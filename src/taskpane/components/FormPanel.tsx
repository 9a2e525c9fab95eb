import { Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SheetReport } from '../../core/check';
import type { EvaluationForm } from '../../core/form/types';
import { usePane } from '../pane-context';
import { viewReport } from '../report-view';
import { ruleSetAge } from '../rule-set-age';
import { currentReport } from '../state';
import type { Speaker } from '../texts';
import type { Grouping } from '../work-list';
import { useSharedStyles } from './styles';

declare const __APP_VERSION__: string;

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    maxHeight: '45vh',
    overflowY: 'auto',
  },
  project: { margin: '0', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', textWrap: 'pretty' },
  line: { margin: '0', overflowWrap: 'anywhere' },
  choice: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  label: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  select: { flexGrow: 1, minWidth: '0' },
  old: { margin: '0', color: tokens.colorStatusWarningForeground3 },
});

/** Which form this is, by which rules it is checked, how the list is put in order, and what made it. */
export function FormPanel() {
  const { state, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const report = currentReport(state);
  const form = report?.form;
  if (!form) return null;
  const facts = factsOf(form, speaker);
  const ruleSet = report.ruleSet?.ruleSet;
  const age = ruleSetAge(report);
  return (
    <section className={styles.panel} aria-label={speaker.text('form.header')}>
      <p className={styles.project}>{projectName(report) || speaker.text('form.unnamed')}</p>
      {facts.length > 0 && <p className={styles.line}>{facts.join(' · ')}</p>}
      <RuleSetChoice report={report} />
      <p className={mergeClasses(styles.line, shared.caption)}>{evidenceText(report)}</p>
      {age && <p className={styles.old}>{speaker.message(age)}</p>}
      <GroupingChoice />
      <p className={mergeClasses(styles.line, shared.caption)}>
        {speaker.text('app.version', { version: __APP_VERSION__ })}
        {ruleSet && ` · ${speaker.text('form.rule-set.dated', { dated: ruleSet.dated })}`}
      </p>
    </section>
  );

  function evidenceText({ ruleSet: choice }: SheetReport): string {
    if (!choice || choice.chosenBy === 'default') return speaker.text('form.rule-set.default');
    if (choice.chosenBy === 'user') return speaker.text('form.rule-set.user');
    return speaker.text('form.rule-set.evidence', {
      evidence: choice.evidence.join(speaker.locale === 'zh-CN' ? '、' : ', '),
    });
  }
}

/** Year and unit, where the form names them. */
function factsOf({ year, implementingUnit, department }: EvaluationForm, speaker: Speaker): string[] {
  const unit = implementingUnit?.text ?? '';
  return [
    year === null ? '' : speaker.text('form.year', { year }),
    unit === '' ? (department?.text ?? '') : unit,
  ].filter((fact) => fact !== '');
}

/** What the form calls its project; empty when it does not. */
export function projectName(report: SheetReport): string {
  return report.form?.project?.text ?? '';
}

/** Which of several forms on the sheet is on show; each says how much of it must be fixed. Nothing for a single one. */
export function FormChoice() {
  const { state, store, speaker } = usePane();
  const shared = useSharedStyles();
  const reports = state.result?.reports ?? [];
  if (reports.length < 2) return null;
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
      {reports.map((report, index) => (
        <option key={index} value={index}>
          {speaker.text('form.option', {
            number: index + 1,
            project: projectName(report) || speaker.text('form.unnamed'),
            errors: viewReport(report, state.settings.waivers).counts.error,
          })}
        </option>
      ))}
    </Select>
  );
}

const AUTOMATIC = '';

function RuleSetChoice({ report }: { report: SheetReport }) {
  const { state, controller, engine, speaker } = usePane();
  const inForce = report.ruleSet?.ruleSet.title[speaker.locale] ?? '';
  const automatic = speaker.text('form.rule-set.auto');
  return (
    <Choice
      label={speaker.text('form.rule-set')}
      value={state.settings.ruleSet ?? AUTOMATIC}
      isDisabled={state.isSlow}
      onChoose={(value) => void controller.chooseRuleSet(value === AUTOMATIC ? null : value)}
    >
      <option value={AUTOMATIC}>{state.settings.ruleSet === null ? inForce : automatic}</option>
      {engine.ruleSets.map(({ id, title }) => (
        <option key={id} value={id}>
          {title[speaker.locale]}
        </option>
      ))}
    </Choice>
  );
}

const GROUPINGS: readonly Grouping[] = ['severity', 'place', 'rule'];

function GroupingChoice() {
  const { state, store, speaker } = usePane();
  return (
    <Choice
      label={speaker.text('group.label')}
      value={state.grouping}
      onChoose={(value) => {
        const grouping = GROUPINGS.find((each) => each === value);
        if (grouping) store.dispatch({ type: 'grouping', grouping });
      }}
    >
      {GROUPINGS.map((grouping) => (
        <option key={grouping} value={grouping}>
          {speaker.text(`group.${grouping}`)}
        </option>
      ))}
    </Choice>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly isDisabled?: boolean;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, isDisabled = false, onChoose, children }: ChoiceProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <label className={styles.choice}>
      <span className={styles.label}>{label}</span>
      <Select
        className={mergeClasses(styles.select, shared.select)}
        size="small"
        value={value}
        disabled={isDisabled}
        onChange={(_, data) => {
          onChoose(data.value);
        }}
      >
        {children}
      </Select>
    </label>
  );
}
