import fc from 'fast-check';
import { CAP_DISTANCES, COUNTS, DISTANCES, FEW, whole } from '../numbers';
import { DIFFERS, Kind, MET, NEVER_MET, UNCLEAR, merge, oneOf, pick } from '../template';
import { CHECKED, COUNTED, EVENTS, GOODS, HARMS, THINGS, VERBS, WORKS } from '../vocabulary';

const harm = oneOf(HARMS);

const works = oneOf(WORKS);

const things = oneOf(THINGS);

const goods = oneOf(GOODS);

const counted = oneOf(COUNTED);

const verb = pick('do', VERBS);

const plan = new Kind('00 a smaller figure beside a plan, whatever the verb')
  .add(
    'plan, any verb, short',
    merge(verb, counted, COUNTS.short),
    {
      indicator: '{n}数',
      target: '[≥{x}{u}|{x}{u}|不少于{x}{u}]',
      actual: '[计划|原计划|年初计划|任务数]{x}{u}[，|,|、|；]{do}{y}{u}',
    },
    DIFFERS,
  )
  .add(
    'plan, the asked verb, enough',
    merge(verb, counted, COUNTS.enough),
    {
      indicator: '{do}{n}',
      target: '[≥{x}{u}|{x}{u}|{do}{x}{u}]',
      actual: '[计划|原计划|年初计划]{x}{u}[，|,|；]{do}{y}{u}',
    },
    MET,
  )
  .add(
    'plan, no verb asked, enough',
    merge(verb, counted, COUNTS.enough),
    { indicator: '{n}数量', target: '≥{x}{u}', actual: '[计划|原计划]{x}{u}，{do}{y}{u}' },
    MET,
  )
  .add(
    'plan, another verb, enough',
    merge(
      counted,
      COUNTS.enough,
      fc.shuffledSubarray([...VERBS], { minLength: 2, maxLength: 2 }).map(([do1 = '', do2 = '']) => ({ do1, do2 })),
    ),
    { indicator: '{do1}{n}', target: '{do1}{x}{u}', actual: '计划{x}{u}，{do2}{y}{u}' },
    NEVER_MET,
  )
  .both('plan and 实际', things, COUNTS, {
    indicator: '{v}{n}',
    target: '≥{x}{u}',
    actual: '[计划|目标|应]{v}{x}{u}[，|；|,]实际[{v}|完成|]{y}{u}',
  })
  .both('result first, plan after', things, COUNTS, {
    indicator: '{v}{n}',
    target: '{x}{u}',
    actual: '[实际{v}|已{v}|{v}]{y}{u}（[计划|年度目标]{x}{u}）',
  });

const zero = new Kind('01 a target of zero is a ceiling')
  .add(
    'some against none',
    merge(harm, FEW),
    {
      level: 'social',
      indicator: '{n}',
      target: '[0{u}|0|零{u}|无]',
      actual: '[{k}{u}|发生{k}{u}|全年共{k}{u}|出现{n}{k}{u}|查实{n}{k}{u}]',
    },
    DIFFERS,
  )
  .add('bare figures', merge(harm, FEW), { level: 'quality', indicator: '{n}', target: '0', actual: '{k}' }, DIFFERS)
  .add(
    'none',
    harm,
    {
      level: 'quality',
      indicator: '{n}',
      target: '[0{u}|0|零{u}]',
      actual: '[0{u}|0|无|未发生|没有发生{n}|全年未发生{n}|零{u}|未出现{n}]',
    },
    MET,
  )
  .add(
    'none wanted in words',
    merge(harm, FEW),
    {
      level: 'social',
      indicator: '{n}',
      target: '[不发生|零发生|不出现]',
      actual: '[发生{k}{u}|{k}{u}|年内{n}{k}{u}]',
    },
    DIFFERS,
  )
  .add(
    'found among many',
    merge(
      harm,
      oneOf(CHECKED).map(({ n, u }) => ({ thing: n ?? '', of: u ?? '' })),
      FEW,
      whole(30, 400).map((base) => ({ base })),
    ),
    {
      level: 'quality',
      indicator: '{n}',
      target: '0{u}',
      actual: '[抽查|排查|检查]{thing}{base}{of}，[发现|查出]{n}{k}{u}',
    },
    DIFFERS,
  )
  .add(
    'none found among many',
    merge(
      harm,
      oneOf(CHECKED).map(({ n, u }) => ({ thing: n ?? '', of: u ?? '' })),
      whole(30, 400).map((base) => ({ base })),
    ),
    {
      level: 'quality',
      indicator: '{n}',
      target: '0{u}',
      actual: '[抽查|排查|检查]{thing}{base}{of}，[未发现{n}|{n}0{u}]',
    },
    MET,
  )
  .add(
    'a change is no level',
    merge(harm, FEW),
    { level: 'social', indicator: '{n}', target: '0{u}', actual: '[较上年少{k}{u}|比上年减少{k}{u}|同比下降{k}{u}]' },
    UNCLEAR,
  )
  .add('an explicit sign wins', merge(things, FEW), { indicator: '{v}{n}', target: '≥0{u}', actual: '{k}{u}' }, [
    'met',
    'exceeded',
  ]);

