import type { Engine } from './engine';
import { invalidArgument, WireError } from './errors';
import { WireCollection, WireObject } from './members';
import type { RequirementTable } from './requirement-sets';

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
}

export interface QueryRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface QueryResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex?: number;
    readonly HttpStatusCode: number;
  };
}

/** Runs the actions of one request in order. The first failure ends it; what was done before stays done. */
export function processQuery(engine: Engine, request: QueryRequest, available: RequirementTable): QueryResponse {
  const run = new Run(engine, request, available);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: run.perform(action) ?? null });
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      return {
        Error: {
          Code: error.code,
          Message: error.message,
          Location: '',
          ActionIndex: index,
          HttpStatusCode: error.status,
        },
        Results: results,
      };
    }
  }
  return { Results: results };
}

class Run {
  readonly #objects = new Map<number, WireObject | null>();

  constructor(
    private readonly engine: Engine,
    private readonly request: QueryRequest,
    private readonly available: RequirementTable,
  ) {}

  perform(action: Action): unknown {
    // Trace only marks a place in the answer.
    if (action.ActionType === 5) return null;
    const object = this.#object(action.ObjectPathId);
    if (object === null) return null;
    switch (action.ActionType) {
      case 1:
        return object.identity;
      case 2:
        return answerQuery(object, action.QueryInfo ?? {}, this.available);
      case 3:
        return plain(this.#call(object, action.Name, action.ArgumentInfo));
      case 4: {
        const member = this.#member(object, action.Name);
        if (!member.set) throw invalidArgument(`${object.className}.${action.Name} is read-only`);
        member.set(this.#arguments(action.ArgumentInfo)[0]);
        return null;
      }
      default:
        throw new Error(`the simulator does not know action type ${action.ActionType}`);
    }
  }

  /** The object of a path; made once per request, so that a method that creates something runs once. */
  #object(id: number): WireObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw invalidArgument(`object path ${id}`);
    const object = this.#resolve(path);
    this.#objects.set(id, object);
    return object;
  }

  #resolve(path: ObjectPath): WireObject | null {
    switch (path.ObjectPathType) {
      case 1:
        return this.engine.root;
      case 2:
        return new WireObject(path.Name, { NotifyActionHandlerReady: { call: () => null } });
      case 6: {
        const object = this.engine.references.get(path.Name);
        if (!object)
          throw new WireError('InvalidReference', 'This reference is not valid for the current operation.', 400);
        return object;
      }
      case 7:
        return null;
    }
    const parent = path.ParentObjectPathId === undefined ? null : this.#object(path.ParentObjectPathId);
    if (parent === null) return null;
    if (path.ObjectPathType === 3) return asObject(this.#call(parent, path.Name, path.ArgumentInfo));
    if (path.ObjectPathType === 4) return asObject(this.#member(parent, path.Name).get?.());
    if (path.ObjectPathType === 5 && parent instanceof WireCollection)
      return parent.find(this.#arguments(path.ArgumentInfo)[0]);
    throw new Error(`the simulator does not know object path type ${path.ObjectPathType} on ${parent.className}`);
  }

  #call(object: WireObject, name: string, info: ArgumentInfo | undefined): unknown {
    const { call } = this.#member(object, name);
    if (!call) throw invalidArgument(`${object.className}.${name} is not a method`);
    return call(...this.#arguments(info));
  }

  #arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index];
      return typeof reference === 'number' && reference !== 0 ? this.#object(reference) : argument;
    });
  }

  #member(object: WireObject, name: string) {
    return memberOf(object, name, this.available);
  }
}

function memberOf(object: WireObject, name: string, available: RequirementTable) {
  if (!available.allows(object.className, name)) {
    throw new WireError(
      'ApiNotFound',
      `The API you are trying to use could not be found. It may be available in a newer version of Excel. (${object.className}.${name})`,
      400,
    );
  }
  const member = object.members[name];
  if (!member) throw new Error(`the simulator lacks ${object.className}.${name}`);
  return member;
}

function asObject(value: unknown): WireObject | null {
  if (value === null || value === undefined) return null;
  if (value instanceof WireObject) return value;
  throw new Error('the path does not lead to an object');
}

function plain(value: unknown): unknown {
  return value instanceof WireObject ? value.identity : value;
}

function answerQuery(object: WireObject, query: Query, available: RequirementTable): unknown {
  if (object instanceof WireCollection) {
    const items = object
      .items()
      .slice(query.Skip ?? 0, query.Top === undefined ? undefined : (query.Skip ?? 0) + query.Top);
    return {
      _Items: items.map((item) =>
        answerQuery(
          item,
          { ...query, Select: query.Select?.map((path) => path.replace(/^items\//, '')) ?? [] },
          available,
        ),
      ),
    };
  }
  const select = [...(query.Select ?? []), ...(query.Expand ?? [])];
  const names = select.length > 0 ? select : object.defaults;
  const answer: Record<string, unknown> = { ...object.identity };
  const nested = new Map<string, string[]>();
  for (const path of names) {
    const slash = path.indexOf('/');
    const name = pascal(slash < 0 ? path : path.slice(0, slash));
    const rest = nested.get(name) ?? [];
    if (slash >= 0) rest.push(path.slice(slash + 1));
    nested.set(name, rest);
  }
  for (const [name, rest] of nested) {
    const value = memberOf(object, name, available).get?.() ?? null;
    answer[name] = value instanceof WireObject ? answerQuery(value, { Select: rest }, available) : value;
  }
  return answer;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
