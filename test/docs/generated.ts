import { toJsonSchema } from '@valibot/to-json-schema';
import { run } from '../../src/cli/run';
import { rulesTable, withGenerated } from '../../src/core/rules/docs';
import { rules } from '../../src/core/rules/index';
import { reportSchema } from '../../src/core/report/schema';
import { ruleSetSchema } from '../../src/core/rules/rule-sets/schema';

/** RULES.md with an up-to-date table of rules; an error when it has no place for one. */
export function rulesPage(page: string): string {
  return withPart(page, 'rules', rulesTable(rules));
}

/** The README with an up-to-date table of commands. */
export async function readmeWithCommands(readme: string): Promise<string> {
  return withPart(readme, 'commands', await commandsTable());
}

function withPart(document: string, name: string, part: string): string {
  const updated = withGenerated(document, name, part);
  if (updated === null) throw new Error(`no place for the generated ${name}`);
  return updated;
}

/** The commands as the program's own help lists them. */
async function commandsTable(): Promise<string> {
  let help = '';
  await run(['--help'], {
    stdout: (text) => {
      help += text;
      return Promise.resolve();
    },
    stderr: () => undefined,
    stdin: async function* () {
      yield* [];
    },
    cwd: '.',
    env: {},
    isTerminal: false,
    isErrorTerminal: false,
    columns: 100,
    onInterrupt: () => () => undefined,
  });
  const list = /命令：\n(.*?)\n\n/s.exec(help)?.[1] ?? '';
  // A long description goes on in the next line, far to the right.
  const rows = list
    .replace(/\n {10,}/g, '')
    .split('\n')
    .map((line) => /^ {2}(\S+).*? {2,}(\S.*)$/.exec(line))
    .map((row) => `| \`${row?.[1] ?? ''}\` | ${row?.[2] ?? ''} |`);
  return ['| 命令 | 作用 |', '|---|---|', ...rows].join('\n');
}

/** The JSON Schema of rule set files, as published in assets. What JSON Schema cannot say is left out. */
export function ruleSetJsonSchema(): string {
  const schema = toJsonSchema(ruleSetSchema, { typeMode: 'input', errorMode: 'ignore' });
  return `${JSON.stringify({ ...schema, title: 'Ziping rule set / 绩效自评助手规则集' }, null, 2)}\n`;
}

/** The JSON Schema of `check --format json`, as published in assets. */
export function reportJsonSchema(): string {
  const schema = toJsonSchema(reportSchema, { typeMode: 'output', errorMode: 'ignore' });
  return `${JSON.stringify({ ...schema, title: 'Ziping check report / 绩效自评助手检查结果' }, null, 2)}\n`;
}
