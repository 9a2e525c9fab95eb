import { words } from './words';
import type { CueTable } from './cues/types';

/**
 * Rungs of processes, lowest first. A figure on a rung says how many things came that far; rungs of different ladders
 * are not compared. The last rungs marked as done are what a plain target asks for.
 */
const LADDERS: Readonly<Record<string, readonly string[]>> = {
  works: [
    '选址 踏勘 勘察 可研 摸底 需求调研',
    '立项 备案 报批 报建',
    '设计批复 批复设计 初设批复 可研批复 批文 取得批文 批件 施工许可证 环评 用地批复 批复 获批 审批 核准 批准立项 取得批复',
    '用地手续 取得用地手续 许可 取得许可 手续 施工图 完成设计 设计完成 完成施工图 方案设计 图纸 前期手续 土地平整 征地 征收',
    '招标公告 发布招标公告 采购公告 发布公告 挂网 发标',
    '招标 招投标 开标 中标 公开招标 完成招标 评标',
    '签约 签订 签订合同 签署 签合同 合同 协议 订立合同',
    '放样 测量放线 开工 动工 启动 施工 进场施工 进场 开挖 破土 开建 打桩 试桩 基础施工 主体施工 新开工 浇筑 浇筑到位 动土 在建',
    '封顶 合龙 主体完工 主体竣工 主体完成 完成主体 完成主体工程 主体工程',
    '完工 竣工 建成 落成 建成了 修建完成 建完 修成 改造完成 修复完成 完建 安装完成 施工完成',
    '验收 竣工验收 通过验收 验收合格',
    '投用 投入使用 投运 投产 运营 交付使用 启用 开放 运行 通车 通水 开园 开业 投入运营',
    '结算审计 竣工结算 竣工审计 决算审计 财务决算 竣工财务决算 质保期满',
  ],
  procurement: ['询价 比选', '下单 订货 订购 预订', '到货 送达 交货 到位', '安装 安装到位 调试 安装调试', '试用'],
  // From application to the hand: money, cases, permits and lists go the same way.
  files: [
    '申请 申报 投稿 请款 交办 受理 立案 收案 接报 接警 受案 接收 登记 收到 新收 旧存 新收及旧存',
    '审核 评审 初审 侦办 审理',
    '公示 预拨',
    '拨付 到账 划拨 拨到 支付 支出 发放 兑付 兑现 付款 结算 报销 使用 使用完毕 实发 核发 颁发 审结 审执结 执结 结案 办结 破案 侦破 化解 调处 调解 结清 销案 破获 拨付到位 发放到位 支付到位 兑付到位 划拨到位 兑现到位 授权 息访 息诉 息访息诉 见刊 刊出 刊发',
  ],
  people: [
    '报名 面试 笔试 资格审查 招生 邀请 通知 报名参加',
    '录取 录用 入选 招录',
    '上岗 参训 入学 到岗 参加 到场 参会 就读 报到 到会 出席 到校 注册入学',
    '结业 毕业 取证 出师 拿到证书 取得证书 获得证书 获证',
  ],
  research: ['选题', '获批课题', '中期 中期检查', '结题 结项'],
  findings: [
    '发现 排查 查出 排出 排查出 检出 摸排 查找',
    '整改 整治 消除 销号 治理 修复 排查并整治 排查整治 排查并整改 排查整改 摸排整治 排查治理 整改到位 整治到位 治理到位 修复到位 消除到位',
  ],
};

/**
 * The rung a target asks for that names none, by ladder. Of cases, lists and money an early rung may be all a target
 * means (法律援助案件120件 | 受理134件); a road that was only tendered is none.
 */
export const DONE_RUNG: Readonly<Record<string, number>> = { works: 9, procurement: 2, people: 2 };

/** The rung of works on which they begin: 开工. No other ladder has one as high. */
export const BEGUN = 7;

/** The rung of works on which a contract is signed. */
export const SIGNED = 6;

/** Every word of the ladders as cues. A word on two ladders keeps its first place: ladders stand in order of how common they are. */
export const LADDER_CUES: readonly CueTable[] = Object.entries(LADDERS).flatMap(([ladder, rungs]) =>
  rungs.map((table, level): CueTable => ({
    sense: 'rung',
    reach: 'near',
    rung: { ladder, level },
    words: words(table),
  })),
);
