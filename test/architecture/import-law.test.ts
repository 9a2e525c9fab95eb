import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

interface Import {
  /** Importing file, relative to src. */
  readonly from: string;
  /** Imported file relative to src without extension, or the package name. */
  readonly to: string;
}

const imports: Import[] = sourceFiles(src).flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|import\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    const to = target.startsWith('.') ? relative(src, resolve(dirname(file), target)) : target;
    return { from: relative(src, file).split(sep).join('/'), to: to.split(sep).join('/') };
  });
});

function breaches(folder: string, allowed: readonly RegExp[]): string[] {
  return imports
    .filter(({ from, to }) => from.startsWith(folder) && !allowed.some((pattern) => pattern.test(to)))
    .map(({ from, to }) => `${from} → ${to}`);
}

describe('import law', () => {
  it('sees the imports of the project', () => {
    expect(imports.length).toBeGreaterThan(20);
  });

  it('core imports core and pure libraries only', () => {
    expect(breaches('core/', [/^core\//, /^big\.js$/, /^valibot$/, /^string-width$/, /^sarif$/])).toEqual([]);
  });

  it.each([
    ['core/sheet/', [/^core\/sheet\//]],
    ['core/text/', [/^core\/text\//]],
    ['core/messages/message', []],
    ['core/decimal', [/^core\/text\//, /^big\.js$/]],
    ['core/quantity/', [/^core\/(quantity|text|messages)\//, /^core\/decimal$/]],
    ['core/compare/', [/^core\/(compare|quantity|text|messages)\//, /^core\/decimal$/]],
    ['core/form/', [/^core\/(form|quantity|sheet|text|messages)\//, /^core\/decimal$/]],
    ['core/edits/', [/^core\/(edits|form|sheet|text|messages)\//]],
  ] as const)('%s stays in its layer', (folder, allowed) => {
    expect(breaches(folder, allowed)).toEqual([]);
  });

  it('hosts import core, hosts and their libraries, never a face', () => {
    expect(breaches('hosts/', [/^core\//, /^hosts\//, /^fflate$/, /^@e965\/xlsx$/, /^numfmt$/])).toEqual([]);
  });

  // Rooms from the lowest up: each may import those before it.
  it.each([
    ['hosts/xml/', [/^hosts\/xml\//]],
    ['hosts/package/', [/^hosts\/(package|xml)\//, /^fflate$/]],
    ['hosts/xlsx/xml/', [/^hosts\/(xlsx\/)?xml\//]],
    ['hosts/xlsx/view/', [/^hosts\/xlsx\/view\//, /^hosts\/(xlsx\/)?xml\//]],
    ['hosts/xlsx/read/', [/^hosts\/xlsx\/(read|view|xml)\//, /^hosts\/(package|xml)\//, /^numfmt$/]],
    ['hosts/xlsx/calc/', [/^hosts\/xlsx\/(calc|read|xml)\//, /^hosts\/xml\//]],
    ['hosts/xlsx/edit/', [/^hosts\/xlsx\/(edit|calc|read|xml)\//, /^hosts\/(package|xml)\//]],
    ['hosts/xlsx/legacy/', [/^@e965\/xlsx$/]],
    ['hosts/excel/', [/^hosts\/excel\//]],
  ] as const)('%s rests on what is below it', (folder, allowed) => {
    expect(breaches(folder, [/^core\//, /^hosts\/[a-z-]+$/, ...allowed])).toEqual([]);
  });

  it('reports that need a library rest on the core alone', () => {
    expect(breaches('report/', [/^core\//, /^report\//, /^@e965\/xlsx$/])).toEqual([]);
  });

  it('hosts and reports run in the browser and in Node', () => {
    expect(imports.filter(({ from, to }) => /^(hosts|report)\//.test(from) && /^node:/.test(to))).toEqual([]);
  });

  it('only the Excel host and the add-in entry points touch Office.js', () => {
    const users = sourceFiles(src)
      .filter((file) =>
        /\b(?:Office|Excel)\.[a-zA-Z]/.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
      )
      .map((file) => relative(src, file).split(sep).join('/'));
    expect(users.filter((file) => !/^(hosts\/excel\/|taskpane\/index|commands\/)/.test(file))).toEqual([]);
  });

  it('faces do not import each other, except the workbench, which shows the pane', () => {
    const crossing = imports.filter(
      ({ from, to }) =>
        (from.startsWith('cli/') && /^(taskpane|workbench|commands)\//.test(to)) ||
        (from.startsWith('taskpane/') && /^(cli|workbench)\//.test(to)) ||
        (from.startsWith('workbench/') && /^(cli|commands)\//.test(to)),
    );
    expect(crossing).toEqual([]);
  });
});
