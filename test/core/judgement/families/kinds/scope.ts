import { COUNTS, FEW, SPENT, YEARS, whole } from '../numbers';
import { DIFFERS, Kind, MET, UNCLEAR, merge, oneOf, pick } from '../template';
import { CHECKED, GOODS, MONEY, OWNERS, PEOPLE, PLACES, THINGS, WORKS } from '../vocabulary';

const works = oneOf(WORKS);

const things = oneOf(THINGS);

const goods = oneOf(GOODS);

const people = oneOf(PEOPLE);

const money = oneOf(MONEY);

const month = whole(2, 11).map((m) => ({ m }));

const stock = new Kind('06 another year, a sum over years, a stock')
  .add(
    'last year',
    merge(things, YEARS, COUNTS.enough),
    { indicator: '{year}年{v}{n}', target: '{x}{u}', actual: '[{before}年{v}{y}{u}|上年{v}{y}{u}|去年{v}{y}{u}]' },
    DIFFERS,
  )
  .add(
    'another year named on both sides',
    merge(things, YEARS, COUNTS.enough),
    { indicator: '{v}{n}', target: '{year}年{v}{n}{x}{u}', actual: '{before}年{v}{n}{y}{u}' },
    DIFFERS,
  )
  .both('the same year', merge(things, YEARS), COUNTS, {
    indicator: '{v}{n}',
    target: '{year}年{v}{n}{x}{u}',
    actual: '{year}年[{v}|共{v}|累计{v}]{n}{y}{u}',
  })
  .both('last year and this', things, COUNTS, {
    indicator: '{v}{n}',
    target: '{x}{u}',
    actual: '[上年{v}{more}{u}，本年{v}{y}{u}|本年{v}{y}{u}，上年{v}{more}{u}|去年{more}{u}，今年{y}{u}]',
  })
  .add(
    'what stands there',
    merge(works, COUNTS.enough),
    {
      indicator: '新建{n}',
      target: '新建{x}{u}',
      actual: '[全县现有{n}{more}{u}|目前共有{n}{more}{u}|辖区内有{n}{more}{u}]',
    },
    UNCLEAR,
  )
  .add(
    'a sum over years',
    merge(things, COUNTS.enough),
    {
      indicator: '当年{v}{n}',
      target: '{x}{u}',
      actual: '[近三年累计{v}{more}{u}|三年来共{v}{more}{u}|五年累计{v}{more}{u}]',
    },
    UNCLEAR,
  )
  .both(
    'new ones beside those there were',
    merge(
      works,
      whole(30, 90).map((from) => ({ from })),
    ),
    COUNTS,
    {
      indicator: '[新增|新建]{n}',
      target: '{x}{u}',
      actual: '本年[新增|新建]{y}{u}（原有{from}{u}）',
    },
  )
  .add(
    'from so many to so many: short',
    merge(
      works,
      COUNTS.short.chain((n) => whole(30, 90).map((from) => ({ ...n, from, to: from + Number(n.y) }))),
    ),
    {
      indicator: '新增{n}',
      target: '{x}{u}',
      actual: '[由{from}{u}增加到{to}{u}|从{from}{u}增至{to}{u}|由原来的{from}{u}增长到{to}{u}]',
    },
    DIFFERS,
  )
  .add(
    'from so many to so many: enough',
    merge(
      works,
      COUNTS.enough.chain((n) => whole(30, 90).map((from) => ({ ...n, from, to: from + Number(n.y) }))),
    ),
    { indicator: '新增{n}', target: '{x}{u}', actual: '[由{from}{u}增加到{to}{u}|从{from}{u}增至{to}{u}]' },
    MET,
  );

const others = new Kind('18 figures of other things')
  .both('pulled down and built', works, COUNTS, {
    indicator: '新建{n}',
    target: '{x}{u}',
    actual: '[拆除旧{n}{more}{u}，新建{y}{u}|新建{y}{u}，拆除{more}{u}|报废{more}{u}，新建{n}{y}{u}]',
  })
  .both('bought and handed out', goods, COUNTS, {
    indicator: '发放{n}',
    target: '发放{x}{u}',
    actual: '[采购{more}{u}，发放{y}{u}|库存{more}{u}，发放{y}{u}|购入{more}{u}，已发放{y}{u}]',
  })
  .both('called and come', people, COUNTS, {
    indicator: '参训{n}',
    target: '{x}{u}',
    actual: '[应到{more}{u}，实到{y}{u}|通知{more}{u}，实到{y}{u}|邀请{more}{u}，到场{y}{u}]',
  })
  .both('a finding beside the deed', merge(oneOf(CHECKED), FEW), COUNTS, {
    indicator: '检查{n}',
    target: '检查{x}{u}',
    actual: '检查{y}{u}，[其中不合格{k}{u}|发现问题{k}{u}|责令整改{k}{u}]',
  })
  .both('another thing with a unit of its own', things, COUNTS, {
    indicator: '{v}{n}',
    target: '{x}{u}',
    actual: '{v}{n}{y}{u}，[印发通知18份|张贴海报26幅|更换锁芯9把]',
  });

