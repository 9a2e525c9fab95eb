import { words } from './words';

/** What one hopes to see little of; the end of an indicator's name, with a tail or without. */
export const UNWANTED: readonly string[] = words(`
  投诉 事故 死亡 伤亡 受害 成灾 发病 患病 感染 违规 违纪 违法 差错 出错 错误 故障 失信 流失 辍学 逾期 空置 闲置 漏损 渗漏 损耗 损失 破损 能耗 耗电 耗水 排放
  违约 返修 返工 退货 信访 上访 发案 超标 不合格 贫困发生 失业 病死 复发 偏差 误差 误报 漏报 延误 延期 拖欠 中断 停电 停水 结余 结转 负债 债务 火灾 返贫 破坏
  浪费 致残 拥堵 等待 纠纷 浓度 污染 超支 离职 退费 退保 不良 缺陷 舆情 三公 宕机 泄密 险情 警情 缺勤 积压 欠费 噪声 浊度 菌落总数 刑事案件 交通事故 疫情 安全事故
  欠薪 讨薪 焚烧 火点 虫害 灾害 泄漏 泄露 溺亡 溺水 违建 黑臭水体 查无此人 差评 死机 失联 脱漏 失误 瑕疵 外泄 误诊 漏诊 负面 误工 亏损 滞留 中毒 爆炸 坍塌 隐患未整改 未整改隐患 用水量
  用电量 能耗量 排放量 减损 呆账 坏账 不良贷款 超编 病害 发病人数 裁量偏差`);

/** What a rate of is never wished for. */
export const UNWANTED_RATES: readonly string[] = words(`
  重复 举报 超期 失败 积压 欠费 欠缴 脱管 漏管 漏诊 误诊 漏检 缺勤 旷课 报废 滞留 再犯 重犯 复吸 犯罪 违章 撂荒 抛荒 空岗 缺编 断档 败诉 改判 受灾 未整改 不满意 不达标
  漏报 迟报 退回 退件 拒付 拒签 病亡 淘汰 损坏 丢失 差旅 空驶 脱贫返贫 弃管 失访 超时 重复购置 退订 破产`);

/** Who or what the unwanted befalls: right behind it, they are as unwanted. */
export const BEARERS: readonly string[] = words(`
  人员 学生 儿童 患者 病人 人口 家庭 农户 职工 群众 老人 驾驶员 企业 单位 点位 断面 路段 河段 水体 地块 区域 部位 工单 信件 件 贷款 账款 资金 车辆 船舶 房屋 设备 设施 产品
  食品 药品 样品 批次 天气 事项 线索 图书 案件 税款 租金 物资`);

/** What is taken away on purpose, as a task of its own. */
export const REMOVALS: readonly string[] = words(
  '淘汰 拆除 注销 清退 关停 关闭 撤并 腾退 核减 审减 报废 召回 退出 停用 取缔',
);

/** What is done about the unwanted: 投诉处理率 is to be high. */
export const WANTED_ACTS: readonly string[] = words(`
  处置 处治 整改 查处 化解 办结 办理 控制 治理 修复 及时 合格 处理 减少 下降 降低 节约 节省 压减 减排 回收 排查 防控 防治 拆除 清除 清退 清运 打捞 清缴 清收 追缴 追收 铲除 销毁 查封 封堵 关停 腾退 劝返 化债 偿还 扑灭 救助 帮扶 应对 演练 响应 达标 完成 覆盖 修缮 抢修 抢救 修补 解救
  排除 检测 监测 调处 调解 受理 回复 回访 清理 清欠 清偿 消除 盘活 满意 知晓 宣传 培训 教育 侦破 破案 打击 救援 处罚 公示 保障 预警 预防 扑救 恢复 结案 审结 销号 反馈 答复
  破获 打掉 抓获 查获 追回 挽回 缴获 收缴 取缔 捣毁 审理 接报 救治 收治 治疗 平息 核查 调查 督办 移送 移交 降幅 下降幅度 减幅 消杀 普查 检查 巡查 整治 应急`);

/** Tails of a name that say how it is counted. */
export const NAME_TAILS: readonly string[] = words(`
  余额 率 比例 比率 比 件数 起数 次数 人数 数量 数 量 时间 时长 天数 户数 额 事件 情况 发生数 发生率 次 事件数 事件次数 发生次数 发生起数 发生件数 度 面积 幅度 金额 总量 占比 指数 宗数
  总数 案件 案件数 个数 条数 起 件 发生 现象 问题 行为 数目`);

