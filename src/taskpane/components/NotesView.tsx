import {
  Button,
  Field,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { matchNotes, notesRows } from '../../core/edits/notes';
import type { SheetReport } from '../../core/check';
import type { RuleSet } from '../../core/rules/rule-sets/types';
import { usePane } from '../pane-context';
import { previewItems } from '../preview';
import { SubView, useFrameStyles } from './SubView';
import { useSharedStyles } from './styles';
import { usePlan } from './use-plan';

const useStyles = makeStyles({
  text: {
    margin: '0',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  place: { margin: '0' },
  narrow: { minWidth: '0' },
});

/** 备注 below the table: which text, the text itself, and where it will stand. */
export function NotesView({ report }: { report: SheetReport }) {
  const { state, controller, store, engine, speaker } = usePane();
  const styles = useStyles();
  const frame = useFrameStyles();
  const shared = useSharedStyles();
  const stored = state.settings.notes;
  const withNotes = engine.ruleSets.filter(({ notes }) => notes.length > 0);
  const [source, setSource] = useState<'standard' | 'own'>(stored === null ? 'standard' : 'own');
  const [ruleSetId, setRuleSetId] = useState(() => firstChoice(withNotes, report));
  const [own, setOwn] = useState((stored ?? []).join('\n'));

  const lines = useMemo(
    () => (source === 'own' ? linesOf(own) : (engine.ruleSets.find(({ id }) => id === ruleSetId)?.notes ?? [])),
    [source, own, ruleSetId, engine],
  );
  const plan = usePlan(
    useCallback(async () => (lines.length > 0 ? controller.planNotes(lines) : null), [controller, lines]),
  );
  const [item] = plan ? previewItems(plan) : [];
  const isProtected = state.result?.snapshot.isProtected ?? false;
  const footer = (
    <>
      <Button
        appearance="primary"
        className={mergeClasses(shared.button, frame.grow)}
        disabledFocusable={!plan || !item || isProtected || state.isSlow}
        onClick={() => {
          if (plan && item) void controller.writeNotes(plan, source === 'own' ? lines : null);
        }}
      >
        {speaker.text('notes.insert')}
      </Button>
      <Button
        className={shared.button}
        onClick={() => {
          store.dispatch({ type: 'view', view: 'main' });
        }}
      >
        {speaker.text('app.cancel')}
      </Button>
    </>
  );
  return (
    <SubView title={speaker.text('notes.title')} footer={footer}>
      <Field label={speaker.text('notes.source')}>
        <RadioGroup
          value={source}
          onChange={(_, { value }) => {
            setSource(value === 'own' ? 'own' : 'standard');
          }}
        >
          <Radio value="standard" label={speaker.text('notes.standard')} />
          <Radio value="own" label={speaker.text('notes.own')} />
        </RadioGroup>
      </Field>
      {source === 'standard' ? (
        <Field label={speaker.text('notes.rule-set')}>
          <Select
            className={mergeClasses(styles.narrow, shared.select)}
            value={ruleSetId}
            onChange={(_, { value }) => {
              setRuleSetId(value);
            }}
          >
            {withNotes.map(({ id, title }) => (
              <option key={id} value={id}>
                {title[speaker.locale]}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <Field label={speaker.text('notes.own.label')}>
          <Textarea
            resize="vertical"
            rows={5}
            value={own}
            onChange={(_, { value }) => {
              setOwn(value);
            }}
          />
        </Field>
      )}
      {lines.length > 0 && (
        <section>
          <h2 className={shared.heading}>{speaker.text('notes.text')}</h2>
          <p className={mergeClasses(styles.text, shared.formText)}>{notesRows(lines).join('\n')}</p>
        </section>
      )}
      <p className={styles.place}>{placeText()}</p>
    </SubView>
  );

  function placeText(): string {
    if (lines.length === 0) return speaker.text(source === 'own' ? 'notes.own.empty' : 'notes.empty');
    if (plan === undefined) return '\u00a0';
    if (!item)
      return speaker.text(
        matchNotes(report.form?.notes ?? null, lines).state === 'absent' ? 'notes.empty' : 'notes.present',
      );
    if (isProtected) return speaker.text('preview.protected');
    return item.insertedRows > 0
      ? speaker.text('notes.place.rows', { range: item.place, count: item.insertedRows })
      : speaker.text('notes.place', { range: item.place });
  }
}

/** The rule set in force where it has notes, else the first that has. */
function firstChoice(ruleSets: readonly RuleSet[], report: SheetReport): string {
  const inForce = report.ruleSet?.ruleSet.id ?? '';
  return ruleSets.some(({ id }) => id === inForce) ? inForce : (ruleSets[0]?.id ?? '');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