const whom = new Kind('28 a count that only says for whom')
  .both('paid to so many', merge(money, pick('who', OWNERS), FEW), SPENT, {
    indicator: '{n}',
    target: '[下达{k}家{who}{n}{x}万元|为{k}家{who}发放{n}{x}万元|{k}家{who}{n}{x}万元]',
    actual: '[{y}万元已拨付|{n}{y}万元已支付到位|实际支付{y}万元|全年支付{y}万元]',
  })
  .both('counted receivers answered too', merge(money, pick('who', OWNERS), FEW), SPENT, {
    indicator: '{n}',
    target: '为{k}家{who}发放{n}{x}万元',
    actual: '为{k}家{who}发放{n}{y}万元',
  });

const left = new Kind('30 what is left over answers nothing')
  .add(
    'all spent, nothing left',
    merge(
      money,
      whole(11, 90).chain((a) => whole(11, 90).map((b) => ({ a, b, sum: a + b }))),
    ),
    {
      indicator: '{n}',
      target: '[中央补助{a}万元；市级补助{b}万元|省级{a}万元，县级{b}万元]',
      actual: '[支出{sum}万元，结余0万元|支出{sum}万元，年末结转0元|支出{sum}万元，剩余0万元]',
    },
    MET,
  )
  .add(
    'some left',
    merge(money, SPENT.short),
    {
      indicator: '{n}',
      target: '[安排{x}万元|{x}万元]',
      actual: '[支出{y}万元，结余{d}万元|结余{d}万元，支出{y}万元|支出{y}万元，结转下年{d}万元]',
    },
    DIFFERS,
  )
  .add(
    'nothing left of one sum',
    merge(money, SPENT.enough),
    {
      indicator: '{n}',
      target: '[安排{x}万元|{x}万元]',
      actual: '[支出{y}万元，结余0万元|支出{y}万元，年末无结余|支出{y}万元，结转0元]',
    },
    MET,
  );

const except = new Kind('08 an exception takes back the whole')
  .add(
    'all but a few places',
    merge(pick('place', PLACES), FEW),
    {
      indicator: '{place}覆盖',
      target: '[全覆盖|{place}全覆盖|所有{place}]',
      actual:
        '[除{k}个{place}外全覆盖|除{k}个{place}外均已覆盖|仅{k}个{place}未覆盖|尚有{k}个{place}未覆盖|{k}个{place}未覆盖，其余全覆盖]',
    },
    DIFFERS,
  )
  .add(
    'all places',
    pick('place', PLACES),
    {
      indicator: '{place}覆盖',
      target: '[全覆盖|{place}全覆盖]',
      actual: '[全覆盖|实现全覆盖|{place}全覆盖|所有{place}均已覆盖|已覆盖全部{place}]',
    },
    MET,
  )
  .add(
    'every month but one',
    merge(pick('do', ['例会', '巡护', '演练', '盘点']), month),
    {
      indicator: '{do}',
      target: '[每月1次|每月{do}1次]',
      actual: '[除{m}月外每月1次|每月1次，{m}月未开展|除{m}月停办外每月{do}1次|每月1次，其中{m}月缺1次]',
    },
    DIFFERS,
  )
  .add(
    'every month',
    pick('do', ['例会', '巡护', '演练', '盘点']),
    {
      indicator: '{do}',
      target: '[每月1次|每月{do}1次]',
      actual: '[每月1次|每月{do}1次|12个月均开展1次|全年每月{do}1次]',
    },
    MET,
  )
  .add(
    'late in some months',
    merge(money, FEW),
    {
      level: 'time',
      indicator: '{n}时间',
      target: '每月20日前发放',
      actual: '[有{k}个月延后发放|{k}个月逾期发放，其余按时|其中{k}个月晚于20日发放]',
    },
    DIFFERS,
  )
  .add(
    'in time in all months',
    money,
    {
      level: 'time',
      indicator: '{n}时间',
      target: '每月20日前发放',
      actual: '[每月20日前发放|均于每月20日前发放|每月均按时于20日前发放]',
    },
    MET,
  )
  .add(
    'all good but a few',
    merge(oneOf(GOODS), FEW),
    {
      level: 'quality',
      indicator: '{n}质量',
      target: '全部合格',
      actual: '[除{k}{u}外全部合格|{k}{u}不合格，其余合格|仅{k}{u}不合格]',
    },
    DIFFERS,
  )
  .add(
    'all good',
    oneOf(GOODS),
    { level: 'quality', indicator: '{n}质量', target: '全部合格', actual: '[全部合格|均合格|{n}全部合格]' },
    MET,
  )
  .add(
    'not all, for a reason',
    merge(pick('place', PLACES), FEW),
    {
      indicator: '{place}覆盖',
      target: '全覆盖',
      actual: '[因道路中断，{k}个{place}未覆盖|{k}个{place}因搬迁未覆盖|除{k}个{place}因封山未通外，其余全覆盖]',
    },
    DIFFERS,
  );

export const SCOPE_KINDS = [stock, others, whom, left, except];
