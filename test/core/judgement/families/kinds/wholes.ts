import fc from 'fast-check';
import { ALL_COUNTS, COUNTS, FEW, RATE_COUNTS, whole } from '../numbers';
import { DIFFERS, Kind, merge, MET, MET_OR_DOUBT, NEVER_MET, oneOf, pick, type Sides, type Words } from '../template';
import { CHECKED, GOODS, PASSES, PEOPLE, PLACES, THINGS, WORKS } from '../vocabulary';

const things = oneOf(THINGS);
const checked = oneOf(CHECKED);

const ofPlan: Sides = {
  short: whole(61, 99).map((p) => ({ p })),
  enough: whole(100, 125).map((p) => ({ p })),
};
const planShares = new Kind('40 shares of the plan, and the share of the others')
  .both(
    'so much of the plan',
    merge(
      things,
      whole(20, 300).map((x) => ({ x })),
    ),
    ofPlan,
    {
      indicator: '{v}{n}',
      target: '[{x}{u}|≥{x}{u}]',
      actual: '[完成计划的{p}%|完成目标的{p}%|完成年度计划的{p}%]',
    },
  )
  .both('the failed share', checked, complement(), {
    level: 'quality',
    indicator: '{n}合格率',
    target: '[≥{p}%|{p}%以上]',
    actual: '[不合格率{bad}%|不合格率为{bad}%]',
  })
  .both(
    'points above and below',
    merge(
      checked,
      whole(80, 95).map((p) => ({ p })),
    ),
    points(),
    {
      level: 'quality',
      indicator: '{n}合格率',
      target: '≥{p}%',
      actual: '{sign}目标{d}个百分点',
    },
  )
  .both('counts with their rate', merge(checked, pick('ok', PASSES)), statedRates(), {
    level: 'quality',
    indicator: '{n}{ok}率',
    target: '≥{p}%',
    actual: '[检查{base}{u}，{ok}率{rate}%|{ok}率{rate}%（检查{base}{u}）]',
  });

function complement(): Sides {
  return {
    short: fc.tuple(whole(80, 97), whole(1, 9)).map(([p, less]) => ({ p, bad: 100 - p + less })),
    enough: fc.tuple(whole(80, 97), whole(0, 2)).map(([p, more]) => ({ p, bad: 100 - p - more })),
  };
}

function points(): Sides {
  const side = (words: readonly string[]): fc.Arbitrary<Words> =>
    fc.tuple(fc.constantFrom(...words), whole(1, 4)).map(([sign, d]) => ({ sign, d }));
  return { short: side(['低于']), enough: side(['高于', '高出']) };
}

function statedRates(): Sides {
  return {
    short: fc.tuple(whole(85, 97), whole(1, 9), whole(50, 400)).map(([p, less, base]) => ({ p, rate: p - less, base })),
    enough: fc
      .tuple(whole(85, 97), whole(0, 3), whole(50, 400))
      .map(([p, more, base]) => ({ p, rate: p + more, base })),
  };
}

const coverage = new Kind('41 the whole of so many')
  .both('so many places', pick('place', PLACES), ALL_COUNTS, {
    indicator: '{place}覆盖',
    target: '[覆盖{base}个{place}|{base}个{place}全覆盖|{base}个{place}]',
    actual: '[已覆盖{good}个{place}|覆盖{good}个{place}]',
  })
  .add(
    'all of a counted whole',
    merge(pick('place', PLACES), ALL_COUNTS.enough),
    {
      indicator: '{place}覆盖',
      target: '{base}个{place}[|全覆盖]',
      actual: '[{base}个{place}全覆盖|{base}个{place}均已覆盖|{base}个{place}全部覆盖]',
    },
    MET,
  )
  .both('all of them done', oneOf(WORKS), COUNTS, {
    indicator: '{v}{n}',
    target: '[{x}{u}|{v}{x}{u}]',
    actual: '[{y}{u}全部{v}|{y}{u}均已{v}|{y}{u}{n}全部{v}]',
  })
  .add(
    'most of them',
    pick('place', PLACES),
    {
      indicator: '{place}覆盖',
      target: '[全覆盖|{place}全覆盖|100%]',
      actual: '[大部分{place}已覆盖|部分{place}已覆盖|多数{place}已覆盖|过半{place}已覆盖]',
    },
    NEVER_MET,
  )
  .add(
    'a rate answered by all',
    merge(checked, pick('ok', ['合格', '达标', '通过'])),
    { level: 'quality', indicator: '{n}{ok}率', target: '[100%|=100%]', actual: '[全部{ok}|均{ok}|{n}全部{ok}]' },
    MET,
  )
  .add(
    'a rate answered by most',
    merge(checked, pick('ok', ['合格', '达标', '通过'])),
    { level: 'quality', indicator: '{n}{ok}率', target: '100%', actual: '[大部分{ok}|多数{ok}|仅部分{ok}]' },
    NEVER_MET,
  );

