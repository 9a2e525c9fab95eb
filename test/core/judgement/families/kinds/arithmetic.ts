import fc from 'fast-check';
import { ALL_COUNTS, COUNTS, PARTS, RATE_COUNTS, parts, whole } from '../numbers';
import { Kind, type Sides, UNCLEAR, type Words, merge, oneOf, pick, pickThree } from '../template';
import { CHECKED, DISTRICTS, GOODS, MONEY, PASSES, PEOPLE, PLACES, THINGS } from '../vocabulary';

const things = oneOf(THINGS);

const goods = oneOf(GOODS);

const checked = oneOf(CHECKED);

const passed = pick('ok', PASSES);

function perHead(over: fc.Arbitrary<number>): fc.Arbitrary<Words> {
  return fc
    .tuple(whole(60, 300), whole(40, 200), over)
    .map(([x, heads, more]) => ({ x, heads, sum: (x + more) * heads }));
}

/** {k} places, {f} times in each {rhythm}: {y} falls short of the product or reaches it. */
function cadence(list: readonly (readonly [string, number])[], places = 8): Sides {
  const side = (step: fc.Arbitrary<number>): fc.Arbitrary<Words> =>
    fc
      .tuple(whole(Math.min(2, places), places), whole(1, 3), fc.constantFrom(...list), step)
      .map(([k, f, [rhythm, perYear], more]) => ({
        k,
        f,
        rhythm,
        y: Math.max(1, k * f * perYear + more),
      }));
  return { short: side(whole(-9, -1)), enough: side(fc.constant(0)) };
}

function answeredParts(less: number): fc.Arbitrary<Words> {
  return parts((sum) => (less < 0 ? whole(2, 20).map((cut) => sum + cut) : fc.constant(sum))).map((words) => ({
    ...words,
    x: words['y'] ?? 0,
  }));
}

const inBrackets = parts((sum) => whole(0, 10).map((over) => sum + over));

const rates = new Kind('11 rates said by counts')
  .both('passed among all', merge(checked, passed), RATE_COUNTS, {
    level: 'quality',
    indicator: '{n}{ok}率',
    target: '[≥{p}%|{p}%以上|不低于{p}%]',
    actual:
      '[{base}{u}{n}{good}{u}{ok}|检查{base}{u}，{ok}{good}{u}|{base}{u}中{good}{u}{ok}|{n}{base}{u}，其中{ok}{good}{u}|{ok}{good}{u}，总数{base}{u}|抽检{base}{u}，{good}{u}{ok}]',
  })
  .both('failed among all', merge(checked, pick('ok', ['合格', '达标'])), RATE_COUNTS, {
    level: 'quality',
    indicator: '{n}{ok}率',
    target: '≥{p}%',
    actual: '[检查{base}{u}，不{ok}{bad}{u}|抽检{base}{u}，其中{bad}{u}不{ok}|{base}{u}{n}中不{ok}{bad}{u}]',
  })
  .both('all of them', merge(checked, passed), ALL_COUNTS, {
    level: 'quality',
    indicator: '{n}{ok}率',
    target: '100%',
    actual: '[{base}{u}{n}{good}{u}{ok}|检查{base}{u}，{ok}{good}{u}|{n}{base}{u}，{ok}{good}{u}]',
  })
  .both('tasks done', pick('job', ['任务', '议案', '整改事项', '民生实事']), ALL_COUNTS, {
    level: 'quality',
    indicator: '{job}完成率',
    target: '[100%|=100%]',
    actual: '[{base}项{job}完成{good}项|{base}项{job}，完成{good}项|应完成{base}项，完成{good}项]',
  })
  .both('people who got work', oneOf(PEOPLE), RATE_COUNTS, {
    level: 'social',
    indicator: '{n}就业率',
    target: '≥{p}%',
    actual: '[结业{base}{u}，就业{good}{u}|{base}{u}结业，{good}{u}就业|{n}{base}{u}，其中{good}{u}就业]',
  })
  .both('out of', merge(checked, passed), RATE_COUNTS, {
    level: 'quality',
    indicator: '{n}{ok}率',
    target: '≥{p}%',
    actual: '[应检{base}{u}，{ok}{good}{u}|{n}共{base}{u}，{good}{u}{ok}|{ok}{good}{u}、总计{base}{u}]',
  });

