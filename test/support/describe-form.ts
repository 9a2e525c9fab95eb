import type { EvaluationForm, Slot } from '../../src/core/form/types';
import { rangeToA1, toA1 } from '../../src/core/sheet/address';

const at = (slot: Slot | null): string => (slot ? `${toA1(slot.cell)} ${slot.text}`.trim() : '∅');

/** Who and when, in one line. */
export function headOf(form: EvaluationForm): string {
  return [at(form.title), form.year ?? '∅', at(form.project), at(form.department), at(form.implementingUnit)].join(
    ' | ',
  );
}

/** One line per funding row: label, budget, executed, rate in percent, weight, score; ⊂⊂ is part of a source listed above. */
export function fundingOf(form: EvaluationForm): string[] {
  return (form.funding?.rows ?? []).map((row) => {
    const money = [row.budget, row.executed].map((slot) =>
      slot ? `${toA1(slot.cell)} ${slot.amount?.toFixed() ?? '—'}` : '∅',
    );
    const rate = row.rate
      ? `${toA1(row.rate.cell)} ${row.rate.percent ? `${row.rate.percent.toFixed(row.rate.printedPlaces)}%` : '—'}`
      : '∅';
    const points = [row.weight, row.score].map((slot) => slot?.amount?.toFixed() ?? '∅').join('/');
    const kind = row.isTotal ? '=' : row.isBreakdown ? '⊂⊂' : row.isSubset ? '⊂' : '·';
    return `${kind} ${at(row.label)} | ${money.join(' | ')} | ${rate} | ${points}`;
  });
}

/** One line per indicator: levels, name, target, actual, explanation, weight, score. */
export function indicatorsOf(form: EvaluationForm): string[] {
  return form.indicators.map((indicator) => {
    const points = [indicator.weight, indicator.score].map((slot) => slot?.amount?.toFixed() ?? '∅').join('/');
    return [
      `${indicator.level1}/${indicator.level2}`,
      `${indicator.isSubRow ? '⊂ ' : ''}${at(indicator.name)}`,
      at(indicator.target),
      at(indicator.actual),
      at(indicator.explanation),
      points,
    ].join(' | ');
  });
}

/** Where the notes stand, and how many lines they have. */
export function notesOf(form: EvaluationForm): string {
  return form.notes ? `${rangeToA1(form.notes.range)} ${form.notes.lines.length}` : '∅';
}
