import { lexicon, wordList } from '../lexicon';
import { words } from '../words';
import type { Sense } from './types';

/** What a word of an explanation cell tells. */
export type ExplanationSense =
  /** Why it is so: 由于, 疫情, 停运. */
  | 'cause'
  /** What was or will be done about it, also beside a lack: 未参训的已补训. */
  | 'remedy'
  /** What one does about it; beside a lack it is what lacks: 加大宣传, but 宣传不足. */
  | 'effort'
  /** Longer words around the letters of the others. */
  | 'nothing';

function table<T>(value: T, list: string): [string, T][] {
  return words(list).map((word) => [word, value]);
}

/** Causes, remedies and efforts, wherever they stand in a clause. */
export const EXPLANATION_CUES = lexicon<ExplanationSense>([
  ...table<ExplanationSense>(
    'cause',
    `
    由于 因为 因 影响 制约 限制 导致 造成 致使 原因 疫情 天气 雨季 暴雨 汛期 台风 大风 冰雹 干旱 低温 寒潮 洪水 阴雨 高温 灾害 塌方 渗水 遇 遭 较晚 过晚 偏晚 难以 难度 不足
    缺乏 短缺 缺货 断供 断货 停机 停运 停产 停业 停电 停水 停滞 紧张 偏低 偏高 偏少 偏多 偏慢 偏紧 困难 变更 调整 调减 调增 改期 改址 追加 节约 节余 尾款 质保金 招标 流标 低于 高于
    超出 超过 需求 上涨 涨价 上调 下滑 低迷 滞销 波动 征地 拆迁 征用 审批 跨年 变动 机构改革 资金下达 财力 政策 客观 才 未谈妥 没谈妥 谈不拢 报低 报高 订低 订高 带火 走红 爆火 出圈 外审 质保期 暂扣 疑虑 顾虑 周期长 跟不上 赶不上 撞期 撞档 过紧日子 弃标 弃权 退标 耽误 延误 推到 推迟 延后 延至 并入 合并 划转 划归 撤并 定高 定低 估高 估低 高估 低估 估计不足 预估 预判 受限 受阻 受制 限购 禁运 冲断 冲毁 冲垮 淹没 过期 失效 闭馆 停馆 停供 停课 断电 缺岗 空编 缺编 缺人 跳槽 怀孕 产假 住院 人手 退单 爽约 毁约 撂挑子 破产 倒闭 违约 纠纷 故障 损坏 老化 磨损 被盗 进水 生病 请假 长假
    年检 检修 返工 辞职 调离 退休 换届 收回 意愿 自愿 冲突 不可控 取决于 不确定 有意见 有异议 不满 抱怨 反映 才下达 才到位 才批复 才开始 才启动 方下达 方到位 长期外出 外出 占用 未达成一致 意见不 反对 怕 担心 耽搁 掉电 无人 只有 仅有 仅 周期长 耗时 搬迁 封闭 封控 移交 无可供 名下无 倒挂 流拍 废标 断流 绝收 歉收 减产 上级新增 上级追加 临时新增 踊跃 少于 多于 不及 来回 反复 撤场 退场 就到了`,
  ),
  ...table<ExplanationSense>(
    'remedy',
    `
    下一步 下步 今后 今年将 力争 争取 确保 已列入 已纳入 加派 增派 增开 增设 增配 增聘 加开 加装 补齐 补办 补训 补种 补植 补栽 补访 补查 补录 补做 补验 补签 补采 补测 补拨 补缴 补课 补检 补打 补挖 补建 补修 补开 补印 补发 补报 补招 补购 补装 补报 补聘 补选 修好 抢通 抢修 即恢复 复工 换由 改请 改租 改走 改签 函请 报请 约好 谈妥 商定 议定 说好 已递 已贴 添了 添置 代检 代办 代管 追责 追缴 追回
    补苗 起每周 起每月 起每天 起每日 起每旬 另排 另派 另安排 请了 前完成 前办结 前补齐 已恢复 尽快 尽早 抓紧 改用 改种 错峰 倒排 盯办 补充协议 申请追加`,
  ),
  ...table<ExplanationSense>(
    'effort',
    `
    加强 加快 加大 加密 强化 优化 完善 改进 健全 督促 推进 提高 细化 落实 做好 统筹 跟进 跟踪 整改 改善 采取 措施 抓好 动员 宣传 培训 上门 专人 通报 约谈 催办 催缴 催收 催要 协商 协调
    沟通 对接 扩建 更换 严格 及时 科学 合理 规范 重新 解释 替代 提醒 会商 建立 优先 引导 打消 打消顾虑 打消疑虑 消除顾虑 消除疑虑 解除顾虑 消除 化解 鼓励 支持 帮助 指导 监管 督查 走访 激励 考核 问责 培育 拓展 宣讲 分流 邀请 抢抓`,
  ),
  ...table<ExplanationSense>(
    'nothing',
    '人才 才能 才艺 才干 才华 英才 育才 成才 刚才 才智 因地制宜 因此 因而 晴好天气 原因分析 招标工作 仅供 需求侧 重新招标 待遇',
  ),
]);

