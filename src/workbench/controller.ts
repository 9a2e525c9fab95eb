import type { Locale, Message } from '../core/messages/message';
import type { Engine } from '../taskpane/engine';
import { RequestChannel } from '../taskpane/requests';
import { Store } from '../taskpane/store';
import { Marks, remarksOn } from './batch/marks';
import { droppedFiles, type Dropped, type PickedFile } from './batch/picked-files';
import { INITIAL_LIST, type ListSettings } from './batch/list-settings';
import type { Pacing } from '../hosts/pace';
import { downloadBytes } from '../taskpane/download';
import { downloadName } from './file-names';
import { bringBack } from './bring-back';
import { clearAll, clearList, storeArranged, storeList } from './local-copy';
import { Follower } from './follower';
import { message, say } from './messages';
import { openFile, openSample, renewDocument, type Opened, type WorkbenchDocument } from './open-document';
import { SAMPLES, type SampleFile } from './samples';
import { INITIAL_STATE, reduce, type FromList, type Notice, type WorkbenchEvent, type WorkbenchState } from './state';
import type { Surroundings } from './surroundings';

/** What a person can do on the page, whatever it is done with. */
export class WorkbenchController {
  readonly store = new Store<WorkbenchState, WorkbenchEvent>(INITIAL_STATE, reduce);
  /** Counts what was asked to be shown: only the latest is, however long the others take to load. */
  #latest = 0;
  #isStarted = false;
  #follower: Follower | null = null;
  /** What a reviewer notes about the forms of a list. */
  readonly marks = new Marks();

  /**
   * @param loadEngine checks the files of a list, and nothing else
   * @param painted resolves once what was dispatched is on screen
   */
  constructor(
    private readonly readSample: Surroundings['readSample'],
    private readonly loadEngine: () => Promise<Engine>,
    private readonly painted: () => Promise<void> = nextPaint,
  ) {}

