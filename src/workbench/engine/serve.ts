import { planCompletion, type SheetWithPlan } from '../../core/check';
import { checkSheets } from '../../core/check-sheets';
import { ruleSets } from '../../core/rules/rule-sets/index';
import { CHECKS_KEPT, type FromWorker, type ToWorker } from './protocol';
import { pack, packReport } from './reports';
import { Shelf } from './shelf';

/** Rows or findings that go back in one piece. */
const PIECE = 100;
/** Between two words on the progress, in milliseconds. */
const BEAT = 100;

interface Kept {
  readonly job: number;
  readonly sheets: readonly number[];
  readonly results: readonly SheetWithPlan[];
}

/**
 * The worker's side: answers one message after the other.
 *
 * @param now milliseconds of any clock
 */
export function serveEngine(post: (answer: FromWorker) => void, now: () => number): (asked: ToWorker) => void {
  const shelf = new Shelf();
  let kept: readonly Kept[] = [];

  const check = ({ job, sheets, ruleSet, completion }: ToWorker & { kind: 'check' }): void => {
    let told = now();
    const results = checkSheets(
      sheets.map((key) => shelf.get(key)),
      {
        ruleSet: ruleSets.find(({ id }) => id === ruleSet),
        completion,
        onRow: (judged, rows) => {
          if (now() - told < BEAT) return;
          told = now();
          post({ kind: 'progress', job, judged, rows });
        },
      },
    );
    kept = [...kept, { job, sheets, results }].slice(-CHECKS_KEPT);
    shelf.keep(new Set(kept.flatMap((each) => each.sheets)));
    results.forEach(({ report: { context, findings } }, index) => {
      for (const rows of piecesOf(context?.indicators ?? []))
        post({ kind: 'rows', job, index, rows: rows.map((row) => pack(row)) });
      for (const piece of piecesOf(findings))
        post({ kind: 'findings', job, index, findings: piece.map((finding) => pack(finding)) });
    });
    post({ kind: 'checked', job, reports: results.map(packReport) });
  };

  const plan = ({ job, of, completion }: ToWorker & { kind: 'plan' }): void => {
    const known = kept.find((each) => each.job === of.job);
    const report = known?.results[of.index]?.report;
    const snapshot = known?.sheets.map((key) => shelf.get(key)).find(({ id }) => id === report?.sheet.id);
    if (!report || !snapshot) throw new Error(`no report ${of.index} of check ${of.job}`);
    post({ kind: 'planned', job, plan: planCompletion(snapshot, report, completion) });
  };

  return (asked) => {
    if (asked.kind === 'cells') {
      shelf.addCells(asked.cells);
      return;
    }
    if (asked.kind === 'sheet') {
      shelf.addSheet(asked.key, asked.sheet, asked.like);
      return;
    }
    try {
      if (asked.kind === 'check') check(asked);
      else plan(asked);
    } catch (error) {
      post({ kind: 'failed', job: asked.job, cause: String(error instanceof Error ? error.stack : error) });
    }
  };
}

function* piecesOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += PIECE) yield list.slice(from, from + PIECE);
}
