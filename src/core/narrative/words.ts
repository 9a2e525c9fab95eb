/** Words that say nothing of what a figure counts. */
export const GENERIC_TAILS: readonly string[] = [
  '总数量',
  '数量',
  '个数',
  '人数',
  '户数',
  '次数',
  '期数',
  '份数',
  '总量',
  '面积',
  '长度',
  '里程',
  '标准',
  '时间',
  '时限',
  '情况',
  '完成率',
];

/** Words around figures that belong to no thing. */
export const GENERIC_WORDS: readonly string[] = [
  '完成',
  '达到',
  '实现',
  '实际',
  '全年',
  '累计',
  '平均',
  '年度',
  '目标',
  '计划',
  '日内',
  '以内',
  '以上',
];

export const BUDGET_CUES: readonly string[] = [
  '预算',
  '安排',
  '下达',
  '总投资',
  '投资',
  '资金总额',
  '资金共',
  '资金',
  '拨款',
  '配套',
  '补助',
];

export const EXECUTED_CUES: readonly string[] = ['支出', '执行', '使用', '支付', '花费', '拨付使用'];

/** A share that is spent; 到位率 is another thing. */
export const RATE_CUES: readonly string[] = [
  '执行率',
  '支出率',
  '使用率',
  '支付率',
  '执行进度',
  '支付进度',
  '支出进度',
];

/** What may stand before an amount that is the whole of the project's money. */
export const MONEY_WORDS: readonly string[] = [
  '预算资金',
  '专项资金',
  '财政资金',
  '财政拨款',
  '年初预算',
  '调整后',
  '全年',
  '本年度',
  '本年',
  '年度',
  '年初',
  '年末',
  '项目',
  '预算',
  '安排',
  '下达',
  '总投资',
  '投资',
  '资金',
  '总额',
  '总',
  '共计',
  '合计',
  '累计',
  '共',
  '实际',
  '已',
  '支出',
  '执行',
  '使用',
  '支付',
  '完成',
  '目标',
  '为',
  '数',
  '额',
  '了',
  '至',
  '底',
  '截至',
  '年',
  '月',
  '日',
  '区财政',
  '县财政',
  '市财政',
  '财政',
  '经费',
];

/** A sentence that speaks of what is still to come. */
export const FUTURE = /下一步|下年|明年|来年|今后|力争|争取|拟(?!定)|将(?!军)|打算|预计/;

/** Headings of the parts of a report that are plans. */
export const FUTURE_HEADING = /下一步|改进|打算|建议|整改|工作思路|努力方向/;

/** Something happened in another year or over several. */
export const OTHER_TIME = /上年|去年|往年|前[一两二三]年|近[一两二三四五]年|历年|同期/;

/** A sentence that names what was asked for beside what was done. */
export const TARGET_WORDS = /目标|计划|任务|规定|要求|不低于|不少于|不超过|控制在|应[当该]|标准|需/;

/** Headings of what is still wrong, and of what is done about it. */
export const PROBLEMS_HEADING = /问题|不足|困难/;
export const MEASURES_HEADING = /改进|措施|建议|打算|整改|下一步/;

/** One heading over both: 存在的问题和改进措施. */
export const PROBLEMS_AND_MEASURES = /(?:问题|不足|困难|原因)(?:分析)?(?:以?及|和|与|、).*(?:改进|措施|建议|打算|整改)/;

/** From here on a title only says what kind of document it is. */
export const DOCUMENT_TAIL =
  /(?:项目)?(?:资金|经费)?(?:支出)?(?:预算)?(?:绩效)?(?:目标)?(?:自评|自我评价|评价)(?!估).*$|绩效(?:情况|报告|结果).*$/;

/** Words that fit the name of any project. */
export const GENERAL_PROJECT_WORDS: readonly string[] = [
  '部门整体',
  '整体支出',
  '项目支出',
  '专项资金',
  '补助资金',
  '专项经费',
  '工作经费',
  '业务经费',
  '年度',
  '财政',
  '预算',
  '支出',
  '绩效',
  '专项',
  '项目',
  '经费',
  '资金',
  '工程',
  '工作',
  '情况',
];

/** A body that can carry out a project. */
export const ORGANISATION =
  /[\u4e00-\u9fff]{1,24}?(?:局|委员会|办公室|办事处|中心|管理所|管理站|管理处|事务所|公司|大队|支队|医院|卫生院|学校|小学|中学|学院|幼儿园|图书馆|博物馆|档案馆|文化馆|殡仪馆|福利院|研究院|研究所|人民政府|法院|检察院|联合会|协会|工会|妇联|团委|党校)/u;

export const ORGANISATION_TAIL =
  /(?:管理|服务|事务|保障)?(?:局|委员会|办公室|办事处|中心|管理所|管理站|管理处|大队|支队|医院|卫生院|学校|小学|中学|学院|幼儿园)$/u;

/** The place a body belongs to, from the province down. */
export const REGION =
  /^(?:[\u4e00-\u9fff]{2,3}?(?:省|市|自治区|州|县|区|旗|镇|乡|街道))+|^[省市县区镇乡](?=[\u4e00-\u9fff]{2})/u;

/** Who may sign a report about the money of others. */
export const WRITES_FOR_OTHERS = /公司|事务所|财政局|人民政府|大学|研究院/;
