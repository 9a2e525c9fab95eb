import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Dismiss20Regular, DocumentArrowUp24Regular } from '@fluentui/react-icons';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type DragEvent,
  type KeyboardEvent,
} from 'react';
import type { Locale, Message } from '../core/messages/message';
import { RequestChannel } from '../taskpane/requests';
import { TaskPane } from '../taskpane/TaskPane';
import { Batch } from './batch/batch';
import { BatchBar } from './batch/BatchBar';
import { BatchView } from './batch/BatchView';
import { chosenFiles, droppedFiles, type PickedFile } from './batch/picked-files';
import { arranged, filesOf, INITIAL_LIST } from './batch/rows';
import { downloadBytes } from './download';
import { downloadName } from './file-names';
import { clearCopy, loadCopy, storeCopy } from './local-copy';
import { message, say as sayMessage, sayIn } from './messages';
import { openBytes, openFile, openSample, SAMPLES, type Opened, type WorkbenchDocument } from './open-document';
import { SheetArea, type Zoom } from './SheetArea';
import { SplitView } from './SplitView';
import { DiscardDialog, Toolbar } from './Toolbar';
import { speakerOf } from '../catalogue';

const useStyles = makeStyles({
  page: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  empty: {
    flex: '1 1 0',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
    padding: '24px',
    margin: '24px',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  drop: {
    position: 'absolute',
    inset: 0,
    zIndex: 100,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: 'rgba(15, 108, 189, 0.12)',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    pointerEvents: 'none',
  },
  dropText: {
    padding: '12px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  front: { display: 'contents' },
  /** What is open stays as it is while the list is looked at. */
  behind: { display: 'none' },
});

const ZOOM = { least: 0.5, most: 2, step: 0.1 };
/** Pause after a change before the work is stored, in milliseconds. */
const STORE_AFTER = 400;

interface Notice {
  readonly intent: 'error' | 'warning' | 'info';
  readonly text: Message;
  /** Offers the file dialog as the way out. */
  readonly offersOpen: boolean;
}

/** The open file of a list that the person came from. */
interface FromList {
  readonly picked: PickedFile;
  readonly requests: RequestChannel;
}

/** Never changes: there is no document to watch. */
const watchNothing = () => () => undefined;
const zero = () => 0;
const noProgress = () => null;

/** The page: the workbook on the left, the task pane on the right. */
export function Workbench({ locale, onLocale }: { readonly locale: Locale; onLocale(locale: Locale): void }) {
  const styles = useStyles();
  const say = useMemo(() => sayIn(locale), [locale]);
  const [document, setDocument] = useState<WorkbenchDocument | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [zoom, setZoom] = useState<Zoom>(null);
  const [shownZoom, setShownZoom] = useState(1);
  const [isDragging, setDragging] = useState(false);
  const [pending, setPending] = useState<{ readonly ask: string; act(): void } | null>(null);
  const [batch, setBatch] = useState<Batch | null>(null);
  const [list, setList] = useState(INITIAL_LIST);
  const [isListShown, setListShown] = useState(false);
  const [fromList, setFromList] = useState<FromList | null>(null);
  /** Counts what was asked to be shown: only the latest is, however long the others take to load. */
  const latest = useRef(0);
  const fileInput = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const host = document?.host ?? null;
  const revision = useSyncExternalStore(host?.subscribe ?? watchNothing, host?.revision ?? zero);
  const isUnsaved = host?.isUnsaved ?? false;

  const show = useCallback((opened: Opened) => {
    setOpening(null);
    if (opened.document === null) {
      setNotice({ intent: 'error', text: opened.problem, offersOpen: true });
      return;
    }
    setDocument(opened.document);
    setFromList(null);
    setListShown(false);
    setZoom(null);
    setNotice(
      opened.document.host.workbook.isConverted
        ? { intent: 'info', text: message('workbench.converted'), offersOpen: false }
        : null,
    );
  }, []);

  /** Answers whether the file could be opened. */
  const open = useCallback(
    async (name: string, load: () => Promise<Opened>): Promise<boolean> => {
      const turn = ++latest.current;
      setOpening(name);
      // the word “opening” must be on screen before a large file keeps the page busy
      await new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
      const opened = await load();
      if (turn !== latest.current) return false;
      show(opened);
      return opened.document !== null;
    },
    [show],
  );

  const openGiven = (file: File) => {
    void open(file.name, () => openFile(file));
  };

  /** One file is opened; several are checked, and what is open stays as it is behind their list. */
  const take = (files: readonly PickedFile[]) => {
    const [first] = files;
    if (!first) setNotice({ intent: 'warning', text: message('workbench.batch.folder-empty'), offersOpen: true });
    else if (files.length === 1)
      guarded('workbench.discard.ask', () => {
        openGiven(first.file);
      });
    else {
      batch?.stop();
      latest.current++;
      setOpening(null);
      const started = new Batch(files);
      setBatch(started);
      setFromList(null);
      setList(INITIAL_LIST);
      setListShown(true);
      setNotice(null);
      void started.run();
    }
  };

  const openFromList = (picked: PickedFile, sheetId: string | null) => {
    const { file } = picked;
    if (fromList?.picked === picked) {
      // What was done to it since is still there.
      if (document && sheetId !== null) showSheet(document, sheetId);
      setListShown(false);
      return;
    }
    guarded('workbench.discard.ask', () => {
      void open(file.name, async () => {
        const opened = await openFile(file);
        if (opened.document && sheetId !== null) showSheet(opened.document, sheetId);
        return opened;
      }).then((isOpen) => {
        if (!isOpen) return;
        const requests = new RequestChannel();
        requests.send('check');
        setFromList({ picked, requests });
      });
    });
  };

  useFirstDocument(
    useCallback(async () => {
      const copy = await loadCopy();
      // Somebody was quicker than the storage.
      if (latest.current > 0) return;
      if (!copy) {
        await open(SAMPLES[0].file, () => openSample(SAMPLES[0].file));
        return;
      }
      const opened = await openBytes(copy.bytes, copy.fileName, copy.isSample);
      if (latest.current > 0) return;
      show(opened);
      if (opened.document === null || !copy.isUnsaved) return;
      opened.document.host.markUnsaved();
      const time = new Date(copy.storedAt).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' });
      setNotice({
        intent: 'info',
        text: message('workbench.restored', { file: copy.fileName, time }),
        offersOpen: false,
      });
    }, [open, show, locale]),
  );

  useLocalCopy(
    document,
    revision,
    useCallback(() => {
      setNotice({ intent: 'warning', text: message('workbench.not-stored'), offersOpen: false });
    }, []),
  );

  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isUnsaved]);

  useEffect(() => {
    window.document.title = document ? `${document.fileName} · ${say('workbench.title')}` : say('workbench.title');
  }, [document, say]);

  /** Asks first when work would be lost. */
  const guarded = (question: 'workbench.discard.ask' | 'workbench.clear.ask', act: () => void) => {
    if (document && isUnsaved) setPending({ ask: say(question, { file: document.fileName }), act });
    else act();
  };

  const shown = isListShown ? null : document;
  const progress = useSyncExternalStore(batch?.subscribe ?? watchNothing, batch?.progress ?? noProgress);
  const listed = useMemo(
    () =>
      progress
        ? filesOf(
            arranged(
              progress.checked.flatMap(({ rows }) => rows),
              list,
            ),
          )
        : [],
    [progress, list],
  );

  const place = fromList ? listed.indexOf(fromList.picked) : -1;

  const closeList = () => {
    batch?.stop();
    setBatch(null);
    setListShown(false);
    setFromList(null);
  };

  const download = () => {
    if (!shown || !document) return;
    downloadBytes(document.host.save() as Uint8Array<ArrayBuffer>, downloadName(document.fileName));
    document.host.markSaved();
  };

  const clear = () => {
    latest.current++;
    setOpening(null);
    closeList();
    setDocument(null);
    setNotice(null);
    void clearCopy();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const isTyping = event.target instanceof HTMLElement && isTextField(event.target);
    if (event.key === 'F6') {
      event.preventDefault();
      if (!isListShown) switchPart(page.current);
    } else if (ctrl && !isTyping && key === 'z' && !event.shiftKey) {
      event.preventDefault();
      shown?.host.undo();
    } else if (ctrl && !isTyping && (key === 'y' || (key === 'z' && event.shiftKey))) {
      event.preventDefault();
      shown?.host.redo();
    } else if (ctrl && key === 's') {
      event.preventDefault();
      download();
    }
  };

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDragging(false);
    if (!event.dataTransfer.types.includes('Files')) return;
    droppedFiles(event.dataTransfer).then(({ files, refused }) => {
      if (files.length > 0 || refused.length === 0) take(files);
      if (refused.length > 0)
        setNotice({
          intent: 'warning',
          text: message('workbench.batch.refused', {
            count: refused.length,
            names: refused.slice(0, 3).join(locale === 'zh-CN' ? '、' : ', '),
          }),
          offersOpen: false,
        });
    }, onUnexpected);
  };

  const onUnexpected = () => {
    setNotice({ intent: 'error', text: message('workbench.unexpected'), offersOpen: false });
  };

  const pickFile = () => {
    fileInput.current?.click();
  };

  return (
    <div
      ref={page}
      className={styles.page}
      onKeyDown={onKeyDown}
      onDragEnter={(event) => {
        if (event.dataTransfer.types.includes('Files')) setDragging(true);
      }}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target || event.relatedTarget === null) setDragging(false);
      }}
      onDrop={onDrop}
    >
      <input
        ref={fileInput}
        type="file"
        multiple
        hidden
        accept=".xlsx,.xlsm,.xls"
        aria-label={say('workbench.open')}
        onChange={(event) => {
          const files = chosenFiles(event.target.files ?? []);
          event.target.value = '';
          if (files.length > 0) take(files);
        }}
      />
      <Toolbar
        say={say}
        document={shown}
        isUnsaved={shown !== null && isUnsaved}
        canUndo={shown?.host.canUndo ?? false}
        canRedo={shown?.host.canRedo ?? false}
        zoom={shownZoom}
        isListShown={isListShown}
        onOpen={pickFile}
        onSample={(file) => {
          guarded('workbench.discard.ask', () => {
            void open(file, () => openSample(file));
          });
        }}
        onUndo={() => {
          host?.undo();
        }}
        onRedo={() => {
          host?.redo();
        }}
        onZoom={(step) => {
          setZoom(Math.min(ZOOM.most, Math.max(ZOOM.least, Math.round((shownZoom + step * ZOOM.step) * 10) / 10)));
        }}
        onFit={() => {
          setZoom(null);
        }}
        onLanguage={() => {
          onLocale(locale === 'zh-CN' ? 'en-US' : 'zh-CN');
        }}
        onClear={() => {
          guarded('workbench.clear.ask', clear);
        }}
        onDownload={download}
      />
      {notice && (
        <MessageBar intent={notice.intent} layout="multiline" data-testid="notice">
          <MessageBarBody>{sayMessage(locale, notice.text)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<Dismiss20Regular />}
                aria-label={say('workbench.dismiss')}
                onClick={() => {
                  setNotice(null);
                }}
              />
            }
          >
            {notice.offersOpen && <Button onClick={pickFile}>{say('workbench.open.other')}</Button>}
          </MessageBarActions>
        </MessageBar>
      )}
      <div role="status" aria-live="polite">
        {opening !== null && <Spinner size="tiny" label={say('workbench.opening', { file: opening })} />}
      </div>
      {batch && isListShown && (
        <BatchView
          key={batch.id}
          batch={batch}
          settings={list}
          locale={locale}
          say={say}
          onSettings={setList}
          onOpen={({ picked, sheetId }) => {
            openFromList(picked, sheetId);
          }}
          returningTo={fromList?.picked ?? null}
          onDownload={() => {
            downloadReview(batch, locale).catch(onUnexpected);
          }}
          onClose={closeList}
        />
      )}
      {batch && !isListShown && (
        <BatchBar
          say={say}
          index={place}
          count={listed.length}
          onBack={() => {
            setListShown(true);
          }}
          onStep={(step) => {
            const next = listed[place + step];
            if (next) openFromList(next, null);
          }}
        />
      )}
      <div className={isListShown ? styles.behind : styles.front} inert={opening !== null}>
        {document ? (
          <SplitView
            say={say}
            workbook={
              <SheetArea
                key={document.id}
                host={document.host}
                zoom={zoom}
                say={say}
                sayMessage={(what) => sayMessage(locale, what)}
                onProblem={(text) => {
                  setNotice({ intent: 'warning', text, offersOpen: false });
                }}
                onZoomShown={setShownZoom}
              />
            }
            pane={
              <TaskPane
                key={document.id}
                host={document.host}
                locale={locale}
                {...(fromList && { requests: fromList.requests })}
                onFindings={document.host.showFindings}
              />
            }
          />
        ) : (
          <main className={styles.empty}>
            <DocumentArrowUp24Regular />
            <Text as="h2" size={500} weight="semibold">
              {say('workbench.empty.title')}
            </Text>
            <Text>{say('workbench.empty.body')}</Text>
            <Button appearance="primary" onClick={pickFile}>
              {say('workbench.open')}
            </Button>
            <Text size={200}>{say('workbench.privacy')}</Text>
          </main>
        )}
      </div>
      {isDragging && (
        <div className={styles.drop}>
          <Text size={500} className={styles.dropText}>
            {say('workbench.drop')}
          </Text>
        </div>
      )}
      <DiscardDialog
        say={say}
        text={pending?.ask ?? null}
        onAnswer={(discard) => {
          setPending(null);
          if (discard) pending?.act();
        }}
      />
    </div>
  );
}

