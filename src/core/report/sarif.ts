import type { Log, Notification, ReportingDescriptor, Result } from 'sarif';
import { toA1 } from '../sheet/address';
import type { Speaker } from '../messages/speaker';
import { rules } from '../rules/index';
import type { Severity } from '../rules/types';
import { allFindings, whyUnchecked, type FileReport } from './types';

const LEVELS: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' };

/** What one file adds to a SARIF document. */
export interface SarifPart {
  readonly results: readonly Result[];
  readonly failures: readonly Notification[];
}

/** SARIF 2.1.0: for tools that collect findings of many checkers. The cell is a logical location. */
export function toSarif(files: readonly FileReport[], speaker: Speaker, version: string): string {
  return sarifOf(
    files.map((file) => sarifPart(file, speaker)),
    speaker,
    version,
  );
}

/** The results of one file. */
export function sarifPart(file: FileReport, speaker: Speaker): SarifPart {
  const artifactLocation = { uri: uriOf(file.file) };
  const results = allFindings([file]).map(({ report, finding }): Result => ({
    ruleId: finding.rule,
    level: LEVELS[finding.severity],
    message: {
      text: [finding.message, ...finding.evidence, finding.advice].map((part) => speaker.say(part)).join('\n'),
    },
    locations: [
      {
        physicalLocation: { artifactLocation },
        logicalLocations: [{ fullyQualifiedName: `${report.sheet.name}!${toA1(finding.cell)}`, kind: 'member' }],
      },
    ],
    partialFingerprints: { finding: finding.fingerprint },
  }));
  const reason = whyUnchecked(file);
  const locations = [{ physicalLocation: { artifactLocation } }];
  return { results, failures: reason ? [{ level: 'error', message: { text: speaker.say(reason) }, locations }] : [] };
}

/** The document over all files. */
export function sarifOf(parts: readonly SarifPart[], speaker: Speaker, version: string): string {
  const descriptors = rules.map(({ meta }): ReportingDescriptor => ({
    id: meta.slug,
    name: meta.code,
    shortDescription: { text: meta.title[speaker.locale] },
    fullDescription: { text: meta.what[speaker.locale] },
    help: { text: meta.howToFix[speaker.locale] },
    defaultConfiguration: { level: LEVELS[meta.severity] },
  }));
  const failures = parts.flatMap((part) => part.failures);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ziping', version, rules: descriptors } },
        results: parts.flatMap((part) => part.results),
        invocations: [{ executionSuccessful: failures.length === 0, toolExecutionNotifications: failures }],
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

/** A path as a URI: relative ones stay relative; drives, shares and roots become file URIs. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/');
  const drive = /^[A-Za-z]:(?=\/)/.exec(path)?.[0] ?? '';
  const scheme =
    drive !== '' ? `file:///${drive}` : path.startsWith('//') ? 'file:' : path.startsWith('/') ? 'file://' : '';
  return scheme + path.slice(drive.length).split('/').map(encodeURIComponent).join('/');
}
