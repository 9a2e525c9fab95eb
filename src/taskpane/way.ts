import type { CellRef } from '../core/sheet/address';
import type { UnclearItem } from './report-view';
import type { Section } from './work-list';

const isSame = (a: CellRef, b: CellRef): boolean => a.row === b.row && a.col === b.col;

/** Something to stop at on the way through the list. */
export interface Stop {
  readonly key: string;
  readonly cell: CellRef;
}

/** The way through a list. */
interface Way {
  readonly unclear: readonly UnclearItem[];
  readonly stops: readonly Stop[];
  /** Where each row and each thing to judge stands in the list. */
  readonly order: ReadonlyMap<string, number>;
}

/** Ways that were made: where to go next is asked with every drawing. */
const WAYS = new WeakMap<readonly Section[], Way>();

function wayThrough(sections: readonly Section[], unclear: readonly UnclearItem[]): Way {
  let way = WAYS.get(sections);
  if (way?.unclear !== unclear) {
    const rows = sections.flatMap((section) => section.rows);
    const open = rows.filter(({ state }) => state === 'open');
    const keys = [...rows, ...unclear].map(({ key }) => key);
    way = {
      unclear,
      stops: [
        ...open.map(({ key, head }) => ({ key, cell: head.finding.cell })),
        ...unclear.filter(({ seen }) => seen === null),
      ],
      order: new Map(keys.map((key, index) => [key, index])),
    };
    WAYS.set(sections, way);
  }
  return way;
}

/** Where 下一条 stops: open rows in the list's order, then what nobody has looked at. */
export function stopsOf(sections: readonly Section[], unclear: readonly UnclearItem[]): readonly Stop[] {
  return wayThrough(sections, unclear).stops;
}

/**
 * The stop after (or before) the row that is open, and from the end to the other one; null when nothing else is left.
 */
export function stopFrom(
  sections: readonly Section[],
  unclear: readonly UnclearItem[],
  openKey: string | null,
  step: 1 | -1,
): Stop | null {
  const { stops, order } = wayThrough(sections, unclear);
  const at = openKey === null ? (step > 0 ? -1 : Infinity) : (order.get(openKey) ?? -1);
  const ahead = stops.filter(({ key }) => ((order.get(key) ?? -1) - at) * step > 0);
  const next = (step > 0 ? ahead[0] : ahead.at(-1)) ?? (step > 0 ? stops[0] : stops.at(-1)) ?? null;
  return next?.key === openKey ? null : next;
}

/** The row to open for a cell of the sheet, the one that is open first; null when nothing is to be done there. */
export function stopAt(
  sections: readonly Section[],
  unclear: readonly UnclearItem[],
  cell: CellRef,
  openKey: string | null,
): string | null {
  const rows = sections.flatMap((section) => section.rows);
  const there = [
    ...rows.filter(({ open }) => open.some(({ finding }) => isSame(finding.cell, cell))),
    ...unclear.filter((item) => isSame(item.cell, cell)),
  ];
  return (there.find(({ key }) => key === openKey) ?? there[0])?.key ?? null;
}
