import { describe, expect, it } from 'vitest';
import { say } from '../../src/cli/say';
import { cliMessage } from '../../src/cli/texts';
import { reportMessage } from '../../src/core/report/messages';

describe('a message on the terminal', () => {
  it.each([
    ['a line break', '自评\n表.xlsx', '自评 表.xlsx'],
    ['an order to the terminal', 'form\u001b[2J.xlsx', 'form [2J.xlsx'],
    ['a bell', 'a\u0007b.xlsx', 'a b.xlsx'],
    ['a change of direction', 'a\u202exslx.b', 'a xslx.b'],
  ])('does not obey %s in the name of a file', (_, file, shown) => {
    expect(say(cliMessage('cli.years.same', { file }), 'en-US')).toContain(`“${shown}”`);
    expect(say(reportMessage('report.file.unreadable', { file, cause: 'EACCES' }), 'zh-CN')).toContain(`“${shown}”`);
  });
});