const hedges = new Kind('42 about, nearly, more than')
  .add(
    'nearly',
    merge(things, COUNTS.enough),
    { indicator: '{v}{n}', target: '≥{x}{u}', actual: '[近{x}{u}|将近{x}{u}|{v}{n}近{x}{u}]' },
    NEVER_MET,
  )
  .add(
    'not quite',
    merge(things, COUNTS.enough),
    { indicator: '{v}{n}', target: '≥{x}{u}', actual: '[不足{x}{u}|不到{x}{u}]' },
    DIFFERS,
  )
  .add(
    'about as many',
    merge(things, COUNTS.enough),
    { indicator: '{v}{n}', target: '≥{x}{u}', actual: '[约{x}{u}|{x}{u}左右|大约{x}{u}]' },
    MET_OR_DOUBT,
  )
  .both('about, far enough from the target', things, wide(), {
    indicator: '{v}{n}',
    target: '≥{x}{u}',
    actual: '[约{y}{u}|{v}约{y}{u}|{y}{u}左右]',
  })
  .add(
    'more than so many',
    merge(things, COUNTS.enough),
    { indicator: '{v}{n}', target: '≥{x}{u}', actual: '[超过{y}{u}|{v}超过{y}{u}|{y}余{u}|{y}多{u}]' },
    MET,
  )
  .add(
    'no number at all',
    merge(things, COUNTS.enough),
    { indicator: '{v}{n}', target: '≥{x}{u}', actual: '[{v}若干{u}|{v}数十{u}|{v}多{u}|{v}一批]' },
    NEVER_MET,
  )
  .add(
    'mostly done',
    merge(oneOf(WORKS), FEW),
    { indicator: '{v}{n}', target: '{k}{u}', actual: '[基本{v}|大体{v}|基本完成]' },
    NEVER_MET,
  );

function wide(): Sides {
  const side = (factor: number): fc.Arbitrary<Words> =>
    whole(20, 60).map((tens) => ({ x: tens * 10, y: Math.floor(tens * factor) * 10 }));
  return { short: side(0.8), enough: side(1.2) };
}

const beside = new Kind('43 rhythms and services beside a figure')
  .add(
    'the rhythm left out',
    merge(oneOf(GOODS), COUNTS.enough, pick('do', ['巡检', '保养', '盘点'])),
    { indicator: '{v}{n}', target: '{v}{n}{x}{u}，[每月|每季度]{do}1次', actual: '{v}{n}{y}{u}' },
    DIFFERS,
  )
  .add(
    'the rhythm answered',
    merge(oneOf(GOODS), COUNTS.enough, pick('do', ['巡检', '保养', '盘点'])),
    {
      indicator: '{v}{n}',
      target: '{v}{n}{x}{u}，每月{do}1次',
      actual: '{v}{n}{y}{u}，[{do}12次|每月{do}1次|全年{do}12次]',
    },
    MET,
  )
  .add(
    'the rhythm missed',
    merge(
      oneOf(GOODS),
      COUNTS.enough,
      pick('do', ['巡检', '保养', '盘点']),
      whole(3, 11).map((k) => ({ k })),
    ),
    { indicator: '{v}{n}', target: '{v}{n}{x}{u}，每月{do}1次', actual: '{v}{n}{y}{u}，[{do}{k}次|全年{do}{k}次]' },
    DIFFERS,
  )
  .both(
    'a rate beside a number',
    merge(
      things,
      whole(90, 98).map((p) => ({ p })),
    ),
    COUNTS,
    {
      indicator: '{v}{n}',
      target: '{v}{n}{x}{u}，合格率{p}%',
      actual: '{v}{n}{y}{u}，合格率{p}%',
    },
  )
  .both(
    'the rate beside a number',
    merge(
      oneOf(PEOPLE),
      whole(20, 90).map((z) => ({ z })),
    ),
    ratesOnly(),
    {
      indicator: '{v}{n}',
      target: '{v}{n}{z}{u}，合格率≥{p}%',
      actual: '{v}{n}{z}{u}，合格率{rate}%',
    },
  )
  .add(
    'the rate left out',
    merge(
      oneOf(PEOPLE),
      RATE_COUNTS.enough,
      whole(20, 90).map((z) => ({ z })),
    ),
    { indicator: '{v}{n}', target: '{v}{n}{z}{u}，合格率≥{p}%', actual: '{v}{n}{z}{u}' },
    DIFFERS,
  );

