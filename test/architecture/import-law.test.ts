import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles, importsOf, sourceFiles, type Import } from './imports';
import { betweenRooms, roomOf } from './picture';

const src = resolve(import.meta.dirname, '../../src');

const imports = importsOf(src);

function breaches(folder: string, allowed: readonly RegExp[]): string[] {
  return imports
    .filter(({ from, to }) => from.startsWith(folder) && !allowed.some((pattern) => pattern.test(to)))
    .map(({ from, to }) => `${from} → ${to}`);
}

describe('import law', () => {
  it('sees the imports of the project', () => {
    expect(imports.length).toBeGreaterThan(20);
  });

  it('nobody imports the catalogue from below: reports and hosts are handed a speaker', () => {
    expect(imports.filter(({ from, to }) => to === 'catalogue' && /^(core|hosts|report)\//.test(from))).toEqual([]);
  });

  it('has no circles', () => {
    expect(circles(imports)).toEqual([]);
  });

  it('has no circles of rooms', () => {
    expect(circles(betweenRooms(imports), (file) => roomOf(file) ?? file)).toEqual([]);
  });

  it('finds a circle where there is one', () => {
    const edge = (from: string, to: string): Import => ({ from: `${from}.ts`, to });
    expect(circles([edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('d', 'a')])).toEqual([['a', 'b', 'c']]);
  });

  it('core imports core and pure libraries only', () => {
    expect(breaches('core/', [/^core\//, /^big\.js$/, /^valibot$/, /^string-width$/, /^sarif$/])).toEqual([]);
  });

  it.each([
    ['core/sheet/', [/^core\/sheet\//]],
    ['core/text/', [/^core\/text\//]],
    ['core/messages/', [/^core\/messages\//]],
    ['core/decimal', [/^core\/text\//, /^big\.js$/]],
    ['core/language/', [/^core\/language\//, /^core\/text\/characters$/]],
    ['core/reading/', [/^core\/(reading|language|text)\//, /^core\/decimal$/]],
    ['core/entail/', [/^core\/(entail|reading|language|messages)\//, /^core\/decimal$/]],
    ['core/judgement', [/^core\/(entail|reading|text)\//]],
    ['core/explain', [/^core\/(entail|reading)\//, /^core\/judgement$/]],
    ['core/form/', [/^core\/(form|sheet|text|messages)\//, /^core\/(decimal|steps)$/]],
    ['core/steps', []],
    ['core/edits/', [/^core\/(edits|form|sheet|text|messages)\//, /^core\/steps$/]],
    ['core/draft/', [/^core\/(draft|rules|form|sheet)\//, /^core\/decimal$/]],
    ['core/narrative/', [/^core\/(narrative|reading|form|sheet|text|messages)\//, /^core\/decimal$/]],
    [
      'core/rules/',
      [
        /^core\/(rules|narrative|reading|edits|form|sheet|text|messages)\//,
        /^core\/(decimal|judgement|steps)$/,
        /^valibot$/,
      ],
    ],
    [
      'core/report/',
      [
        /^core\/(report|rules|narrative|edits|form|sheet|text|messages)\//,
        /^core\/(check|decimal|explain|judgement)$/,
        /^(string-width|sarif|valibot)$/,
      ],
    ],
    [
      'core/review/',
      [/^core\/(review|report|rules|text|messages|sheet|form|edits)\//, /^core\/(check|decimal)$/, /^valibot$/],
    ],
  ] as const)('%s stays in its layer', (folder, allowed) => {
    expect(breaches(folder, allowed)).toEqual([]);
  });

  it('hosts import core, hosts and their libraries, never a face', () => {
    expect(
      breaches('hosts/', [
        /^core\//,
        /^hosts\//,
        /^fflate$/,
        /^@e965\/xlsx$/,
        /^@noble\/(hashes|ciphers)\//,
        /^hucre/,
        /^numfmt$/,
      ]),
    ).toEqual([]);
  });

  // Rooms from the lowest up: each may import those before it.
  it.each([
    ['hosts/xml/', [/^hosts\/xml\//]],
    ['hosts/package/', [/^hosts\/(package|xml)\//, /^fflate$/]],
    ['hosts/xlsx/xml/', [/^hosts\/(xlsx\/)?xml\//]],
    ['hosts/xlsx/view/', [/^hosts\/xlsx\/view\//, /^hosts\/(xlsx\/)?xml\//]],
    ['hosts/xlsx/read/', [/^hosts\/xlsx\/(read|view|xml)\//, /^hosts\/(package|xml)\//, /^numfmt$/]],
    ['hosts/xlsx/calc/', [/^hosts\/xlsx\/(calc|read|xml)\//, /^hosts\/xml\//]],
    ['hosts/xlsx/scene/', [/^hosts\/xlsx\/(scene|calc|read|view|xml)\//, /^hosts\/(package|xml)\//]],
    ['hosts/xlsx/edit/', [/^hosts\/xlsx\/(edit|calc|read|view|xml)\//, /^hosts\/(package|xml)\//]],
    [
      'hosts/xlsx/legacy/',
      [
        /^@e965\/xlsx$/,
        /^@noble\/(hashes\/(legacy|sha2)|ciphers\/aes)$/,
        /^fflate$/,
        /^hosts\/(package|xml)\//,
        /^hosts\/xlsx\/(legacy\/|xml\/|read\/built-in-formats$)/,
      ],
    ],
    ['hosts/docx/', [/^hosts\/(docx|package|xml)\//, /^hucre/]],
    ['hosts/excel/', [/^hosts\/excel\//]],
  ] as const)('%s rests on what is below it', (folder, allowed) => {
    expect(breaches(folder, [/^core\//, /^hosts\/[a-z-]+$/, ...allowed])).toEqual([]);
  });

  it('reports that need a library rest on the core alone', () => {
    expect(breaches('report/', [/^core\//, /^report\//, /^hucre\/xlsx$/, /^docx$/])).toEqual([]);
  });

  it('hosts and reports run in the browser and in Node', () => {
    expect(imports.filter(({ from, to }) => /^(hosts|report)\//.test(from) && /^node:/.test(to))).toEqual([]);
  });

  it('a kind of edit is known where it is defined, in each host and where edits are made or shown, nowhere else', () => {
    const knowing = sourceFiles(src)
      .filter((file) => /'(?:insert-rows|remove-rows|clear-text-row)'/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(src, file).split(sep).join('/'));
    expect(knowing.sort()).toEqual([
      'core/edits/kinds/index.ts',
      'core/edits/kinds/rows.ts',
      'core/edits/kinds/text-row.ts',
      'core/edits/notes.ts',
      'core/edits/types.ts',
      'hosts/excel/kinds/index.ts',
      'hosts/excel/kinds/rows.ts',
      'hosts/excel/kinds/text-row.ts',
      'hosts/xlsx/edit/rows.ts',
      'hosts/xlsx/edit/text-row.ts',
      'hosts/xlsx/xlsx-workbook.ts',
      'taskpane/components/notice-text.ts',
      'taskpane/preview.ts',
    ]);
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
