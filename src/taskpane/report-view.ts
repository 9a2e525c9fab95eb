import type { SheetReport } from '../core/check';
import type { CellRef } from '../core/sheet/address';
import { contains } from '../core/sheet/address';
import type { Finding, JudgedIndicator, RuleMeta, Severity } from '../core/rules/types';
import type { Waiver } from '../hosts/host';
import type { Speaker } from './texts';

/** A finding as a card in the list. */
export interface FindingItem {
  /** Stable across checks as long as the content is the same. */
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
}

/** A report sorted into what the pane shows. */
export interface ReportView {
  readonly open: readonly FindingItem[];
  readonly waived: readonly FindingItem[];
  readonly unclear: readonly UnclearItem[];
  readonly counts: Readonly<Record<Severity, number>>;
}

export type Filter = Severity | 'unclear' | 'waived' | 'all';
export type Grouping = 'severity' | 'place' | 'rule';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Sorts a report's findings into open and waived ones, and finds what only a person can judge. */
export function viewReport(report: SheetReport, waivers: readonly Waiver[]): ReportView {
  const indicators = report.context?.indicators ?? [];
  const seen = new Map<string, number>();
  const items = report.findings.map((finding): FindingItem => {
    const nth = seen.get(finding.fingerprint) ?? 0;
    seen.set(finding.fingerprint, nth + 1);
    return {
      key: `${finding.fingerprint}#${nth}`,
      finding,
      indicator: indicators.find((judged) => belongsTo(judged, finding.cell)) ?? null,
      waiver: waivers.find(({ fingerprint }) => fingerprint === finding.fingerprint) ?? null,
    };
  });
  const open = items.filter(({ waiver }) => waiver === null);
  const count = (severity: Severity): number => open.filter(({ finding }) => finding.severity === severity).length;
  return {
    open,
    waived: items.filter(({ waiver }) => waiver !== null),
    unclear: indicators.flatMap((judged, index): UnclearItem[] => {
      if (judged.comparison.verdict !== 'unclear') return [];
      const cell = (judged.indicator.actual ?? judged.indicator.target).cell;
      return [{ key: `unclear#${index}`, cell, judged }];
    }),
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
  };
}

function belongsTo({ indicator }: JudgedIndicator, cell: CellRef): boolean {
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
  return slots.some((slot) => slot?.cell.row === cell.row && slot.cell.col === cell.col);
}

export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  readonly severity: Severity | null;
  readonly items: readonly FindingItem[];
}

/** Groups the findings that pass the filter; empty groups are left out. */
export function groupFindings(
  view: ReportView,
  report: SheetReport,
  filter: Filter,
  grouping: Grouping,
  rules: readonly RuleMeta[],
  speaker: Speaker,
): FindingGroup[] {
  const items = filter === 'all' ? view.open : view.open.filter(({ finding }) => finding.severity === filter);
  if (grouping === 'severity') {
    return SEVERITIES.flatMap((severity) => {
      const members = items.filter(({ finding }) => finding.severity === severity);
      const title = speaker.text(`severity.${severity}`);
      return members.length > 0 ? [{ key: severity, title, severity, items: members }] : [];
    });
  }
  const titleOf = (item: FindingItem): string =>
    grouping === 'rule' ? ruleTitle(item.finding, rules, speaker) : placeTitle(item, report, speaker);
  const groups = new Map<string, FindingItem[]>();
  for (const item of items) {
    const title = titleOf(item);
    groups.set(title, [...(groups.get(title) ?? []), item]);
  }
  return [...groups].map(([title, members]) => ({ key: title, title, severity: null, items: members }));
}

/** The rule's title, or its slug for a rule that is no longer known. */
export function ruleTitle(finding: Finding, rules: readonly RuleMeta[], speaker: Speaker): string {
  return rules.find(({ slug }) => slug === finding.rule)?.title[speaker.locale] ?? finding.rule;
}

function placeTitle({ finding, indicator }: FindingItem, report: SheetReport, speaker: Speaker): string {
  if (indicator) return indicator.indicator.level1 || speaker.text('group.other');
  const area = report.form?.funding?.area;
  return speaker.text(area && contains(area, finding.cell) ? 'group.funding' : 'group.other');
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
  if (view.unclear.length > 0) sentences.push(speaker.text('summary.unclear', { count: view.unclear.length }));
  if (view.waived.length > 0) sentences.push(speaker.text('summary.waived', { count: view.waived.length }));
  return sentences.join(speaker.locale === 'zh-CN' ? '' : ' ');
}
