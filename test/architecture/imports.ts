import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

export interface Import {
  /** Importing file, relative to src. */
  readonly from: string;
  /** Imported file relative to src without extension, or the package name. */
  readonly to: string;
}

/** The source files of a folder and those below it. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every import of the sources, dynamic ones and re-exports included. */
export function importsOf(src: string): Import[] {
  return sourceFiles(src).flatMap((file) => {
    const found = readFileSync(file, 'utf8').matchAll(
      /(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|import\s*['"]([^'"]+)['"]/g,
    );
    return [...found].map((match) => {
      const target = match[1] ?? match[2] ?? match[3] ?? '';
      const to = target.startsWith('.') ? relative(src, resolve(dirname(file), target)) : target;
      return { from: relative(src, file).split(sep).join('/'), to: to.split(sep).join('/') };
    });
  });
}

/** Everything that can be reached from each file or room. */
export function reachable(targets: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const reach = (start: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(targets.get(start) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(targets.get(next) ?? []));
    }
    return seen;
  };
  return new Map([...targets.keys()].map((file) => [file, reach(file)]));
}

/** Groups that import each other, directly or over others; type imports count. */
export function circles(all: readonly Import[], nameOf: (file: string) => string = withoutExtension): string[][] {
  const reached = reachable(targetsOf(all, nameOf));
  const inCircle = [...reached].filter(([file, seen]) => seen.has(file)).map(([file]) => file);
  const groups = inCircle.map((file) =>
    inCircle.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)).sort(),
  );
  return [...new Set(groups.map((group) => group.join('|')))].map((group) => group.split('|'));
}

/** What each file or room imports, itself left out when it is a room. */
export function targetsOf(all: readonly Import[], nameOf: (file: string) => string): Map<string, Set<string>> {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of all) {
    const [name, target] = [nameOf(from), nameOf(to)];
    const known = targets.get(name) ?? new Set();
    if (name !== target) known.add(target);
    targets.set(name, known);
  }
  return targets;
}

function withoutExtension(file: string): string {
  return file.replace(/\.tsx?$/, '');
}