/** Brings the sheet of a form to the front; a hidden one stays hidden. */
function showSheet({ host }: WorkbenchDocument, sheetId: string): void {
  if (host.workbook.sheets.find(({ id }) => id === sheetId)?.visibility === 'visible') host.activateByUser(sheetId);
}

/** The reviewer's workbook over everything checked so far. */
async function downloadReview(batch: Batch, locale: Locale): Promise<void> {
  const { reviewWorkbook } = await import('../report/review-workbook');
  const bytes = reviewWorkbook(
    batch.progress().checked.map(({ report }) => report),
    speakerOf(locale),
  );
  downloadBytes(bytes as Uint8Array<ArrayBuffer>, sayMessage(locale, message('workbench.batch.download.name')));
}

/** Runs once per page, also when React mounts twice in development. */
function useFirstDocument(load: () => Promise<void>): void {
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void load();
  }, [load]);
}

/** Keeps the work in the browser, a moment after each change. */
function useLocalCopy(document: WorkbenchDocument | null, revision: number, onRefused: () => void): void {
  const stored = useRef({ id: 0, contentRevision: -1, isUnsaved: false });
  useEffect(() => {
    if (!document) return undefined;
    const { host } = document;
    const state = { id: document.id, contentRevision: host.contentRevision, isUnsaved: host.isUnsaved };
    const known = stored.current;
    if (known.id === state.id && known.contentRevision === state.contentRevision && known.isUnsaved === state.isUnsaved)
      return undefined;
    let isStored = false;
    const store = () => {
      if (isStored) return;
      isStored = true;
      const { fileName, isSample } = document;
      // a sample nobody touched is opened afresh next time
      const isWork = !isSample || state.isUnsaved;
      (isWork
        ? storeCopy({ fileName, isSample, bytes: host.save(), storedAt: Date.now(), isUnsaved: state.isUnsaved })
        : clearCopy()
      ).then(() => {
        stored.current = state;
      }, onRefused);
    };
    const timer = setTimeout(store, STORE_AFTER);
    // leaving asks first; that leaves the time to store what the timer has not
    window.addEventListener('beforeunload', store);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('beforeunload', store);
    };
  }, [document, revision, onRefused]);
}

/** Whether a key belongs to a text field; the grid's own field counts only while a cell is being edited. */
function isTextField(element: HTMLElement): boolean {
  if (element.dataset['editing'] !== undefined) return element.dataset['editing'] === 'true';
  return element.tagName === 'INPUT' || element.tagName === 'TEXTAREA' || element.isContentEditable;
}

/** F6: from the workbook to the pane and back. */
function switchPart(page: HTMLElement | null): void {
  const pane = page?.querySelector<HTMLElement>('[data-pane]');
  const isInPane = pane?.contains(window.document.activeElement) ?? false;
  const target = isInPane
    ? page?.querySelector<HTMLElement>('[role="grid"] textarea')
    : pane?.querySelector<HTMLElement>('button:not([disabled]), [href], input, [tabindex="0"]');
  target?.focus();
}
