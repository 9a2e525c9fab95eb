import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import type { Locale } from '../core/messages/message';
import { chosenFiles, pickFiles } from './batch/picked-files';
import { WorkbenchController } from './controller';
import { DocumentPart } from './DocumentPart';
import { DropFrame } from './DropFrame';
import { engineLoader } from './engine/load-engine';
import { EmptyPage } from './EmptyPage';
import { commandOf, isTextField, switchPart } from './keys';
import { LatePart } from './LatePart';
import { say as sayMessage, sayIn, type Say } from './messages';
import type { WorkbenchDocument } from './open-document';
import { OpeningBar } from './OpeningBar';
import { NoticeBar } from './NoticeBar';
import type { Surroundings } from './surroundings';
import { DiscardDialog, Toolbar } from './Toolbar';
import { useLeaveGuard, useLocalCopy } from './use-local-copy';

const useStyles = makeStyles({
  front: { display: 'contents' },
  /** What is open stays as it is while the list is looked at. */
  behind: { display: 'none' },
});

const loadList = () => import('./ListPart');

/** The page: the workbook on the left, the task pane on the right. */
export function Workbench({
  surroundings,
  locale,
  onLocale,
}: {
  readonly surroundings: Surroundings;
  readonly locale: Locale;
  onLocale(locale: Locale): void;
}) {
  const styles = useStyles();
  const say = useMemo(() => sayIn(locale), [locale]);
  const [loadEngine] = useState(() => engineLoader(surroundings.startEngineWorker));
  // A list has a worker of its own: whoever stops it does not stop what is open, and does not make it forget its sheets.
  const [controller] = useState(
    () => new WorkbenchController(surroundings.readSample, engineLoader(surroundings.startEngineWorker)),
  );
  const state = useSyncExternalStore(controller.store.subscribe, controller.store.getState);
  const { document, batch, isListShown, opening, notice, pending } = state;
  const fileInput = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const isUnsaved = useDocument(controller, document, say);
  useFirstDocument(controller, locale);
  const pickFile = () => {
    pickFiles().then((files) => {
      if (files === null) fileInput.current?.click();
      else if (files.length > 0) controller.take(files);
    }, controller.unexpected);
  };
  useEffect(() => {
    window.addEventListener('focus', controller.look);
    return () => {
      window.removeEventListener('focus', controller.look);
    };
  }, [controller]);
  const noticeBar = (
    <NoticeBar
      notice={notice}
      locale={locale}
      say={say}
      onOpen={pickFile}
      onDismiss={() => {
        controller.dismissNotice();
      }}
    />
  );
  const isSheetShown = document !== null && !isListShown;
  return (
    <DropFrame
      ref={page}
      say={say}
      isDragging={state.isDragging}
      onDragging={(isDragging) => {
        controller.dragging(isDragging);
      }}
      onDrop={(data) => {
        controller.drop(data, locale);
      }}
      onKeyDown={(event) => {
        onKey(event, controller, page.current);
      }}
    >
      <input
        ref={fileInput}
        type="file"
        multiple
        hidden
        accept=".xlsx,.xlsm,.xls,.et,.docx"
        aria-label={say('workbench.open')}
        onChange={(event) => {
          const files = chosenFiles(event.target.files ?? []);
          event.target.value = '';
          if (files.length > 0) controller.take(files);
        }}
      />
      <Toolbar
        say={say}
        document={isListShown ? null : document}
        isUnsaved={!isListShown && isUnsaved}
        isFollowed={!isListShown && state.isFollowed}
        zoom={state.shownZoom}
        isListShown={isListShown}
        controller={controller}
        onOpen={pickFile}
        onLanguage={() => {
          onLocale(locale === 'zh-CN' ? 'en-US' : 'zh-CN');
        }}
      />
      <OpeningBar
        file={opening}
        done={state.openingDone}
        say={say}
        onStop={() => {
          controller.stopOpening();
        }}
      />
      {batch && (
        <LatePart load={loadList} say={say}>
          {({ ListPart }) => <ListPart batch={batch} state={state} controller={controller} locale={locale} say={say} />}
        </LatePart>
      )}
      <div className={isListShown ? styles.behind : styles.front} inert={opening !== null}>
        {document ? (
          <DocumentPart
            document={document}
            state={state}
            controller={controller}
            locale={locale}
            say={say}
            loadEngine={loadEngine}
            notice={isSheetShown && noticeBar}
          />
        ) : (
          <EmptyPage say={say} onOpen={pickFile} />
        )}
      </div>
      {!isSheetShown && noticeBar}
      <DiscardDialog
        say={say}
        text={pending && sayMessage(locale, pending.question)}
        onAnswer={(discard) => {
          controller.answer(discard);
        }}
      />
    </DropFrame>
  );
}

/**
 * Follows the open file: its copy in this browser, the question before leaving, the title.
 *
 * @returns whether it has changes that were not downloaded
 */
function useDocument(controller: WorkbenchController, document: WorkbenchDocument | null, say: Say): boolean {
  const host = document?.host ?? null;
  const revision = useSyncExternalStore(host?.subscribe ?? watchNothing, host?.revision ?? zero);
  const isUnsaved = host?.isUnsaved ?? false;
  useLocalCopy(document, revision, controller.notStored);
  useLeaveGuard(isUnsaved);
  useEffect(() => {
    window.document.title = document ? `${document.fileName} · ${say('workbench.title')}` : say('workbench.title');
  }, [document, say]);
  return isUnsaved;
}

/** Never changes: there is no document to watch. */
const watchNothing = () => () => undefined;
const zero = () => 0;

function useFirstDocument(controller: WorkbenchController, locale: Locale): void {
  const first = useRef(locale);
  useEffect(() => {
    void controller.start(first.current);
  }, [controller]);
}

function onKey(event: KeyboardEvent, controller: WorkbenchController, page: HTMLElement | null): void {
  const isTyping = event.target instanceof HTMLElement && isTextField(event.target);
  const command = commandOf(event, isTyping);
  if (!command) return;
  event.preventDefault();
  if (command === 'undo') controller.undo();
  else if (command === 'redo') controller.redo();
  else if (command === 'download') controller.download();
  else if (!controller.store.getState().isListShown) switchPart(page);
}
