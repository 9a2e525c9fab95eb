import type { Workbook } from '../hosts/xlsx/types';
import type { Message } from '../core/messages/message';
import type { RequestChannel } from '../taskpane/requests';
import type { Batch } from './batch/batch';
import type { PickedFile } from './batch/picked-files';
import { INITIAL_LIST, type ListSettings } from './batch/list-settings';
import { message, type WorkbenchMessageId } from './messages';
import type { WorkbenchDocument } from './open-document';

/** Zoom chosen by hand, or null to fit the width of the sheet. */
export type Zoom = number | null;

interface Offer {
  readonly label: WorkbenchMessageId;
  act(): void;
}

/** A sentence over the foot of the sheet. */
export interface Notice {
  readonly intent: 'error' | 'warning' | 'info';
  readonly text: Message;
  /** Offers the file dialog as the way out. */
  readonly offersOpen: boolean;
  /** Offers what the sentence speaks of. */
  readonly offer?: Offer;
  /** Gives up what is offered. */
  readonly decline?: Offer;
  /** The next act on the sheet makes it old: why the last one was refused, or what has just been done. */
  readonly isPassing?: true;
}

/** The open file of a list that the person came from. */
export interface FromList {
  readonly picked: PickedFile;
  /** Asks the pane for a check as soon as it listens. */
  readonly requests: RequestChannel;
}

/** What waits for a person's consent, because work would be lost. */
interface Pending {
  readonly question: Message;
  act(): void;
}

export interface WorkbenchState {
  readonly document: WorkbenchDocument | null;
  /** Name of the file that is being opened. */
  readonly opening: string | null;
  /** How much of it is read, from 0 to 1; null as long as that is not known. */
  readonly openingDone: number | null;
  readonly notice: Notice | null;
  readonly pending: Pending | null;
  readonly zoom: Zoom;
  /** The zoom on screen, also where it fits the width. */
  readonly shownZoom: number;
  readonly isDragging: boolean;
  /** The list of many files; the document stays open behind it. */
  readonly batch: Batch | null;
  readonly list: ListSettings;
  readonly isListShown: boolean;
  readonly fromList: FromList | null;
  /** The file is looked at for saves of other programs. */
  readonly isFollowed: boolean;
}

export const INITIAL_STATE: WorkbenchState = {
  document: null,
  opening: null,
  openingDone: null,
  notice: null,
  pending: null,
  zoom: null,
  shownZoom: 1,
  isDragging: false,
  batch: null,
  list: INITIAL_LIST,
  isListShown: false,
  fromList: null,
  isFollowed: false,
};

export type WorkbenchEvent =
  | { readonly type: 'opening'; readonly name: string }
  | { readonly type: 'opening-went-on'; readonly done: number }
  | { readonly type: 'opening-stopped' }
  | { readonly type: 'opened'; readonly document: WorkbenchDocument; readonly fromList: FromList | null }
  | { readonly type: 'followed'; readonly isFollowed: boolean }
  | { readonly type: 'not-opened'; readonly problem: Message }
  | { readonly type: 'notice'; readonly notice: Notice | null }
  | { readonly type: 'asked'; readonly pending: Pending }
  | { readonly type: 'answered' }
  | { readonly type: 'zoom'; readonly zoom: Zoom }
  | { readonly type: 'zoomed-by'; readonly step: -1 | 1 }
  | { readonly type: 'zoom-shown'; readonly zoom: number }
  | { readonly type: 'dragging'; readonly isDragging: boolean }
  | { readonly type: 'batch-started'; readonly batch: Batch; readonly list: ListSettings }
  | { readonly type: 'list-arranged'; readonly list: ListSettings }
  | { readonly type: 'list-shown'; readonly isShown: boolean }
  | { readonly type: 'list-closed' }
  | { readonly type: 'cleared' };

const ZOOM = { least: 0.5, most: 2, step: 0.1 };

/** All state changes of the page, in one pure function. */
export function reduce(state: WorkbenchState, event: WorkbenchEvent): WorkbenchState {
  switch (event.type) {
    case 'opening':
      return { ...state, opening: event.name, openingDone: null };
    case 'opening-went-on':
      return { ...state, openingDone: event.done };
    case 'opening-stopped':
      return { ...state, opening: null };
    case 'opened':
      return {
        ...state,
        document: event.document,
        fromList: event.fromList,
        isFollowed: false,
        opening: null,
        isListShown: false,
        zoom: null,
        notice: noticeOnOpening(event.document.host.workbook),
      };
    case 'followed':
      return { ...state, isFollowed: event.isFollowed };
    case 'not-opened':
      return { ...state, opening: null, notice: { intent: 'error', text: event.problem, offersOpen: true } };
    case 'notice':
      return { ...state, notice: event.notice };
    case 'asked':
      return { ...state, pending: event.pending };
    case 'answered':
      return { ...state, pending: null };
    case 'zoom':
      return { ...state, zoom: event.zoom };
    case 'zoomed-by':
      return { ...state, zoom: zoomedBy(state.shownZoom, event.step) };
    case 'zoom-shown':
      return { ...state, shownZoom: event.zoom };
    case 'dragging':
      return { ...state, isDragging: event.isDragging };
    case 'batch-started':
      return {
        ...state,
        batch: event.batch,
        opening: null,
        fromList: null,
        list: event.list,
        isListShown: true,
        notice: null,
      };
    case 'list-arranged':
      return { ...state, list: event.list };
    case 'list-shown':
      return { ...state, isListShown: event.isShown };
    case 'list-closed':
      return { ...state, ...NO_LIST };
    case 'cleared':
      return { ...state, ...NO_LIST, document: null, opening: null, notice: null, isFollowed: false };
  }
}

const NO_LIST = { batch: null, isListShown: false, fromList: null };

function information(id: Parameters<typeof message>[0]): Notice {
  return { intent: 'info', text: message(id), offersOpen: false };
}

function zoomedBy(zoom: number, step: -1 | 1): number {
  return Math.min(ZOOM.most, Math.max(ZOOM.least, Math.round((zoom + step * ZOOM.step) * 10) / 10));
}

/** What is said of a file whose copy will not be all that it is: in another format, or without its signature. */
function noticeOnOpening({ isConverted, isSigned, word }: Workbook): ReturnType<typeof information> | null {
  if (word) return information('workbench.from-word');
  if (isSigned) return information('workbench.signed');
  return isConverted ? information('workbench.converted') : null;
}
