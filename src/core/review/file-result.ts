import * as v from 'valibot';

/*
 * The check of a file as a line of jsonl says it, as far as a review needs it. A review in one process is made from
 * the same lines as one that merges the results of many machines, so that the two cannot differ.
 */

const text = v.nullish(v.string(), null);

const indicator = v.object({
  level2: v.optional(v.string(), ''),
  name: v.string(),
  target: v.string(),
  actual: v.string(),
  explanation: v.optional(v.string(), ''),
  weight: text,
  score: text,
  cells: v.object({ name: text, actual: text, explanation: text }),
  verdict: text,
});

/** Of the project as a whole, as `projectMoney` reads it; lines of older versions say nothing of it. */
const money = v.object({ budget: text, executed: text, unit: text, rate: text });

const form = v.object({
  kind: v.optional(v.string(), 'evaluation'),
  title: text,
  year: text,
  project: text,
  department: text,
  implementingUnit: text,
  money: v.nullish(money, null),
  indicators: v.array(indicator),
  total: v.nullish(v.object({ weight: text, score: text, grade: text }), null),
});

const finding = v.object({
  rule: v.string(),
  severity: v.picklist(['error', 'warning', 'info']),
  cell: v.string(),
  /** How a person finds it in a Word document; null in a workbook, where the cell says it. */
  place: text,
  message: v.string(),
  evidence: v.optional(v.array(v.string()), []),
  advice: v.optional(v.string(), ''),
  clause: text,
  waived: text,
  /** What a letter to the unit says instead of the message, where that names another unit. */
  forUnit: text,
});

const sheet = v.object({
  sheet: v.string(),
  form: v.nullable(form),
  reason: text,
  ruleSet: v.nullish(v.object({ id: v.string(), dated: v.optional(v.string(), '') }), null),
  findings: v.array(finding),
});

const fileResult = v.object({
  file: v.string(),
  error: v.nullable(v.object({ code: v.string(), message: v.string() })),
  sheets: v.array(sheet),
});

/** One file with its sheets, forms and findings. */
export type FileResult = v.InferOutput<typeof fileResult>;
export type SheetResult = FileResult['sheets'][number];
export type FormResult = NonNullable<SheetResult['form']>;
export type FindingResult = SheetResult['findings'][number];

/** Whether a file is a reviewer's own: nothing but 复核表. */
export function holdsOnlyRecheckTables({ sheets }: FileResult): boolean {
  const forms = sheets.flatMap(({ form: found }) => found ?? []);
  return forms.length > 0 && forms.every(({ kind }) => kind === 'review');
}

/** Reads what `check --format jsonl` writes on a line; null for anything else. */
export function readFileResult(json: unknown): FileResult | null {
  const parsed = v.safeParse(fileResult, json);
  return parsed.success ? parsed.output : null;
}
