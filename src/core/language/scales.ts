import { lexicon } from './lexicon';
import { words } from './words';

/** One word of an ordered scale. */
export interface GradeWord {
  readonly scale: string;
  /** Higher is better. */
  readonly rank: number;
  /** Upper end where the word leaves it open: 优良 is 良 or 优. */
  readonly upTo: number;
}

/** Best grade first; words parted by / stand on one rung. */
const SCALES: Readonly<Record<string, string>> = {
  merit: '优/优秀/优等 良/良好/良等 中/中等/一般 合格/及格/达标 差/较差/不合格/不及格/不达标/劣',
  water: 'Ⅰ类/I类/一类 Ⅱ类/II类/二类 Ⅲ类/III类/三类 Ⅳ类/IV类/四类 Ⅴ类/V类/五类 劣Ⅴ类/劣V类/劣五类',
  letters:
    'AAAAA级/AAAAA/5A级/5A AAAA级/AAAA/4A级/4A AAA级/AAA/3A级/3A AA+ AA级/AA AA- A+ A级/A类/A A- B+ B级/B类/B C级/C类/C D级/D类/D',
  sequence: '甲级/甲等/甲 乙级/乙等/乙 丙级/丙等/丙 丁级/丁等/丁',
  emission: '国七 国六B/国六b/国Ⅵb 国六A/国六a/国Ⅵa/国六/国VI/国Ⅵ 国五/国V/国Ⅴ 国四/国IV/国Ⅳ 国三/国III/国Ⅲ 国二 国一',
  burning: 'A1级/A1 A2级/A2 B1级/B1 B2级/B2 B3级/B3',
  prize: '特等/特等奖 一等/一等奖/头等 二等/二等奖 三等/三等奖 优秀奖/鼓励奖',
  office: '国家级/部级 省级/自治区级 市级/地市级/州级 县级/区级/区县级 乡级/镇级/乡镇级/街道级 村级/社区级',
  provincial: '省特级 省一级 省二级 省三级',
  municipal: '市特级 市一级 市二级 市三级',
  national: '国家特级 国家一级 国家二级 国家三级',
  stars: '五星级/5星级/五星 四星级/4星级/四星 三星级/3星级/三星 二星级/2星级/二星 一星级/1星级/一星',
  discharge: '一级A/一级A标准 一级B/一级B标准 二级标准 三级标准',
  hospital: '三级甲等/三甲 三级乙等/三乙 三级丙等 二级甲等/二甲 二级乙等/二乙 二级丙等 一级甲等 一级乙等',
  lab: 'BSL-4/P4 BSL-3/P3 BSL-2/P2 BSL-1/P1',
};

/** N级 by their number; which end is better depends on what is graded, see `NUMBERED_UP`. */
export const NUMBERED_LEVELS: readonly string[] = ['一级', '二级', '三级', '四级', '五级'];
export const NUMBERED_LEVELS_ARABIC: readonly string[] = ['1级', '2级', '3级', '4级', '5级'];

/** Better than the best number on either scale. */
export const ABOVE_LEVELS = '特级';

/** What is graded upwards: 三级 of these is better than 一级. */
export const NUMBERED_UP: readonly string[] = [
  '等保',
  '安全保护',
  '保护等级',
  '等级保护',
  '医院',
  '生物安全',
  '防护',
  '信用',
  '成熟度',
  '定级',
];

function entriesOf(): [string, GradeWord][] {
  return Object.entries(SCALES).flatMap(([scale, table]) => {
    const rungs = table.split(' ');
    return rungs.flatMap((rung, i) =>
      rung.split('/').map((word): [string, GradeWord] => {
        const rank = rungs.length - i;
        return [word, { scale, rank, upTo: rank }];
      }),
    );
  });
}

/** All words of ordered scales; 优良 stands for two rungs. */
export const GRADE_WORDS: readonly (readonly [string, GradeWord])[] = [
  ...entriesOf(),
  ['优良', { scale: 'merit', rank: 4, upTo: 5 }],
];

/** Scales printed into a target as such, best first: 优良中差 asks for a choice. */
export const PRINTED_SCALES: readonly string[] = `
优良中低差 优良中差 优良差 优良可差 优秀/良好/一般/较差 优秀/良好/中等/较差 优秀/良好/合格/不合格 优良一般差 好中差 好一般差 好坏 高中低 是否 有无
健全/不健全 达标/不达标 合格/不合格 完善/较完善/不完善 满意/不满意 高低 强弱 有效/无效 明显/不明显 显著/较显著/一般/不显著 显著/一般/不显著
满意/较满意/不满意 满意/基本满意/不满意 及时/不及时 完成/未完成 达成/部分达成/未达成`
  .trim()
  .split(/\s+/);

function bounded<T>(bound: T, table: string): [string, T][] {
  return words(table).map((word) => [word, bound]);
}

/** What may follow the word of a grade, and whether it opens it upwards. */
export const GRADE_TAILS = lexicon<'at-least' | null>([
  ...bounded('at-least' as const, '及以上 或以上 以上 (含)以上 及其以上 (及以上) (含)'),
  ...bounded(
    null,
    '评定 认定 评估 验收 复审 复评 复核 创建 标准 水质标准 水质 水体 水 等级 等次 档次 等保测评 等保 测评 等级测评 等级保护测评 资质 医院 评级 评审 级 等 档 水平 荣誉 评价 奖 景区 单位 称号 要求 坝 桥 桥梁 路 水库 档案室 档案馆 博物馆 幼儿园 学校 图书馆 文化馆 文明单位 文明校园 先进单位 示范单位 示范学校',
  ),
]);

/** What makes a predicate of the grade behind it, and the bound it sets. */
export const GRADE_HEADS = lexicon<'at-least' | 'above' | 'below' | null>([
  ...bounded('below' as const, '劣于 低于 差于 未达到 未达 达不到 不及'),
  ...bounded(
    'at-least' as const,
    '达到或优于 达到 不低于 不劣于 达 至少 保持 稳定达到 达到及优于 好于或等于 达到或好于',
  ),
  ...bounded('above' as const, '优于 高于 好于'),
  ...bounded(
    null,
    '为 评为 获 获得 评定为 是 属 定为 结果 被评为 通过 创建 创成 均为 稳定在 评 获评 : 地表水 水质 类别 等级 ≥ =',
  ),
]);

/** 不合格, 较差: characters that deny or weaken the grade behind them. */
export const BEFORE_NO_GRADE = '不未非欠较没';

/** Classes of what is discharged: 一级A is better than 一级B. */
export const DISCHARGE_CLASSES = words('一级A 一级B');
