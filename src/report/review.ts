import type { Speaker } from '../core/messages/speaker';
import { countOf, type ReviewedForm } from '../core/review/reviewed-form';
import type { FindingResult } from '../core/review/file-result';
import { rules } from '../core/rules/index';
import { acrossRuleTitles } from '../core/review/messages';
import { compact } from '../core/text/normalise';
import { reviewMessage, type SayReview } from './messages';
import { NO_REMARKS, type Remarks } from './remarks';

/** What a review workbook is made from. */
export interface Review {
  readonly forms: readonly ReviewedForm[];
  readonly files: number;
  /** Whether findings that a unit set aside with a reason count no more. */
  readonly honoursWaivers: boolean;
  /** Version of the product. */
  readonly version: string;
  readonly speaker: Speaker;
  /** Remarks of an earlier workbook under the same name. */
  readonly remarks?: Remarks;
  /** Where a file lies as seen from the workbook; null where no link can lead there. */
  readonly linkTo?: (file: string) => string | null;
}

/** The forms of one unit, which get one letter. */
export interface Unit {
  readonly name: string;
  readonly forms: readonly ReviewedForm[];
}

/** Says the texts of the workbooks in the language of the review. */
export function sayOf({ speaker }: Review): SayReview {
  return (id, data) => speaker.say(reviewMessage(id, data));
}

export function remarksOf({ remarks }: Review): Remarks {
  return remarks ?? NO_REMARKS;
}

/** The units in the order of their first form. A form that names none is a unit of its own. */
export function unitsOf({ forms }: Review): Unit[] {
  const units = new Map<string, { name: string; forms: ReviewedForm[] }>();
  for (const form of forms) {
    if (form.failure !== null) continue;
    const key = form.unit === '' ? `?${form.file}` : `${compact(form.department)}|${compact(form.unit)}`;
    const unit = units.get(key);
    if (unit) unit.forms.push(form);
    else units.set(key, { name: form.unit, forms: [form] });
  }
  return [...units.values()];
}

/** Findings that count: without those set aside, where these are honoured. */
export function openFindings({ findings }: ReviewedForm, { honoursWaivers }: Review): readonly FindingResult[] {
  return honoursWaivers ? findings.filter(({ waived }) => waived === null) : findings;
}

/** What a kind of finding is called. */
export function ruleTitles({ speaker: { locale } }: Review): (rule: string) => string {
  const titles = new Map(rules.map(({ meta }) => [meta.slug, meta.title[locale]]));
  return (rule) => titles.get(rule) ?? acrossRuleTitles(rule)?.[locale] ?? rule;
}

/** Version of the product and of the rule sets that the forms were judged by. */
export function madeBy(review: Review, forms = review.forms): string {
  const say = sayOf(review);
  const sets = new Map(forms.flatMap(({ ruleSet }) => (ruleSet ? [[ruleSet.id, ruleSet] as const] : [])));
  if (sets.size === 0) return say('review.made-by.none', { version: review.version });
  const list = [...sets.values()].map((set) => reviewMessage('review.rule-set', set));
  return say('review.made-by', { version: review.version, rules: list });
}

/** The figures of the whole. */
export function totalsOf(review: Review): Record<'error' | 'warning' | 'info' | 'unclear' | 'failed', number> {
  const sum = (of: (form: ReviewedForm) => number): number => review.forms.reduce((all, form) => all + of(form), 0);
  return {
    error: sum((form) => countOf(form, 'error', review.honoursWaivers)),
    warning: sum((form) => countOf(form, 'warning', review.honoursWaivers)),
    info: sum((form) => countOf(form, 'info', review.honoursWaivers)),
    unclear: sum(({ unclear }) => unclear.length),
    failed: review.forms.filter(({ failure }) => failure !== null).length,
  };
}

/** The last part of a path. */
export function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}

/** What files are called on paper: the name, with as many of its folders as tell it from the others. */
export function shownNames({ forms }: Review): (file: string) => string {
  const files = [...new Set(forms.map(({ file }) => file))];
  const ending = (file: string, parts: number): string => file.split(/[\\/]/).slice(-parts).join('/');
  const shown = new Map<string, string>();
  let open = files;
  for (let parts = 1; open.length > 0; parts++) {
    const bearers = new Map<string, number>();
    for (const file of open) bearers.set(ending(file, parts), (bearers.get(ending(file, parts)) ?? 0) + 1);
    const isTold = (file: string): boolean =>
      bearers.get(ending(file, parts)) === 1 || ending(file, parts) === ending(file, parts + 1);
    for (const file of open) if (isTold(file)) shown.set(file, ending(file, parts));
    open = open.filter((file) => !isTold(file));
  }
  return (file) => shown.get(file) ?? baseName(file);
}
