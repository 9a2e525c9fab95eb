/*
 * Words for the generated rows, drawn from many sectors. They are chosen without a look at the tables of the
 * product: the families test what it makes of words it was never told. A line reads "noun measure-word verb".
 */
import type { Words } from './template';

const things = (lines: readonly string[]): readonly Words[] =>
  lines.map((line) => {
    const [n = '', u = '', v = ''] = line.split(' ');
    return { n, u, v };
  });

const list = (line: string): readonly string[] => line.split(' ');

/** What is built. */
export const WORKS = things([
  '凉亭 座 建成',
  '晾晒场 处 建成',
  '过街天桥 座 建成',
  '拦砂坝 道 建成',
  '鱼道 条 建成',
  '粮仓 栋 建成',
  '门球场 片 建成',
  '观鸟台 座 建成',
  '候车亭 个 建成',
  '蓄水窖 口 建成',
  '留观室 间 建成',
  '烤烟房 座 建成',
  '瞭望塔 座 建成',
  '育秧棚 座 建成',
  '殡仪馆 家 建成',
  '托儿所 所 建成',
  '戏台 座 建成',
  '冷水鱼池 个 建成',
]);

/** What is bought or handed out. */
export const GOODS = things([
  '消毒柜 台 购置',
  '显微镜 台 购置',
  '防刺服 套 购置',
  '麻醉机 台 购置',
  '冲锋舟 艘 购置',
  '帐篷 顶 购置',
  '水准仪 架 购置',
  '叉车 辆 购置',
  '雨靴 双 购置',
  '听诊器 副 购置',
  '被褥 床 购置',
  '门禁卡 张 购置',
  '马灯 盏 购置',
  '药箱 只 购置',
  '围棋 副 购置',
  '蜂箱 只 购置',
]);

/** People who learn, serve or are served. */
export const PEOPLE = things([
  '月嫂 名 培训',
  '船员 人 培训',
  '绣娘 名 培训',
  '茶艺师 名 培训',
  '村会计 人 培训',
  '讲解员 名 培训',
  '书记员 名 培训',
  '拖拉机手 人 培训',
  '兽医 名 培训',
  '网格员 人 培训',
  '厨师 名 培训',
  '潜水员 名 培训',
]);

/** Matters that are taken in and closed. */
export const CASES = things([
  '仲裁案 件 办结',
  '欠薪案 件 办结',
  '走私案 起 办结',
  '林权纠纷 件 办结',
  '医患纠纷 起 办结',
  '公证申请 件 办结',
  '举报线索 条 办结',
  '涉税争议 宗 办结',
]);

/** What takes place. */
export const EVENTS = things([
  '灯会 场 举办',
  '招聘会 场 举办',
  '路演 场 举办',
  '读书会 期 举办',
  '庭审观摩 次 举办',
  '夏令营 期 举办',
  '龙舟赛 场 举办',
  '义诊 次 举办',
  '拉练 次 举办',
  '歌咏比赛 场 举办',
]);

/** What is measured in length, area, weight or volume. */
export const MEASURES = things([
  '围栏 米 架设',
  '步道 公里 铺设',
  '稻田 亩 翻耕',
  '草场 公顷 补播',
  '饲草 吨 收储',
  '墙绘 平方米 绘制',
  '淤泥 立方米 清除',
  '药材 公斤 收购',
  '电缆 米 敷设',
  '茶园 亩 修剪',
]);

/** Anything that is counted or measured. */
export const THINGS = [...GOODS, ...WORKS, ...PEOPLE, ...CASES, ...EVENTS, ...MEASURES];

/** Money for people or purposes; the unit is 万元 or 元. */
export const MONEY = things([
  '慰问金 万元 发放',
  '保费补贴 万元 发放',
  '贴息 万元 发放',
  '寒衣补助 万元 发放',
  '奖教金 万元 发放',
  '救灾款 万元 发放',
  '种粮补贴 万元 发放',
]);

/** Everyday verbs of a finished deed, none of them a step on the way to another. */
export const VERBS = list(
  '慰问 劝返 安置 疏散 嫁接 剪枝 消杀 轮训 抽测 补种 灌装 打捞 粉刷 张贴 帮教 结对 配送 翻晒 打孔 焊接 ' +
    '投喂 巡护 换装 拆改 拍照 擦拭 晾晒 修补 装裱 扎制 缝制 运送 解救 陪护 护送 打蜡 喷涂 腌制 归还 搬离',
);

/** Counted nouns for which any of VERBS may stand. */
export const COUNTED = things([
  '住户 户 ',
  '村民 人 ',
  '器物 件 ',
  '箱体 只 ',
  '船只 艘 ',
  '羊群 头 ',
  '台账 本 ',
  '门牌 块 ',
  '摊位 个 ',
  '果树 棵 ',
]);

/** Harm that nobody wants, and how it is counted. */
export const HARMS = things([
  '泄题 起 ',
  '溢油 起 ',
  '脱轨 起 ',
  '坠床 例 ',
  '错发药品 例 ',
  '学生走失 人 ',
  '冒领 笔 ',
  '渣土偷倒 处 ',
  '脱逃 人 ',
  '疫苗失温 批 ',
  '票据遗失 份 ',
  '船舶碰撞 起 ',
  '数据丢失 次 ',
  '网页被篡改 次 ',
  '断缆 次 ',
  '牲畜走失 头 ',
]);

/** Steps of works that come before the thing stands. */
export const WORK_STEPS = list('立项 批复 选址 招标 签约 开工 动工 进场施工');

export const STEPS = list(
  '场地勘察 图纸会审 基坑开挖 主体封顶 管线预埋 设备进场 样机调试 材料报验 脚手架搭设 围挡安装 桩基检测 方案论证',
);

