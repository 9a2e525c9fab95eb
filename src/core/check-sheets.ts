import { checkingSheet, checkingWithPlan, planningCompletion, type CheckOptions, type SheetWithPlan } from './check';
import type { CompletionOptions } from './completion';
import { moveEdit, rowOf } from './edits/move';
import type { PlannedEdit } from './edits/types';
import { isContinuationMark } from './form/index';
import { Fingerprints } from './rules/fingerprint';
import { rules } from './rules/index';
import type { Finding } from './rules/types';
import type { CellRef } from './sheet/address';
import { LogicalSheet } from './sheet/logical-sheet';
import type { SheetSnapshot, Span } from './sheet/snapshot';
import { inOneGo, share, type Steps } from './steps';

type Options = CheckOptions & { readonly completion: CompletionOptions };

interface Checked extends SheetWithPlan {
  readonly snapshot: SheetSnapshot;
}

/**
 * Checks the sheets of a workbook in their order and plans what can be filled in. A form that goes on on the next
 * sheet (续表) is judged as one: weights, scores and notes belong to the whole of it.
 */
export function checkSheets(snapshots: Iterable<SheetSnapshot>, options: Options): SheetWithPlan[] {
  return inOneGo(checkingSheets(snapshots, options));
}

/** As `checkSheets`, in steps: for a page that goes on meanwhile. */
export function* checkingSheets(snapshots: Iterable<SheetSnapshot>, options: Options): Steps<SheetWithPlan[]> {
  const result: SheetWithPlan[] = [];
  let parts: Checked[] = [];
  const close = function* (): Steps<void> {
    const whole = parts.length > 1 ? yield* share(checkingAsOne(parts, options), 1, 1) : null;
    result.push(...(whole ?? parts.map(({ report, plan }) => ({ report, plan }))));
    parts = [];
  };
  for (const snapshot of snapshots) {
    const plans = yield* checkingWithPlan(snapshot, options);
    const checked = plans.map((one): Checked => ({ ...one, snapshot }));
    const [only, another] = checked;
    const previous = parts[parts.length - 1];
    if (!only || another || !previous || !goesOn(previous, only)) yield* close();
    if (only && !another && only.report.form) parts.push(only);
    else result.push(...checked.map(({ report, plan }) => ({ report, plan })));
  }
  yield* close();
  return result;
}

/** Whether a sheet is the next page of the form before it: marked 续, without a budget, under the same columns. */
function goesOn(before: Checked, after: Checked): boolean {
  const [first, next] = [before.report.form, after.report.form];
  if (!first || !next || first.total || next.funding) return false;
  if (first.project && next.project && next.project.text !== '' && first.project.text !== next.project.text)
    return false;
  if (!isContinuationMark(next.title?.text ?? '') && !isContinuationMark(after.snapshot.name)) return false;
  return JSON.stringify(Object.entries(first.columns).sort()) === JSON.stringify(Object.entries(next.columns).sort());
}

const NAMES_ANOTHER_CELL: ReadonlySet<string> = new Set(
  rules.filter(({ meta }) => meta.namesAnotherCell).map(({ meta }) => meta.slug),
);

