import { lexicon, wordList } from './lexicon';
import { words } from './words';

/** Events one hopes not to see; after 无 and 零 only these make a count of zero. */
export const EVENTS = wordList(
  words(`
   投诉 事故 故障 差错 违规 违纪 违法 超支 拖欠 上访 信访 逾期 舆情 案件 伤亡 死亡 污染 纠纷 泄露 泄漏 泄密 事件 火灾 火情 疫情 中断 宕机
   新增 漏报 瞒报 迟报 错报 误报 延误 延期 失误 失信 断供 停水 停电 溺水 溺亡 伤残 爆炸 坍塌 脱逃 脱管 断电 失窃 被盗 漏检 漏诊 误诊 错发 漏发 错登 漏登 迟发 脱岗 空岗 踩踏 返贫 返工 返修 缺陷 隐患 争议 质疑 举报 处罚 损失 灾害 遗漏 缺勤
   退货 挪用 截留 挤占 虚报 冒领 感染 流失 辍学 欠薪 发案 命案 越级 群体性 负面 瑕疵 不良 违约 病例 疫病 外泄 丢失 损坏 溢油 偷排 超标`),
);

/** 无/零 with an event makes zero; these compounds with 无 are names of other things. */
export const NOT_NEGATED = wordList(
  words(`
    无法 无效 无须 无需 无障碍 无偿 无害化 无公害 无人机 无线 无缝 无烟 无菌 无名 无锡 无人 无论 无棣 无为 无纸化 无差别 无感 无主 无职 无证 无牌 无违建 无疫`),
);

function valued<T>(value: T, table: string): [string, T][] {
  return words(table).map((word) => [word, value]);
}

/** Denials that make a zero of anything behind them, those that do so of events alone, and of events right behind. */
export const NEGATORS = lexicon<'any' | 'event' | 'next'>([
  ...valued<'any'>(
    'any',
    `
    未发生 没有发生 未出现 没有出现 不发生 不出现 未接到 未收到 未受理 没有接到 没有收到 未提出 未产生 未造成 杜绝 零发生 未发现 无一 不存在 从未发生 无发生`,
  ),
  ...valued<'event'>('event', '无 零 没有 未有 未见 未现 未见有 未查出 未检出'),
  ...valued<'next'>('next', '0 无人'),
]);

/** What takes a denial back: 并非无投诉. */
export const DENYING = words('不是 并非 不可能 难免 不能说 不敢说 难说 并不是');

/** First characters of what is done about an event: 零投诉处理. */
export const EVENT_TREATED = '处整排治防';

/** Everything there is; weak where it may only say that all of them were done. */
export const COVERAGE = lexicon<{ readonly value: string; readonly isWeak: boolean }>([
  ...valued(
    { value: '100', isWeak: false },
    '全覆盖 全面覆盖 全部覆盖 全员覆盖 百分百 百分之百 百分之一百 全数覆盖 无一遗漏 无一例外',
  ),
  ...valued(
    { value: '100', isWeak: true },
    '全部 所有 全体 全数 均已 全破 全清 全结 全办结 全通过 全完成 全到位 全建成 全合格 全达标 全整改 全销号',
  ),
]);

/** Behind 一 and a measure word these leave nobody out: 一户不落. */
export const NOT_ONE = words('不落 不漏 不少 不缺 不差 没落 没漏 未落 未漏');

/** Behind 没有一个…: 没有一个村落下. */
export const STAYING_BEHIND = words('落下 掉队 漏掉 遗漏 落后 例外 缺席');

/** Round the clock, in hours a week. */
export const SERVICE = lexicon<string>([
  ...valued('168', '全天候 全天24小时 每天24小时 每日24小时 全年365天24小时 365天*24小时'),
  ...words(`
    不间断 值班 值守 在线 全天 运行 开放 电话 服务 监控 监测 响应服务 热线 供 轮
    执勤 备勤 巡逻 待命 接警 看护 守护 驻守 接听 在岗 坚守`).map((word): [string, string] => [`24小时${word}`, '168']),
]);
