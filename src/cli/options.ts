import { entryOf } from '../core/text/table';
import type { Locale } from '../core/messages/message';
import { parseRuleSet } from '../core/rules/rule-sets/parse';
import { ruleSetById, ruleSets } from '../core/rules/rule-sets/index';
import type { RuleSet } from '../core/rules/rule-sets/types';
import { readBytes } from './files';
import { CommandError, type CommandIo } from './io';
import { cliMessage } from './texts';

/** A value out of a fixed list, or one sentence that names the list. */
export function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) {
    throw new CommandError(cliMessage('cli.error.option', { option, value, choices }));
  }
  return chosen;
}

/** Language of the results; `zh` and `en` are understood as well. */
export function resultLocale(value: string): Locale {
  const full = entryOf({ zh: 'zh-CN', en: 'en-US' }, value) ?? value;
  return oneOf('--lang', full, ['zh-CN', 'en-US']);
}

/** A built-in rule set by id, or one's own from a JSON file. */
export async function loadRuleSet(value: string | undefined, io: CommandIo): Promise<RuleSet | undefined> {
  if (value === undefined) return undefined;
  if (!value.toLowerCase().endsWith('.json')) {
    const ruleSet = ruleSetById(value);
    if (ruleSet) return ruleSet;
    const known = ruleSets.map(({ id }) => id);
    throw new CommandError(cliMessage('cli.error.rule-set-unknown', { id: value, known }));
  }
  const parsed = parseRuleSet(await readText(value, io));
  if ('ruleSet' in parsed) return parsed.ruleSet;
  throw new CommandError(cliMessage('cli.error.rule-set-file', { file: value, problems: parsed.errors }));
}

async function readText(file: string, io: CommandIo): Promise<string> {
  return new TextDecoder().decode(await readBytes(file, io.cwd));
}

/** Refuses a name that promises another kind of file than is written: nothing would open it. */
export function expectExtension(file: string, extension: string): void {
  if (!file.toLowerCase().endsWith(extension))
    throw new CommandError(cliMessage('cli.error.extension', { file, extension }));
}