/** The parts read as one sheet, each with what was found in its rows; null when together they are not one form. */
function* checkingAsOne(parts: readonly Checked[], options: Options): Steps<SheetWithPlan[] | null> {
  const { snapshot, offsets } = belowEachOther(parts.map((part) => part.snapshot));
  const [whole, another] = yield* checkingSheet(snapshot, options);
  const rows = parts.reduce((sum, { report }) => sum + (report.form?.indicators.length ?? 0), 0);
  if (!whole?.form || another || whole.form.indicators.length !== rows) return null;
  const plan = yield* planningCompletion(snapshot, whole, options.completion);
  return parts.map(({ report, snapshot: own }, index) => {
    const place = new Place(
      offsets[index] ?? 0,
      offsets[index + 1] ?? Number.MAX_SAFE_INTEGER,
      report.form?.indicators[0]?.name.cell ?? { row: 0, col: 0 },
    );
    const fingerprints = new Fingerprints(LogicalSheet.of(own));
    const findings = whole.findings
      .filter(({ cell, rule }) => place.holds(cell) && !NAMES_ANOTHER_CELL.has(rule))
      .map((finding) => place.ofFinding(finding, fingerprints));
    const alone = report.findings.filter(({ rule }) => NAMES_ANOTHER_CELL.has(rule));
    return {
      report: {
        ...report,
        ruleSet: whole.ruleSet,
        findings: [...findings, ...alone].sort((a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col),
      },
      plan: { sheetId: own.id, edits: place.ofEdits(plan.edits) },
      parts: parts.map((part) => part.snapshot.id),
    };
  });
}

/** The rows of one part in the whole, and the way back to its own sheet. */
class Place {
  constructor(
    private readonly first: number,
    private readonly next: number,
    private readonly fontFrom: CellRef,
  ) {}

  holds({ row }: CellRef): boolean {
    return row >= this.first && row < this.next;
  }

  ofFinding(finding: Finding, fingerprints: Fingerprints): Finding {
    const cell = this.#back(finding.cell);
    const suggestions = finding.suggestions.map((suggestion) => ({
      ...suggestion,
      edits: this.ofEdits(suggestion.edits),
    }));
    return {
      ...finding,
      cell,
      fix: this.ofEdits(finding.fix),
      suggestions: suggestions.filter(({ edits }) => edits.length > 0),
      fingerprint: fingerprints.of(finding.rule, cell),
    };
  }

  /** The edits of this part. A formula of a later part would name rows of the whole; budgets, which need them, stand in the first. */
  ofEdits(edits: readonly PlannedEdit[]): PlannedEdit[] {
    return edits.flatMap((planned): PlannedEdit[] => {
      const row = rowOf(planned.edit);
      if (!this.holds({ row, col: 0 })) return [];
      const here = (planned.edit.inputs ?? []).filter(({ cell }) => this.holds(cell));
      // A host verifies cells of the sheet it writes on; those of the other parts are on other sheets.
      const edit = moveEdit({ ...planned.edit, inputs: here }, (at) => at - this.first);
      if (edit.kind === 'cell' && this.first > 0 && edit.write.formula !== null) return [];
      return [{ ...planned, edit: edit.kind === 'text-row' ? { ...edit, fontFrom: this.fontFrom } : edit }];
    });
  }

  #back({ row, col }: CellRef): CellRef {
    return { row: row - this.first, col };
  }
}

/** The sheets as one: the rows of each below those of the one before. */
function belowEachOther(sheets: readonly SheetSnapshot[]): {
  readonly snapshot: SheetSnapshot;
  readonly offsets: readonly number[];
} {
  const offsets: number[] = [];
  let bottom = 0;
  for (const { cells, merges } of sheets) {
    offsets.push(bottom);
    bottom += Math.max(cells[cells.length - 1]?.row ?? 0, ...(merges ?? []).map((merge) => merge.bottom)) + 1;
  }
  const shifted = <T>(list: (sheet: SheetSnapshot) => readonly T[], by: (item: T, offset: number) => T): T[] =>
    sheets.flatMap((sheet, index) => list(sheet).map((item) => by(item, offsets[index] ?? 0)));
  const [first] = sheets;
  if (!first) throw new Error('no sheets to put together');
  return {
    offsets,
    snapshot: {
      ...first,
      cells: shifted(
        (sheet) => sheet.cells,
        (cell, offset) => ({ ...cell, row: cell.row + offset }),
      ),
      merges: sheets.some(({ merges }) => merges === null)
        ? null
        : shifted(
            (sheet) => sheet.merges ?? [],
            (merge, offset) => ({ ...merge, top: merge.top + offset, bottom: merge.bottom + offset }),
          ),
      hiddenRows: shifted<Span>(
        (sheet) => sheet.hiddenRows,
        (span, offset) => ({ first: span.first + offset, last: span.last + offset }),
      ),
    },
  };
}
