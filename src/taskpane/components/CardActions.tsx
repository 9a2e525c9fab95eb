import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { toA1 } from '../../core/sheet/address';
import { usePane } from '../pane-context';
import { previewItems } from '../preview';
import { currentWork } from '../state';
import type { ShownRow } from '../work-list';
import { NextButton } from './NextButton';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** A longer value would make the button wider than the pane. */
const LONGEST_VALUE = 10;

/** The one thing to do, called after what it does, and the way on. */
export function CardActions({ row }: { row: ShownRow }) {
  const { state, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { head, open } = row;
  const { finding } = head;
  const button = (label: string, act: () => Promise<void>, isPrimary: boolean): ReactNode => (
    <Button
      size="small"
      appearance={isPrimary ? 'primary' : 'secondary'}
      className={shared.button}
      disabledFocusable={state.isSlow}
      onClick={() => void act()}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.buttons}>
      {primary()}
      <NextButton />
      {finding.suggestions.slice(1).map((suggestion, index) => (
        <span key={index}>
          {button(speaker.message(suggestion.title), () => controller.openSuggestion(head, index + 1), false)}
        </span>
      ))}
      <AlikeButton row={row} />
    </div>
  );

  function primary(): ReactNode {
    const fixes = open.filter(({ finding: { fix } }) => fix.length > 0);
    const edits = fixes.flatMap(({ finding: { fix } }) => fix);
    const isProtected = state.result?.snapshot.isProtected ?? false;
    if (edits.some(({ edit }) => edit.kind !== 'cell'))
      return button(speaker.text('action.notes'), () => controller.openNotes(), true);
    if (edits.length > 0 && isProtected)
      return button(speaker.text('finding.fix'), () => controller.openFix(...fixes), true);
    if (edits.length > 0) return button(fillLabel(), () => controller.writeFix(fixes), true);
    const [suggestion] = finding.suggestions;
    if (suggestion) return button(speaker.message(suggestion.title), () => controller.openSuggestion(head, 0), true);
    return button(
      speaker.text('finding.go', { cell: toA1(finding.cell) }),
      () => controller.locate(finding.cell),
      true,
    );

    function fillLabel(): string {
      const lines = previewItems({ sheetId: '', edits });
      const [only] = lines;
      return lines.length === 1 && only && only.after.length <= LONGEST_VALUE
        ? speaker.text('finding.fill', { value: only.after })
        : speaker.text('finding.fill.all', { count: lines.length });
    }
  }
}

/** All open findings of the row's kind that can be mended, laid out in one preview and undone in one step. */
export function AlikeButton({ row: { head } }: { row: ShownRow }) {
  const { state, controller, speaker } = usePane();
  const shared = useSharedStyles();
  const alike = (currentWork(state)?.view.open ?? []).filter(
    ({ finding }) => finding.rule === head.finding.rule && (finding.fix.length > 0 || finding.suggestions.length > 0),
  );
  if (alike.length < 2) return null;
  return (
    <Button
      size="small"
      className={shared.button}
      disabledFocusable={state.isSlow}
      onClick={() => void controller.openSuggestions(alike)}
    >
      {speaker.text('row.alike', { count: alike.length })}
    </Button>
  );
}
