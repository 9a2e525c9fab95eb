import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/catalogue';
import { parseRuleSet } from '../../../src/core/rules/rule-sets/parse';
import { ruleSets } from '../../../src/core/rules/rule-sets/index';

const small = { id: 'my-county-2025', title: { 'zh-CN': '某县', 'en-US': 'Some county' }, dated: '2025' };

function problems(value: unknown): string[] {
  const result = parseRuleSet(typeof value === 'string' ? value : JSON.stringify(value));
  return 'errors' in result ? result.errors.map((message) => renderMessage(message, 'zh-CN')) : [];
}

describe('parseRuleSet', () => {
  it('reads every built-in rule set back as it is', () => {
    for (const ruleSet of ruleSets) {
      expect(parseRuleSet(JSON.stringify(ruleSet))).toEqual({ ruleSet });
    }
  });

  it('completes a short file and takes numbers as well as texts', () => {
    const result = parseRuleSet(
      JSON.stringify({ ...small, thresholds: { lowRate: 95 }, scoring: { ratePoints: '20' } }),
    );
    expect(result).toMatchObject({
      ruleSet: {
        notes: [],
        thresholds: { lowRate: '95', exceededFrom: '1.3', totalGapYuan: '500', scoreGap: '0.01' },
        scoring: { total: '100', ratePoints: '20', negativeFormula: 'either' },
        satisfactionOptional: true,
      },
    });
  });

  it('accepts a byte order mark and a $schema', () => {
    expect(problems(`\uFEFF${JSON.stringify({ $schema: 'rule-set.schema.json', ...small })}`)).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    [
      'broken JSON, with its line',
      '{\n  "id": "a",\n  oops\n}',
      ['规则集文件第 3 行附近不是有效的 JSON，请检查引号、逗号和括号。'],
    ],
    ['a list', '[]', ['规则集文件应是一个 JSON 对象（以“{”开头），请对照随附的样式文件改写。']],
    ['null', 'null', ['规则集文件应是一个 JSON 对象（以“{”开头），请对照随附的样式文件改写。']],
    ['missing parts', {}, ['规则集缺少 id，请补上。', '规则集缺少 title，请补上。', '规则集缺少 dated，请补上。']],
    [
      'an id with blanks',
      { ...small, id: 'My County' },
      ['规则集的 id 为 "My County"，请只用小写字母、数字和连字符，例如 my-city-2025。'],
    ],
    ['a misspelt part', { ...small, note: [] }, ['规则集中没有 note 这一项，请删除或改正名称。']],
    ['a number among the notes', { ...small, notes: ['好', 3] }, ['规则集的 notes[1] 为 3，此处应为 文字。']],
    ['a blank note', { ...small, notes: [' '] }, ['规则集的 notes[0] 是空的，请填写内容。']],
    ['a text for notes', { ...small, notes: '一条' }, ['规则集的 notes 为 "一条"，此处应为 列表 [ ]。']],
    [
      'words for a threshold',
      { ...small, thresholds: { lowRate: '九十' } },
      ['规则集的 thresholds.lowRate 为 "九十"，请填写不小于 0 的数，例如 "90" 或 "1.3"。'],
    ],
    [
      'a negative threshold',
      { ...small, thresholds: { scoreGap: -1 } },
      ['规则集的 thresholds.scoreGap 为 -1，请填写不小于 0 的数，例如 "90" 或 "1.3"。'],
    ],
    [
      'an unknown severity',
      { ...small, overrides: { 'rate-wrong': { severity: 'fatal' } } },
      ['规则集的 overrides.rate-wrong.severity 为 "fatal"，只能是："error" | "warning" | "info" | "off"。'],
    ],
    [
      'an unknown rule',
      { ...small, overrides: { 'rate-rong': { severity: 'off' } } },
      ['规则集的 overrides.rate-rong：没有名为 rate-rong 的规则，请对照规则表改正。'],
    ],
    [
      'an unknown topic',
      { ...small, clauses: { rates: { source: 'a', text: 'b' } } },
      ['规则集中没有 clauses.rates 这一项，请删除或改正名称。'],
    ],
  ])('tells what is wrong with %s', (_what, value, expected) => {
    expect(problems(value)).toEqual(expected);
  });

  it('stops after twenty problems', () => {
    expect(problems({ ...small, notes: Array.from({ length: 50 }, (_, index) => index) })).toHaveLength(20);
  });
});
