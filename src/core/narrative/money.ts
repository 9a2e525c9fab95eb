import { decimal, formatFixed, formatPlain, HUNDRED, roundHalfUp, ZERO, type Decimal } from '../decimal';
import { projectMoney } from '../form/index';
import type { EvaluationForm, FundingRow, Slot } from '../form/types';
import { compact } from '../text/normalise';
import type { SaidFact } from './sentences';
import { nameTopic } from './topic';
import type { Stated } from './types';
import { BUDGET_CUES, EXECUTED_CUES, MONEY_WORDS, RATE_CUES } from './words';

type Role = 'budget' | 'executed';

interface MoneyStatement {
  readonly role: Role | 'rate';
  readonly row: FundingRow | null;
  readonly value: Decimal;
  readonly stated: Stated;
}

/** The money of a form as a narrative may repeat it. */
export interface MoneyStatements {
  readonly all: readonly MoneyStatement[];
  /** Names of the project and its units: they may stand before an amount. */
  readonly names: readonly string[];
}

const YUAN: Readonly<Record<string, string>> = { 元: '1', 千元: '1000', 万元: '10000', 亿元: '100000000' };

/** Reads the budget block as statements; a total that is not given is the sum of its parts. */
export function moneyStatements(form: EvaluationForm): MoneyStatements {
  const factor = decimal(YUAN[form.funding?.unit ?? '万元'] ?? '10000');
  const rows = form.funding?.rows ?? [];
  const all: MoneyStatement[] = rows.flatMap((row) => [
    ...amountOf(row, row.budget, 'budget', factor),
    ...amountOf(row, row.initialBudget, 'budget', factor),
    ...amountOf(row, row.executed, 'executed', factor),
    ...rateOf(row),
  ]);
  const whole = projectMoney(form.funding);
  for (const role of ['budget', 'executed'] as const) {
    const own = all.filter((statement) => statement.role === role);
    const [amount, first] = [whole[role], own[0]];
    if (!amount || !first || own.length === 1 || own.some(({ row }) => row?.isTotal)) continue;
    const text = `${formatPlain(amount)}${whole.unit}`;
    all.push({ role, row: null, value: amount.times(factor), stated: { ...first.stated, text } });
  }
  const names = [form.project, form.department, form.implementingUnit].flatMap((slot) =>
    slot ? [compact(slot.text)] : [],
  );
  return { all, names };
}

function amountOf(row: FundingRow, slot: FundingRow['budget'], role: Role, factor: Decimal): MoneyStatement[] {
  if (!slot?.amount) return [];
  return [{ role, row, value: slot.amount.times(factor), stated: statedIn(slot, row.label.text) }];
}

function rateOf(row: FundingRow): MoneyStatement[] {
  const [budget, executed] = [row.budget?.amount ?? ZERO, row.executed?.amount];
  const value = row.rate?.percent ?? (executed && budget.gt(ZERO) ? executed.times(HUNDRED).div(budget) : null);
  const slot = row.rate ?? row.executed;
  if (!value || !slot) return [];
  const text = row.rate && row.rate.text !== '' ? row.rate.text : `${formatFixed(value, 2)}%`;
  return [{ role: 'rate', row, value, stated: { ...statedIn(slot, row.label.text), text } }];
}

function statedIn(slot: Slot, about: string): Stated {
  return { cell: slot.cell, about, text: slot.text };
}

/** What the form says of an amount or rate of the narrative: the same, something else, or nothing. */
export type MoneyAnswer = { readonly isSame: boolean; readonly stated: Stated } | null;

/** A rate: it agrees when any row has it, and contradicts when none does and it is called the rate of the money. */
export function answerRate(said: SaidFact, { all }: MoneyStatements): MoneyAnswer {
  const { fact, lead } = said;
  if (fact.kind !== 'figure' || fact.mention.kind !== 'percent') return null;
  const { value, places } = fact.mention;
  const segment = lead.split(/[，,。；;：:]/).at(-1) ?? lead;
  if (!RATE_CUES.some((cue) => segment.includes(cue))) return null;
  const rates = all.filter(({ role }) => role === 'rate');
  const same = rates.find((rate) => roundHalfUp(rate.value, places).eq(value) || rate.value.eq(value));
  if (same) return { isSame: true, stated: same.stated };
  const own = rates.find((rate) => rate.row && isNamed(rate.row, segment)) ?? totalOf(rates) ?? rates[0];
  return own ? { isSame: false, stated: own.stated } : null;
}

/** An amount: what it is, is told by the last word for budget or spending before it. */
export function answerAmount(
  said: SaidFact,
  money: MoneyStatements,
  inherited: Role | null,
): (MoneyAnswer & object) | null {
  const { fact, lead } = said;
  if (fact.kind !== 'figure' || fact.mention.kind !== 'amount') return null;
  const role = roleOf(lead) ?? inherited;
  if (role === null) return null;
  const own = money.all.filter((statement) => statement.role === role);
  const named = own.find(({ row }) => row && !row.isTotal && own.length > 1 && isNamed(row, said.words));
  const total = totalOf(own) ?? (own.length === 1 ? own[0] : undefined);
  const isSame = (statement: MoneyStatement): boolean => isAsPrinted(statement.value, said);
  if (named) return { isSame: isSame(named), stated: named.stated };
  const same = own.find(isSame);
  if (same) return { isSame: true, stated: same.stated };
  return total && isAboutAll(said.words, money.names) ? { isSame: false, stated: total.stated } : null;
}

function totalOf(statements: readonly MoneyStatement[]): MoneyStatement | undefined {
  return statements.find(({ row }) => row === null || row.isTotal);
}

/** The role of an amount by the last cue before it; a word for spending wins over a budget that it spends. */
export function roleOf(lead: string): Role | null {
  const segment = lead.split(/[，,。；;：:、]/).at(-1) ?? lead;
  if (EXECUTED_CUES.some((cue) => segment.includes(cue))) return 'executed';
  return BUDGET_CUES.some((cue) => segment.includes(cue)) ? 'budget' : null;
}

/** Whether the label of a source stands among the words: 县级配套 in 县级配套支出. */
function isNamed({ label }: FundingRow, words: string): boolean {
  const bare = compact(label.text)
    .replace(/^其中:?|[:：]$/g, '')
    .replace(/(?:财政)?(?:资金|拨款)$/, '');
  return bare.length >= 2 && (compact(words).includes(bare) || nameTopic(label.text).foundIn(nameTopic(words)) === 1);
}

/** Words left over that may still only lengthen the name of the whole. */
const FEW = 2;

function isAboutAll(words: string, names: readonly string[]): boolean {
  let rest = compact(words).replace(/[\d.]+/g, '');
  for (const name of names) rest = rest.replaceAll(name, '');
  for (const word of MONEY_WORDS) rest = rest.replaceAll(word, '');
  rest = rest.replace(/[^\u4e00-\u9fff]|[元万亿]/g, '');
  return rest.length <= FEW;
}

/** The figures are the same at the precision the narrative prints. */
function isAsPrinted(value: Decimal, { fact }: SaidFact): boolean {
  if (fact.kind !== 'figure') return false;
  const { value: said, multiplier, places } = fact.mention;
  const step = multiplier.div(decimal(10).pow(places));
  return said.eq(value) || said.minus(value).abs().times(2).lte(step);
}
