import { lexicon, wordList } from '../../language/lexicon';

/** A phrase that says a quantity without a figure. */
export interface PhraseReading {
  readonly end: number;
  readonly kind: 'zero-event' | 'coverage' | 'service-hours';
  readonly noun: string;
  /** Hours a week for service, percent for coverage, 0 for events. */
  readonly value: string;
  readonly isWeak: boolean;
}

/** Events one hopes not to see; after 无 and 零 only these make a count of zero. */
const EVENTS = wordList(
  `投诉 事故 故障 差错 违规 违纪 违法 超支 拖欠 上访 信访 逾期 舆情 案件 伤亡 死亡 污染 纠纷 泄露 泄漏 泄密 事件 火灾 火情 疫情 中断 宕机
   漏报 瞒报 迟报 错报 误报 延误 延期 失误 失信 断供 停水 停电 溺水 踩踏 返贫 返工 返修 缺陷 隐患 争议 质疑 举报 处罚 损失 灾害 遗漏 缺勤
   退货 挪用 截留 挤占 虚报 冒领 感染 流失 辍学 欠薪 发案 命案 越级 群体性 负面 瑕疵 不良 违约 病例 疫病 外泄 丢失 损坏 溢油 偷排 超标`
    .trim()
    .split(/\s+/),
);

/** 无/零 with an event makes zero; these compounds with 无 are names of other things. */
const NOT_NEGATED = wordList([
  '无法',
  '无须',
  '无需',
  '无障碍',
  '无偿',
  '无害化',
  '无公害',
  '无人机',
  '无线',
  '无缝',
  '无烟',
  '无菌',
  '无名',
  '无锡',
  '无人',
  '无论',
  '无棣',
  '无为',
  '无纸化',
  '无差别',
  '无感',
  '无主',
  '无职',
  '无证',
  '无牌',
  '无违建',
  '无疫',
]);

const NEGATORS = lexicon<'any' | 'event'>([
  ...[
    '未发生',
    '没有发生',
    '未出现',
    '没有出现',
    '不发生',
    '不出现',
    '未接到',
    '未收到',
    '未受理',
    '没有接到',
    '没有收到',
    '未提出',
    '未产生',
    '未造成',
    '杜绝',
    '零发生',
    '未发现',
    '无一',
    '不存在',
    '从未发生',
    '无发生',
  ].map((word): [string, 'any'] => [word, 'any']),
  ['无', 'event'],
  ['零', 'event'],
  ['0', 'event'],
  ['没有', 'event'],
  ['未有', 'event'],
]);

const COVERAGE = lexicon<{ value: string; isWeak: boolean }>([
  ...['全覆盖', '全面覆盖', '全部覆盖', '全员覆盖', '百分百', '百分之百', '百分之一百', '全数覆盖'].map(
    (word): [string, { value: string; isWeak: boolean }] => [word, { value: '100', isWeak: false }],
  ),
  ...['全部', '所有', '全体', '全数', '均已'].map((word): [string, { value: string; isWeak: boolean }] => [
    word,
    { value: '100', isWeak: true },
  ]),
]);

const SERVICE = lexicon<string>([
  ['全天候', '168'],
  ['全天24小时', '168'],
  ['每天24小时', '168'],
  ['每日24小时', '168'],
  ['全年365天24小时', '168'],
  ['365天*24小时', '168'],
  ['24小时不间断', '168'],
  ['24小时值班', '168'],
  ['24小时值守', '168'],
  ['24小时在线', '168'],
  ['24小时全天', '168'],
  ['24小时运行', '168'],
  ['24小时开放', '168'],
  ['24小时电话', '168'],
  ['24小时服务', '168'],
  ['24小时监控', '168'],
  ['24小时监测', '168'],
  ['24小时响应服务', '168'],
  ['24小时热线', '168'],
  ['24小时供', '168'],
  ...['执勤', '备勤', '巡逻', '待命', '接警', '看护', '守护', '驻守', '接听', '在岗', '坚守'].map(
    (word): [string, string] => [`24小时${word}`, '168'],
  ),
  ['24小时轮', '168'],
]);

function zeroEventAt(text: string, at: number): PhraseReading | null {
  const negator = NEGATORS.matchAt(text, at);
  if (!negator || /(?:不是|并非|不可能|难免)$/.test(text.slice(Math.max(0, at - 4), at))) return null;
  const from = at + negator.word.length;
  if (
    negator.value === 'event' &&
    (NOT_NEGATED.matchAt(text, at) ?? (negator.word === '0' && /[\d.]/.test(text.charAt(at - 1))))
  )
    return null;
  // The event ends the phrase: 未发生重大安全事故. 无 looks a dozen characters ahead only.
  const limit = Math.min(text.length, from + (negator.value === 'any' ? 16 : negator.word === '0' ? 1 : 12));
  let eventEnd = -1;
  for (let i = from; i < limit; i++) {
    if (/[,;。、\n:()]/.test(text.charAt(i))) break;
    const event = EVENTS.matchAt(text, i);
    if (event) {
      eventEnd = i + event.word.length;
      i = eventEnd - 1;
    }
  }
  if (eventEnd < 0) {
    if (negator.value === 'event') return null;
    eventEnd = from;
    while (eventEnd < limit && !/[,;。、\n:()]/.test(text.charAt(eventEnd))) eventEnd++;
  }
  // 投诉处理率 after 零: the event must not be the beginning of something done about it.
  if (negator.value === 'event' && /[处整排治防]/.test(text.charAt(eventEnd)) && text.charAt(eventEnd + 1) !== ',')
    return null;
  return { end: eventEnd, kind: 'zero-event', noun: text.slice(from, eventEnd), value: '0', isWeak: false };
}

/** 应保尽保, 应收尽收: all there is to do was done. */
function allThatShould(text: string, at: number): boolean {
  return (
    text.charAt(at) === '应' &&
    text.charAt(at + 2) === '尽' &&
    text.charAt(at + 1) === text.charAt(at + 3) &&
    text.charAt(at + 1) !== ''
  );
}

/** Reads 全覆盖, 未发生…, 零投诉, 全天候, 24小时值守 at `at`. */
export function readPhrase(text: string, at: number): PhraseReading | null {
  if (allThatShould(text, at)) return { end: at + 4, kind: 'coverage', noun: '', value: '100', isWeak: false };
  const coverage = COVERAGE.matchAt(text, at);
  if (coverage) return { end: at + coverage.word.length, kind: 'coverage', noun: '', ...coverage.value };
  const service = SERVICE.matchAt(text, at);
  if (service)
    return { end: at + service.word.length, kind: 'service-hours', noun: '', value: service.value, isWeak: false };
  return zeroEventAt(text, at);
}
