/** One member of a wire object: a property, a method, or both halves of a property. */
export interface Member {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
  readonly call?: (...args: readonly unknown[]) => unknown;
}

export type Members = Readonly<Record<string, Member>>;

/**
 * An object of Excel's object model as the wire sees it. Names are PascalCase.
 * `identity` is what every answer about the object carries, so that the client can find it again.
 */
export class WireObject {
  constructor(
    readonly className: string,
    readonly members: Members,
    readonly identity: Readonly<Record<string, unknown>> = {},
    /** Plain properties answered to a load without a selection. */
    readonly defaults: readonly string[] = [],
  ) {}
}

/** A collection: its items, and how one is found by key. */
export class WireCollection extends WireObject {
  constructor(
    className: string,
    members: Members,
    readonly items: () => readonly WireObject[],
    readonly find: (key: unknown) => WireObject,
  ) {
    super(className, members);
  }
}

/** A property that is only read. */
export const readOnly = (get: () => unknown): Member => ({ get });
/** A method. */
export const method = (call: (...args: readonly unknown[]) => unknown): Member => ({ call });