export const PLACES = list('自然村 社区 小区 林场 码头 站点 牧区 渔村 班组 门诊部');

export const OWNERS = list('养蜂社 敬老院 乡镇卫生院 民办园 渔业队 陶艺坊 志愿队 剧团 林场 商会');

export const DISTRICTS = list('东岭 西河 南坪 北沟 柳湾 石桥 青山 白沙');

/** Good changes with their opposites. */
export const STATES: readonly Words[] = list('改善:恶化 提升:下滑 增强:削弱 好转:变差 优化:退化').map((pair) => {
  const [good = '', bad = ''] = pair.split(':');
  return { good, bad };
});

/** Good conditions with their opposites. */
export const CONDITIONS: readonly Words[] = list('畅通:堵塞 整洁:脏乱 稳定:动荡 充足:短缺 平稳:剧烈波动').map(
  (pair) => {
    const [good = '', bad = ''] = pair.split(':');
    return { good, bad };
  },
);

export const STATE_SUBJECTS = list('村容村貌 课堂纪律 就医环境 物流效率 邻里关系 市场秩序 排水状况 档案利用');

/** A test that things pass, for rates said by counts. */
export const PASSES = list('合格 达标 完好 通过 及格 有效');

export const CHECKED: readonly Words[] = things([
  '路灯 盏 ',
  '水样 份 ',
  '电梯 台 ',
  '商户 家 ',
  '药品 批 ',
  '学员 人 ',
  '锅炉 台 ',
  '桥梁 座 ',
  '井盖 个 ',
  '种子 批 ',
]);

/** Units the product need not know: equal ones compare with each other. */
export const ODD_UNITS: readonly Words[] = list(
  '浊度:NTU 照度:lx 电导率:μS/cm 亮度:cd/m² 水压:kPa 信号强度:dBm 糖度:Brix 总硬度:mmol/L 风速:m/s 黏度:mPa·s',
).map((pair) => {
  const [n = '', u = ''] = pair.split(':');
  return { n, u };
});

/** Measure words that stand in few tables. */
export const ODD_MEASURES = things([
  '纪录片 帧 ',
  '菜地 畦 ',
  '挂图 轴 ',
  '鞭炮 挂 ',
  '版画 幅 ',
  '石碑 通 ',
  '戏曲 折 ',
  '琴谱 阕 ',
  '毛笔 管 ',
  '布匹 匹 ',
]);

/** Scales, best first. */
export const SCALES: readonly (readonly [string, readonly string[]])[] = [
  ['断面水质', list('Ⅰ类 Ⅱ类 Ⅲ类 Ⅳ类 Ⅴ类')],
  ['断面水质', list('一类 二类 三类 四类 五类')],
  ['考核等次', list('优秀 良好 合格')],
  ['评定等次', list('一等 二等 三等')],
  ['资信评级', list('AAA AA A')],
  ['资信评级', list('AAA级 AA级 A级 B级')],
  ['测绘资质', list('甲级 乙级 丙级')],
  ['示范点级别', list('国家级 省级 市级 县级')],
  ['民宿等级', list('五星级 四星级 三星级')],
  ['演练评价', list('优 良 中 差')],
];

/** Classes written with letters, best first. */
export const LETTERED: readonly (readonly [string, readonly string[]])[] = [
  ['出水标准', list('一级A 一级B')],
  ['出水标准', list('一级A标准 一级B标准 二级标准')],
  ['医院等级', list('三级甲等 三级乙等')],
  ['医院等级', list('二级甲等 二级乙等')],
  ['实验室级别', list('BSL-3 BSL-2 BSL-1')],
  ['景区等级', list('AAAAA级 AAAA级 AAA级')],
  ['消防设施等级', list('A类 B类 C类')],
];

/** A deed without a figure: verb and object. */
export const DEEDS: readonly Words[] = list(
  '修订:防汛预案 编印:办事指南 调试:监控平台 翻修:戏台 清点:库房物资 开展:眼底筛查 更新:导览地图 搬迁:旧档案 ' +
    '编撰:村志 检修:水闸 录制:微课 组织:联合演练',
).map((pair) => {
  const [v = '', n = ''] = pair.split(':');
  return { v, n };
});

/** Sentences of a subject and what is said of it. */
export const SENTENCES: readonly Words[] = list(
  '采购流程:符合规定 账务处理:规范准确 票据保管:符合制度要求 药品储存:符合温控要求 卷宗装订:符合归档标准 ' +
    '食材溯源:符合管理要求 器材存放:整齐有序 资料报送:真实完整',
).map((pair) => {
  const [n = '', say = ''] = pair.split(':');
  return { n, say };
});

/** Allowances promised to people, and prices that are caps. */
export const PROMISES = list(
  '护林员补助标准 保洁员工资标准 村医补贴标准 孤儿生活补助标准 支教津贴补助标准 遗属补助标准',
);
export const PRICES = list('麻醉机采购单价 防刺服采购单价 路缘石单价 印刷单价 体检套餐单价');

/** Traditional measure words with a noun. */
export const TRADITIONAL = things([
  '路燈 盞 安裝',
  '果樹 棵 種植',
  '課桌 張 購置',
  '農戶 戶 幫扶',
  '農田 畝 整治',
  '車輛 輛 購置',
  '水閘 個 維修',
  '校舍 間 維修',
]);

/** Sentences about something else, with a figure of another thing in them. */
export const ASIDES = list(
  '食堂更换灶具2台 门卫室添置雨伞15把 同期召开碰头会3次 走廊悬挂标语6条 仓库存放纸箱90个 办公楼更换灯管35支',
);