/** A clause that begins so says what will be done, whatever lack it names. */
export const REMEDY_OPENERS = wordList(
  words(`
    下一步 下步 今后 后续 后期 以后 往后 之后 下阶段 接下来 明年 次年 来年 下年 下一年 下年度 下一年度 翌年 下季度 下半年 下月 次月 将 拟 计划 准备 请 要求 责成 督促 安排 组织 加强 加快 加大 强化 优化 完善 改进 健全 规范
    提高 提升 进一步 严格 细化 科学 合理 落实 做好 统筹 推进 协调 跟进 建立 制定 力争 争取 确保 尽快 及时 增加 缩短 压缩 减少 降低 扩大 拓宽 改由 改用 改为 已列入 已纳入 逐户 逐一 积极 主动 定期 每周 每月 每季 每季度 每半年 每天 每日 每年 每半月 每旬
    年前 年底前 月底前 已向 已函 已请 已申请 已报请 已报 已联系 已协调 已督促 已责令 已责成 已发函 已约谈 已安排 已要求 已启动 已重新 已更换 已补 已追 已另 函请 报请 针对 查找 认真查找 分析原因 认真分析 根据偏差原因 根据原因 根据存在 围绕 修订 避免 防止 杜绝 以免 防范 让 把 将把 换 改 委托 聘请 今年改 申请 组建 开设 邀请 优先 引导 先 新签 与 联合 会同 给 挪 下周`),
);
/** Openers' letters in other words. */
export const NO_OPENERS = wordList(
  words(
    '将近 积极性 主动性 主动放弃 拟定 计划外 计划下达 计划生育 增加了 减少了 降低了 扩大了 请假 请长假 安排不 组织不 推进缓慢 要求高 协调难 改革 改期 改址 换届 换人 让利 委托方 申请人 申请数 申请量 先后 引导员 优先级 及时性 与上年 与去年 与计划 与预算 与目标 与实际 与往年 先期未 给付 改进型 改进版 落实过紧日子 落实中央 落实上级 落实国家 已报废 已报停 已补助 已追加 避免不 防止不 对接不 给予',
  ),
);
/** Behind another clause, a clause that begins so says what was done about it. */
export const FOLLOW_UPS = wordList(
  words('已 已经 现 现已 正 正在 由 并 通过 利用 采用 转为 转 改 换 另 从 请 让 先 新签 挪 与 入户'),
);

/** A clause that ends so says how things are: 入户率低. */
export const STATE_ENDS = words(
  '过期 到期 失效 缺失 加大 低 少 晚 慢 高 多 大 难 长 迟 贵 差 紧 旧 弱 小 坏 坏了 断了 停了 增加 减少 增多 下降 上升 变化 变更',
);

/** Cues of the sentence that tell of a lack, and of what is still to come. */
export const LACKING: ReadonlySet<Sense> = new Set<Sense>([
  'denied',
  'undone',
  'opposite',
  'missing',
  'late',
  'down',
  'remainder',
  'reserve',
]);
export const TO_COME: ReadonlySet<Sense> = new Set<Sense>(['expected']);
/** What is waited for is why it is not done: 需待质保期满后支付. */
export const WAITED_FOR: ReadonlySet<string> = new Set(words('待 尚待 等待 待用'));
/** Beside what is still to come these say of what: 剩余90个列入明年计划. */
export const LEFT_TO_DO: ReadonlySet<Sense> = new Set<Sense>(['missing', 'remainder']);

