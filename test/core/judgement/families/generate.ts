import fc from 'fast-check';
import { ARITHMETIC_KINDS } from './kinds/arithmetic';
import { GROWTH_KINDS } from './kinds/growth';
import { MONEY_KINDS } from './kinds/money';
import { ORDERS_KINDS } from './kinds/orders';
import { PLAIN_KINDS } from './kinds/plain';
import { PLANS_KINDS } from './kinds/plans';
import { SCOPE_KINDS } from './kinds/scope';
import { SPELLINGS_KINDS } from './kinds/spellings';
import { STAGES_KINDS } from './kinds/stages';
import { VALUES_KINDS } from './kinds/values';
import { WHOLES_KINDS } from './kinds/wholes';
import { WORDS_KINDS } from './kinds/words';
import type { Family, Kind, Row } from './template';

/** Every run makes the same rows. */
export const SEED = 20_240_613;

/** Rows of a family unless the caller asks for another number. */
export const ROWS_PER_FAMILY = 32;

/** The family 计划 X，任何动词 Y is the size of the everyday sentences that were once called met. */
const LARGE_FAMILIES: Readonly<Record<string, number>> = { 'plan, any verb, short': 640 };

export const KINDS: readonly Kind[] = [
  ...ARITHMETIC_KINDS,
  ...GROWTH_KINDS,
  ...MONEY_KINDS,
  ...ORDERS_KINDS,
  ...PLAIN_KINDS,
  ...PLANS_KINDS,
  ...SCOPE_KINDS,
  ...SPELLINGS_KINDS,
  ...STAGES_KINDS,
  ...VALUES_KINDS,
  ...WHOLES_KINDS,
  ...WORDS_KINDS,
].sort((a, b) => (a.title < b.title ? -1 : 1));

export const FAMILIES: readonly Family[] = KINDS.flatMap(({ families }) => families);

const textOf = ({ asked }: Row): string => JSON.stringify([asked.indicator, asked.target, asked.actual]);

/** Families draw different words and numbers from one seed. */
export function seedOf({ kind, name }: Pick<Family, 'kind' | 'name'>, seed: number): number {
  return [...kind, ...name].reduce((hash, letter) => (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0, seed);
}

/** Distinct rows of a family, the same for the same seed; fewer where the family has no more to say. */
export function rowsOf(family: Family, seed = SEED, perFamily = ROWS_PER_FAMILY): readonly Row[] {
  const wanted = Math.max(perFamily, LARGE_FAMILIES[family.name] ?? 0);
  const rows = new Map<string, Row>();
  for (const row of fc.sample(family.rows, { seed: seedOf(family, seed), numRuns: wanted * 3 })) {
    if (rows.size < wanted && !rows.has(textOf(row))) rows.set(textOf(row), row);
  }
  return [...rows.values()];
}

export const allRows = (seed = SEED, perFamily = ROWS_PER_FAMILY): readonly Row[] =>
  FAMILIES.flatMap((family) => rowsOf(family, seed, perFamily));
