import fc from 'fast-check';
import { COUNTS, whole } from '../numbers';
import { DIFFERS, Kind, MET, MET_OR_DOUBT, NEVER_MET, type Words, merge, oneOf, pick, pickThree } from '../template';
import {
  DEEDS,
  CONDITIONS,
  DISTRICTS,
  EVENTS,
  GOODS,
  SENTENCES,
  STATES,
  STATE_SUBJECTS,
  STEPS,
  WORKS,
} from '../vocabulary';

const works = oneOf(WORKS);

/** Different entries of a list under slot `all`, as many as `count`. */
const entries = (items: readonly string[], count: number, joint: string): fc.Arbitrary<Words> =>
  fc
    .shuffledSubarray([...items], { minLength: count, maxLength: count })
    .map((chosen) => ({ all: chosen.join(joint) }));

const MACHINES = ['消毒柜', '显微镜', '麻醉机', '打捆机', '除湿机', '切片机', '烘干机', '碾米机', '验钞机'];

const listing = (entriesOff: readonly number[]): fc.Arbitrary<Words> =>
  fc.tuple(whole(3, 6), fc.constantFrom(...entriesOff), fc.constantFrom('、', '，', '；')).chain(([x, off, joint]) =>
    entries(
      DISTRICTS.map((name) => `${name}卫生院`),
      x + off,
      joint,
    ).map((words) => ({ ...words, x })),
  );

const state = merge(oneOf(STATES), pick('what', STATE_SUBJECTS));

const sentence = oneOf(SENTENCES);

const PERIODS = ['半年度', '一季度', '三季度', '年中', '第一期'];

const JOBS = ['盘点', '抽检', '回访', '评审', '消毒'];

/** Two numbered tasks; the second one falls short or not. */
const numbered = (side: fc.Arbitrary<Words>): fc.Arbitrary<Words> =>
  merge(
    side,
    works.map(({ n, u, v }) => ({ n1: n ?? '', u1: u ?? '', v1: v ?? '' })),
    oneOf(GOODS),
    whole(2, 30).map((z) => ({ z })),
  );

const FIRST = '{v1}{n1}{z}{u1}';

const lists = new Kind('07 phrases are no list of things')
  .add(
    'steps of one building',
    merge(
      works,
      pickThree(STEPS),
      whole(1, 3).map((x) => ({ x })),
    ),
    {
      indicator: '{v}{n}',
      target: '[{x}{u}|建成{n}{x}{u}]',
      actual: '[{a}、{b}、{c}|{a}，{b}，{c}|完成{a}、{b}、{c}|{a}；{b}；{c}]',
    },
    DIFFERS,
  )
  .add(
    'preparations of an event',
    merge(
      oneOf(EVENTS),
      whole(1, 3).map((x) => ({ x })),
    ),
    {
      indicator: '{v}{n}',
      target: '{x}{u}',
      actual: '[确定方案，邀请嘉宾，布置场地|发布通知、租借音响、印制请柬|选定地点，联系车辆，采购奖品]',
    },
    DIFFERS,
  )
  .add(
    'one of each thing',
    merge(
      entries(MACHINES, 3, '、'),
      whole(1, 4).map((each) => ({ each, x: each * 3 })),
    ),
    { indicator: '购置器材', target: '[{x}台|购置{x}台]', actual: '[{all}各{each}台|购置{all}各{each}台]' },
    MET,
  )
  .add(
    'too few of each thing',
    merge(
      entries(MACHINES, 3, '、'),
      whole(1, 4).map((each) => ({ each, x: each * 3 + 2 })),
    ),
    { indicator: '购置器材', target: '[{x}台|购置{x}台]', actual: '[{all}各{each}台|购置{all}各{each}台]' },
    DIFFERS,
  )
  .add(
    'as many entries as asked',
    listing([0]),
    { indicator: '共建单位', target: '{x}家', actual: '[{all}|与{all}共建]' },
    MET,
  )
  .add('fewer entries', listing([-1]), { indicator: '共建单位', target: '{x}家', actual: '{all}' }, NEVER_MET);

const inside = new Kind('09 words with the asked word inside')
  .add(
    'not yet, not at all',
    state,
    {
      level: 'social',
      indicator: '{what}',
      target: '[{good}|有所{good}]',
      actual: '[未{good}|尚未{good}|未见{good}|没有{good}|有待{good}|亟待{good}|未得到{good}]',
    },
    DIFFERS,
  )
  .add(
    'the opposite',
    state,
    { level: 'social', indicator: '{what}', target: '[{good}|明显{good}]', actual: '[{bad}|有所{bad}|明显{bad}]' },
    DIFFERS,
  )
  .add(
    'the state',
    state,
    {
      level: 'social',
      indicator: '{what}',
      target: '[{good}|有所{good}]',
      actual: '[得到{good}|明显{good}|有所{good}|{good}]',
    },
    MET,
  )
  .add(
    'plain yes and no, the wrong way',
    pick('what', ['渗漏', '积压', '侵占', '拖欠', '异味', '断档']),
    { level: 'quality', indicator: '[有无|是否存在]{what}', target: '[无|否|没有]', actual: '[有|存在|有{what}]' },
    DIFFERS,
  )
  .add(
    'plain yes and no, the right way',
    pick('what', ['渗漏', '积压', '侵占', '拖欠', '异味', '断档']),
    { level: 'quality', indicator: '有无{what}', target: '无', actual: '[无|无{what}|没有|不存在{what}]' },
    MET,
  )
  .add(
    'yes asked',
    pick('what', ['公开', '备案', '验收', '联网', '签约']),
    { level: 'quality', indicator: '是否{what}', target: '是', actual: '[否|未{what}|尚未{what}]' },
    DIFFERS,
  )
  .add(
    'still being made',
    pick('what', ['回访制度', '联动机制', '管护台账', '轮岗办法']),
    { level: 'social', indicator: '{what}', target: '[建立|健全]', actual: '[正在建立|尚在建立|正在起草|正在健全]' },
    DIFFERS,
  )
  .add(
    'a condition kept',
    oneOf(CONDITIONS),
    {
      level: 'social',
      indicator: '[供水|航道|物价|值守]状况',
      target: '{good}',
      actual: '[保持{good}|{good}|总体{good}]',
    },
    MET_OR_DOUBT,
  )
  .add(
    'a condition lost',
    oneOf(CONDITIONS),
    {
      level: 'social',
      indicator: '[供水|航道|物价|值守]状况',
      target: '[{good}|保持{good}]',
      actual: '[不{good}|{bad}|不够{good}|欠{good}]',
    },
    DIFFERS,
  );

