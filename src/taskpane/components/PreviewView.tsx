import { Button, Checkbox, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CompletionOptions } from '../../core/completion';
import type { Withheld } from '../../core/edits/types';
import { toA1 } from '../../core/sheet/address';
import { usePane } from '../pane-context';
import { previewItems, type PreviewItem } from '../preview';
import type { OpenPreview } from '../state';
import { EditLine } from './EditLine';
import { LocateButton } from './LocateButton';
import { SubView, useFrameStyles } from './SubView';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  lead: { margin: '0' },
  // The boxes bring their own margin: all four stand in one row of 320 px, in line with what is above and below.
  scope: {
    display: 'flex',
    flexWrap: 'wrap',
    border: 'none',
    margin: `0 0 0 calc(-1 * ${tokens.spacingHorizontalS})`,
    padding: '0',
  },
  legend: { padding: `0 ${tokens.spacingHorizontalS}` },
  line: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
  },
  left: {
    flexDirection: 'row',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    justifyContent: 'space-between',
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  tick: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  place: { fontWeight: tokens.fontWeightSemibold },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

const SCOPE = ['rates', 'totals', 'notes', 'scores'] as const;

/** Every edit before it is written: cell, before, after, why. */
export function PreviewView({ preview }: { preview: OpenPreview }) {
  const { state, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const items = previewItems(preview.plan);
  const { withheld = [] } = preview.plan;
  const isProtected = state.result?.snapshot.isProtected ?? false;
  return (
    <SubView
      title={speaker.text(`preview.${preview.kind}`)}
      footer={items.length > 0 ? <WriteBar preview={preview} items={items} /> : undefined}
    >
      {preview.title && <p className={styles.lead}>{speaker.message(preview.title)}</p>}
      {isProtected && items.length > 0 && <p className={styles.lead}>{speaker.text('preview.protected')}</p>}
      {preview.options && <Scope options={preview.options} />}
      {items.length === 0 && withheld.length === 0 && (
        <div>
          <p className={mergeClasses(styles.lead, shared.heading)}>{speaker.text('preview.nothing')}</p>
          <p className={styles.lead}>{speaker.text('preview.nothing.text')}</p>
        </div>
      )}
      {items.length > 0 && !isProtected && (
        <p className={mergeClasses(styles.lead, shared.caption)}>{speaker.text('preview.lead')}</p>
      )}
      <ul className={shared.list}>
        {items.map((item) => (
          <Line key={item.key} item={item} preview={preview} />
        ))}
      </ul>
      {withheld.length > 0 && <LeftBlank withheld={withheld} />}
    </SubView>
  );
}

function WriteBar({ preview, items }: { preview: OpenPreview; items: readonly PreviewItem[] }) {
  const { state, controller, store, speaker } = usePane();
  const frame = useFrameStyles();
  const shared = useSharedStyles();
  const isProtected = state.result?.snapshot.isProtected ?? false;
  const count = items.filter(({ key }) => preview.chosen.has(key)).length;
  return (
    <>
      <Button
        appearance="primary"
        className={mergeClasses(shared.button, frame.grow)}
        disabledFocusable={count === 0 || isProtected || state.isSlow}
        onClick={() => void controller.writePreview()}
      >
        {speaker.text('preview.write', { count })}
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
}

/** Blanks that could be filled in, were it not for what the form states elsewhere: a person has to look which is wrong. */
function LeftBlank({ withheld }: { withheld: readonly Withheld[] }) {
  const { speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <section>
      <h2 className={shared.heading}>{speaker.text('preview.withheld', { count: withheld.length })}</h2>
      <ul className={shared.list}>
        {withheld.map(({ cell, reason }) => (
          <li key={toA1(cell)} className={mergeClasses(styles.line, styles.left)}>
            <span>{speaker.message(reason)}</span>
            <LocateButton cell={cell} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Scope({ options }: { options: CompletionOptions }) {
  const { controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <fieldset className={styles.scope}>
      <legend className={mergeClasses(styles.legend, shared.caption)}>{speaker.text('preview.scope')}</legend>
      {SCOPE.map((part) => (
        <Checkbox
          key={part}
          label={speaker.text(`preview.${part}`)}
          checked={options[part]}
          onChange={(_, { checked }) => {
            void controller.openCompletion({ ...options, [part]: checked === true });
          }}
        />
      ))}
    </fieldset>
  );
}

function Line({ item, preview }: { item: PreviewItem; preview: OpenPreview }) {
  const { store, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { key, place, before, after, formula, insertedRows, reason, editable } = item;
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <Checkbox
          className={styles.tick}
          label={{ children: place, className: styles.place }}
          checked={preview.chosen.has(key)}
          onChange={(_, { checked }) => {
            store.dispatch({ type: 'line-ticked', key, ticked: checked === true });
          }}
        />
        <LocateButton cell={item.cell} />
      </div>
      {!editable && <EditLine item={item} />}
      {before !== '' && <span className={shared.caption}>{speaker.text('preview.replaces')}</span>}
      {formula !== null && <code className={styles.code}>{formula}</code>}
      {editable && (
        <>
          <Textarea
            aria-label={`${speaker.text('preview.after')} ${place}`}
            resize="vertical"
            rows={5}
            value={preview.rewordings[key] ?? after}
            onChange={(_, { value }) => {
              store.dispatch({ type: 'line-reworded', key, text: value });
            }}
          />
          <span className={shared.caption}>{speaker.text('preview.edit-text')}</span>
        </>
      )}
      <span className={shared.caption}>
        {before === '' && speaker.message(reason)}
        {insertedRows > 0 && ` ${speaker.text('preview.rows', { count: insertedRows })}`}
      </span>
    </li>
  );
}
