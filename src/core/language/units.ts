import { isAlphanumeric } from '../text/characters';
import { lexicon, wordList } from './lexicon';
import { words } from './words';
import type { MentionKind, Unit } from './types';

/** Units of measurement by group; every factor is exact and relative to the group's base. */
const GROUPS: readonly { group: string; kind: MentionKind; units: Readonly<Record<string, string>> }[] = [
  { group: 'money', kind: 'amount', units: { '1': '元 圆 元整 元人民币', '0.1': '角' } },
  { group: 'dollar', kind: 'amount', units: { '1': '美元' } },
  { group: 'euro', kind: 'amount', units: { '1': '欧元' } },
  {
    // Base: millimetre.
    group: 'length',
    kind: 'measure',
    units: {
      '1': '毫米 mm',
      '10': '厘米 公分 cm CM',
      '100': '分米 dm',
      '1000': '米 m 公尺 延米 延长米 米长',
      '1000000': '公里 千米 km KM Km 公里长',
      '500000': '华里 里',
    },
  },
  {
    // Base: a third of a square metre, so that 亩 (2000/3 ㎡) is whole.
    group: 'area',
    kind: 'measure',
    units: {
      '3': '平方米 ㎡ 平米 m² m2 M2 平方 平',
      '2000': '亩 亩地 亩次',
      '30000': '公顷 hm² hm2 ha',
      '3000000': '平方公里 平方千米 km² km2',
      '0.0003': '平方厘米 cm² cm2',
    },
  },
  {
    group: 'volume',
    kind: 'measure',
    units: { '1000': '立方米 立方 m³ m3 M3 方', '1': '升 L l 公升', '0.001': '毫升 ml mL' },
  },
  {
    group: 'mass',
    kind: 'measure',
    units: {
      '1000000': '吨 t T吨',
      '1000': '公斤 千克 kg KG Kg',
      '500': '斤 市斤',
      '1': '克 g',
      '0.001': '毫克 mg',
      '0.000001': '微克 μg ug',
    },
  },
  {
    // Base: second.
    group: 'time',
    kind: 'duration',
    units: {
      '1': '秒 秒钟',
      '60': '分钟 min',
      '3600': '小时 个小时 h H 钟头',
      '86400': '天 日 个自然日 自然日 日历天 天数',
      '604800': '周 个星期 星期 个周',
    },
  },
  { group: 'workday', kind: 'duration', units: { '1': '个工作日 工作日 个工作天 工作天' } },
  {
    group: 'month',
    kind: 'duration',
    units: { '1': '个月 个自然月 月', '3': '个季度 季度', '12': '年 周年 个年度', '6': '个半年' },
  },
  {
    group: 'bandwidth',
    kind: 'measure',
    units: {
      '1': 'K Kbps kbps',
      '1000': 'M 兆 Mbps MBPS mbps Mb/s Mbit/s 兆比特',
      '1000000': 'G Gbps gbps Gb/s 千兆',
      '1000000000': 'T Tbps',
    },
  },
  {
    group: 'storage',
    kind: 'measure',
    units: {
      '1': 'KB kb',
      '1024': 'MB mb Mb 兆字节',
      '1048576': 'GB gb Gb',
      '1073741824': 'TB tb Tb',
      '1099511627776': 'PB',
    },
  },
  { group: 'power', kind: 'measure', units: { '1': '瓦 W', '1000': '千瓦 kW KW kw', '1000000': '兆瓦 MW' } },
  { group: 'apparent-power', kind: 'measure', units: { '1': '千伏安 KVA kVA', '1000': '兆伏安 MVA' } },
  { group: 'energy', kind: 'measure', units: { '1': '千瓦时 kWh KWH kwh 度电' } },
  {
    group: 'pressure',
    kind: 'measure',
    units: { '1': '帕 Pa', '1000': '千帕 kPa KPa kpa', '1000000': '兆帕 MPa Mpa mpa MPA' },
  },
  { group: 'voltage', kind: 'measure', units: { '1': '伏 V', '1000': '千伏 kV KV' } },
  { group: 'degree', kind: 'measure', units: { '1': '℃ °C 摄氏度 度' } },
  { group: 'loudness', kind: 'measure', units: { '1': '分贝 dB dB(A)' } },
  { group: 'fibre', kind: 'measure', units: { '1': '芯公里 芯千米' } },
  { group: 'coal', kind: 'measure', units: { '1': '吨标准煤 吨标煤' } },
  { group: 'percent', kind: 'percent', units: { '1': '% 百分比', '0.1': '‰', '10': '成' } },
  { group: 'points', kind: 'percent', units: { '1': '个百分点 百分点' } },
  { group: 'score', kind: 'measure', units: { '1': '分' } },
  { group: 'multiple', kind: 'measure', units: { '1': '倍' } },
];

export interface UnitEntry extends Unit {
  readonly kind: MentionKind;
}

/** A unit as all are made: with every field, so that all have one shape. */
export function unitOf(name: string, group: string, factor: string, kind: MentionKind): UnitEntry {
  return { name, group, factor, kind, isMixed: name.includes('(') || name.includes('/') };
}

/**
 * Measure words. Words of one class name the same thing in other words and convert one to one;
 * a word may be in several classes. `object` is what 个 may stand for.
 * @public */
