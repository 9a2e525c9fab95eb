import { loadMarks, storeMarks } from '../local-copy';
import type { FormOverview } from '../../core/report/overview';
import { formKey, type Remarks } from '../../report/remarks';
import type { PickedFile } from './picked-files';

/** How far a reviewer is with a form. */
export const MARK_STATES = ['open', 'returned', 'passed'] as const;
export type MarkState = (typeof MARK_STATES)[number];

/** What a reviewer notes about a form. */
export interface Mark {
  readonly state: MarkState;
  readonly remark: string;
}

/** Of a form nobody has looked at. */
export const UNMARKED: Mark = { state: 'open', remark: '' };

/** A form of a list. */
interface Markable {
  readonly picked: PickedFile;
  readonly overview: FormOverview | null;
}

/** By what a form is known again when its folder is dropped once more: where it lies, and what it is called there. */
export function markKey({ picked, overview }: Markable): string {
  return [picked.path, overview?.sheet ?? '', overview?.project ?? ''].join('\n');
}

/** What a reviewer noted, in words, by the key under which the review's workbook knows the form. */
export function remarksOn(
  rows: readonly Markable[],
  marks: ReadonlyMap<string, Mark>,
  say: (id: `workbench.mark.state.${MarkState}`) => string,
): Remarks {
  return new Map(
    rows.flatMap((row) => {
      const { state, remark } = marks.get(markKey(row)) ?? UNMARKED;
      const words = [state === 'open' ? '' : say(`workbench.mark.state.${state}`), remark.trim()].filter(Boolean);
      return words.length === 0 ? [] : [[formKey(row.picked.path, row.overview?.sheet ?? ''), words.join('：')]];
    }),
  );
}

/** The reviewer's notes, kept in this browser. */
export class Marks {
  readonly #viewers = new Set<() => void>();
  #marks: ReadonlyMap<string, Mark> = new Map();
  #hasBegun = false;

  /** Whoever noted something before the storage answered has the last word. */
  async load(): Promise<void> {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    const stored = (await loadMarks()) as ReadonlyMap<string, Mark>;
    this.#publish(new Map([...stored, ...this.#marks]));
  }

  readonly all = (): ReadonlyMap<string, Mark> => this.#marks;

  /** Calls back when a note was changed; returns a function that stops it. */
  readonly subscribe = (viewer: () => void): (() => void) => {
    this.#viewers.add(viewer);
    return () => {
      this.#viewers.delete(viewer);
    };
  };

  /** @param onRefused the browser keeps nothing */
  set(key: string, mark: Mark, onRefused: () => void): void {
    const marks = new Map(this.#marks);
    if (mark.state === 'open' && mark.remark === '') marks.delete(key);
    else marks.set(key, mark);
    this.#publish(marks);
    storeMarks(marks).catch(onRefused);
  }

  /** Forgets all notes; what is stored of them is cleared with the rest. */
  forget(): void {
    this.#publish(new Map());
  }

  #publish(marks: ReadonlyMap<string, Mark>): void {
    this.#marks = marks;
    for (const viewer of this.#viewers) viewer();
  }
}
