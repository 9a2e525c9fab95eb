import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { seeded } from '../support/random';
import type { Room } from './rooms';

/** Lines on which nothing can be changed: comments, imports, closing brackets and what types alone say. */
const WITHOUT_CODE =
  /^\s*(?:$|\/[/*]|\*|import\b|export (?:type|interface|\* from|\{)|type\b|interface\b|readonly\b|[)\]}]+[;,]?$)/;

/**
 * Lines of a room's code in the order of the seed, as Stryker takes them (`file:7-7`). A sample of lines is one of
 * mutants, but for those that stretch over several lines, the most of which take away a whole block.
 */
export function sampleOfLines(room: Room, seed: number): string[] {
  const patterns = { included: room.sources.filter((glob) => !glob.startsWith('!')), left: room.sources };
  const files = globSync(patterns.included, {
    ignore: patterns.left.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)),
  });
  const lines = files.sort().flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (WITHOUT_CODE.test(line) ? [] : [`${file}:${index + 1}-${index + 1}`])),
  );
  const random = seeded(seed);
  for (let last = lines.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [lines[last], lines[other]] = [lines[other] ?? '', lines[last] ?? ''];
  }
  return lines;
}