export const MEASURE_CLASSES: Readonly<Record<string, string>> = {
  person: '人 名 位 个人 人员 员 人数 名学生 名儿童',
  'person-time': '人次 人·次 人次数 人/次',
  household: '户 家 户次 户家庭',
  organisation: '家 个 所 单位 个单位 家单位 企业 家企业 学校 所学校 校 社区 个社区 机构 家机构 户 间',
  place:
    '村 个村 乡 镇 个乡镇 乡镇 县 个县 区 市 县区 个县区 街道 园区 个行政村 行政村 自然村 个镇 个街道 省 个 小区 个小区',
  device:
    '台 套 台套 台(套) 台/套 套/台 台件 台(件) 台(组) 台组 部 个 组 件 架 块 只 盏 支 副 具 项 樘 门 枚 口 块 把 张 面 顶 床 挺 扇 榀 柜 罐 盘 卷',
  vehicle: '辆 台 部 辆次 艘 列 架 驾 条 车次',
  times: '次 户次 场 场次 次数 回 期 批次 趟 轮 轮次 班次 遍 个批次 次/场 节 堂 台次 站次 届 起 例次 架次 座次 点次',
  'course-hour': '课时 学时 节课 个学时 个课时',
  document: '份 册 本 篇 件 张 部 卷 页 期 条 幅 封 套 个 套件 则 份数 万字 集 首 辑',
  case: '件 起 宗 例 桩 个 件次 案 个案 条 单 笔',
  animal: '只 头 匹 条 尾 羽 头次 只次 头只 头(只)',
  plant: '株 棵 丛 苗 粒 株苗 盆',
  work: '项 个 件 类 种 项次 项目 个项目 大类 款 项工程 门 条 处 宗 项制度 套',
  site: '处 个 座 栋 幢 所 间 口 眼 点 站 站点 个点 点位 个点位 座次 孔 层 井 套 片 块 道 仓 库 窖 洞 槽 墩 桩 塘 池 闸',
  line: '条 根 道 段 股 个 路 管 排',
  team: '支 个 队 组 小组 班 个班 团队 个班级 班级',
  bed: '张 个 床 床位 个床位',
  dose: '剂 支 剂次 针次 剂量 瓶 盒 袋 箱 标箱 标准箱 桶 包 片 粒 人份',
  piece: '样品 批 个样品 批样品 样 份样品 件样品 份 个 件 批次 组',
  pair: '对 双',
  household_goods: '双 套 件 条 床 块 包',
  seat: '座 席 个座位 座位 个 工位 个车位 车位 泊位 个泊位',
  labour: '工日 个工日 人工日 人日',
  share: '股',
  words: '字 万字 字符',
  view: '人次 次 点击 阅读量',
};

const MEASURE_WORD_CLASSES = new Map<string, Set<string>>();
for (const [name, words] of Object.entries(MEASURE_CLASSES)) {
  for (const word of words.split(' ')) {
    const classes = MEASURE_WORD_CLASSES.get(word);
    if (classes) classes.add(name);
    else MEASURE_WORD_CLASSES.set(word, new Set([name]));
  }
}

/** The classes a measure word belongs to. */
const NO_CLASS: ReadonlySet<string> = new Set();
/** 井次, 站次 are times, whatever was visited. */
const VISITS: ReadonlySet<string> = new Set(['times']);

export function classesOf(word: string): ReadonlySet<string> {
  return MEASURE_WORD_CLASSES.get(word) ?? (word.length === 2 && word.endsWith('次') ? VISITS : NO_CLASS);
}

function unitEntries(): [string, UnitEntry][] {
  const entries: [string, UnitEntry][] = [];
  for (const word of MEASURE_WORD_CLASSES.keys()) entries.push([word, unitOf(word, 'count', '1', 'count')]);
  for (const { group, kind, units } of GROUPS) {
    for (const [factor, names] of Object.entries(units)) {
      for (const name of names.split(' ')) entries.push([name, unitOf(name, group, factor, kind)]);
    }
  }
  return entries;
}

const unitLexicon = lexicon(unitEntries());

/** Words that begin with a measure word and count nothing. */
const longerWords = wordList(words('盘点 卷入 捆绑 对一 对1 对标 对接 对应 对口 对比 对照 对象 对外 对内 对策 对于'));

const ENDS_MEASURE = /^[,;。、)\n]?$/;

const HOURS_AND_MINUTES = /^h\d{1,2}min/;

/** The longest unit or measure word at `at`; a Latin unit must not run on into a longer word. */
export function unitAt(text: string, at: number): UnitEntry | null {
  const found = unitLexicon.matchAt(text, at);
  if (!found || longerWords.matchAt(text, at)) return null;
  const { word, value } = found;
  // 420人日常就餐: 日常 is a word of its own.
  if (word.endsWith('日') && word.length > 1 && text.charAt(at + word.length) === '常')
    return unitNamed(word.slice(0, -1));
  // 一百二十五里; behind a figure 里 before anything else is inside of.
  if (word === '里' && !ENDS_MEASURE.test(text.charAt(at + word.length))) return null;
  const last = word.charCodeAt(word.length - 1);
  // 1h20min.
  if (word === 'h' && HOURS_AND_MINUTES.test(text.slice(at, at + 6))) return value;
  if (isAlphanumeric(last) && isAlphanumeric(text.charCodeAt(at + word.length))) return null;
  return value;
}

/** Whether nobody taught us the unit: of a word that stood behind a figure, as 治疗量. */
export const isUncommonUnit = ({ name, group }: Pick<UnitEntry, 'name' | 'group'>): boolean =>
  group === 'count' && name.length > 1 && unitNamed(name) === null;

/** A unit by its name, for units named elsewhere (in an indicator's brackets). */
export function unitNamed(name: string): UnitEntry | null {
  const found = unitLexicon.matchAt(name, 0);
  return found?.word.length === name.length ? found.value : null;
}