/** Says that all is well, which is no reason. */
export const SAYS_WELL = words('完成 达到 达标 实现 正常 良好 较好 顺利 到位 取得');

/** What a clause is made of that says nothing, or says once more that the target was or was not reached. */
export const SAYS_NOTHING = wordList(
  words(`
    无 暂无 没有 没 略 未 未能 尚未 不 不存在 未出现 无需 不需 不需要 不涉及 不适用 说明 改进 整改 偏差 差异 原因 问题 措施 事项 情况 同上 见上 正常 已 已经 均 全部 完全 部分 按时 按期 按计划 完成
    达成 达到 达标 实现 未达 未完成 未达标 未达到 指标 指标值 目标 目标值 任务 项目 年度 年初 年 全年 本年 本 该 此 项 预期 预定 既定 设定 设定的 计划 绩效 一定 相比 对比 有 扣 扣分 得 得分 分 存在 开展 未按 仅 只 为 较 比 与 相比 低 低于 少 差 相差 月 次 个百分点 百分点 的 了 值 数 率 并 实际 实际值 实际完成 实际完成值 高于 超过 超额 超额完成 建成 尚有 还有 仍有 没有建成 没有完成 没有达到 尚未完成 因 故 所以 因此 计划数 实际数 百分之百 年初目标 以上 以下 在 可接受 总体 总体可控 范围 范围之内 范围内 合理范围 之内 内 不影响 整体 今后 将 继续 继续努力 努力 进一步努力 持续努力 不断努力 不断推进 按计划推进 按进度推进 由于 造成 导致 虽 虽然 差距 较好 待查 待核 待核实 持续推进 稳步推进 更好成绩 更好的成绩 再创佳绩 争取更好成绩 争取更好的成绩 取得更好成绩 再接再厉 领导 单位领导 高度重视 重视 意义重大 意义 重要 但 基本 属 属于 正常范围 允许范围 较大 较小 略有 n/a N/A na none None NONE null NULL`),
);

/** Labels of the parts of a cell, before a colon. */
export const EXPLANATION_LABELS = lexicon<'reason' | 'measure'>([
  ...table<'reason' | 'measure'>(
    'reason',
    '未完成原因 偏差原因 原因分析 原因 原因说明 偏差原因分析 存在问题 存在的问题 主要原因 问题 主要问题 未达标原因',
  ),
  ...table<'reason' | 'measure'>(
    'measure',
    '改进措施 整改措施 拟采取措施 拟采取的措施 措施 下一步措施 下一步改进措施 解决办法 解决措施 整改情况 下一步打算 下一步计划 改进建议 改进办法',
  ),
]);

/** Labels of the whole cell, repeated in it: what stands behind is what counts. */
export const CELL_LABELS = wordList(
  ['未完成原因', '偏差原因', '偏差原因分析', '未完成原因分析', '原因', '原因分析'].flatMap((reason) =>
    ['改进措施', '整改措施', '措施', '拟采取的改进措施', '下一步措施', '下一步改进措施'].flatMap((measure) =>
      ['及', '和', '与', '、'].map((joint) => `${reason}${joint}${measure}`),
    ),
  ),
);

/** Before somebody or something that falls short: 对滞后标段约谈. */
export const TOWARDS = words('对 针对');
/** What is done to them, at the end of the clause. */
export const DEALT_WITH = words(
  '约谈 通报 整改 考核 培训 复查 停供 督办 处罚 问责 扣款 扣减 清退 帮扶 辅导 补训 回访 核查 更换 增配 增派 增聘 人员 调度 提醒 约束 罚款 追缴 走访 返工 重做 复检 收取违约金 扣违约金 追究违约责任',
);
/** Opens a clause that only says what for, and holds no measure of its own. */
export const WHAT_FOR = '为';
/** Tells when, and so why, whatever verb stands before it: 加强防控期间. */
export const MEANWHILE = '期间';

/** By when something will be there: 6月底前恢复开放; 日前 is the other day. */
export const BY_WHEN = wordList(words('底前 月前 季度前 旬前 号前 年前 开学前 汛前 入冬前 春耕前 春节前 节前'));
