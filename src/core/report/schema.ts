import * as v from 'valibot';
import { SCHEMA_VERSION } from './json';

const text = v.string();
const orNull = v.nullable(text);
const span = v.nullable(v.strictObject({ start: v.number(), end: v.number() }));

/** Who judged, in words, and which pieces of the target and the actual it speaks of. */
const evidence = v.strictObject({ by: text, text, target: span, actual: span });

const indicator = v.looseObject({
  level1: text,
  level2: text,
  name: text,
  target: text,
  actual: text,
  explanation: text,
  weight: orNull,
  score: orNull,
  cells: v.strictObject({ name: orNull, target: orNull, actual: orNull, explanation: orNull }),
  verdict: v.nullable(v.picklist(['met', 'exceeded', 'short', 'unanswered', 'unclear'])),
  evidence: v.array(evidence),
});

const fundingRow = v.looseObject({
  label: text,
  total: v.boolean(),
  budget: orNull,
  executed: orNull,
  unit: orNull,
  rate: orNull,
  statedRate: orNull,
});

const form = v.looseObject({
  /** A reviewer's table (复核表) and a table of points alone are checked by their sums only. */
  kind: v.optional(v.picklist(['evaluation', 'scoring', 'review'])),
  title: orNull,
  year: orNull,
  project: orNull,
  department: orNull,
  implementingUnit: orNull,
  /** The money of the project as a whole. */
  money: v.optional(v.looseObject({ budget: orNull, executed: orNull, unit: text, rate: orNull })),
  funding: v.array(fundingRow),
  indicators: v.array(indicator),
  total: v.nullable(v.looseObject({ weight: orNull, score: orNull, grade: orNull })),
  notes: v.looseObject({ present: v.boolean(), range: orNull }),
});

const finding = v.looseObject({
  rule: text,
  code: text,
  severity: v.picklist(['error', 'warning', 'info']),
  cell: text,
  message: text,
  evidence: v.array(text),
  advice: text,
  clause: orNull,
  fixable: v.boolean(),
  fingerprint: text,
  waived: orNull,
});

const sheet = v.looseObject({
  sheet: text,
  form: v.nullable(form),
  reason: orNull,
  findings: v.array(finding),
  edits: v.array(v.looseObject({ kind: text, reason: text })),
  /** What could be computed but would make a check fail that holds now. */
  withheld: v.optional(v.array(v.looseObject({ cell: text, reason: text }))),
});

const file = v.looseObject({
  file: text,
  error: v.nullable(v.strictObject({ code: text, message: text })),
  sheets: v.array(sheet),
});

/** What `check --format json` prints. Readers pass over fields they don't know: new ones do not raise the version. */
export const reportSchema = v.strictObject({
  schemaVersion: v.literal(SCHEMA_VERSION),
  /** Of the program that wrote it; the date of the rules stands with each sheet. */
  version: v.optional(text),
  files: v.array(file),
});
