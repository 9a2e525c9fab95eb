import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optional?: boolean;
}

interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly folder: string;
}

/** Packages that ship with the product: what it depends on, and what that depends on, as the lock file names them. */
export function shippedPackages(root: string): ShippedPackage[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const packages = new Map(Object.entries(lock.packages));
  const shipped = new Map<string, ShippedPackage>();
  const queue = Object.keys(packages.get('')?.dependencies ?? {}).map((name) => ({ name, from: '' }));
  for (let next = queue.pop(); next; next = queue.pop()) {
    const folder = placeOf(next.name, next.from, packages);
    const found = folder === null ? undefined : packages.get(folder);
    if (folder === null || !found || shipped.has(folder)) continue;
    shipped.set(folder, {
      name: next.name,
      version: found.version ?? '',
      license: found.license ?? 'see its text',
      folder,
    });
    for (const name of Object.keys(found.dependencies ?? {})) queue.push({ name, from: folder });
  }
  return [...shipped.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** Where Node finds a package from the folder of another. */
function placeOf(name: string, from: string, packages: ReadonlyMap<string, LockedPackage>): string | null {
  for (let folder = from; ; folder = folder.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages.has(place)) return place;
    if (folder === '') return null;
  }
}

/** The notice that ships beside the pages: every package with its licence, and each licence text once. */
export function thirdPartyNotices(root: string): string {
  const byText = new Map<string, string[]>();
  const packages = shippedPackages(root);
  for (const { name, version, folder } of packages) {
    const text = licenceText(join(root, folder));
    if (text !== null) byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  const list = packages.map(({ name, version, license }) => `${name} ${version}  ${license}`);
  const texts = [...byText].map(([text, names]) => `${'-'.repeat(72)}\n${names.join(', ')}\n\n${text}`);
  return [
    '绩效自评助手 ships with these packages. This list is generated (npm run docs).',
    '',
    ...list,
    '',
    ...texts,
    '',
  ].join('\n');
}

function licenceText(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder)
    .filter((name) => /^(?:licen[sc]e|copying)(?:[.-]|$)/i.test(name))
    .sort()[0];
  return file === undefined
    ? null
    : readFileSync(join(folder, file), 'utf8')
        .replace(/\r\n?/g, '\n')
        .replace(/[ \t]+$/gm, '')
        .trim();
}
