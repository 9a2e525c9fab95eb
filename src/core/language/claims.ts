import { words } from './words';

/** Words that carry a mere claim of completion. */
export const CLAIMS: readonly string[] = words(`
  完成 达成 实现 达标 完工 竣工 办结 落实 到位 支付 发放 拨付 达到 按时 按期 如期 及时 提前 达到要求 完毕 合格 做好 办好 实施完毕 执行完毕 建成 交付 验收 通过验收
  投入使用 完成率 开展 实施 公开 举办 完结`);

/** What may stand around them without saying more. */
export const AROUND_CLAIMS: readonly string[] = words(`
  项目 工作 任务 指标 目标 本年度 全年 年度 今年 当年 年内 已 已经 均 均已 全部 全面 圆满 顺利 按计划 按质按量 按质 按量 保质保量 保质 保量 按要求 都 了 年初 预期 既定
  预定 绩效 计划 率 为 达 100% 100.00% 100.0% 百分百 百分之百 情况 。 . , ! 实际 建设 各项 该项 ; : 严格 本项 所有 质量 高质量 进度 规定 时间 时限 内 在 要求 规范 标准
  按规定 按标准 按照 按 并 且 、`);

/** Things that are brought to an end: 完成 answers them. */
export const COMPLETABLE: readonly string[] = words(`
  完成 竣工 完工 建成 落实 办结 到位 达标 按时 按期 及时 足额 按质 如期 按计划 投入使用 通过验收 交付 发放 拨付 支付 公开 兑现 上线`);

/** Verbs of an action, which is done or not; effects (提升, 改善) are none. */
export const ACTIONS: readonly string[] = words(`
  指导 编制 开展 制定 制订 建立 建设 组织 召开 举办 修订 印发 出台 编写 编印 采购 购置 安装 搭建 开发 起草 签订 启动 实施 配备 发布 更新 完善 清理 整理 归档 维修 维护 改造 修缮 修复 新建 修建 兴建 接收 引进
  翻新 更换 培训 宣传 检查 巡查 巡检 排查 整治 拆除 迁移 搬迁 采集 录入 汇编 审核 评审 验收 测绘 普查 调查 监测 检测 招聘 聘请 选派 派驻 慰问 走访 申报 上报 报送 公示 审计 核查 督查 督导
  推广 举行 承办 参加 参与 协助 配合 救助 资助 补助 发放 拨付 支付 兑付 接种 筛查 体检 义诊 栽植 种植 绿化 清淤 疏浚 硬化 亮化 铺设 架设 征集 拍摄 制作 印制 印刷 设立 设置 划定 划转
  报验 预埋 搭设 吊装 砌筑 回填 开挖 浇筑 支护 验槽 放线 勘测 围挡 清表 备料 进料 采样 送审 会签 立模 清点 盘点 封存 报备 校准 调试 考核 配发 分发 派发 移交 安置 投放 接入 并网 提交 递交 收储 录用 联系 确定 布置 设计 选购 测量 报批 招募 调研 编码 挂牌 选址 摸底 协调 沟通 论证 审批 装修 平整 升级 扩建 重建 加固 勘察 招标 采录 数字化 鉴定 修编 调解 受理 办理 处置 回收 消杀 防治 施肥 灌溉 补植 补种`);

/** What is done with any event, whatever it is called. */
export const HOLDING: ReadonlySet<string> = new Set(words('召开 举办 举行 开展 进行 组织 实施'));

/** Kept within a standard, and no budget. */
export const WITHIN_STANDARD: ReadonlySet<string> = new Set(words('未超标 均未超标 未超标准 标准内'));

/** Acts that are done once the thing is bought. */
export const BUYING: readonly string[] = words('采购 购置 购买 采买 订购 征订 购进 购入 增购');

/** What is brought in is there once it is signed. */
export const BRINGING: readonly string[] = words('引进项目 招商引资 引进企业 招引 引资项目 招商项目 引进投资');

