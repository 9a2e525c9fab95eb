import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { Locale } from '../core/messages/message';
import type { Host, Mark } from '../hosts/host';
import { Announcer } from './components/Announcer';
import { MainView } from './components/MainView';
import { ClosingView } from './components/ClosingView';
import { DraftView } from './components/DraftView';
import { NotesView } from './components/NotesView';
import { PreviewView } from './components/PreviewView';
import { Progress } from './components/Progress';
import { RulesView } from './components/RulesView';
import { TopBar } from './components/TopBar';
import { PaneController } from './controller';
import type { Engine } from './engine';
import { keepFocus } from './focus';
import { LateEngine } from './late-engine';
import { openMarks } from './marking';
import { PaneContext, usePane, type PaneServices } from './pane-context';
import type { RequestChannel } from './requests';
import { currentReport, currentWork } from './state';
import { PaneStore } from './pane-store';
import { speakerFor } from './texts';

export interface TaskPaneProps {
  readonly host: Host;
  readonly locale: Locale;
  /** Where the engine comes from; in the page itself by default. Keep it stable. */
  readonly loadEngine?: () => Promise<Engine>;
  /** Ribbon buttons, where there is a ribbon. */
  readonly requests?: RequestChannel;
  /** Told where the open findings stand after a check or a waiver; for a page that shows them without writing. Keep it stable. */
  readonly onFindings?: (sheetId: string, marks: readonly Mark[]) => void;
}

const useStyles = makeStyles({
  pane: {
    position: 'relative',
    overflow: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: '0',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

/**
 * The pane, the same in Excel and in the browser workbench. It talks to nothing but the host and the core.
 * The surrounding page provides the Fluent theme and a height.
 */
export function TaskPane({ host, locale, requests, onFindings, loadEngine = loadOwnEngine }: TaskPaneProps) {
  const styles = useStyles();
  const services = useMemo((): Omit<PaneServices, 'speaker'> => {
    const store = new PaneStore();
    const engine = new LateEngine(loadEngine);
    return { store, engine, controller: new PaneController(host, engine, store) };
  }, [host, loadEngine]);
  const { controller, store, engine } = services;
  const pane = useRef<HTMLElement>(null);
  useEffect(() => (pane.current ? keepFocus(pane.current) : undefined), []);
  useEffect(() => controller.start(), [controller]);
  useEffect(() => afterPaint(() => engine.load()), [engine]);
  useEffect(() => onFindings && reportFindings(store, onFindings), [store, onFindings]);
  useEffect(() => requests?.listen((request) => void controller.handle(request)), [requests, controller]);
  const context = useMemo(
    () => ({ ...services, speaker: speakerFor(locale, services.engine.render) }),
    [services, locale],
  );
  return (
    <PaneContext value={context}>
      <section
        ref={pane}
        className={styles.pane}
        lang={locale}
        aria-label={context.speaker.text('app.name')}
        onKeyDown={(event) => {
          if (event.key !== 'F8' || store.getState().view !== 'main') return;
          event.preventDefault();
          controller.guide.step(event.shiftKey ? -1 : 1);
        }}
      >
        <TopBar />
        <Progress />
        <CurrentView />
        <Announcer />
      </section>
    </PaneContext>
  );
}

const loadOwnEngine = () => import(/* webpackChunkName: "engine" */ './engine').then(({ engine }) => engine);

/** Begins what nobody waits for yet once the first picture is there; a failure is told to whoever needs it. */
function afterPaint(begin: () => Promise<unknown>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(() => void begin().catch(() => undefined));
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Calls back when the result or the waivers are others than last time; returns a function that stops. */
function reportFindings(store: PaneStore, onFindings: NonNullable<TaskPaneProps['onFindings']>): () => void {
  let { result, settings } = store.getState();
  return store.subscribe(() => {
    const state = store.getState();
    if (state.result === result && state.settings === settings) return;
    ({ result, settings } = state);
    const open = openMarks(state);
    if (open) onFindings(open.sheetId, open.marks);
  });
}

function CurrentView() {
  const { state } = usePane();
  const report = currentReport(state);
  if (state.view === 'preview' && state.preview) return <PreviewView preview={state.preview} />;
  if (state.view === 'notes' && report?.form) return <NotesView report={report} />;
  const work = state.view === 'closing' ? currentWork(state) : null;
  if (work) return <ClosingView work={work} />;
  if (state.view === 'draft' && state.draft) return <DraftView draft={state.draft} />;
  if (state.view === 'rules') return <RulesView />;
  return <MainView />;
}
