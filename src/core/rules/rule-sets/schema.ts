import * as v from 'valibot';
import { COMMON_THRESHOLDS } from './common';
import { GENERAL_OUTLINE } from './outlines';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const localised = v.strictObject({ 'zh-CN': text, 'en-US': text });

/** A number, or a string of digits: `"90"`, `"1.3"`, `90`. Kept as text, so that arithmetic stays exact. */
const figure = v.pipe(
  v.union([
    v.pipe(v.string(), v.regex(/^\d{1,12}(?:\.\d{1,6})?$/)),
    v.pipe(v.number(), v.minValue(0), v.maxValue(999_999_999)),
  ]),
  v.transform(String),
);

const topics = [
  'rate',
  'rate-score',
  'explanation',
  'exceeded',
  'score-positive',
  'score-negative',
  'score-grade',
  'weights',
  'actual',
  'satisfaction',
  'notes',
  'measurable',
  'cost',
  'low-rate',
] as const;

const parts = [
  'background',
  'expected',
  'rate',
  'rate-analysis',
  'goals',
  'outputs',
  'costs',
  'benefits',
  'satisfaction',
  'problems',
  'measures',
] as const;

const clause = v.strictObject({ source: text, text });

const scoring = v.strictObject({
  total: v.optional(figure, '100'),
  ratePoints: figure,
  negativeFormula: v.optional(v.picklist(['target-over-actual', 'linear-to-double', 'either']), 'either'),
  bands: v.optional(
    v.array(v.strictObject({ grade: v.picklist(['full', 'partial', 'poor']), from: figure, to: figure })),
    [],
  ),
  grades: v.optional(v.array(v.strictObject({ name: text, from: figure })), []),
});

const override = v.strictObject({
  severity: v.exactOptional(v.picklist(['error', 'warning', 'info', 'off'])),
  trial: v.exactOptional(v.boolean()),
});

/** A rule set as it is written in a JSON file. What may be left out has the defaults of the general rule set. */
export const ruleSetSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  title: localised,
  dated: text,
  notes: v.optional(v.array(text), []),
  clauses: v.optional(v.strictObject(v.entriesFromList(topics, v.exactOptional(clause))), {}),
  sources: v.optional(v.array(v.strictObject({ title: text, text })), []),
  thresholds: v.optional(
    v.strictObject({
      lowRate: v.optional(figure, COMMON_THRESHOLDS.lowRate),
      exceededFrom: v.optional(figure, COMMON_THRESHOLDS.exceededFrom),
      totalGapYuan: v.optional(figure, COMMON_THRESHOLDS.totalGapYuan),
      scoreGap: v.optional(figure, COMMON_THRESHOLDS.scoreGap),
    }),
    {},
  ),
  proven: v.optional(v.array(v.picklist(['lowRate', 'exceededFrom'])), []),
  scoring: v.optional(v.nullable(scoring), null),
  outline: v.optional(
    v.array(
      v.strictObject({
        heading: text,
        level: v.picklist([1, 2, 3]),
        content: v.optional(v.array(v.picklist(parts)), []),
      }),
    ),
    [...GENERAL_OUTLINE],
  ),
  satisfactionOptional: v.optional(v.boolean(), true),
  requiredLevel2: v.optional(v.array(text), []),
  evidence: v.optional(
    v.array(
      v.strictObject({
        in: v.picklist(['title', 'labels', 'notes', 'department', 'year']),
        contains: text,
        points: v.pipe(v.number(), v.integer(), v.minValue(-10), v.maxValue(10)),
      }),
    ),
    [],
  ),
  overrides: v.optional(v.record(text, override), {}),
});