/** Deeds of which every thing gets one or the other: what each was done to adds up. */
export const ALTERNATIVES: ReadonlySet<string> = new Set(
  words(`
    新建 改建 扩建 续建 迁建 重建 翻建 改造 修缮 修复 维修 加固 更换 新打 新修 新铺 新栽 补栽 补植 新增 新购 新装 更新 拆除 迁移 移栽 租赁 购买 自建 联建 主办 承办
    协办 新设 撤并 新聘 续聘 返聘`),
);

/** What is done about things that are broken or lost. */
export const MENDING: readonly string[] = words('维修 修复 修补 修缮 更换 改造 整治 修理 养护 补种 替换 处置 清理');

/** All people of a place, as a whole that something is so much a head of. */
export const PEOPLE: readonly string[] = words('人口 人口数 总人数 常住人口 人数');

/** Before what was done beyond the rest. */
export const ON_TOP_WORDS: readonly string[] = words('还加 另加 额外 还额外 另外增加 超计划');

/** Before a result they say that it came about for all that. */
export const ALL_THE_SAME_WORDS: readonly string[] = words('仍 仍然 依然 最终 最后 还是 照常 照样 如数');

/** Acts that make or bring what they count: what stood there before is no answer. */
export const MAKING: readonly string[] = words(`
  新建 新购 新装 新栽 新植 新设 新聘 新招 新签 增购 购入 修建 兴建 建设 扩建 改建 改造 修缮 接收 征集 引进 采购 购置 购买 栽植 种植 补植 培训 举办 召开 开展 组织 招聘 招录 招募 选派 制作 拍摄 印制 印刷 编制 编印 编写 发放 拨付
  搬迁 拆除 铺设 架设 更换 维修 慰问 走访 巡查 检查 排查 办理 受理 收购 创建 培育 开发`);

/** Effects, trends and degrees: 完成 says nothing of them. */
export const EFFECTS: readonly string[] = words(`
  提升 提高 改善 增强 促进 保障 推动 带动 优化 加强 扩大 增加 减少 降低 缓解 满意 满足 健全 稳定 持续 长期 有效 显著 明显 良好 规范 安全 便捷 和谐 繁荣 振兴 营造 巩固 夯实 提质 增效 改进
  助力 维护社会 激发 弘扬 传承 丰富 防范 遏制 杜绝 避免`);

/** Everyone and everything. */
export const EVERYONE: readonly string[] = words(
  '各 全部 所有 全体 每个 全区 全县 全市 全镇 全乡 全省 全校 全院 辖区内 尽',
);
/** At the beginning of a demand each of these means all of them: 村村通邮. */
export const ONE_AND_ALL: readonly string[] = words('村村 户户 家家 人人 处处 校校 班班 镇镇 组组 社社 县县');
export const COVERED: readonly string[] = words('全覆盖 全部 所有 全面覆盖 均已 尽 100% 百分之百 无遗漏 一个不漏 全员');

/** Words of the budget: 超支 is missed where one of them is asked for. */
export const BUDGETS: readonly string[] = words('预算 概算 超支 成本 标准内 限额');

/** Standards that are kept by doing as they say. */
export const BY_STANDARD: readonly string[] = words(
  '按标准 按规定标准 按政策标准 按照标准 按该标准 按文件标准 按规定发放 按补助标准 按补贴标准 严格按标准 规定标准 标准执行 按标准执行 政策标准 足额',
);

/** Words before a demand that ask for something of their own: without 一次性, 验收合格 is not the whole of it. */
export const DEMANDING: readonly string[] = words(
  '一次性 一次 首次 全部 全面 及时 按时 按期 足额 提前 全额 准时 逐一 均 都 100% 全程 全年',
);

/** Names of periods that tell one of several apart: a 半年度 check is not any check. */
export const PERIOD_NAMES: readonly string[] = words('半年度 季度 月度 上半年 下半年 每月 每季');

/** Words that ask for the whole of it: an answer without them is not the same. */
export const WHOLE: readonly string[] = words('一次性 首次 全部 全面 足额 全额');

/** Hedges that come close to the whole of it; 比较 and 较 stay further off. */
export const BASICALLY: ReadonlySet<string> = new Set(words('基本 大体 大致 总体上'));

/** Behind a deed these go on to another one. */
export const GOES_ON: ReadonlySet<string> = new Set(words('转入 准备'));
