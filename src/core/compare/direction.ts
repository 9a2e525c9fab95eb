import type { Quantity } from '../quantity/index';
import type { ComparisonInput } from './types';

/** Whether more or less of it is better; `exact` for standards that should be hit. */
export type Direction = 'higher' | 'lower' | 'exact';

const BAD =
  '投诉|事故|死亡|伤亡|受害|成灾|发病|患病|感染|违规|违纪|违法|差错|出错|错误|故障|失信|流失|辍学|逾期|空置|闲置|漏损|渗漏|损耗|损失|破损|能耗|耗电|耗水|排放|违约|返修|返工|退货|信访|上访|发案|超标|不合格|贫困发生|失业|病死|复发|偏差|误差|误报|漏报|延误|延期|拖欠|中断|停电|停水|结余|结转|负债|债务|火灾|返贫|破坏|浪费|脱贫返|致残|拥堵|等待|纠纷|浓度|污染|超支|离职|退费|退保|不良|缺陷|投诉案|舆情|占比偏|三公';
const BAD_TAIL = new RegExp(
  `(${BAD})[\\u4e00-\\u9fff]{0,2}(率|比例|比率|比|件数|起数|次数|人数|数量|数|量|时间|时长|天数|户数|额|事件|情况|发生数|发生率|次|事件数|事件次数|发生次数|发生起数|发生件数)?$`,
);
const GOOD_TAIL =
  /(处置|整改|查处|化解|办结|办理|控制|治理|修复|及时|合格|处理|减少|下降|降低|节约|节省|压减|减排|回收|排查|防控|防治|救助|帮扶|应对|演练|响应|达标|完成|覆盖|修缮|抢修|排除|检测|监测|调处|调解|受理|回复|回访|清理|清欠|清偿|消除|盘活|满意)[度]?(率|比例|数|数量|次数|件数|起数|量|面积|幅度|金额|情况)?$/;
const TIME_LIMIT = /(时限|期限|响应时间|反应时间|耗时|用时|时长|时间|周期|工期|天数|时效|速度|办结|办理|到达|修复)/;
const LASTING =
  /(使用年限|寿命|持续|服务年限|运行时间|运行时长|使用期限|保修|质保|受益年限|影响期限|影响年限|作用期限|可用|培训|学习|开放|留存|保存|存储|备份|供餐|供水时间|供电时间|工作时间|服务时间|累计|训练|时数|服役|续航|无故障|正常运行)/;
const STANDARD = /(补助|补贴|标准|救助|发放|资助|奖励|慰问|津贴|低保|生均|人均|报酬|工资)/;

/** What a rate of is never wished for, beyond the events above. */
const BAD_RATE =
  /(重复|举报|超期|失败|积压|欠费|欠缴|脱管|漏管|漏诊|误诊|漏检|缺勤|旷课|报废|滞留|再犯|重犯|复吸|犯罪|违章|撂荒|抛荒|空岗|缺编|断档|败诉|改判|受灾)[\u4e00-\u9fff]{0,2}(率|比例|占比)$/;

/** The name without what stands in brackets. */
function plainName(name: string): string {
  return name.replace(/[(（][^)）]*[)）]/g, '').replace(/^指标\d+[:：]?/, '');
}

/** Which way is better, from the comparator, then the name, the level and the unit. */
export function directionOf(target: Quantity, input: ComparisonInput): Direction {
  switch (target.comparator) {
    case 'ge':
    case 'gt':
    case 'more':
      return 'higher';
    case 'le':
    case 'lt':
      return 'lower';
    default:
      break;
  }
  if (target.change) return 'higher';
  if (target.kind === 'zero-event') return 'lower';
  const name = plainName(input.indicator);
  const noun = target.noun;
  if (/(下降|降低|减少|压减|节约|节能)(率|比例|幅度|额|量)?$/.test(name)) return 'higher';
  if (
    !GOOD_TAIL.test(name) &&
    (BAD_TAIL.test(name) ||
      BAD_RATE.test(name) ||
      (noun !== '' && noun.length <= 8 && BAD_TAIL.test(noun) && !GOOD_TAIL.test(noun)))
  )
    return 'lower';
  if (input.level2.includes('成本') || /^成本/.test(input.level1)) {
    if (target.kind === 'percent')
      return /(成本|费用|支出|超支)(占比|比例|率)$/.test(name) && !/控制率$/.test(name) ? 'lower' : 'higher';
    if ((target.per !== null && STANDARD.test(name)) || (STANDARD.test(name) && /标准/.test(name))) return 'exact';
    if (target.kind === 'amount' || target.kind === 'number')
      return /(节约|节省|压减|控制率|达标)/.test(name) ? 'higher' : 'lower';
  }
  if (/(成本|费用|造价|单价|预算控制数)$/.test(name) && (target.kind === 'amount' || target.kind === 'number'))
    return 'lower';
  if (
    target.kind === 'duration' ||
    (target.kind === 'number' && /[(（](天|日|月|年|小时|分钟|个月|工作日)[)）]/.test(input.indicator))
  ) {
    if (LASTING.test(name) || LASTING.test(noun)) return 'higher';
    // 开馆天数: a quantity to reach, no limit.
    if (
      input.level2.includes('数量') &&
      /(天数|时数|时长)$/.test(name) &&
      !/(办理|审批|处理|等待|响应|工期|办结|修复)/.test(name)
    )
      return 'higher';
    if (input.level2.includes('时效') || TIME_LIMIT.test(name) || TIME_LIMIT.test(noun)) return 'lower';
    return /(到达|恢复|解决|完成|响应|修复|办结|处理)/.test(noun) ? 'lower' : 'higher';
  }
  if (target.kind === 'number' && TIME_LIMIT.test(name) && !/率$/.test(name) && input.level2.includes('时效'))
    return 'lower';
  return 'higher';
}
