import stringWidth from 'string-width';
import { rules } from '../../core/rules/index';
import type { Severity } from '../../core/rules/types';
import { ruleSets } from '../../core/rules/rule-sets/index';
import { reportMessage } from '../../core/report/messages';
import type { CommandIo, ExitCode } from '../io';
import { oneOf, resultLocale } from '../options';
import { cliMessage } from '../texts';
import { say } from '../say';

export interface RulesFlags {
  readonly format: string;
  readonly lang: string;
}

/** `ziping rules`: what is checked, with the clauses it rests on per rule set. */
export function runRules(flags: RulesFlags, io: CommandIo): ExitCode {
  const locale = resultLocale(flags.lang);
  if (oneOf('--format', flags.format, ['text', 'json']) === 'json') {
    const list = rules.map(({ meta }) => ({
      rule: meta.slug,
      code: meta.code,
      severity: meta.severity,
      stage: meta.stage,
      offByDefault: meta.offByDefault ?? false,
      edits: meta.edits,
      title: meta.title[locale],
      what: meta.what[locale],
      why: meta.why[locale],
      howToFix: meta.howToFix[locale],
      clauses: ruleSets.flatMap((ruleSet) => {
        const clause = meta.topic ? ruleSet.clauses[meta.topic] : undefined;
        return clause ? [{ ruleSet: ruleSet.id, source: clause.source, text: clause.text }] : [];
      }),
    }));
    io.stdout(`${JSON.stringify(list, null, 2)}\n`);
    return 0;
  }
  const slugWidth = Math.max(...rules.map(({ meta }) => meta.slug.length));
  const severityOf = (severity: Severity): string => say(reportMessage(`report.severity.${severity}`), locale);
  const severityWidth = 2 + Math.max(...rules.map(({ meta }) => stringWidth(severityOf(meta.severity))));
  for (const { meta } of rules) {
    const severity = severityOf(meta.severity);
    const remarks = [
      ...(meta.stage === 'trial' ? [cliMessage('cli.rules.trial')] : []),
      ...(meta.offByDefault ? [cliMessage('cli.rules.off')] : []),
    ].map((remark) => ` (${say(remark, locale)})`);
    const severityPad = ' '.repeat(severityWidth - stringWidth(severity));
    io.stdout(
      `${meta.code}  ${meta.slug.padEnd(slugWidth)}  ${severity}${severityPad}${meta.title[locale]}${remarks.join('')}\n`,
    );
  }
  return 0;
}