function ratesOnly(): Sides {
  return {
    short: fc.tuple(whole(85, 97), whole(1, 9)).map(([p, less]) => ({ p, rate: p - less })),
    enough: fc.tuple(whole(85, 97), whole(0, 3)).map(([p, more]) => ({ p, rate: p + more })),
  };
}

const pairOfThings = (side: fc.Arbitrary<Words>): fc.Arbitrary<Words> =>
  merge(
    side,
    oneOf(GOODS),
    oneOf(WORKS).map(({ n, u, v }) => ({ n1: n ?? '', u1: u ?? '', v1: v ?? '' })),
    whole(2, 30).map((z) => ({ z })),
  );
const several = new Kind('44 two figures, one of them short')
  .both(
    'one joined sentence',
    fc.constant({}),
    { short: pairOfThings(COUNTS.short), enough: pairOfThings(COUNTS.enough) },
    {
      indicator: '建设内容',
      target: '[{v1}{n1}{z}{u1}，{v}{n}{x}{u}|{v}{n}{x}{u}、{v1}{n1}{z}{u1}|{n1}{z}{u1}、{n}{x}{u}]',
      actual: '[{v1}{n1}{z}{u1}，{v}{n}{y}{u}|{v}{n}{y}{u}；{v1}{n1}{z}{u1}|{n}{y}{u}，{n1}{z}{u1}]',
    },
  )
  .add(
    'one of them left out',
    pairOfThings(COUNTS.enough),
    {
      indicator: '建设内容',
      target: '[{v1}{n1}{z}{u1}，{v}{n}{x}{u}|{v}{n}{x}{u}、{v1}{n1}{z}{u1}]',
      actual: '[{v1}{n1}{z}{u1}|{v}{n}{y}{u}]',
    },
    DIFFERS,
  )
  .both(
    'two people counts',
    merge(
      oneOf(PEOPLE),
      whole(20, 90).map((z) => ({ z })),
    ),
    COUNTS,
    {
      indicator: '{v}{n}',
      target: '办班3期，{v}{n}{x}{u}',
      actual: '办班3期，{v}{n}{y}{u}',
    },
  );

const unanswered = new Kind('45 an answer that answers nothing')
  .add(
    'blank or a stroke',
    merge(things, COUNTS.enough),
    { indicator: '{v}{n}', target: '[{x}{u}|≥{x}{u}]', actual: '[|/|—| ]' },
    DIFFERS,
  )
  .add(
    'a claim for a number',
    merge(things, COUNTS.enough),
    {
      indicator: '{v}{n}',
      target: '[{x}{u}|≥{x}{u}]',
      actual: '[已按计划开展|按期推进|进展顺利|完成情况良好|有序推进]',
    },
    NEVER_MET,
  )
  .add(
    'the grade the form offers for words',
    pick('what', ['邻里关系', '环境意识', '品牌形象']),
    { level: 'social', indicator: '{what}', target: '[持续提升|逐步增强|效果明显]', actual: '达成预期[指标|目标]' },
    MET,
  )
  .add(
    'the lower grades the form offers',
    pick('what', ['邻里关系', '环境意识', '品牌形象']),
    {
      level: 'social',
      indicator: '{what}',
      target: '[持续提升|逐步增强|效果明显]',
      actual: '[部分达成预期指标并具有一定效果|未达成预期指标且效果较差|未达成预期指标]',
    },
    DIFFERS,
  )
  .add(
    'the same number',
    merge(things, COUNTS.enough),
    { indicator: '{v}{n}', target: '{x}{u}', actual: '[{x}|{x}{u}|{v}{x}{u}]' },
    MET,
  );

export const WHOLES_KINDS = [planShares, coverage, hedges, beside, several, unanswered];
