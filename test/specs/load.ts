import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Cases of a data spec. A case may only be left out with a reason in the data. */
export function loadSpecs<T extends { skip?: string }>(file: string): T[] {
  const specs = JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as T[];
  if (specs.length === 0) throw new Error(`${file} holds no cases`);
  return specs.filter(({ skip }) => {
    if (skip === undefined) return true;
    if (skip.length < 10) throw new Error(`${file}: a case is skipped without a reason`);
    return false;
  });
}
