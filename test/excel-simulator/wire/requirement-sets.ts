import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Folder of Microsoft's client files as npm installed them. */
export const officeJsFolder = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** Compares `1.9` and `1.13` as versions, not as numbers. */
export function isAtLeast(have: string, need: string): boolean {
  const [a = 0, b = 0] = have.split('.').map(Number);
  const [c = 0, d = 0] = need.split('.').map(Number);
  return a > c || (a === c && b >= d);
}

/**
 * Which ExcelApi version each member needs. Not our opinion: Microsoft's own (debug) client names it in a
 * check before every member above 1.1.
 */
const needed: ReadonlyMap<string, string> = new Map(
  [
    ...readFileSync(join(officeJsFolder, 'excel-web-16.00.debug.js'), 'utf8').matchAll(
      /_throwIfApiNotSupported\("(\w+)\.(\w+)", _defaultApiSetName, "([\d.]+)"/g,
    ),
  ].map(([, className = '', member = '', version = '']) => [`${className}.${member}`.toLowerCase(), version]),
);

/** Versions found in the client; the tests make sure that this is not an empty list. */
export const knownRequirements = needed.size;

/** ExcelApi version a member needs; 1.1 when the client names none. */
export function requirementOf(className: string, member: string): string {
  return needed.get(`${className}.${member}`.toLowerCase()) ?? '1.1';
}

/** Says which members the posed Excel has. */
export class RequirementTable {
  constructor(readonly version: string) {}

  allows(className: string, member: string): boolean {
    return isAtLeast(this.version, requirementOf(className, member));
  }
}
