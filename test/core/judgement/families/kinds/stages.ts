import fc from 'fast-check';
import { COUNTS, SPENT, YEARS, whole } from '../numbers';
import { DIFFERS, Kind, MET, MET_OR_DOUBT, UNCLEAR, type Words, merge, oneOf, pick } from '../template';
import {
  CASES,
  DEEDS,
  GOODS,
  MONEY,
  OWNERS,
  PEOPLE,
  STATES,
  STATE_SUBJECTS,
  THINGS,
  WORKS,
  WORK_STEPS,
} from '../vocabulary';

const works = oneOf(WORKS);

const things = oneOf(THINGS);

const goods = oneOf(GOODS);

const people = oneOf(PEOPLE);

const cases = oneOf(CASES);

const money = oneOf(MONEY);

const early = merge(works, pick('step', WORK_STEPS), COUNTS.enough);

const deed = oneOf(DEEDS);

const state = merge(oneOf(STATES), pick('what', STATE_SUBJECTS));

const WORK_DATES = ['完工', '竣工'];

const dated = (late: boolean): fc.Arbitrary<Words> =>
  merge(
    YEARS,
    fc
      .tuple(whole(5, 10), whole(1, 2))
      .map(([m, step]) => ({ m, got: late ? m + step : m - step, early: m - step, later: m + step })),
  );

const stages = new Kind('02 an earlier stage is not the result')
  .add(
    'works at an early step',
    early,
    {
      indicator: '{v}{n}',
      target: '[{x}{u}|≥{x}{u}|建成{x}{u}]',
      actual: '[{x}{u}均已{step}|{x}{u}全部{step}|已{step}{x}{u}|{step}{x}{u}|{x}{u}已完成{step}]',
    },
    DIFFERS,
  )
  .add(
    'under way',
    early,
    { indicator: '{v}{n}', target: '{x}{u}', actual: '[{x}{u}正在施工|{x}{u}施工中|{x}{u}在建|正在建设{x}{u}]' },
    DIFFERS,
  )
  .both('all started, so many of them done', works, COUNTS, {
    indicator: '{v}{n}',
    target: '{x}{u}',
    actual:
      '[开工{more}{u}，建成{y}{u}|已开工{more}{u}，其中{y}{u}建成|立项{more}{u}，竣工{y}{u}|{more}{u}均已动工，其中{y}{u}已建成]',
  })
  .both('signing asked and signed', pick('who', OWNERS), COUNTS, {
    indicator: '签约{who}',
    target: '签约{x}家',
    actual: '[签约{y}家|已签约{y}家|接洽{far}家，签约{y}家]',
  })
  .add(
    'a later step is at least the earlier one',
    merge(works, COUNTS.enough),
    { indicator: '{n}开工数', target: '开工{x}{u}', actual: '[已竣工{y}{u}|建成{y}{u}]' },
    MET,
  )
  .add(
    'enrolled is not trained',
    merge(people, COUNTS.enough),
    { indicator: '{v}{n}', target: '[结业{x}{u}|{v}合格{x}{u}]', actual: '[报名{x}{u}|录取{x}{u}|已报名{y}{u}]' },
    DIFFERS,
  )
  .both('enrolled and graduated', people, COUNTS, {
    indicator: '{n}结业人数',
    target: '≥{x}{u}',
    actual: '[报名{more}{u}，结业{y}{u}|录取{more}{u}，其中结业{y}{u}]',
  })
  .add(
    'taken in is not closed',
    merge(cases, COUNTS.enough),
    { indicator: '{v}{n}', target: '[办结{x}{u}|{x}{u}]', actual: '[立案{y}{u}|受理{y}{u}|已受理{x}{u}]' },
    DIFFERS,
  )
  .both('taken in and closed', cases, COUNTS, {
    indicator: '{v}{n}',
    target: '{x}{u}',
    actual: '[受理{more}{u}，办结{y}{u}|立案{more}{u}，其中办结{y}{u}|收{more}{u}，结{y}{u}]',
  })
  .both('handed down and paid', money, SPENT, {
    indicator: '{n}支付',
    target: '支付{x}万元',
    actual: '[下达{x}万元，支付{y}万元|下达{x}万元，已支付{y}万元|申报{x}万元，实际支付{y}万元]',
  })
  .add(
    'published is not handed out',
    merge(money, COUNTS.enough),
    { indicator: '{n}发放户数', target: '发放{x}户', actual: '[公示{x}户|申请{y}户|已公示{y}户]' },
    DIFFERS,
  )
  .both('published and handed out', money, COUNTS, {
    indicator: '{n}发放户数',
    target: '{x}户',
    actual: '[申请{more}户，发放{y}户|公示{more}户，实发{y}户]',
  })
  .both('ordered and delivered', goods, COUNTS, {
    indicator: '{n}到货',
    target: '{x}{u}',
    actual: '[签订合同{more}{u}，到货{y}{u}|订购{more}{u}，到货{y}{u}]',
  })
  .both('finished and accepted', works, COUNTS, {
    indicator: '{n}验收',
    target: '验收{x}{u}',
    actual: '[完工{more}{u}，验收{y}{u}|完工{more}{u}，其中验收{y}{u}]',
  })
  .add(
    'papers only',
    merge(works, COUNTS.enough),
    {
      indicator: '{v}{n}',
      target: '{x}{u}',
      actual: '[{x}{u}已取得批文|{x}{u}已挂网公告|{x}{u}完成设计|{x}{u}图纸已审定]',
    },
    DIFFERS,
  );