const rhythms = new Kind('12 so many of each times a rhythm')
  .both(
    'places times months',
    merge(pick('place', PLACES), pick('do', ['走访', '采样', '巡护', '消杀'])),
    cadence([
      ['每月', 12],
      ['每季度', 4],
      ['每周', 52],
    ]),
    {
      indicator: '{do}',
      target: '[{k}个{place}{rhythm}{do}{f}次|{k}个{place}，{rhythm}{do}{f}次]',
      actual: '[{do}{y}次|全年{do}{y}次|共{do}{y}次]',
    },
  )
  .both(
    'one rhythm and its count',
    pick('do', ['例会', '演练', '巡护', '会商']),
    cadence(
      [
        ['每月', 12],
        ['每季度', 4],
        ['每周', 52],
        ['每半年', 2],
      ],
      1,
    ),
    {
      indicator: '{do}',
      target: '[{rhythm}{f}次|{rhythm}{do}{f}次|{rhythm}不少于{f}次]',
      actual: '[全年{do}{y}次|{y}次|开展{do}{y}次]',
    },
  )
  .both(
    'days times hours',
    pick('do', ['授课', '培训', '集训']),
    {
      short: fc.tuple(whole(3, 12), whole(3, 8)).map(([days, hours]) => ({ days, hours, x: days * hours + days })),
      enough: fc.tuple(whole(3, 12), whole(3, 8)).map(([days, hours]) => ({ days, hours, x: days * hours })),
    },
    {
      indicator: '{do}',
      target: '[{x}学时|≥{x}学时]',
      actual: '[{days}天，每天{hours}学时|共{days}天，每天{hours}学时]',
    },
  )
  .both(
    'a slower rhythm',
    pick('do', ['监测', '巡护', '测温']),
    {
      short: whole(2, 6).map((x) => ({ x, y: x * 2 })),
      enough: whole(2, 6).map((x) => ({ x, y: x })),
    },
    { indicator: '{do}', target: '每{x}小时{do}1次', actual: '每{y}小时{do}1次' },
  )
  .both(
    'cost per head',
    oneOf(PEOPLE),
    {
      short: perHead(whole(2, 30)),
      enough: perHead(whole(-30, 0)),
    },
    {
      level: 'cost',
      indicator: '{n}人均成本',
      target: '[≤{x}元/人|不超过{x}元/人]',
      actual: '[{heads}人共支出{sum}元|共支出{sum}元，惠及{heads}人]',
    },
  )
  .both('each once a year', pick('do', ['体检', '筛查', '轮训']), COUNTS, {
    indicator: '{do}',
    target: '[每人每年1次，共{x}人|每人{do}1次，共{x}人]',
    actual: '[{do}{y}人次|共{do}{y}人次]',
  });

const sums = new Kind('13 parts answered by their total')
  .both('three places, one total', merge(things, pickThree(DISTRICTS)), PARTS, {
    indicator: '{v}{n}',
    target: '[{a}{p}{u}，{b}{q}{u}，{c}{r}{u}|{a}{p}{u}；{b}{q}{u}；{c}{r}{u}|{a}{p}{u}、{b}{q}{u}、{c}{r}{u}]',
    actual: '[共{v}{y}{u}|{v}{n}{y}{u}|合计{v}{y}{u}|总计{y}{u}]',
  })
  .both(
    'one total, three places',
    merge(things, pickThree(DISTRICTS)),
    { short: answeredParts(-1), enough: answeredParts(0) },
    {
      indicator: '{v}{n}',
      target: '[{x}{u}|{v}{n}{x}{u}]',
      actual: '[{a}{p}{u}、{b}{q}{u}、{c}{r}{u}|{a}{v}{p}{u}，{b}{v}{q}{u}，{c}{v}{r}{u}]',
    },
  )
  .both('two sums of money', oneOf(MONEY), PARTS, {
    indicator: '{n}',
    target: '[省级{pq}万元；县级{r}万元|上级{pq}万元、本级{r}万元]',
    actual: '[共发放{y}万元|合计支付{y}万元]',
  })
  .both(
    'places named, numbers after',
    merge(things, pickThree(DISTRICTS)),
    { short: answeredParts(-1), enough: answeredParts(0) },
    {
      indicator: '{v}{n}',
      target: '{x}{u}',
      actual: '[{a}、{b}、{c}分别{v}{p}{u}、{q}{u}、{r}{u}|{v}{n}：{a}{p}{u}，{b}{q}{u}，{c}{r}{u}]',
    },
  )
  .both('parts and their stated total', merge(things, pickThree(DISTRICTS)), PARTS, {
    indicator: '{v}{n}',
    target: '[{x}{u}|{v}{n}{x}{u}]',
    actual: '共{v}{y}{u}，其中{a}{p}{u}',
  });

const brackets = new Kind('23 brackets break down and ask nothing')
  .both('parts in brackets', merge(things, pickThree(DISTRICTS)), PARTS, {
    indicator: '{v}{n}',
    target: '[{x}{u}（其中{a}{p}{u}、{b}{q}{u}、{c}{r}{u}）|{x}{u}({a}{p}{u},{b}{q}{u},{c}{r}{u})]',
    actual: '[{y}{u}|{v}{y}{u}|{v}{n}{y}{u}]',
  })
  .both('some of them named', things, PARTS, {
    indicator: '{v}{n}',
    target: '[{x}{u}（含续建{p}{u}）|{v}{n}{x}{u}（其中加急{p}{u}）|{x}{u}(含上年结转{p}{u})]',
    actual: '[{y}{u}|{v}{y}{u}|{v}{n}{y}{u}]',
  })
  .both('a price', goods, PARTS, {
    indicator: '{v}{n}',
    target: '[{x}{u}（单价{p}元）|{v}{n}{x}{u}(每{u}{p}元)]',
    actual: '[{y}{u}|{v}{n}{y}{u}]',
  })
  .add(
    'parts outside brackets left out',
    merge(things, inBrackets),
    { indicator: '{v}{n}', target: '{v}{n}{x}{u}，其中加急{p}{u}', actual: '{v}{n}{y}{u}' },
    UNCLEAR,
  );

export const ARITHMETIC_KINDS = [rates, rhythms, sums, brackets];
