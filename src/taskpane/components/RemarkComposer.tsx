import { Button, Select, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CellEdit } from '../../core/edits/types';
import { toA1 } from '../../core/sheet/address';
import { usePane } from '../pane-context';
import { filled, PHRASES, scaffoldOf, topicOf } from '../remark';
import type { ShownRow } from '../work-list';
import { AlikeButton } from './CardActions';
import { NextButton } from './NextButton';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  composer: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  // The phrases stand at the end of the label's line.
  field: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  phrases: { minWidth: '0' },
  whole: { gridColumn: '1 / span 2' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  text: { margin: '0' },
});

/** Why a target was missed and what comes of it: the figures are there, a person says the rest. */
export function RemarkComposer({ edit, sentence, row }: { edit: CellEdit; sentence: string; row: ShownRow }) {
  const { state, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const scaffold = scaffoldOf(sentence);
  const [answers, setAnswers] = useState<readonly string[]>(() => scaffold.blanks.map(() => ''));
  const isWhole = scaffold.blanks.every((_, index) => (answers[index] ?? '').trim() !== '');
  const isProtected = state.result?.snapshot.isProtected ?? false;
  const text = filled(scaffold, answers);
  const cell = toA1(edit.cell);
  const setAnswer = (index: number, answer: string): void => {
    setAnswers(scaffold.blanks.map((_, at) => (at === index ? answer : (answers[at] ?? ''))));
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !isProtected) void controller.writeRemark(edit, text);
      }}
    >
      {scaffold.blanks.map((blank, index) => (
        <Blank
          key={index}
          blank={blank}
          answer={answers[index] ?? ''}
          onAnswer={(answer) => {
            setAnswer(index, answer);
          }}
        />
      ))}
      {isProtected && <p className={styles.text}>{speaker.text('preview.protected')}</p>}
      <p className={mergeClasses(styles.text, shared.formText, shared.caption)}>
        {speaker.text('remark.text', { cell, text })}
      </p>
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          className={shared.button}
          disabledFocusable={!isWhole || isProtected || state.isSlow}
        >
          {speaker.text('remark.write', { cell })}
        </Button>
        <NextButton />
        <AlikeButton row={row} />
      </div>
    </form>
  );
}

function Blank({ blank, answer, onAnswer }: { blank: string; answer: string; onAnswer: (answer: string) => void }) {
  const { speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const fieldId = useId();
  const topic = topicOf(blank);
  const label = topic === 'other' ? blank : speaker.text(`remark.${topic}`);
  return (
    <div className={styles.field}>
      <label htmlFor={fieldId}>{label}</label>
      {PHRASES[topic].length > 0 && (
        <Select
          className={mergeClasses(styles.phrases, shared.select)}
          size="small"
          aria-label={speaker.text('remark.phrases', { label })}
          value=""
          onChange={(_, { value }) => {
            if (value !== '') onAnswer(answer.trim() === '' ? value : `${answer.trim()}；${value}`);
          }}
        >
          <option value="">{speaker.text('remark.pick')}</option>
          {PHRASES[topic].map((phrase) => (
            <option key={phrase} value={phrase}>
              {phrase}
            </option>
          ))}
        </Select>
      )}
      <Textarea
        id={fieldId}
        className={styles.whole}
        size="small"
        resize="vertical"
        rows={PHRASES[topic].length > 0 ? 2 : 1}
        placeholder={blank}
        value={answer}
        onChange={(_, { value }) => {
          onAnswer(value);
        }}
      />
    </div>
  );
}
