import type { FormText } from '../../hosts/docx/documents';

/** What a narrative calls itself, beside a form that says the same in its own way. Written before the names were compared. */
export interface Named {
  readonly name: string;
  readonly form: FormText;
  readonly narrative: readonly string[];
}

const rows: FormText['indicators'] = [
  ['产出指标', '数量指标', '整治点位', '≥20处', '22处'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '92%'],
];
const form = (title: string, project: string, department: string, unit: string = department): FormText => ({
  title,
  project,
  department,
  unit,
  funding: [['财政拨款', '100', '96', '96%']],
  indicators: rows,
});

export const SAME: readonly Named[] = [
  {
    name: 'the bureau under its short name',
    form: form('2023年度背街小巷整治项目支出绩效自评表', '背街小巷环境整治', '临江区城市管理执法局'),
    narrative: [
      '区城管局2023年度背街小巷整治项目绩效自评报告',
      '2023年，我局共整治点位22处。',
      '区城管局',
      '2024年3月5日',
    ],
  },
  {
    name: 'a title without project',
    form: form('项目支出绩效自评表（2023年度）', '农贸市场改造补助', '白沙县商务局'),
    narrative: ['项目支出绩效自评情况说明', '一、基本情况', '农贸市场改造补助资金共100万元。', '白沙县商务局'],
  },
  {
    name: 'a notice of another year in the opening',
    form: form('2022年度地质灾害治理项目支出绩效自评表', '2022年地质灾害隐患治理', '石门县自然资源和规划局'),
    narrative: [
      '地质灾害隐患治理项目绩效自评报告',
      '根据《石门县财政局关于开展2023年绩效自评工作的通知》（石财绩〔2023〕4号）要求，我局对2022年度地质灾害隐患治理项目开展了绩效自评。',
      '石门县自然资源和规划局',
      '2023年4月10日',
    ],
  },
  {
    name: 'the department signs for its centre',
    form: form('2023年度殡葬设施维护项目绩效自评表', '殡葬设施维护', '云山县民政局', '云山县殡仪馆'),
    narrative: ['2023年度殡葬设施维护经费自评结果', '县殡仪馆全年整治点位22处。', '云山县民政局', '2024年2月'],
  },
  {
    name: 'a project in other words than the form',
    form: form('2024年度大气污染防治项目支出绩效自评表', '大气污染防治专项', '南湖市生态环境局'),
    narrative: [
      '南湖市生态环境局2024年蓝天保卫战专项资金绩效自评报告',
      '本项目为大气污染防治专项，全年整治22处。',
      '2025年1月20日',
    ],
  },
  {
    name: 'a span of years in the title',
    form: form('2023年度污水管网改造二期项目支出绩效自评表', '污水管网改造二期工程', '永丰县住房和城乡建设局'),
    narrative: [
      '污水管网改造二期工程（2022—2024年）2023年度绩效自评报告',
      '一期工程已于2021年完工，二期工程2022年开工。',
      '永丰县住建局',
    ],
  },
  {
    name: 'a third party writes',
    form: form('2023年度智慧停车项目支出绩效自评表', '智慧停车平台运维', '江北区交通运输局'),
    narrative: ['江北区智慧停车平台运维项目绩效自评报告', '满意度为92%。', '正和会计师事务所有限公司', '2024年3月'],
  },
  {
    name: 'a school under an education bureau, project of a general name',
    form: form('2023年项目支出绩效自评表', '业务工作经费', '西陵区教育局', '西陵区实验小学'),
    narrative: [
      '西陵区实验小学2023年度项目支出自评报告',
      '学校全年用业务经费开展整治22处。',
      '实验小学',
      '2024年3月11日',
    ],
  },
  {
    name: 'several projects in one report of the department',
    form: form('2023年度河道保洁项目支出绩效自评表', '河道保洁', '龙泉市水利局', '龙泉市河道管理所'),
    narrative: [
      '龙泉市水利局2023年度部门整体和项目支出绩效自评报告',
      '（一）河道保洁项目。全年保洁点位22处。',
      '（二）水库除险加固项目。另表自评。',
      '龙泉市水利局',
    ],
  },
  {
    name: 'the second lot, counted otherwise',
    form: form('2023年度老旧小区改造（第二批）绩效自评表', '老旧小区改造第二批', '金水区住房保障中心'),
    narrative: [
      '金水区2023年老旧小区改造项目（第2批）自评结果',
      '对22处楼栋实施改造。',
      '金水区住房保障服务中心',
      '2024年1月',
    ],
  },
  {
    name: 'a committee under two names',
    form: form(
      '2023年度应急物资储备项目支出绩效自评表',
      '应急物资储备',
      '沙河县发展和改革局',
      '沙河县粮食和物资储备中心',
    ),
    narrative: [
      '沙河县发改局应急物资储备项目2023年度支出绩效自评报告',
      '储备中心共整治22处。',
      '沙河县粮食和物资储备中心',
      '2024.3.1',
    ],
  },
  {
    name: 'a street office of a district',
    form: form('2023年度社区惠民资金项目绩效自评表', '社区惠民资金', '武侯区人民政府浆洗街街道办事处'),
    narrative: ['浆洗街街道2023年社区惠民资金绩效自评情况', '共实施22处。', '浆洗街街道办事处', '二〇二四年三月'],
  },
  {
    name: 'the budget of one year carried over into the next',
    form: form('2022年度高标准农田建设项目支出绩效自评表', '2022年高标准农田建设', '长丰县农业农村局'),
    narrative: ['2022年度高标准农田建设项目（2023年实施）绩效自评报告', '整治22处。', '长丰县农业农村局', '2024年4月'],
  },
  {
    name: 'lines of a table of contents and a cover',
    form: form(
      '2023年度图书馆免费开放项目支出绩效自评表',
      '公共图书馆免费开放',
      '南浔区文化和广电旅游体育局',
      '南浔区图书馆',
    ),
    narrative: [
      '附件2',
      '2023年度',
      '公共图书馆免费开放项目',
      '支出绩效自评报告',
      '单位名称：南浔区图书馆（盖章）',
      '开放点位22处。',
    ],
  },
  {
    name: 'only the number of the project code',
    form: form('2023年度城区亮化电费项目绩效自评表', '城区亮化电费', '桐城市城市管理局'),
    narrative: ['桐城市城管局2023年项目支出绩效自评报告（项目编码：34088123）', '亮化电费按月支付。', '桐城市城管局'],
  },
  {
    name: 'a hospital and its commission',
    form: form(
      '2024年度公立医院综合改革项目支出绩效自评表',
      '公立医院综合改革补助',
      '凤阳县卫生健康委员会',
      '凤阳县人民医院',
    ),
    narrative: [
      '关于2024年度公立医院综合改革补助资金绩效自评的报告',
      '县卫健委：',
      '现将我院自评情况报告如下。',
      '凤阳县人民医院',
      '2025年2月18日',
    ],
  },
  {
    name: 'a form of a project family, the report names the part',
    form: form(
      '2023年度乡村振兴衔接资金绩效自评表',
      '乡村振兴衔接资金（产业路）',
      '金寨县农业农村局',
      '金寨县油坊店乡人民政府',
    ),
    narrative: ['油坊店乡2023年产业路建设项目绩效自评报告', '产业路共22处，满意度92%。', '油坊店乡人民政府'],
  },
  {
    name: 'a comparison with last year in the opening',
    form: form('2023年度消防站建设项目支出绩效自评表', '微型消防站建设', '临安区消防救援大队'),
    narrative: [
      '对2022年绩效自评中发现的问题，大队逐条整改。现对2023年度微型消防站建设项目进行绩效自评如下。',
      '建成22处。',
      '临安区消防救援大队',
    ],
  },
  {
    name: 'phases counted in the body only',
    form: form('2023年度数字城管平台三期项目绩效自评表', '数字城管平台三期', '如皋市城市管理局'),
    narrative: [
      '如皋市数字城管平台项目2023年度绩效自评报告',
      '一期、二期已验收，三期接入点位22处。',
      '如皋市城市管理局',
    ],
  },
  {
    name: 'a title of the department alone',
    form: form('2023年度春运安保项目支出绩效自评表', '春运安保', '贵池区公安分局', '贵池区公安分局交通警察大队'),
    narrative: ['池州市公安局贵池分局', '关于2023年度春运安保经费绩效自评的情况说明', '设点22处。', '交警大队'],
  },
];

