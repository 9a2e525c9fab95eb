import { expect, it } from 'vitest';
import { Bench } from 'tinybench';
import { diffChars } from 'diff';
import { compare } from '../../src/core/judgement';
import { readExplanation } from '../../src/core/reading/explanation';
import { readMentions } from '../../src/core/reading/mentions/read';
import { loadSpecs } from '../specs/load';

interface PairSpec {
  level2: string;
  indicator: string;
  target: string;
  actual: string;
}

const pairs = loadSpecs<PairSpec & { skip?: string }>('pairs.json').map((spec) => ({ level1: '', ...spec }));

it('compares a pair and a form of 25 indicators', async () => {
  const bench = new Bench({ time: 1000, warmupTime: 500 });
  let next = 0;
  bench.add('one pair', () => {
    compare(pairs[next++ % pairs.length] ?? { level1: '', level2: '', indicator: '', target: '', actual: '' });
  });
  bench.add('form of 25 indicators', () => {
    for (let i = 0; i < 25; i++)
      compare(pairs[next++ % pairs.length] ?? { level1: '', level2: '', indicator: '', target: '', actual: '' });
  });
  await bench.run();
  console.table(bench.table());
  expect(bench.tasks).toHaveLength(2);
});

/** Every row once, cold, as a batch meets them; each lap gives the rows other names, so that none is known already. */
const LAPS = 5;

it('judges distinct rows beside a peer that only compares their characters', () => {
  const laps = Array.from({ length: LAPS }, (_, lap) => {
    const rows = pairs.map((pair) => ({ ...pair, indicator: `${pair.indicator}${lap}` }));
    const perPair = (work: (row: (typeof rows)[number]) => unknown): number => {
      const start = process.cpuUsage();
      for (const row of rows) work(row);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / rows.length;
    };
    const own = perPair((row) => compare(row));
    const peer = perPair(({ target, actual }) => diffChars(target, actual));
    return {
      'compare, µs a pair': own.toFixed(0),
      'diffChars of diff, µs a pair': peer.toFixed(0),
      ratio: `×${(own / peer).toFixed(1)}`,
    };
  });
  console.table(laps);
  expect(laps).toHaveLength(LAPS);
});

const LENGTH = 100_000;
const hostile: Record<string, string> = {
  lines: '加强管理 12 个\n'.repeat(LENGTH / 10),
  digits: '1'.repeat(LENGTH),
  'digits and commas': '1,'.repeat(LENGTH / 2),
  thousands: '1,234'.repeat(LENGTH / 5),
  'Chinese numerals': '一'.repeat(LENGTH),
  'ten thousands': '万'.repeat(LENGTH),
  'mixed numerals': '十万百千'.repeat(LENGTH / 4),
  every: '每月'.repeat(LENGTH / 2),
  'every with a count': '每月1次'.repeat(LENGTH / 4),
  comparators: '不低于'.repeat(LENGTH / 3),
  signs: '≥'.repeat(LENGTH),
  'open brackets': '（'.repeat(LENGTH),
  'title marks': '《'.repeat(LENGTH),
  'scaffold brackets': '【'.repeat(LENGTH),
  counts: '12个'.repeat(LENGTH / 4),
  'list marks': '甲、'.repeat(LENGTH / 2),
  blanks: ' '.repeat(LENGTH),
  'digits and blanks': '1 '.repeat(LENGTH / 2),
  Latin: 'a1.'.repeat(LENGTH / 3),
  nothing: '未发生'.repeat(LENGTH / 3),
  year: '2021年'.repeat(LENGTH / 5),
  dates: '2021-12-31 '.repeat(LENGTH / 11),
  ratios: '1/2'.repeat(LENGTH / 3),
  prose: '加强和规范项目资金使用管理'.repeat(LENGTH / 13),
  hints: '请填写'.repeat(LENGTH / 3),
  finished: '完成'.repeat(LENGTH / 2),
  'not finished': '未完成'.repeat(LENGTH / 3),
  'nested brackets': '（'.repeat(LENGTH / 2) + '）'.repeat(LENGTH / 2),
  'numbering in brackets': '(一)'.repeat(LENGTH / 3),
  numbering: '目标1：'.repeat(LENGTH / 4),
  'of which': '其中3个'.repeat(LENGTH / 4),
  'percent ranges': '90%-95%'.repeat(LENGTH / 7),
  'from one to the other': '由90%提高到95%、'.repeat(LENGTH / 11),
  'from to': '由1至2到3'.repeat(LENGTH / 6),
  'units in brackets': '12(万元)'.repeat(LENGTH / 6),
  'numerals with a unit': '三千二百一十五个、'.repeat(LENGTH / 9),
  'spans of months': '1-12月'.repeat(LENGTH / 5),
  'spans of days': '1月1日至12月31日'.repeat(LENGTH / 11),
  'each and total': '各1台、共3个，'.repeat(LENGTH / 8),
  'plan and result': '计划90户，搬迁71户。'.repeat(LENGTH / 12),
  'amounts per head': '5元/人·年'.repeat(LENGTH / 6),
  'colon ratios': '1:2'.repeat(LENGTH / 3),
  exceptions: '除1个外，'.repeat(LENGTH / 5),
  remedies: '下一步加强，'.repeat(LENGTH / 6),
  surrogates: '😀1'.repeat(LENGTH / 3),
};

it('reads hostile text of 100,000 characters in linear time', () => {
  const rows = Object.entries(hostile).map(([name, text]) => {
    const time = (work: () => void): number => {
      work();
      const start = performance.now();
      work();
      return performance.now() - start;
    };
    const input = { level1: '', level2: '', indicator: text, target: text, actual: `${text}1` };
    return {
      name,
      'read, ms': time(() => {
        readMentions(text);
      }).toFixed(1),
      'compare, ms': time(() => {
        compare(input);
      }).toFixed(1),
      'explanation, ms': time(() => {
        readExplanation(text);
      }).toFixed(1),
    };
  });
  console.table(rows);
  expect(rows).toHaveLength(Object.keys(hostile).length);
});
