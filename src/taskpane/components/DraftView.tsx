import { Button, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Draft, DraftBlock, DraftRun } from '../../core/draft/types';
import { draftHtml, draftText } from '../../report/draft-html';
import { LINE_PITCHES, USUAL_PITCH, type LinePitch } from '../../report/draft-layout';
import { usePane } from '../pane-context';
import { currentReport, currentWork } from '../state';
import { copyRich } from './copy-text';
import { SubView, useFrameStyles } from './SubView';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  text: { margin: '0', overflowWrap: 'anywhere' },
  choice: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  label: { fontSize: tokens.fontSizeBase200 },
  paper: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
  heading: { fontWeight: tokens.fontWeightSemibold },
  paragraph: { textIndent: '2em' },
  signature: { textAlign: 'right' },
  blank: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
});

/** The drafted report, as text to be read, and the ways to take it along. */
export function DraftView({ draft }: { draft: Draft }) {
  const { state, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const frame = useFrameStyles();
  const [pitch, setPitch] = useState<LinePitch>(USUAL_PITCH);
  const [isCopied, setIsCopied] = useState(false);
  const errors = currentWork(state)?.view.counts.error ?? 0;
  const ruleSet = currentReport(state)?.ruleSet?.ruleSet.title[speaker.locale] ?? '';
  const footer = (
    <>
      <Button
        appearance="primary"
        className={mergeClasses(shared.button, frame.grow)}
        disabledFocusable={state.isSlow}
        onClick={() => void controller.documents.save(pitch)}
      >
        {speaker.text('draft.download')}
      </Button>
      <Button
        className={shared.button}
        onClick={() => {
          setIsCopied(copyRich(draftHtml(draft, pitch), draftText(draft)));
        }}
      >
        {speaker.text(isCopied ? 'action.copied' : 'draft.copy')}
      </Button>
    </>
  );
  return (
    <SubView title={speaker.text('draft.title')} footer={footer}>
      <p className={styles.text}>
        {speaker.text('draft.lead', { ruleSet })}
        {draft.blanks > 0 && speaker.text('draft.blanks', { count: draft.blanks })}
      </p>
      {errors > 0 && <p className={styles.text}>{speaker.text('draft.errors', { count: errors })}</p>}
      {!controller.documents.isDownloadSure && (
        <p className={mergeClasses(styles.text, shared.caption)}>{speaker.text('draft.blocked')}</p>
      )}
      <label className={styles.choice}>
        <span className={styles.label}>{speaker.text('draft.pitch')}</span>
        <Select
          size="small"
          value={pitch}
          onChange={(_, { value }) => {
            setPitch(LINE_PITCHES.find((each) => each === value) ?? USUAL_PITCH);
          }}
        >
          {LINE_PITCHES.map((each) => (
            <option key={each} value={each}>
              {speaker.text('draft.points', { points: each })}
            </option>
          ))}
        </Select>
      </label>
      <div className={styles.paper} lang="zh-CN">
        {draft.blocks.map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </div>
    </SubView>
  );
}

function Block({ block }: { block: DraftBlock }) {
  const { speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  switch (block.kind) {
    case 'title':
      return <p className={mergeClasses(styles.text, styles.title)}>{block.text}</p>;
    case 'heading':
      return <p className={mergeClasses(styles.text, styles.heading)}>{block.text}</p>;
    case 'paragraph':
      return (
        <p className={mergeClasses(styles.text, styles.paragraph)}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'signature':
      return block.lines.map((runs, index) => (
        <p key={index} className={mergeClasses(styles.text, styles.signature)}>
          <Runs runs={runs} />
        </p>
      ));
    case 'attachment':
      return <p className={mergeClasses(styles.text, shared.caption)}>{speaker.text('draft.table')}</p>;
    default:
      return null;
  }
}

function Runs({ runs }: { runs: readonly DraftRun[] }) {
  const styles = useStyles();
  return runs.map(({ text, isBlank }, index) =>
    isBlank ? (
      <mark key={index} className={styles.blank}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