/** One thing that is said otherwise, with the words that show it. */
export const OTHER: readonly (Named & { readonly said: string })[] = [
  {
    name: 'last year in the title, the form has its year below its title',
    form: form('项目支出绩效自评表（2023年度）', '农贸市场改造补助', '白沙县商务局'),
    narrative: ['2022年度农贸市场改造补助项目绩效自评报告', '共改造22处。', '白沙县商务局'],
    said: '2022年',
  },
  {
    name: 'last year in the opening, no title',
    form: form('2023年度背街小巷整治项目支出绩效自评表', '背街小巷环境整治', '临江区城市管理执法局'),
    narrative: ['按照财政部门要求，我局对2022年度背街小巷环境整治项目开展了绩效自评，结果如下：', '共整治22处。'],
    said: '2022年',
  },
  {
    name: 'another project',
    form: form('2023年度河道保洁项目支出绩效自评表', '河道保洁', '龙泉市水利局'),
    narrative: ['2023年度农村饮水安全巩固提升项目绩效自评报告', '全年整治点位22处，群众满意度92%。', '龙泉市水利局'],
    said: '农村饮水安全巩固提升',
  },
  {
    name: 'the first phase for the second',
    form: form('2023年度污水管网改造二期项目支出绩效自评表', '污水管网改造二期工程', '永丰县住房和城乡建设局'),
    narrative: ['2023年度污水管网改造一期工程绩效自评报告', '全年整治22处。', '永丰县住房和城乡建设局'],
    said: '一期',
  },
  {
    name: 'signed by another bureau',
    form: form('2023年度殡葬设施维护项目绩效自评表', '殡葬设施维护', '云山县民政局'),
    narrative: ['2023年度殡葬设施维护项目绩效自评报告', '全年整治点位22处。', '云山县农业农村局', '2024年2月20日'],
    said: '云山县农业农村局',
  },
  {
    name: 'the bureau of another county',
    form: form('2023年度大气污染防治项目支出绩效自评表', '大气污染防治', '南湖县生态环境局'),
    narrative: ['东山县生态环境局2023年度大气污染防治项目绩效自评报告', '全年整治22处。'],
    said: '东山县生态环境局',
  },
  {
    name: 'the third lot for the second',
    form: form('2023年度老旧小区改造（第二批）绩效自评表', '老旧小区改造（第二批）', '金水区住房保障中心'),
    narrative: ['2023年老旧小区改造第三批绩效自评报告', '改造22处。', '金水区住房保障中心'],
    said: '第三批',
  },
  {
    name: 'another school',
    form: form('2023年度校舍维修项目支出绩效自评表', '校舍维修', '西陵区教育局', '西陵区常刘路小学'),
    narrative: ['2023年度校舍维修项目绩效自评报告', '维修22处。', '西陵区绿萝路小学', '2024年3月11日'],
    said: '西陵区绿萝路小学',
  },
  {
    name: 'another project with a unit before it',
    form: form('2023年度春运安保项目支出绩效自评表', '春运安保', '贵池区公安分局'),
    narrative: ['贵池区公安分局2023年度警犬训练基地建设项目绩效自评报告', '建设22处。', '贵池区公安分局'],
    said: '警犬训练基地建设',
  },
  {
    name: 'next year in the title of both words',
    form: form('2023年度城区亮化电费项目绩效自评表', '城区亮化电费', '桐城市城市管理局'),
    narrative: ['关于2024年度城区亮化电费项目支出绩效自评的报告', '亮化22处。', '桐城市城管局'],
    said: '2024年',
  },
];
