import type { EvaluationForm, FundingRow, Indicator, Slot } from '../form/types';
import type { Comparison } from '../judgement';
import type { Decimal } from '../decimal';
import { formatFixed, formatPlain } from '../decimal';
import { recordOf } from '../edits/describe';
import type { PlannedEdit } from '../edits/types';
import { rangeToA1, toA1 } from '../sheet/address';
import { fundingBlocks, projectMoney } from '../form/index';
import { executionRate } from '../rules/rate';
import type { Finding } from '../rules/types';
import type { NarrativeCheck } from '../narrative/types';
import type { Speaker } from '../messages/speaker';
import type { SheetReport } from '../check';
import { placeName } from './place';
import { clauseText } from './clause';
import { evidenceJson } from './evidence';
import { NO_WAIVERS, type CheckedSheet, type FileReport, type WaiverReasons } from './types';

/** Raised when a field changes its meaning or disappears; new fields do not raise it. */
export const SCHEMA_VERSION = 2;

/** What stands before the files of a JSON document, which may be written one by one: also who made it. */
export function jsonHead(version: string): string {
  return `{\n  "schemaVersion": ${SCHEMA_VERSION},\n  "version": ${JSON.stringify(version)},\n  "files": [`;
}
/** What stands after them. */
export const JSON_TAIL = '\n  ]\n}';

/** One file of a JSON document, with the comma before it. Decimals are strings, references A1. */
export function toJsonItem(file: FileReport, speaker: Speaker, isFirst: boolean): string {
  const item = JSON.stringify(fileJson(file, speaker), null, 2).replaceAll('\n', '\n    ');
  return `${isFirst ? '' : ','}\n    ${item}`;
}

/** One file per line, for pipelines. */
export function toJsonLine(file: FileReport, speaker: Speaker, version: string): string {
  return JSON.stringify({ schemaVersion: SCHEMA_VERSION, version, ...fileJson(file, speaker) });
}

/** The check of one file as plain data: what a line of jsonl says, and what a review is made from. */
export function fileJson({ file, error, sheets, remarks, waivers }: FileReport, speaker: Speaker): object {
  return {
    file,
    error: error && { code: error.code, message: speaker.say(error.message) },
    ...(remarks && remarks.length > 0 ? { remarks: remarks.map((remark) => speaker.say(remark)) } : {}),
    sheets: sheets.map((sheet) => sheetJson(sheet, waivers ?? NO_WAIVERS, speaker)),
  };
}

function sheetJson({ report, plan }: CheckedSheet, waivers: WaiverReasons, speaker: Speaker): object {
  return {
    sheet: report.sheet.name,
    form: report.form && formJson(report.form, report, speaker),
    reason: report.reason && speaker.say(report.reason),
    ruleSet: report.ruleSet && {
      id: report.ruleSet.ruleSet.id,
      dated: report.ruleSet.ruleSet.dated,
      chosenBy: report.ruleSet.chosenBy,
      evidence: report.ruleSet.evidence,
    },
    findings: report.findings.map((finding) => ({
      ...findingJson(finding, waivers, speaker),
      ...(report.places ? { place: placeName(report, finding.cell, speaker) } : {}),
    })),
    edits: plan.edits.map((planned) => editJson(planned, speaker)),
    ...(plan.withheld
      ? { withheld: plan.withheld.map(({ cell, reason }) => ({ cell: toA1(cell), reason: speaker.say(reason) })) }
      : {}),
    ...(report.narrative ? { narrative: narrativeJson(report.narrative) } : {}),
  };
}

function narrativeJson({ agreed, contradictions, nowhere, unchecked }: NarrativeCheck): object {
  const both = (pairs: NarrativeCheck['agreed']): object[] =>
    pairs.map(({ said, stated }) => ({ ...said, cell: toA1(stated.cell), about: stated.about, stated: stated.text }));
  return { agreed: both(agreed), contradictions: both(contradictions), nowhere, unchecked };
}

function formJson(form: EvaluationForm, report: SheetReport, speaker: Speaker): object {
  return {
    kind: form.kind,
    title: textOf(form.title),
    year: form.year,
    project: textOf(form.project),
    department: textOf(form.department),
    implementingUnit: textOf(form.implementingUnit),
    money: moneyJson(form),
    funding: fundingBlocks(form).flatMap(({ rows, unit }) => rows.map((row) => fundingJson(row, unit))),
    indicators: form.indicators.map((indicator, index) => indicatorJson(indicator, report.comparisons[index], speaker)),
    total: form.total && {
      weight: decimalText(form.total.weight?.amount),
      score: decimalText(form.total.score?.amount),
      grade: textOf(form.total.grade),
    },
    notes: { present: form.notes !== null, range: form.notes && rangeToA1(form.notes.range) },
    missing: form.missing,
  };
}

/** The project's money as a whole; the rows stand in `funding` one by one. */
function moneyJson({ funding }: EvaluationForm): object {
  const { budget, executed, unit, rate } = projectMoney(funding);
  return {
    budget: decimalText(budget),
    executed: decimalText(executed),
    unit,
    rate: rate && formatFixed(rate, 2),
  };
}

function fundingJson(row: FundingRow, unit: string | null): object {
  const rate = executionRate(row);
  return {
    label: row.label.text,
    total: row.isTotal,
    budget: decimalText(row.budget?.amount),
    executed: decimalText(row.executed?.amount),
    unit,
    rate: rate && formatFixed(rate, 2),
    statedRate: textOf(row.rate),
    cells: { label: a1(row.label), budget: a1(row.budget), executed: a1(row.executed), rate: a1(row.rate) },
  };
}

function indicatorJson(indicator: Indicator, comparison: Comparison | undefined, speaker: Speaker): object {
  return {
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name.text,
    target: indicator.target.text,
    actual: indicator.actual?.text ?? '',
    explanation: indicator.explanation?.text ?? '',
    weight: decimalText(indicator.weight?.amount),
    score: decimalText(indicator.score?.amount),
    cells: {
      name: a1(indicator.name),
      target: a1(indicator.target),
      actual: a1(indicator.actual),
      explanation: a1(indicator.explanation),
    },
    verdict: comparison?.verdict ?? null,
    evidence: evidenceJson(comparison?.evidence ?? [], speaker),
  };
}

function findingJson(finding: Finding, waivers: WaiverReasons, speaker: Speaker): object {
  return {
    rule: finding.rule,
    code: finding.code,
    severity: finding.severity,
    cell: toA1(finding.cell),
    message: speaker.say(finding.message),
    evidence: finding.evidence.map((message) => speaker.say(message)),
    advice: speaker.say(finding.advice),
    clause: clauseText(finding.clause, speaker),
    fixable: finding.fix.length > 0,
    trial: finding.trial,
    hidden: finding.hidden,
    fingerprint: finding.fingerprint,
    waived: waivers.get(finding.fingerprint) ?? null,
  };
}

function editJson({ edit, reason }: PlannedEdit, speaker: Speaker): object {
  return { kind: edit.kind, ...recordOf(edit), reason: speaker.say(reason) };
}

function textOf(slot: Slot | null | undefined): string | null {
  return slot && slot.text !== '' ? slot.text : null;
}

function decimalText(amount: Decimal | null | undefined): string | null {
  return amount ? formatPlain(amount) : null;
}

function a1(slot: Slot | null | undefined): string | null {
  return slot ? toA1(slot.cell) : null;
}