const dates = new Kind('25 dates of different events')
  .add(
    'finished in time',
    merge(works, dated(false), pick('end', WORK_DATES)),
    {
      level: 'time',
      indicator: '{n}{end}时间',
      target: '[{year}年{m}月底前{end}|{year}年{m}月底前]',
      actual: '[{year}年{got}月{end}|{year}年{got}月18日{end}|已于{year}年{got}月{end}]',
    },
    MET,
  )
  .add(
    'finished late',
    merge(works, dated(true), pick('end', WORK_DATES)),
    {
      level: 'time',
      indicator: '{n}{end}时间',
      target: '[{year}年{m}月底前{end}|{year}年{m}月底前]',
      actual: '[{year}年{got}月{end}|{year}年{got}月18日{end}|已于{year}年{got}月{end}]',
    },
    DIFFERS,
  )
  .add(
    'started in time is not finished',
    merge(works, dated(false), pick('end', WORK_DATES)),
    {
      level: 'time',
      indicator: '{n}{end}时间',
      target: '{year}年{m}月底前{end}',
      actual: '{year}年{early}月[开工|动工|完成招标]',
    },
    DIFFERS,
  )
  .add(
    'a later event later',
    merge(works, dated(true), pick('end', WORK_DATES)),
    {
      level: 'time',
      indicator: '{n}{end}时间',
      target: '{year}年{m}月底前{end}',
      actual: '{year}年{later}月[通过验收|投入使用]',
    },
    UNCLEAR,
  )
  .add(
    'a later event in time',
    merge(works, dated(false), pick('end', WORK_DATES)),
    {
      level: 'time',
      indicator: '{n}{end}时间',
      target: '{year}年{m}月底前{end}',
      actual: '{year}年{early}月[通过验收|投入使用]',
    },
    MET_OR_DOUBT,
  )
  .add(
    'money: handed down and used up',
    merge(money, dated(true)),
    {
      level: 'time',
      indicator: '{n}时间',
      target: '{year}年{m}月底前下达',
      actual: '{year}年{later}月全部[支付|使用完毕]',
    },
    UNCLEAR,
  )
  .add(
    'put off',
    merge(works, dated(true), pick('end', WORK_DATES)),
    {
      level: 'time',
      indicator: '{n}{end}时间',
      target: '{year}年{m}月底前{end}',
      actual: '[延期至{year}年{later}月{end}|推迟到{after}年{end}|预计{year}年{later}月{end}|尚未{end}]',
    },
    DIFFERS,
  );

const done = new Kind('20 an action answered by 完成')
  .add(
    'an action',
    deed,
    { indicator: '{v}{n}', target: '{v}{n}', actual: '[已完成|完成|全部完成|已按要求完成|{v}完成]' },
    MET,
  )
  .add(
    'an action not done',
    deed,
    { indicator: '{v}{n}', target: '{v}{n}', actual: '[未完成|尚未完成|未启动|部分完成|没有完成|尚未启动]' },
    DIFFERS,
  )
  .add('nearly done', deed, { indicator: '{v}{n}', target: '{v}{n}', actual: '[基本完成|大体完成]' }, UNCLEAR)
  .add(
    'an effect',
    state,
    { level: 'social', indicator: '{what}', target: '[{good}|明显{good}|持续{good}]', actual: '[已完成|完成]' },
    UNCLEAR,
  )
  .add(
    'a count',
    merge(things, COUNTS.enough),
    { indicator: '{v}{n}', target: '[{x}{u}|≥{x}{u}]', actual: '[已完成|完成|完成率100%|已完成100%|全部完成]' },
    DIFFERS,
  );

export const STAGES_KINDS = [stages, dates, done];