/** Limits of time. */
export const TIME_LIMITS: readonly string[] = words(`
  时限 期限 响应时间 反应时间 耗时 用时 时长 时间 周期 工期 天数 时效 速度 办结 办理 到达 修复 恢复 解决 响应 处理 等候 审批 时差 间隔`);

/** Times that are to last. */
export const LASTING: readonly string[] = words(`
  使用年限 寿命 持续 服务年限 运行时间 运行时长 使用期限 保修 质保 受益年限 影响期限 影响年限 作用期限 可用 培训 学习 开放 留存 保存 存储 备份 供餐 供水时间 供电时间 工作时间
  服务时间 累计 训练 时数 服役 续航 无故障 正常运行 授课 课时 播出 播放 服务期 管护期 养护期 服务期限 运行天数 演出 开馆 值班 值守 在岗 租赁 志愿服务 运营时间 实习 管护 维护年限 维护期 有效期`);

/** Promises to people: they may not be paid short. */
export const PROMISES: readonly string[] = words(
  '补助 补贴 营养膳食 营养餐 营养改善 膳食补助 低保 工资 津贴 救助 抚恤 奖励 慰问 资助 报酬 养老金 抚养 供养 生活费 助学金 奖学金 生均 抚育 优待 稿酬 待遇 护理费 养育费 补偿 公用经费',
);

/** Money that is to be put in, paid or handed out: a task, no cost. */
export const MONEY_TASKS: readonly string[] = words(
  '投入 到位 支付 发放 拨付 兑付 筹集 募集 兑现 落实 争取 下达 配套 支出进度 支出率 执行率',
);

/** Money that is to be kept low. */
export const COSTS: readonly string[] = words(
  '成本 费用 造价 单价 预算控制数 价格 开支 经费支出 概算 总投资 均价 用水量 用电量 支出',
);

/** What money must not go beyond, named as the figure itself. */
export const CEILINGS: readonly string[] = words('控制数 控制价 控制额 控制线 限额 限价 上限');

/** Money saved or earned. */
export const SAVINGS: readonly string[] = words('节约 节省 压减 控制率 达标 节能 降低 减少 下降 收益 收入 增收');

/** Names of rates. */
export const RATE_NAMES: readonly string[] = words('率 满意度 比例 占比 比重 知晓度 覆盖面 百分比 满意');

/** Nouns of money: a count before one of them only says for whom or for what the money is. */
export const MONEY_NOUNS: readonly string[] = words(
  '资金 经费 补贴 补助 补助款 款 款项 费 费用 金 奖补 奖金 补偿款 补助资金 奖补资金 奖励 工资 津贴 救助金 慰问金',
);

/** Rising and falling as the name of what is asked: 增长率, 降幅. */
export const CHANGE_NAMES: readonly string[] = words(
  '增长 增加 增幅 增收 下降 降低 减少 降幅 提升 提高 上升 压减 压缩 缩短 增速 节约 节省 减量 增量 涨幅 净增 净增长 净增加',
);

/** Services that are offered for a time: longer is more. */
export const OFFERED: readonly string[] = words('供 开放 服务 运行 保障 值守 执勤 管护 养护 使用 展出 禁');

/** Verbs of what is offered for a time. */
export const OFFERING: readonly string[] = words('提供 持续提供 保证 保障 维持 免费提供');

/** How long a service is to run: less of it is short. */
export const SERVED: readonly string[] = words(
  '服务期 服务期限 供暖期 供热期 管护期 养护期 运行期 开放期 值守期 服务时段 供暖时间 供热时间 开放时间 服务时间 运营期 保洁期 监测期 供水期',
);

/** Names whose percentage is a share of what was done. */
export const ABOUT_COMPLETION: readonly string[] = words('完成 完工 竣工 进度 任务 执行率 开工 实施率 建成');

/** Names of ranks: the smaller number is the better one. */
export const RANKS: readonly string[] = words('排名 名次 位次 排位 排序 位列');

/** Both that were named before are to go one way. */
export const BOTH_UP: readonly string[] = words('双提升 双增长 双提高 双增 双升 双上升');
export const BOTH_DOWN: readonly string[] = words('双下降 双降低 双减少 双降');

/** Nouns that stand for whatever the row is about. */
export const ANY_THING: readonly string[] = words(
  '活动 项目 工作 任务 业务 服务 工程 事项 内容 次数 场次 各类活动 系列活动 主题活动 占比 比例 占 比重',
);
