import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const rows = readFileSync(resolve(root, 'test/FAILURE-MODES.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [A-F]\d/.test(line));

describe('the table of failure modes', () => {
  it('has a line for each of the fifty', () => {
    const wanted = { A: 8, B: 8, C: 15, D: 7, E: 7, F: 5 };
    const ids = Object.entries(wanted).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
    );
    expect(rows.map((row) => /^\| (\w+)/.exec(row)?.[1])).toEqual(ids);
  });

  it.each(rows)('%s', (row) => {
    const named = [...row.matchAll(/`([^`]+) › ([^`]*)`/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, file = '', name = ''] of named) {
      expect(existsSync(resolve(root, file)), file).toBe(true);
      expect(name.trim()).not.toBe('');
      expect(readFileSync(resolve(root, file), 'utf8')).toContain(name);
    }
  });
});
