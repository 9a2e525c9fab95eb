import type { Message } from '../messages/message';
import { parseDecimal, type Decimal } from '../decimal';
import { compact } from '../text/normalise';
import type { FormResult } from './file-result';
import { yearsMessage as message } from './years-messages';

/** What differs, or suspiciously does not, between last year's form and this year's. */
export interface YearsFinding {
  readonly severity: 'warning' | 'info';
  /** Where it stands in this year's form; null for what is no longer there. */
  readonly cell: string | null;
  readonly message: Message;
}

type Indicator = FormResult['indicators'][number];

/** Shorter texts are the same by chance. */
const LONG = 15;

/** Compares two forms of one project, last year's first. */
export function compareYears(before: FormResult, now: FormResult): YearsFinding[] {
  const old = new Map(before.indicators.map((indicator) => [compact(indicator.name), indicator]));
  const current = new Set(now.indicators.map(({ name }) => compact(name)));
  return [
    ...rateFinding(before, now),
    ...now.indicators.flatMap((indicator) => {
      const last = old.get(compact(indicator.name));
      return last ? indicatorFindings(last, indicator) : [added(indicator)];
    }),
    ...before.indicators.filter(({ name }) => !current.has(compact(name))).map(gone),
  ];
}

function rateFinding(before: FormResult, now: FormResult): YearsFinding[] {
  const [old, current] = [before.money?.rate ?? null, now.money?.rate ?? null];
  if (old === null && current === null) return [];
  const data = { before: old ?? '—', now: current ?? '—' };
  return [{ severity: 'info', cell: null, message: message('years.rate', data) }];
}

function added({ name, target, cells }: Indicator): YearsFinding {
  return { severity: 'info', cell: cells.name, message: message('years.added', { name, target }) };
}

function gone({ name, target }: Indicator): YearsFinding {
  return { severity: 'warning', cell: null, message: message('years.gone', { name, target }) };
}

function indicatorFindings(last: Indicator, { name, target, actual, explanation, cells }: Indicator): YearsFinding[] {
  const findings: YearsFinding[] = [];
  const change = changeOf(last.target, target);
  const data = { name, before: last.target, now: target };
  if (change === 'eased')
    findings.push({ severity: 'warning', cell: cells.name, message: message('years.lowered', data) });
  else if (change === 'other')
    findings.push({ severity: 'info', cell: cells.name, message: message('years.changed', data) });
  for (const [cell, text, old] of [
    [cells.actual, actual, last.actual],
    [cells.explanation, explanation, last.explanation],
  ] as const) {
    const said = compact(text);
    // A target that is met the same way every year is answered in the same words.
    if (said.length < LONG || said !== compact(old) || said === compact(target)) continue;
    findings.push({ severity: 'warning', cell, message: message('years.copied', { name, text }) });
  }
  return findings;
}

/** One bound or figure, with what it counts. */
const FIGURE = /^([≥≤><=]?)(\d[\d,]*(?:\.\d+)?)(\D*)$/;

/** Whether a target became easier; targets that are not one figure of the same unit are merely different. */
function changeOf(before: string, now: string): 'same' | 'eased' | 'other' {
  if (compact(before) === compact(now)) return 'same';
  const [old, current] = [figureOf(before), figureOf(now)];
  if (!old || !current || old.unit !== current.unit || old.isUpper !== current.isUpper) return 'other';
  const isEased = current.isUpper ? current.amount.gt(old.amount) : current.amount.lt(old.amount);
  return isEased ? 'eased' : 'other';
}

function figureOf(text: string): { readonly isUpper: boolean; readonly amount: Decimal; readonly unit: string } | null {
  const [, sign = '', digits = '', unit = ''] = FIGURE.exec(compact(text)) ?? [];
  const amount = parseDecimal(digits);
  return (
    amount && { isUpper: /[≤<]/.test(sign) || /以内|以下/.test(unit), amount, unit: unit.replace(/以内|以下|以上/, '') }
  );
}
