/** What the Excel host needs from its surroundings; tests supply Microsoft's client over a simulated Excel. */
export interface ExcelEnvironment {
  /** The `Excel` namespace of the client library. */
  readonly api: Pick<typeof Excel, 'RequestContext' | 'createWorkbook'>;
  /** Whether this Excel has a requirement set, e.g. `ExcelApi` `1.13`. */
  isSetSupported(name: string, version: string): boolean;
  /** Calls back once after some milliseconds; returns a function that prevents it. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Milliseconds of a clock that never runs backwards. */
  now(): number;
}

/** The environment of a running add-in. Call after `Office.onReady`. */
export function officeEnvironment(): ExcelEnvironment {
  return {
    api: Excel,
    isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    now: () => performance.now(),
  };
}
