import type { SheetReport } from '../core/check';
import type { Message, MessageData } from '../core/messages/message';
import { toA1 } from '../core/sheet/address';
import type { FindingItem } from './report-view';
import type { Speaker } from './texts';

/** A text of which only the shape is told: 某 for each Chinese character, x for each letter, 9 for each digit. */
export function masked(text: string): string {
  return text
    .replace(/\p{Script=Han}/gu, '某')
    .replace(/[a-z]/gi, 'x')
    .replace(/\d/g, '9');
}

/**
 * What to send to the maintainers about a finding that is not right: rule, verdict and reasons.
 *
 * @param withTexts tells the texts of the cells as they stand; else only their shape
 */
export function falseAlarmText(
  { finding, indicator }: FindingItem,
  report: SheetReport,
  withTexts: boolean,
  version: string,
  speaker: Speaker,
): string {
  const told = (text: string): string => (withTexts ? text : masked(text));
  const said = (message: Message): string => speaker.message(withTexts ? message : maskedMessage(message));
  const judged = indicator?.indicator;
  const pair = judged
    ? [
        speaker.text('wrong.pair', {
          name: told(judged.name.text),
          target: told(judged.target.text),
          actual: told(judged.actual?.text ?? ''),
        }),
      ]
    : [];
  const ruleSet = report.ruleSet?.ruleSet;
  return [
    `${finding.code} ${finding.rule} ${toA1(finding.cell)} (Ziping ${version}, ${ruleSet?.id ?? '-'} ${ruleSet?.dated ?? ''})`,
    said(finding.message),
    ...pair,
    ...(indicator ? [speaker.text('wrong.verdict', { verdict: indicator.comparison.verdict })] : []),
    ...finding.evidence.map(said),
    ...(indicator?.comparison.evidence.map(({ by, message }) => `${by}: ${said(message)}`) ?? []),
  ].join('\n');
}

/** Everything in a message that may come from a cell, as shape only. */
function maskedMessage({ id, data }: Message): Message {
  const shape = (value: MessageData[string]): MessageData[string] => {
    if (typeof value === 'string') return masked(value);
    if (typeof value === 'number') return masked(String(value));
    if ('id' in value) return maskedMessage(value);
    return value.map((one) => (typeof one === 'string' ? masked(one) : maskedMessage(one))) as MessageData[string];
  };
  return { id, data: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, shape(value)])) };
}
