import type { SimEvent, SimWorkbook } from './model/workbook';
import { Engine } from './wire/engine';
import { processQuery, type QueryRequest, type QueryResponse } from './wire/process-query';
import { RequirementTable } from './wire/requirement-sets';

/** What the simulator pretends to be. All fields may be changed while it runs. */
export interface Pose {
  /** ExcelApi version, e.g. `1.13`. */
  apiVersion: string;
  /** Milliseconds every answer takes. */
  delay: number;
  /** Refuse the next so many requests because a cell is being edited; Infinity for as long as it lasts. */
  cellEditRequests: number;
  /** Answer request number `at` (counted from 1 since the last `requests.length = 0`) with this error instead. */
  failAt: { readonly at: number; readonly code: string } | null;
  /** Fail the first action with this name, e.g. `Merge`, leaving what came before it done. */
  failAction: { readonly name: string; readonly code: string } | null;
  /** Fail this action of this request, both counted as they come (requests from 1, what only reads is not counted). */
  failActionAt: { readonly request: number; readonly index: number; readonly code: string } | null;
  /** Never answer. */
  hangs: boolean;
  /** Excel on the web refuses messages above 5 MB in either direction. */
  maxBytes: number;
  /** Whether events say who caused them (newer builds do). */
  tellsTriggerSource: boolean;
}

/** One request as the simulator saw it. */
export interface RecordedRequest {
  /** Names of the object paths and actions, for a look at what was asked. */
  readonly names: readonly string[];
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly error: string | null;
}

const EVENT_TYPES = { changed: 10, activated: 11, added: 13, selected: 14, deleted: 15 } as const;
/** The types of actions that only name an object and only read. */
const INSTANTIATE = 1;
const QUERY = 2;
const REGISTRATIONS = {
  changed: 'DataChangedEvent',
  activated: 'ActivatedEvent',
  added: 'AddedEvent',
  selected: 'SelectionChangedEvent',
  deleted: 'DeletedEvent',
} as const;

/** An event as it travels to the client: category, type, target, JSON, version, remote flag. */
export type WireEvent = readonly [65536, number, string, string, 0, boolean];

/** A simulated Excel: a workbook, Excel's object model over it, and a pose. Transport-free. */
export class Simulator {
  readonly requests: RecordedRequest[] = [];
  readonly pose: Pose = {
    apiVersion: '1.15',
    delay: 0,
    cellEditRequests: 0,
    failAt: null,
    failAction: null,
    failActionAt: null,
    hangs: false,
    maxBytes: 5 * 1024 * 1024,
    tellsTriggerSource: true,
  };
  /** Called with the number of the request before it is carried out: the place for a co-author's hand. */
  beforeRequest: (number: number) => void = () => undefined;
  /** Where events go; set by the transport. */
  onEvents: (events: readonly WireEvent[]) => void = () => undefined;
  readonly engine: Engine;
  #pendingEvents: WireEvent[] = [];
  #answering = 0;

  constructor(readonly workbook: SimWorkbook) {
    this.engine = new Engine(workbook);
    workbook.listen((event) => this.#queue(event));
  }

  /** Answers one request. Events it causes are sent after the answer, as Excel does. */
  async answer(bodyJson: string): Promise<QueryResponse> {
    const request = JSON.parse(bodyJson) as QueryRequest;
    this.#answering++;
    try {
      if (this.pose.hangs) await new Promise(() => undefined);
      if (this.pose.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.pose.delay));
      const number = this.requests.length + 1;
      this.beforeRequest(number);
      const isTooLong = byteLength(bodyJson) > this.pose.maxBytes;
      const response = isTooLong
        ? refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.')
        : this.#limited(this.#respond(number, request));
      this.requests.push({
        names: namesOf(request),
        bytesIn: byteLength(bodyJson),
        bytesOut: byteLength(JSON.stringify(response)),
        error: response.Error?.Code ?? null,
      });
      return response;
    } finally {
      this.#answering--;
      setTimeout(() => this.#flush(), 0);
    }
  }

  #respond(number: number, request: QueryRequest): QueryResponse {
    if (this.pose.cellEditRequests > 0) {
      this.pose.cellEditRequests--;
      return refusal(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
      );
    }
    if (this.pose.failAt?.at === number)
      return refusal(this.pose.failAt.code, `The simulator fails request ${number}.`);
    return processQuery(this.engine, this.#cutShort(request, number), new RequirementTable(this.pose.apiVersion));
  }

  /** Replaces the first action that leads to the named member by one that fails with the posed code. */
  #cutShort(request: QueryRequest, number: number): QueryRequest {
    const { failAction, failActionAt } = this.pose;
    if (failActionAt?.request === number) {
      const acting = [...request.Actions.keys()].filter((at) => {
        const { ActionType, ObjectPathId } = request.Actions[at] ?? {};
        // Of what only names an object, inserting is the one that does something.
        const isAct = ActionType !== INSTANTIATE || request.ObjectPaths[String(ObjectPathId)]?.Name === 'Insert';
        return ActionType !== QUERY && isAct;
      });
      return this.#failingAt(request, acting[failActionAt.index] ?? -1, failActionAt.code);
    }
    if (!failAction) return request;
    const index = request.Actions.findIndex(
      (action) =>
        action.Name === failAction.name || request.ObjectPaths[String(action.ObjectPathId)]?.Name === failAction.name,
    );
    return this.#failingAt(request, index, failAction.code);
  }

  #failingAt(request: QueryRequest, index: number, code: string): QueryRequest {
    const action = request.Actions[index];
    if (!action) return request;
    this.engine.posedFailure = code;
    const failing = { ...action, ActionType: 3, Name: '_PosedFailure', ObjectPathId: -1 };
    const root = { Id: -1, ObjectPathType: 1, Name: '' };
    return {
      Actions: [...request.Actions.slice(0, index), failing],
      ObjectPaths: { ...request.ObjectPaths, '-1': root },
    };
  }

  #limited(response: QueryResponse): QueryResponse {
    if (byteLength(JSON.stringify(response)) <= this.pose.maxBytes) return response;
    return refusal('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
  }

  #queue(event: SimEvent): void {
    if (!this.engine.registrations.has(REGISTRATIONS[event.kind])) return;
    const worksheetId = event.sheet.id;
    const content: Record<string, unknown> = { worksheetId };
    if (event.kind === 'selected') content['address'] = event.address;
    if (event.kind === 'changed') {
      Object.assign(content, {
        address: event.address,
        changeType: event.changeType,
        source: event.by === 'coauthor' ? 'Remote' : 'Local',
        shiftDirection: 'None',
      });
      if (this.pose.tellsTriggerSource) content['triggerSource'] = event.by === 'addin' ? 'ThisLocalAddin' : 'Unknown';
    }
    this.#pendingEvents.push([65536, EVENT_TYPES[event.kind], 'Workbook', JSON.stringify(content), 0, false]);
    if (this.#answering === 0) setTimeout(() => this.#flush(), 0);
  }

  #flush(): void {
    if (this.#answering > 0 || this.#pendingEvents.length === 0) return;
    const events = this.#pendingEvents;
    this.#pendingEvents = [];
    this.onEvents(events);
  }
}

function refusal(code: string, message: string): QueryResponse {
  return { Error: { Code: code, Message: message, Location: '', HttpStatusCode: 400 }, Results: [] };
}

function namesOf(request: QueryRequest): string[] {
  return [...Object.values(request.ObjectPaths), ...request.Actions]
    .map(({ Name }) => Name)
    .filter((name) => name !== '');
}

const byteLength = (text: string) => new TextEncoder().encode(text).length;
