import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli';

/** What the README tells a person to type behind `npm run -s ziping --`. */
const LINES = readFileSync('README.md', 'utf8')
  .split('\n')
  .flatMap((line) => /^npm run -s ziping -- (.+)$/.exec(line.trim())?.[1] ?? [])
  .map((line) => line.replace(/\s+#.*$/, ''));

describe('the command lines of the README', () => {
  it('are there', () => {
    expect(LINES.map((line) => line.split(' ')[0])).toEqual(expect.arrayContaining(['check', 'complete', 'review']));
  });

  it.each(LINES)('%s', async (line) => {
    const folder = mkdtempSync(join(tmpdir(), 'ziping-readme-'));
    try {
      cpSync('assets/samples', join(folder, 'assets/samples'), { recursive: true });
      const words = line.split(/\s+/);
      const { code, stdout, stderr } = await runCli(words, { cwd: folder });
      // The samples have findings; 2 would say that something could not be done.
      expect(code, stderr).toBeLessThan(2);
      expect(stdout + stderr).not.toBe('');
      const written = words.flatMap((word, at) =>
        /^(?:-o|--output|--letters)$/.test(words[at - 1] ?? '') ? [word] : [],
      );
      for (const name of written) {
        expect(existsSync(join(folder, name)), name).toBe(true);
        if (!/\.\w+$/.test(name)) expect(readdirSync(join(folder, name)).length).toBeGreaterThan(0);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
