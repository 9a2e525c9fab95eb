import fc from 'fast-check';
import { COUNTS, whole } from '../numbers';
import { DIFFERS, Kind, MET, type Words, pick } from '../template';
import { LETTERED, SCALES } from '../vocabulary';

/** A scale with a grade asked and a grade reported. */
function grades(scales: readonly (readonly [string, readonly string[]])[], better: boolean): fc.Arbitrary<Words> {
  return fc.constantFrom(...scales).chain(([what, scale]) =>
    fc.tuple(fc.nat(scale.length - 1), fc.nat(scale.length - 1)).map(([i, j]): Words => {
      const [high, low] = i < j ? [i, j] : i > j ? [j, i] : [0, better ? 0 : 1];
      const [asked, got] = better ? [low, high] : [high, low];
      return { what, asked: scale[asked] ?? '', got: scale[got] ?? '' };
    }),
  );
}

const scales = new Kind('10 classes, ranks and grades')
  .add(
    'a worse grade',
    grades(SCALES, false),
    {
      level: 'quality',
      indicator: '{what}',
      target: '[{asked}|{asked}及以上|达到{asked}|不低于{asked}]',
      actual: '[{got}|达到{got}|为{got}]',
    },
    DIFFERS,
  )
  .add(
    'the grade or a better one',
    grades(SCALES, true),
    {
      level: 'quality',
      indicator: '{what}',
      target: '[{asked}及以上|不低于{asked}|{asked}]',
      actual: '[{got}|达到{got}|为{got}]',
    },
    MET,
  )
  .add(
    'a rank outside',
    fc.tuple(whole(3, 20), whole(1, 15)).map(([x, below]) => ({ x, y: x + below })),
    {
      level: 'quality',
      indicator: '[全省|全市|片区]排名',
      target: '[前{x}名|前{x}|前{x}位]',
      actual: '[第{y}名|{y}|第{y}位|第{y}]',
    },
    DIFFERS,
  )
  .add(
    'a rank within',
    fc.tuple(whole(3, 20), whole(0, 10)).map(([x, above]) => ({ x, y: Math.max(1, x - above) })),
    {
      level: 'quality',
      indicator: '[全省|全市|片区]排名',
      target: '[前{x}名|前{x}|前{x}位]',
      actual: '[第{y}名|第{y}位|排名第{y}|第{y}]',
    },
    MET,
  )
  .both('levels of two kinds', pick('what', ['社会体育指导员', '技师', '裁判员']), COUNTS, {
    indicator: '一级{what}',
    target: '[一级{what}{x}人|{x}人]',
    actual: '[一级{what}{y}人|{y}人]',
  });

const letters = new Kind('32 letters of a class')
  .add(
    'a lower class',
    grades(LETTERED, false),
    { level: 'quality', indicator: '{what}', target: '[{asked}|达到{asked}]', actual: '[{got}|达到{got}]' },
    DIFFERS,
  )
  .add(
    'the class or a higher one',
    grades(LETTERED, true),
    {
      level: 'quality',
      indicator: '{what}',
      target: '[{asked}|达到{asked}|{asked}及以上]',
      actual: '[{got}|达到{got}]',
    },
    MET,
  )
  .add(
    'the number of a standard',
    pick('code', ['GB3838', 'GB50300', 'DB42/1234', 'GB/T19001', 'JTG5210']),
    {
      level: 'quality',
      indicator: '执行标准',
      target: '[符合{code}|达到{code}标准]',
      actual: '[符合{code}标准|符合{code}要求|达到{code}标准]',
    },
    MET,
  );

export const ORDERS_KINDS = [scales, letters];
