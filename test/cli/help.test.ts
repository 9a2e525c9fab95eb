import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { rules } from '../../src/core/rules/index';
import { runCli } from './run-cli';

describe('help', () => {
  it('is Chinese unless the system is English', async () => {
    const chinese = await runCli(['--help'], { env: { LANG: 'zh_CN.UTF-8' } });
    const unset = await runCli(['--help'], { env: { LANG: 'C.UTF-8' } });
    const english = await runCli(['--help'], { env: { LANG: 'en_US.UTF-8' } });
    expect(chinese.stdout).toContain('校验并补全项目支出绩效自评表');
    expect(unset.stdout).toBe(chinese.stdout);
    expect(english.stdout).toContain('Checks and completes self-evaluation workbooks');
    expect([chinese.code, english.code]).toEqual([0, 0]);
  });

  it.each(['check', 'complete', 'compare', 'rules'])('explains %s', async (command) => {
    const { code, stdout } = await runCli([command, '--help'], { env: {} });
    expect(code).toBe(0);
    expect(stdout).toContain(`用法： ziping ${command}`);
  });

  it('is in the language asked for, wherever that is said', async () => {
    const env = { LANG: 'zh_CN.UTF-8' };
    for (const line of [
      ['--lang', 'en', '--help'],
      ['--help', '--lang=en'],
      ['check', '--help', '--lang', 'en'],
      ['--lang', 'en', 'check', '--help'],
    ]) {
      const { code, stdout } = await runCli(line, { env });
      expect(stdout, line.join(' ')).not.toMatch(/[\u4e00-\u9fff]{6}/);
      expect([code, stdout.includes('Usage:')]).toEqual([0, true]);
    }
    expect((await runCli(['--lang', 'zh', 'rules'], { env: { LANG: 'en_US.UTF-8' } })).stdout).toContain('执行率');
  });

  it('shows the help when called without a command, and fails', async () => {
    const { code, stdout } = await runCli([], { env: {} });
    expect(code).toBe(2);
    expect(stdout).toContain('用法：');
  });

  it('tells the version', async () => {
    expect((await runCli(['--version'])).stdout.trim()).toBe(packageJson.version);
  });

  it('lists every rule', async () => {
    const { stdout } = await runCli(['rules']);
    expect(stdout.trim().split('\n')).toHaveLength(rules.length);
    const json = JSON.parse((await runCli(['rules', '--format', 'json'])).stdout) as { rule: string }[];
    expect(json.map(({ rule }) => rule)).toEqual(rules.map(({ meta }) => meta.slug));
  });
});
