/** Words and their opposites: a target's word answered by its opposite is missed. */
export const ANTONYMS: readonly (readonly [string, string])[] =
  `改善-恶化 改善-变差 好转-恶化 提升-下降 提高-降低 增强-减弱 完善-缺失 规范-混乱 整洁-脏乱 通畅-拥堵 畅通-中断 畅通-拥堵 稳定-波动 稳定-动荡 安全-事故
   健全-缺失 及时-滞后 及时-迟缓 充足-短缺 充足-不足 齐全-缺失 准确-错误 完整-残缺 清洁-污染 良好-较差 良好-恶化 优化-恶化 扩大-缩小 合规-违规 合法-违法 有序-混乱 有序-无序
   正常-异常 正常-中断 达标-超标 完好-损坏 完好-破损 满意-投诉 和谐-矛盾 公开-隐瞒 节约-浪费 高效-低效 有效-无效 明显-不明显 丰富-匮乏 增加-减少 上升-下降 增长-下降 持续-中断 一次验收-二次验收 一次验收-第二次验收 一次验收-复验 一次通过-二次通过 一次合格-二次合格 一次性通过-二次通过 一次性验收-二次验收 不间断-中断 不间断-停播 不间断-停运 不间断-停水 不间断-停电 不间断-停气 不间断-停供 不间断-停机 连续-中断 不中断-中断`
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [word = '', opposite = ''] = pair.split('-');
      return [word, opposite] as const;
    });

/** States one hopes for, and states one does not: a short answer that only says the second misses the first. */
export const GOOD_STATES: readonly string[] =
  '改善 好转 提升 提高 增强 优化 完善 健全 畅通 通畅 良好 稳定 整洁 恢复 增加 增长 上升'.split(' ');
export const BAD_STATES: readonly string[] =
  '恶化 退化 变差 下降 下滑 削弱 减弱 倒退 堵塞 拥堵 混乱 滑坡 弱化 减少 降低 缺失 中断 脏乱 萎缩'.split(' ');

/** Answers to a plain question: yes and no. */
export const YES: readonly string[] = '是 有 能 已 合格 达标 通过 优 优秀 好 符合 完成 达到 可以 合规 健全'.split(' ');
export const NO: readonly string[] =
  '否 无 不是 没有 不能 不 未 差 坏 不合格 不达标 未通过 未达标 较差 一般 不符合 未完成 未达到 不可以 不合规 不健全 没 没通过'.split(
    ' ',
  );

/** What rates are of that together make the whole: 差错率 is what 准确率 leaves. */
export const RATE_OPPOSITES: readonly (readonly [string, string])[] =
  '熄灯-亮灯 上诉-息诉 上诉-服判 停机-在线 离线-在线 空载-满载 迟到-准点 晚点-准点 晚点-正点 差错-准确 差错-正确 错误-准确 错误-正确 破损-完好 损坏-完好 逾期-按期 逾期-按时 超标-达标 缺勤-出勤 缺岗-到岗 缺岗-在岗 流失-巩固 辍学-巩固 失误-准确 漏检-受检 空置-使用 闲置-使用'
    .split(' ')
    .map((pair) => {
      const [word = '', opposite = ''] = pair.split('-');
      return [word, opposite] as const;
    });

/** Before what a rate is of these turn it round: 不满意率. */
export const RATE_DENIALS: readonly string[] = '不 未 非'.split(' ');