const numbering = new Kind('14 numbering is no quantity')
  .both(
    'two tasks',
    fc.constant({}),
    { short: numbered(COUNTS.short), enough: numbered(COUNTS.enough) },
    {
      level: 'goal',
      indicator: '年度总体目标',
      target: `[目标1：${FIRST} 目标2：{v}{n}{x}{u}|1.${FIRST}；2.{v}{n}{x}{u}|①${FIRST}②{v}{n}{x}{u}|（1）${FIRST}；（2）{v}{n}{x}{u}|一是${FIRST}；二是{v}{n}{x}{u}|任务一：${FIRST}；任务二：{v}{n}{x}{u}]`,
      actual: `[${FIRST}，{v}{n}{y}{u}|${FIRST}、{v}{n}{y}{u}|1.${FIRST}；2.{v}{n}{y}{u}|目标1：${FIRST} 目标2：{v}{n}{y}{u}]`,
    },
  )
  .add(
    'numbered deeds',
    fc
      .shuffledSubarray([...DEEDS], { minLength: 2, maxLength: 2 })
      .map(([a, b]): Words => ({ v1: a?.['v'] ?? '', n1: a?.['n'] ?? '', v2: b?.['v'] ?? '', n2: b?.['n'] ?? '' })),
    {
      level: 'goal',
      indicator: '年度总体目标',
      target: '[目标1：{v1}{n1}。\n目标2：{v2}{n2}。|1.{v1}{n1}；2.{v2}{n2}]',
      actual: '[1.{v1}了{n1}。\n2.{v2}了{n2}。|{v1}{n1}，{v2}{n2}|目标1：{v1}{n1}。\n目标2：{v2}{n2}。]',
    },
    MET,
  );

const halves = new Kind('34 the sentence of the target without its first word')
  .add(
    'the predicate alone',
    sentence,
    { level: 'quality', indicator: '[资料|内务]管理', target: '{n}{say}', actual: '[{say}|均{say}|{n}{say}]' },
    MET,
  )
  .add(
    'the predicate denied',
    sentence,
    { level: 'quality', indicator: '[资料|内务]管理', target: '{n}{say}', actual: '[不{say}|未做到{say}|{n}不{say}]' },
    DIFFERS,
  )
  .add(
    'by the rules',
    pick('do', ['公示', '归档', '备案', '移交', '封存']),
    {
      level: 'quality',
      indicator: '{do}',
      target: '[按规定{do}|按要求{do}|按时{do}]',
      actual: '[已{do}|按规定{do}|按要求{do}]',
    },
    MET_OR_DOUBT,
  )
  .add(
    'by the rules, not done',
    pick('do', ['公示', '归档', '备案', '移交', '封存']),
    {
      level: 'quality',
      indicator: '{do}',
      target: '[按规定{do}|按要求{do}]',
      actual: '[未{do}|尚未{do}|未按要求{do}]',
    },
    DIFFERS,
  );

const periods = new Kind('35 names of periods are no quantities')
  .add(
    'the same sentence',
    merge(pick('when', PERIODS), pick('do', JOBS)),
    {
      level: 'quality',
      indicator: '{do}',
      target: '开展{when}{do}',
      actual: '[开展了{when}{do}|已开展{when}{do}|{when}{do}已开展]',
    },
    MET,
  )
  .add(
    'denied',
    merge(pick('when', PERIODS), pick('do', JOBS)),
    {
      level: 'quality',
      indicator: '{do}',
      target: '开展{when}{do}',
      actual: '[未开展{when}{do}|{when}{do}未开展|{when}{do}尚未启动]',
    },
    DIFFERS,
  )
  .add(
    'a plan of some years',
    pick('years', ['三年期', '五年期', '十年期', '中长期']),
    {
      level: 'quality',
      indicator: '[路网|养老|水系]规划',
      target: '编制{years}规划',
      actual: '[已完成|规划已编制完成|{years}规划编制完成|完成编制]',
    },
    MET,
  )
  .add(
    'another period',
    pick('do', JOBS),
    {
      level: 'quality',
      indicator: '{do}',
      target: '开展三季度{do}',
      actual: '[开展了一季度{do}|已开展二季度{do}|一季度{do}已开展]',
    },
    NEVER_MET,
  );

export const WORDS_KINDS = [lists, inside, numbering, halves, periods];
