import { readFileSync } from 'node:fs';

/** The cases of a spec file. */
export function loadSpecs<T>(file: string): T[] {
  const specs = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T[];
  if (specs.length === 0) throw new Error(`${file} holds no cases`);
  return specs;
}
