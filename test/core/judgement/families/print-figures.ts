/*
 * Prints how the engine judges the generated families, kind by kind; with -v also the simplest failing row of each
 * way in which a family fails. `-k 07` limits it to a kind, `-n 100` makes more rows, `-s 5` takes another seed.
 * Ends with 1 when a kind stays below its floors.
 */
import { KINDS, ROWS_PER_FAMILY, SEED } from './generate';
import { LAWS, tryLaw } from './laws';
import { failures, reachesFloors, tally, type Share, type Tally } from './measure';

const args = process.argv.slice(2);
const value = (flag: string): string | undefined => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
const seed = Number(value('-s') ?? SEED);
const perFamily = Number(value('-n') ?? ROWS_PER_FAMILY);
const chosen = KINDS.filter(({ title }) => title.startsWith(value('-k') ?? ''));

const percent = (share: Share): string => `${share.percent.toFixed(1).padStart(6)}`;
const line = (sums: Tally): string =>
  [
    String(sums.right.of).padStart(5),
    percent(sums.right),
    percent(sums.calledMet),
    percent(sums.falseAlarms),
    percent(sums.unclear),
    reachesFloors(sums) ? '  ok ' : '  -- ',
    sums.title,
  ].join(' ');

const out: string[] = [' rows  right  c-met  alarm unclear      kind'];
const tallies = chosen.map((kind) => tally(kind, seed, perFamily));
for (const [i, sums] of tallies.entries()) {
  out.push(line(sums));
  if (!args.includes('-v')) continue;
  for (const failed of chosen[i]?.families.flatMap((family) => failures(family, seed, perFamily)) ?? []) {
    const { indicator, target, actual } = failed.simplest.asked;
    const allowed = failed.simplest.allowed.join('|');
    out.push(`        ${failed.family}: ${failed.fault} ${failed.rows}/${failed.of}`);
    out.push(`            ${indicator} | ${target} | ${actual} → ${failed.verdict}, not ${allowed}`);
  }
}
const total = (share: (sums: Tally) => Share): { in: number; of: number } =>
  tallies.reduce((sum, sums) => ({ in: sum.in + share(sums).in, of: sum.of + share(sums).of }), { in: 0, of: 0 });
const rate = ({ in: part, of }: { in: number; of: number }): string =>
  `${((100 * part) / (of === 0 ? 1 : of)).toFixed(1)}`;
const mean = tallies.reduce((sum, { right }) => sum + right.percent, 0) / Math.max(1, tallies.length);
out.push(
  `rows ${total((s) => s.right).of} right ${rate(total((s) => s.right))} mean-of-kinds ${mean.toFixed(1)} ` +
    `called-met ${rate(total((s) => s.calledMet))} false-alarms ${rate(total((s) => s.falseAlarms))} ` +
    `unclear-on-decidable ${rate(total((s) => s.unclear))} kinds-ok ${tallies.filter(reachesFloors).length}/${tallies.length}`,
);
if (!args.includes('-k')) {
  for (const { title, tried, broken, simplest } of LAWS.map((law) => tryLaw(law, seed))) {
    out.push(`law ${String(broken).padStart(4)} of ${tried} broken   ${title}`);
    if (!args.includes('-v') || simplest === null) continue;
    const { before, after, verdicts } = simplest;
    out.push(`        ${before.indicator} | ${before.target} | ${before.actual} → ${verdicts[0]}`);
    out.push(`        ${after.indicator} | ${after.target} | ${after.actual} → ${verdicts[1]}`);
  }
}
process.stdout.write(`${out.join('\n')}\n`);
process.exitCode = tallies.every(reachesFloors) ? 0 : 1;
