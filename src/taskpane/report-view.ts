import type { SheetReport } from '../core/check';
import type { CellRef } from '../core/sheet/address';
import { cellKey, toA1 } from '../core/sheet/address';
import { Fingerprints } from '../core/rules/fingerprint';
import type { Finding, JudgedIndicator, RuleMeta, Severity } from '../core/rules/types';
import type { Waiver } from '../hosts/host';
import type { Speaker } from './texts';

/** A finding with what belongs to it. */
export interface FindingItem {
  /** Rule and place: the same while the cell is worked on. */
  readonly key: string;
  readonly finding: Finding;
  /** The indicator the cell belongs to, for target and actual side by side. */
  readonly indicator: JudgedIndicator | null;
  readonly waiver: Waiver | null;
}

/** An indicator only a person can judge. */
export interface UnclearItem {
  readonly key: string;
  readonly cell: CellRef;
  readonly judged: JudgedIndicator;
  /** Changes when the row's content does. */
  readonly fingerprint: string;
  /** Set once somebody has looked at it as it stands now. */
  readonly seen: Waiver | null;
}

/** A report sorted into what the pane shows. */
export interface ReportView {
  readonly open: readonly FindingItem[];
  readonly waived: readonly FindingItem[];
  readonly unclear: readonly UnclearItem[];
  readonly counts: Readonly<Record<Severity, number>>;
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** In place of a rule's slug where somebody noted that he looked at what only a person can judge. */
export const SEEN = 'seen';

/** Views that were made: many ask for the same one with every drawing. */
const VIEWS = new WeakMap<SheetReport, { readonly waivers: readonly Waiver[]; readonly view: ReportView }>();

/** Sorts a report's findings into open and waived ones, and finds what only a person can judge. */
export function viewReport(report: SheetReport, waivers: readonly Waiver[]): ReportView {
  let made = VIEWS.get(report);
  if (made?.waivers !== waivers) VIEWS.set(report, (made = { waivers, view: makeView(report, waivers) }));
  return made.view;
}

function makeView(report: SheetReport, waivers: readonly Waiver[]): ReportView {
  const byFingerprint = new Map(waivers.map((waiver) => [waiver.fingerprint, waiver]));
  const items = findingItems(report, byFingerprint);
  const open = items.filter(({ waiver }) => waiver === null);
  const count = (severity: Severity): number => open.filter(({ finding }) => finding.severity === severity).length;
  return {
    open,
    waived: items.filter(({ waiver }) => waiver !== null),
    unclear: unclearItems(report, byFingerprint),
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
  };
}

function findingItems(report: SheetReport, waivers: ReadonlyMap<string, Waiver>): FindingItem[] {
  const indicators = indicatorsByCell(report.context?.indicators ?? []);
  const seen = new Map<string, number>();
  return report.findings.map((finding): FindingItem => {
    const place = `${finding.rule}@${toA1(finding.cell)}`;
    const nth = seen.get(place) ?? 0;
    seen.set(place, nth + 1);
    return {
      key: `${place}#${nth}`,
      finding,
      indicator: indicators.get(cellKey(finding.cell.row, finding.cell.col)) ?? null,
      waiver: waivers.get(finding.fingerprint) ?? null,
    };
  });
}

function unclearItems({ context }: SheetReport, waivers: ReadonlyMap<string, Waiver>): UnclearItem[] {
  if (!context) return [];
  const fingerprints = new Fingerprints(context.sheet);
  return context.indicators.flatMap((judged): UnclearItem[] => {
    if (judged.comparison.verdict !== 'unclear') return [];
    const { cell } = judged.indicator.actual ?? judged.indicator.target;
    const fingerprint = fingerprints.of(SEEN, cell);
    return [{ key: `${SEEN}@${toA1(cell)}`, cell, judged, fingerprint, seen: waivers.get(fingerprint) ?? null }];
  });
}

/** The indicator each cell belongs to; of two the first. */
function indicatorsByCell(indicators: readonly JudgedIndicator[]): ReadonlyMap<number, JudgedIndicator> {
  const byCell = new Map<number, JudgedIndicator>();
  for (const judged of indicators) {
    for (const { row, col } of cellsOf(judged)) {
      const key = cellKey(row, col);
      if (!byCell.has(key)) byCell.set(key, judged);
    }
  }
  return byCell;
}

function cellsOf({ indicator }: JudgedIndicator): CellRef[] {
  const { name, target, targetParts, actual, explanation, weight, score } = indicator;
  const slots = [
    name,
    target,
    targetParts?.operator,
    targetParts?.value,
    targetParts?.unit,
    actual,
    explanation,
    weight,
    score,
  ];
  return slots.flatMap((slot) => (slot ? [slot.cell] : []));
}

/** A finding as another check has it; undefined when it is gone. */
export function sameFinding(reports: readonly SheetReport[], { rule, cell }: Finding): Finding | undefined {
  return reports
    .flatMap(({ findings }) => findings)
    .find((other) => other.rule === rule && other.cell.row === cell.row && other.cell.col === cell.col);
}

/** The rule's title; a rule that is no longer known has none. */
export function ruleTitle(finding: Finding, rules: readonly RuleMeta[], speaker: Speaker): string {
  return rules.find(({ slug }) => slug === finding.rule)?.title[speaker.locale] ?? speaker.text('group.other');
}

/** The result in one sentence: counts per severity, what is left to judge, what was set aside. */
export function summarySentence(view: ReportView, speaker: Speaker): string {
  const found = SEVERITIES.filter((severity) => view.counts[severity] > 0);
  const first =
    found.length === 0
      ? speaker.text('summary.clean') + (speaker.locale === 'zh-CN' ? '。' : '.')
      : speaker.text('summary.found', {
          parts: found.map((severity) => ({ id: `summary.${severity}`, data: { count: view.counts[severity] } })),
        });
  const sentences = [first];
  const unseen = view.unclear.filter(({ seen }) => seen === null).length;
  if (unseen > 0) sentences.push(speaker.text('summary.unclear', { count: unseen }));
  if (view.waived.length > 0) sentences.push(speaker.text('summary.waived', { count: view.waived.length }));
  return sentences.join(speaker.locale === 'zh-CN' ? '' : ' ');
}
