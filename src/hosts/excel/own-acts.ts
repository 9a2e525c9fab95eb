import { overlaps, type CellRange } from '../../core/sheet/address';
import type { ExcelEnvironment } from './environment';

/** Events of our own acts arrive within this time after Excel has answered. */
const ECHO_TIME = 3_000;

interface Expected {
  readonly sheetId: string;
  readonly area: CellRange;
  /** Infinity while Excel has not answered. */
  until: number;
}

/**
 * Remembers what we are writing or selecting, so that its echo is not taken for a person's act. Needed where
 * Excel does not name the trigger of an event.
 */
export class OwnActs {
  #expected: Expected[] = [];

  constructor(private readonly environment: ExcelEnvironment) {}

  /** Carries out an act on some areas of a sheet; what is heard of them meanwhile and shortly after is its echo. */
  async during<T>(sheetId: string, areas: readonly CellRange[], act: () => Promise<T>): Promise<T> {
    const expected = areas.map((area): Expected => ({ sheetId, area, until: Infinity }));
    this.#expected.push(...expected);
    try {
      return await act();
    } finally {
      const until = this.environment.now() + ECHO_TIME;
      for (const each of expected) each.until = until;
    }
  }

  /** Whether an event is the echo of one of our acts; each act explains its echoes until its time is up. */
  explains(sheetId: string, area: CellRange | null): boolean {
    const now = this.environment.now();
    this.#expected = this.#expected.filter(({ until }) => until >= now);
    return this.#expected.some((each) => each.sheetId === sheetId && (area === null || overlaps(each.area, area)));
  }
}