  /** The first document of the page: what was being worked on, else a sample. Once, also when React mounts twice. */
  async start(locale: Locale): Promise<void> {
    if (this.#isStarted) return;
    this.#isStarted = true;
    const { store } = this;
    await bringBack(
      {
        hasBegun: () => this.#latest > 0,
        state: store.getState,
        open: (name, load) => this.#open(name, load),
        openSample: () => this.#open(SAMPLES[0].file, () => openSample(SAMPLES[0].file, this.readSample)),
        list: (files, settings) => {
          this.#check(files, settings);
        },
        notice: (notice) => {
          this.#notice(notice);
        },
        guarded: (act) => {
          this.#guarded('workbench.discard.ask', act);
        },
        notStored: this.notStored,
        unexpected: this.unexpected,
      },
      locale,
    );
  }

  /** One file is opened; several are checked, and what is open stays as it is behind their list. */
  take(files: readonly PickedFile[]): void {
    const [first, another] = files;
    if (!first) this.#notice({ intent: 'warning', text: message('workbench.batch.folder-empty'), offersOpen: true });
    else if (another) this.#check(files);
    else if (this.#isOpen(first)) void this.#renew(first);
    else
      this.#guarded('workbench.discard.ask', () => {
        void this.#open(first.file.name, (pacing) => openFile(first.file, pacing)).then(() => {
          this.#follow(first);
        });
      });
  }

  /** Looks at once whether the open file was saved elsewhere: somebody comes back to the page. */
  readonly look = (): void => {
    void this.#follower?.look();
  };

  /** Must be called while the drop is being handled. */
  drop(data: DataTransfer, locale: Locale): void {
    droppedFiles(data).then((dropped) => {
      this.#takeDropped(dropped, locale);
    }, this.unexpected);
  }

  sample(file: SampleFile): void {
    this.#guarded('workbench.discard.ask', () => {
      void this.#open(file, () => openSample(file, this.readSample));
    });
  }

  /** Opens a file of the list and checks it; one that is open already is only brought back. */
  openFromList(picked: PickedFile, sheetId: string | null): void {
    const { document, fromList } = this.store.getState();
    if (fromList?.picked === picked) {
      // What was done to it since is still there.
      if (document && sheetId !== null) showSheet(document, sheetId);
      this.showList(false);
      return;
    }
    this.#guarded('workbench.discard.ask', () => {
      const requests = new RequestChannel();
      requests.send('check');
      void this.#open(
        picked.file.name,
        async (pacing) => {
          const opened = await openFile(picked.file, pacing);
          if (opened?.document && sheetId !== null) showSheet(opened.document, sheetId);
          return opened;
        },
        { picked, requests },
      );
    });
  }

  /** Gives up the file that is being opened; what was open before stays. */
  stopOpening(): void {
    this.#latest++;
    this.store.dispatch({ type: 'opening-stopped' });
  }

  arrangeList(list: ListSettings): void {
    this.store.dispatch({ type: 'list-arranged', list });
    void storeArranged(list);
  }

  showList(isShown: boolean): void {
    this.store.dispatch({ type: 'list-shown', isShown });
  }

  closeList(): void {
    this.store.getState().batch?.stop();
    this.store.dispatch({ type: 'list-closed' });
    void clearList();
  }

  /** The reviewer's workbook over everything checked so far. */
  downloadReview(locale: Locale): void {
    const checked = this.store.getState().batch?.progress().checked ?? [];
    import('./batch/review')
      .then(({ reviewBytes }) =>
        reviewBytes(
          checked.map(({ report }) => report),
          locale,
          remarksOn(
            checked.flatMap(({ rows }) => rows),
            this.marks.all(),
            (id) => say(locale, message(id)),
          ),
        ),
      )
      .then((bytes) => {
        downloadBytes(bytes, say(locale, message('workbench.batch.download.name')));
      }, this.unexpected);
  }

  /** A letter for each unit, with what concerns it alone. */
  downloadLetters(locale: Locale): void {
    const checked = this.store.getState().batch?.progress().checked ?? [];
    import('./batch/review')
      .then(({ lettersZip }) =>
        lettersZip(
          checked.map(({ report }) => report),
          locale,
        ),
      )
      .then((bytes) => {
        downloadBytes(bytes, say(locale, message('workbench.batch.letters.name')));
      }, this.unexpected);
  }

  /** Forgets the open file and the copy of it in this browser. */
  clear(): void {
    this.#guarded('workbench.clear.ask', () => {
      this.#latest++;
      this.store.getState().batch?.stop();
      this.#follower?.stop();
      this.store.dispatch({ type: 'cleared' });
      this.marks.forget();
      void clearAll();
    });
  }

  download(): void {
    const { document, isListShown } = this.store.getState();
    if (!document || isListShown) return;
    const { host, fileName } = document;
    const { contentRevision } = host;
    host.saveInPieces().then((bytes) => {
      downloadBytes(bytes as Uint8Array<ArrayBuffer>, downloadName(fileName));
      // What was written since is not in the file.
      if (host.contentRevision === contentRevision) host.markSaved();
    }, this.unexpected);
  }

  undo(): void {
    this.#shown()?.host.undo();
  }

  redo(): void {
    this.#shown()?.host.redo();
  }

  /** The answer to what was asked before work is given up. */
  answer(isAgreed: boolean): void {
    const { pending } = this.store.getState();
    this.store.dispatch({ type: 'answered' });
    if (isAgreed) pending?.act();
  }

  zoomBy(step: -1 | 1): void {
    this.store.dispatch({ type: 'zoomed-by', step });
  }

  fitWidth(): void {
    this.store.dispatch({ type: 'zoom', zoom: null });
  }

  readonly zoomShown = (zoom: number): void => {
    if (zoom !== this.store.getState().shownZoom) this.store.dispatch({ type: 'zoom-shown', zoom });
  };

  dragging(isDragging: boolean): void {
    if (isDragging !== this.store.getState().isDragging) this.store.dispatch({ type: 'dragging', isDragging });
  }

  tell(intent: Notice['intent'], text: Message): void {
    this.#notice({ intent, text, offersOpen: false });
  }

  /** Why an act on the sheet was refused; null for one that was not. */
  readonly refused = (text: Message | null): void => {
    if (text) this.#notice({ intent: 'warning', text, offersOpen: false, isPassing: true });
    else if (this.store.getState().notice?.isPassing) this.#notice(null);
  };

  dismissNotice(): void {
    this.#notice(null);
  }

  readonly notStored = (): void => {
    this.tell('warning', message('workbench.not-stored'));
  };

  readonly notLoaded = (): void => {
    this.tell('error', message('workbench.part.failed'));
  };

  readonly unexpected = (): void => {
    this.tell('error', message('workbench.unexpected'));
  };

  async #open(
    name: string,
    load: (pacing: Pacing) => Promise<Opened | null>,
    fromList: FromList | null = null,
  ): Promise<void> {
    const turn = ++this.#latest;
    const isWanted = (): boolean => turn === this.#latest;
    this.store.dispatch({ type: 'opening', name });
    // The word “opening” must be on screen before a large file keeps the page busy.
    await this.painted();
    const opened = await load({ isWanted, onProgress: (done) => isWanted() && this.#openingWentOn(done) });
    if (opened && isWanted()) this.#show(opened, fromList);
  }

  /** In twentieths: more often than that the page need not be drawn. */
  #openingWentOn(share: number): void {
    const done = Math.floor(share * 20) / 20;
    if (done !== this.store.getState().openingDone) this.store.dispatch({ type: 'opening-went-on', done });
  }

  /** The open file, chosen once more to be read as it is now; with changes of its own it is another one. */
  #isOpen({ file }: PickedFile): boolean {
    const { document, isListShown } = this.store.getState();
    return !isListShown && document?.fileName === file.name && !document.isSample && !document.host.isUnsaved;
  }

  async #renew(picked: PickedFile): Promise<boolean> {
    const { document } = this.store.getState();
    if (!document) return false;
    const problem = await renewDocument(document, picked.file);
    if (problem) {
      this.#notice({ intent: 'error', text: problem, offersOpen: true });
      return false;
    }
    if (picked.handle && !this.store.getState().isFollowed) this.#follow(picked);
    this.#tellRenewed(picked);
    return true;
  }

  #tellRenewed({ file }: PickedFile): void {
    const time = new Date(file.lastModified).toLocaleTimeString('zh-CN', { hour12: false });
    this.#tellInPassing(message('workbench.follow.renewed', { file: file.name, time }));
  }

  #tellInPassing(text: Message): void {
    this.#notice({ intent: 'info', text, offersOpen: false, isPassing: true });
  }

  /** From now on every save of another program is read; nothing is ever written there. */
  #follow({ handle, file }: PickedFile): void {
    const { document } = this.store.getState();
    if (!handle || document?.fileName !== file.name) return;
    this.#follower?.stop();
    this.#follower = new Follower(handle, file, (saved) =>
      this.#savedElsewhere(document, { path: saved.name, file: saved, handle }),
    );
    this.store.dispatch({ type: 'followed', isFollowed: true });
    // What is said of its format goes before.
    if (!this.store.getState().notice) this.#tellInPassing(message('workbench.follow.began', { file: file.name }));
  }

  /** @returns whether the save has been dealt with */
  async #savedElsewhere(document: WorkbenchDocument, picked: PickedFile): Promise<boolean> {
    if (this.store.getState().document !== document) return true;
    const read = async (): Promise<boolean> => {
      if ((await renewDocument(document, picked.file)) !== null) return false;
      this.#tellRenewed(picked);
      return true;
    };
    if (!document.host.isUnsaved) return read();
    this.#notice({
      intent: 'warning',
      text: message('workbench.follow.both', { file: document.fileName }),
      offersOpen: false,
      offer: { label: 'workbench.follow.take', act: () => void read() },
    });
    return true;
  }

  #show(opened: Opened, fromList: FromList | null): void {
    this.#follower?.stop();
    this.#follower = null;
    this.store.dispatch(
      opened.document === null
        ? { type: 'not-opened', problem: opened.problem }
        : { type: 'opened', document: opened.document, fromList },
    );
  }

  #check(files: readonly PickedFile[], list = INITIAL_LIST): void {
    this.store.getState().batch?.stop();
    const turn = ++this.#latest;
    import('./batch/batch').then(({ Batch }) => {
      if (turn !== this.#latest) return;
      const batch = new Batch(files, this.loadEngine);
      void storeList(files, Date.now());
      void storeArranged(list);
      this.store.dispatch({ type: 'batch-started', batch, list });
      void this.marks.load();
      void batch.run();
    }, this.notLoaded);
  }

  #takeDropped({ files, refused }: Dropped, locale: Locale): void {
    if (files.length > 0 || refused.length === 0) this.take(files);
    if (refused.length === 0) return;
    const names = refused.slice(0, 3).join(locale === 'zh-CN' ? '、' : ', ');
    this.tell('warning', message('workbench.batch.refused', { count: refused.length, names }));
  }

  /** Asks first when work would be lost. */
  #guarded(question: 'workbench.discard.ask' | 'workbench.clear.ask', act: () => void): void {
    const { document } = this.store.getState();
    if (!document?.host.isUnsaved) {
      act();
      return;
    }
    const pending = { question: message(question, { file: document.fileName }), act };
    this.store.dispatch({ type: 'asked', pending });
  }

  #shown(): WorkbenchDocument | null {
    const { document, isListShown } = this.store.getState();
    return isListShown ? null : document;
  }

  #notice(notice: Notice | null): void {
    this.store.dispatch({ type: 'notice', notice });
  }
}

/** Brings the sheet of a form to the front; a hidden one stays hidden. */
function showSheet({ host }: WorkbenchDocument, sheetId: string): void {
  if (host.workbook.sheets.find(({ id }) => id === sheetId)?.visibility === 'visible') host.activateByUser(sheetId);
}

function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
