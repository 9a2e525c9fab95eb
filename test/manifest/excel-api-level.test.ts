import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REQUIRED_API } from '../../src/hosts/excel/session';

const folder = resolve(import.meta.dirname, '../../src/hosts/excel');

/** `1.13` → 113, so that 1.9 < 1.13. */
const level = (version: string): number => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 100 + minor;
};

/** The earliest requirement set in which any Excel object has a member of this name. */
function memberLevels(): ReadonlyMap<string, number> {
  const types = readFileSync(createRequire(import.meta.url).resolve('@types/office-js/index.d.ts'), 'utf8');
  const levels = new Map<string, number>();
  for (const [, version = '', name = ''] of types.matchAll(
    /\[Api set: ExcelApi(?:Online)? (1\.\d+)[^\]]*\](?:(?!\*\/)[^]){0,4000}\*\/\s*(?:readonly )?(\w+)\??[(:<]/g,
  )) {
    levels.set(name, Math.min(level(version), levels.get(name) ?? Infinity));
  }
  return levels;
}

/** Names that are newer somewhere in Excel, but here mean something else or are read only where present. */
const HARMLESS: ReadonlySet<string> = new Set([
  'notes', // our own stored setting
  'triggerSource', // part of an event's arguments: absent before 1.14, and then not relied on
]);

describe('requirement sets', () => {
  it('cover every Excel member the host calls', () => {
    const levels = memberLevels();
    expect(levels.get('getMergedAreasOrNullObject')).toBe(113);
    expect(levels.get('getUsedRangeOrNullObject')).toBeLessThanOrEqual(104);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const used = files.flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/\.(\w+)/g)].map(([, member = '']) => ({ file, member })),
    );
    const tooNew = used.filter(
      ({ member }) => !HARMLESS.has(member) && (levels.get(member) ?? 0) > level(REQUIRED_API),
    );
    expect(tooNew).toEqual([]);
  });
});
