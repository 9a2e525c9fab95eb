import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Where a mutation bites: bytes of the archive, XML of a part, cells of a form, text of a cell. */
export const LEVELS = ['bytes', 'xml', 'cells', 'text'] as const;
export type Level = (typeof LEVELS)[number];

type Random = () => number;

/** Changes a workbook in one place. The same numbers make the same change. */
export function mutate(level: Level, workbook: Uint8Array, random: Random): Uint8Array {
  if (level === 'bytes') return bytes(workbook, random);
  const parts = unzipped(workbook);
  if (parts === null) return bytes(workbook, random);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const isSheet = (name: string): boolean => /worksheets\/[^/]+\.xml$/.test(name);
  const name = pick(level === 'xml' ? names : names.filter(isSheet), random) ?? '';
  const part = parts[name];
  if (!part) return workbook;
  const change = { xml, cells, text }[level];
  parts[name] = strToU8(change(strFromU8(part), random));
  return zipSync(parts, { level: 1 });
}

function unzipped(workbook: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(workbook);
  } catch {
    return null;
  }
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

function bytes(workbook: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(workbook);
  const place = (): number => Math.floor(random() * changed.length);
  const kind = random();
  if (kind < 0.1) return changed.subarray(0, place());
  // Half of the changes hit the directory, which stands at the end.
  const from = random() < 0.5 ? 0 : Math.max(0, changed.length - 1500);
  for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
    const at = from + Math.floor(random() * (changed.length - from));
    changed[at] = random() < 0.3 ? 0xff : random() < 0.5 ? 0 : Math.floor(random() * 256);
  }
  return changed;
}

const ATTRIBUTE_VALUES = [
  '',
  '0',
  '-1',
  '1',
  '99999999999',
  '1e9',
  'NaN',
  'A1',
  'A0',
  'XFE1',
  'A1:Z',
  '&#x0;',
  'constructor',
  '__proto__',
  ' ',
  '真',
];
const INSERTS = [
  '<!-- <c r="A1"/> -->',
  '<![CDATA[<v>1</v>]]>',
  '<?pi x?>',
  '<y:z xmlns:y="urn:y"><y:row/></y:z>',
  '<c/>',
  '<row/>',
  '</row>',
  '<',
  '>',
  '&',
  '&#0;',
  '\u0000',
  '\ufeff',
];

/** One tag or attribute of a part, changed as careless writers and bad luck change it. */
function xml(text: string, random: Random): string {
  const tags = [...text.matchAll(/<[^>]*>/g)];
  const tag = pick(tags, random);
  if (!tag) return text;
  const [before, after] = [text.slice(0, tag.index), text.slice(tag.index + tag[0].length)];
  const other = pick(tags, random)?.[0] ?? '';
  const changes: readonly (() => string)[] = [
    () => before + after,
    () => before + tag[0] + tag[0] + after,
    () => before + other + after,
    () => before + (pick(INSERTS, random) ?? '') + tag[0] + after,
    () => before + tag[0].replace(/="[^"]*"/, () => `="${pick(ATTRIBUTE_VALUES, random) ?? ''}"`) + after,
    () => before + tag[0].replace(/ ([\w:]+)="[^"]*"/, '') + after,
    () => before + tag[0].replace(/\/>$/, () => `></${/^<([\w:]+)/.exec(tag[0])?.[1] ?? 'x'}>`) + after,
    () => before + tag[0].replaceAll('"', "'") + after,
    () => text.slice(0, tag.index),
  ];
  return (pick(changes, random) ?? changes[0])?.() ?? text;
}

const VALUES = [
  '0',
  '-1',
  '100',
  '120%',
  '≥95%',
  '12次',
  '200万元',
  '',
  '无',
  '/',
  '—',
  '达成预期指标',
  '1e400',
  '0.83615',
  '100.00%',
  '2023年12月31日',
  '请填写',
  '≤48小时',
  '三公里',
  '5',
];

function cells(sheet: string, random: Random): string {
  const kind = random();
  if (kind < 0.5) return withText(sheet, random, () => pick(VALUES, random) ?? '');
  if (kind < 0.6) {
    const row = pick([...sheet.matchAll(/<row\b[^>]*?(?:\/>|>.*?<\/row>)/gs)], random);
    if (!row) return sheet;
    const moved = random() < 0.5 ? '' : row[0] + row[0];
    return sheet.slice(0, row.index) + moved + sheet.slice(row.index + row[0].length);
  }
  if (kind < 0.8) {
    const merge = pick([...sheet.matchAll(/<mergeCell\b[^>]*\/>/g)], random);
    if (!merge) return sheet;
    const corner = (): string =>
      `${String.fromCharCode(65 + Math.floor(random() * 9))}${1 + Math.floor(random() * 30)}`;
    const by = random() < 0.4 ? '' : `<mergeCell ref="${corner()}:${corner()}"/>`;
    return sheet.slice(0, merge.index) + by + sheet.slice(merge.index + merge[0].length);
  }
  const cell = pick([...sheet.matchAll(/<c\b([^>]*?)(?:\/>|>.*?<\/c>)/gs)], random);
  if (!cell) return sheet;
  const reference = (cell[1] ?? '').replace(/\st="[^"]*"/, '');
  const contents = [
    '',
    '<f>A1+1</f>',
    '<f>SUM(D1:D9)</f><v>3</v>',
    '<f>IF(E6=0,"",ROUND(D6/E6,4))</f>',
    '<v>45219</v>',
    '<f t="shared" si="0"/>',
    '<f>#REF!</f><v>0</v>',
  ];
  const content = pick(contents, random) ?? '';
  return `${sheet.slice(0, cell.index)}<c${reference}>${content}</c>${sheet.slice(cell.index + cell[0].length)}`;
}

const CHARACTERS = [
  '\t',
  '\n',
  '\u3000',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '％',
  '０',
  '９',
  '。',
  '；',
  '≥',
  '≤',
  '＞',
  '一',
  '半',
  '两',
  '零',
  '.',
  ',',
  '-',
  '~',
  '万',
  '%',
  'x',
  '😀',
  '\u0301',
  '（',
  ')',
  '“',
  '_x000D_',
  '不',
  '未',
  '无',
  '次',
  '年',
  '月',
];

function text(sheet: string, random: Random): string {
  return withText(sheet, random, (before) => {
    let changed = before;
    for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
      const at = Math.floor(random() * (changed.length + 1));
      const size = random() < 0.3 ? 1 : 0;
      const insert = random() < 0.05 ? (pick(CHARACTERS, random) ?? '').repeat(400) : (pick(CHARACTERS, random) ?? '');
      changed = changed.slice(0, at) + insert + changed.slice(at + size);
    }
    return changed;
  });
}

/** One text of a sheet, replaced. */
function withText(sheet: string, random: Random, change: (before: string) => string): string {
  const found = pick([...sheet.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>|<v>([^<]*)<\/v>/g)], random);
  if (!found) return sheet;
  const isText = found[0].startsWith('<t');
  const before = found[1] ?? found[2] ?? '';
  const escaped = change(before)
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;');
  const by = isText ? `<t xml:space="preserve">${escaped}</t>` : `<v>${escaped}</v>`;
  return sheet.slice(0, found.index) + by + sheet.slice(found.index + found[0].length);
}
