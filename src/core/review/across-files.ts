import type { Message } from '../messages/message';
import type { Speaker } from '../messages/speaker';
import type { FindingResult } from './file-result';
import { acrossMessage } from './messages';
import { doubtsAboutNames } from './names';
import { bareName, differencesFrom, isWord } from './word-copy';
import type { OwnText, ReviewedForm } from './reviewed-form';
import { compact } from '../text/normalise';

/** Shorter texts are the same by chance. */
const LONG: Readonly<Record<OwnText['kind'], number>> = { actual: 18, explanation: 18, beneficiary: 8 };
/** What so many units write was given to them all. */
const COMMON = 5;
/** Beneficiaries every unit has. */
const GENERIC =
  /^(?:服务对象|社会公众|人民群众|受益群众|群众|公众|受益对象|服务群体|使用人员|职工|干部职工|居民|企业|单位|受益人群)/;
const SHOWN = 40;

/**
 * Adds what only shows when forms lie side by side: another unit's text left in, the same project twice, and file
 * name, sheet name and title that disagree with the form.
 */
export function withAcrossFindings(forms: readonly ReviewedForm[], speaker: Speaker): ReviewedForm[] {
  const shared = sharedTexts(forms);
  const twins = sameProjects(forms);
  return forms.map((form) => {
    if (form.failure !== null) return form;
    const added = [
      ...doubtsAboutNames(form).map((doubt) => finding('review-inconsistent', 'A1', doubt, speaker)),
      ...twinOf(form, twins, speaker),
      ...copiedTexts(form, shared, speaker),
    ];
    return added.length === 0 ? form : { ...form, findings: [...form.findings, ...added] };
  });
}

function finding(
  rule: 'review-inconsistent' | 'copied-from-another-unit',
  cell: string,
  message: Message,
  speaker: Speaker,
  forUnit: Message | null = null,
): FindingResult {
  return {
    rule,
    severity: 'warning',
    cell,
    place: null,
    message: speaker.say(message),
    evidence: [],
    advice: speaker.say(acrossMessage(`across.${rule}.advice`)),
    clause: null,
    waived: null,
    forUnit: forUnit && speaker.say(forUnit),
  };
}

interface Use {
  readonly form: ReviewedForm;
  readonly cell: string;
}

/** Long texts with the forms that have them. */
function sharedTexts(forms: readonly ReviewedForm[]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const form of forms) {
    for (const text of form.texts) {
      const key = keyOf(text);
      if (key === null) continue;
      const known = uses.get(key);
      if (!known) uses.set(key, [{ form, cell: text.cell }]);
      else if (known.length <= COMMON) known.push({ form, cell: text.cell });
    }
  }
  return uses;
}

function keyOf({ kind, text }: OwnText): string | null {
  const said = compact(text);
  if (said.length < LONG[kind] || (kind === 'beneficiary' && GENERIC.test(said))) return null;
  return `${kind}|${said}`;
}

function copiedTexts(
  form: ReviewedForm,
  shared: ReadonlyMap<string, readonly Use[]>,
  speaker: Speaker,
): FindingResult[] {
  return form.texts.flatMap((text) => {
    const uses = shared.get(keyOf(text) ?? '') ?? [];
    const units = new Set(uses.map((use) => unitOf(use.form)));
    if (units.size > COMMON) return [];
    const other = uses.find((use) => unitOf(use.form) !== unitOf(form));
    if (!other || form.unit === '' || other.form.unit === '') return [];
    const said = text.text.length > SHOWN ? `${text.text.slice(0, SHOWN)}…` : text.text;
    const data = { unit: other.form.unit, file: other.form.file, cell: other.cell, text: said };
    const message = acrossMessage('across.copied-from-another-unit.text', data);
    const forUnit = acrossMessage('across.copied-from-another-unit.for-unit', { text: said });
    return [finding('copied-from-another-unit', text.cell, message, speaker, forUnit)];
  });
}

function unitOf({ unit }: ReviewedForm): string {
  return compact(unit);
}

/** Forms of the same unit, project and year. */
function sameProjects(forms: readonly ReviewedForm[]): ReadonlyMap<string, readonly ReviewedForm[]> {
  const groups = new Map<string, ReviewedForm[]>();
  for (const form of forms) {
    const key = projectKey(form);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(form);
    else groups.set(key, [form]);
  }
  return groups;
}

function projectKey({ failure, unit, project, year }: ReviewedForm): string | null {
  return failure !== null || project === '' || unit === '' ? null : [unit, project, year].map(compact).join('|');
}

/**
 * A project is doubled when it comes in another file; the pages of one file are its own matter. A report in Word
 * holds the form of the workbook: the two have to say the same.
 */
function twinOf(
  form: ReviewedForm,
  groups: ReadonlyMap<string, readonly ReviewedForm[]>,
  speaker: Speaker,
): FindingResult[] {
  const others = (groups.get(projectKey(form) ?? '') ?? []).filter(({ file }) => file !== form.file);
  const twin = others.find((other) => isWord(other) === isWord(form));
  if (twin) {
    const data = { file: bareName(twin.file), sheet: twin.sheet };
    return [finding('review-inconsistent', 'A1', acrossMessage('across.review-inconsistent.duplicate', data), speaker)];
  }
  const workbook = isWord(form) ? others[0] : undefined;
  return workbook
    ? differencesFrom(workbook, form).map(({ cell, message }) => finding('review-inconsistent', cell, message, speaker))
    : [];
}
