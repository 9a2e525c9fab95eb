import { overlaps, type CellRange } from '../../core/sheet/address';
import type { ExcelEnvironment } from './environment';

/** Events of our own acts arrive within this time. */
const ECHO_TIME = 3_000;

interface Expected {
  readonly sheetId: string;
  readonly area: CellRange;
  readonly until: number;
}

/**
 * Remembers what we are writing or selecting, so that its echo is not taken for a person's act. Needed where
 * Excel does not name the trigger of an event.
 */
export class OwnActs {
  #expected: Expected[] = [];

  constructor(private readonly environment: ExcelEnvironment) {}

  expect(sheetId: string, areas: readonly CellRange[]): void {
    const until = this.environment.now() + ECHO_TIME;
    this.#expected.push(...areas.map((area) => ({ sheetId, area, until })));
  }

  /** Whether an event is the echo of one of our acts; each act explains its echoes until its time is up. */
  explains(sheetId: string, area: CellRange | null): boolean {
    const now = this.environment.now();
    this.#expected = this.#expected.filter(({ until }) => until >= now);
    return this.#expected.some((each) => each.sheetId === sheetId && (area === null || overlaps(each.area, area)));
  }
}