const ahead = new Kind('03 what is still to come does not count')
  .add(
    'done and left',
    merge(things, COUNTS.short),
    {
      indicator: '{v}{n}',
      target: '[{x}{u}|≥{x}{u}]',
      actual: '[已{v}{y}{u}|{v}{y}{u}]，[剩余{d}{u}明年{v}|余下{d}{u}未{v}|另有{d}{u}计划下年{v}|其余{d}{u}尚未{v}]',
    },
    DIFFERS,
  )
  .add(
    'done, and more to come',
    merge(things, COUNTS.enough, FEW),
    {
      indicator: '{v}{n}',
      target: '{x}{u}',
      actual: '已{v}{y}{u}，[另有{k}{u}列入明年计划|还有{k}{u}拟于下年{v}|明年计划{v}{k}{u}]',
    },
    MET,
  )
  .add(
    'so many missed',
    merge(oneOf(EVENTS), COUNTS.short),
    {
      indicator: '{v}{n}',
      target: '{x}{u}',
      actual:
        '[计划{x}{u}，缺{d}{u}|应{v}{x}{u}，欠{d}{u}|计划{x}{u}，差{d}{u}|应{v}{x}{u}，少{v}{d}{u}|尚差{d}{u}|缺{d}{u}]',
    },
    DIFFERS,
  )
  .add(
    'not reached',
    merge(things, COUNTS.short),
    { indicator: '{v}{n}', target: '[≥{x}{u}|{x}{u}]', actual: '[未达{x}{u}|不足{x}{u}|未达到{x}{u}|不到{x}{u}]' },
    DIFFERS,
  )
  .both('done and in reserve', things, COUNTS, {
    indicator: '{v}{n}',
    target: '{x}{u}',
    actual: '[{v}{y}{u}，储备{d}{u}|已{v}{y}{u}，待{v}{d}{u}|{v}{y}{u}，预留{d}{u}]',
  })
  .add(
    'planned for later only',
    merge(things, COUNTS.enough),
    {
      indicator: '{v}{n}',
      target: '{x}{u}',
      actual: '[明年计划{v}{y}{u}|拟{v}{y}{u}|预计下年{v}{y}{u}|将{v}{y}{u}]',
    },
    DIFFERS,
  )
  .add(
    'the plan alone',
    merge(things, COUNTS.enough),
    { indicator: '{v}{n}', target: '{x}{u}', actual: '[计划{v}{x}{u}|计划{x}{u}|年度任务{x}{u}]' },
    NEVER_MET,
  )
  .both('due and done', things, COUNTS, {
    indicator: '{v}{n}',
    target: '{x}{u}',
    actual: '[应{v}{x}{u}，实{v}{y}{u}|应{v}{x}{u}，已{v}{y}{u}]',
  })
  .add(
    'nothing yet',
    merge(things, COUNTS.enough),
    { indicator: '{v}{n}', target: '{x}{u}', actual: '[尚未{v}|未{v}|暂未开展|未启动|没有{v}]' },
    DIFFERS,
  );

const deviation = new Kind('04 a difference is not a level')
  .add(
    'over the cap',
    merge(goods, CAP_DISTANCES.short),
    {
      level: 'cost',
      indicator: '{n}采购成本',
      target: '≤{x}万元',
      actual: '[超支{d}万元|超预算{d}万元|超出预算{d}万元|比预算多支出{d}万元|较预算超{d}万元]',
    },
    DIFFERS,
  )
  .add(
    'under the cap',
    merge(goods, CAP_DISTANCES.enough),
    {
      level: 'cost',
      indicator: '{n}采购成本',
      target: '≤{x}万元',
      actual: '[节约{d}万元|比预算节约{d}万元|比预算少支出{d}万元|低于预算{d}万元|较预算节省{d}万元]',
    },
    MET,
  )
  .add(
    'more than the target',
    merge(things, DISTANCES.enough),
    {
      indicator: '{v}{n}',
      target: '{x}{u}',
      actual: '[比目标多{d}{u}|比计划多{d}{u}|超出目标{d}{u}|较目标多{v}{d}{u}|超额完成{d}{u}]',
    },
    MET,
  )
  .add(
    'less than the target',
    merge(things, DISTANCES.short),
    {
      indicator: '{v}{n}',
      target: '{x}{u}',
      actual: '[比目标少{d}{u}|比计划少{d}{u}|低于目标{d}{u}|较目标少{v}{d}{u}]',
    },
    DIFFERS,
  )
  .add(
    'a change on last year is no level',
    merge(things, DISTANCES.enough),
    { indicator: '{v}{n}', target: '≥{x}{u}', actual: '[比上年多{d}{u}|较上年增加{d}{u}|同比增加{d}{u}]' },
    UNCLEAR,
  )
  .add(
    'days early',
    merge(works, CAP_DISTANCES.enough),
    {
      level: 'time',
      indicator: '{n}工期',
      target: '≤{x}天',
      actual: '[提前{d}天|比计划提前{d}天|较合同工期提前{d}天完工]',
    },
    MET,
  )
  .add(
    'days late',
    merge(works, CAP_DISTANCES.short),
    {
      level: 'time',
      indicator: '{n}工期',
      target: '≤{x}天',
      actual: '[延期{d}天|逾期{d}天|比计划晚{d}天|超期{d}天完工]',
    },
    DIFFERS,
  )
  .add(
    'a level and how much less',
    merge(things, DISTANCES.short),
    {
      indicator: '{v}{n}',
      target: '{x}{u}',
      actual: '{v}{y}{u}，[与目标相差{d}{u}|比计划少{d}{u}|较目标少{d}{u}]',
    },
    DIFFERS,
  )
  .add(
    'a level and how much more',
    merge(things, DISTANCES.enough),
    { indicator: '{v}{n}', target: '{x}{u}', actual: '{v}{y}{u}，[比计划多{d}{u}|超出目标{d}{u}|较目标多{d}{u}]' },
    MET,
  );

export const PLANS_KINDS = [plan, zero, ahead, deviation];
