import { lexicon } from '../quantity/lexicon';
import { foldWidth } from '../text/normalise';

/** What an actual says in words about how far things got. Each pattern is a plain alternation. */

const NOT_DONE =
  /(尚未|还未|仍未|暂未|未能|未完成|未启动|未开展|未开工|未竣工|未完工|未实施|未达标|未达到|未达成|未实现|未采购|未建成|未验收|未按时|未按期|未按计划|未落实|未执行|未支付|未发放|未通过|未全部|没有完成|没有达到|没有实现|没能|无法完成|部分完成|部分达成|部分达到|部分实现|完成部分|正在|推进中|进行中|实施中|建设中|采购中|招标中|办理中|滞后|延期|推迟|逾期|暂停|搁置|取消|停滞|不达标|不合格|未到位|未举办|未举行|未及时|未达预期|未达目标|未见|未(?:改善|提升|提高|增强)(?=$|[,，;；。、\s])|没有改善|没有提升|没有开展|没有实施|无法实施|无法开展|无法举办|尚在|待完成|待验收|待支付|待实施)/g;
/** What only looks like a confession: negated again, or said of something else. */
const DISARMED =
  /(无|零|未|没有|不存在|未发生|未出现|杜绝|避免|解决|消除|整改|防止|减少|降低|率|排查|检出|查处|发现|处理|0|为)$/;

/** Where the text says that something was not (fully) done; null when it does not. */
export function findNotDone(text: string): { start: number; end: number } | null {
  for (const found of text.slice(0, 2000).matchAll(NOT_DONE)) {
    const before = text.slice(Math.max(0, found.index - 5), found.index);
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 2);
    if (DISARMED.test(before)) continue;
    if (/^(率|数|项|产品|食品|样品|药品)/.test(after) && /(不合格|逾期|延期|未完成|未达标|不达标)/.test(found[0]))
      continue;
    if (
      found[0] === '未见' &&
      !/(改善|提升|提高|成效|效果|好转|缓解|增强|下降|减少|增长|增加)/.test(text.slice(found.index, found.index + 8))
    )
      continue;
    if (found[0] === '尚在' && !/[建制编审办施进推招筹整研申规准协]/.test(text.slice(found.index + 2, found.index + 4)))
      continue;
    if (found[0] === '部分完成' && before.endsWith('大')) continue;
    if (
      found[0] === '正在' &&
      !/(推进|进行|实施|建设|办理|采购|招标|整改|开展|施工|完善|建立|起草|编制|制定|修订|筹备|筹建|审核|审批|统计|搭建|组织|准备|调试|安装|验收|测试|报批|规划|设计|协调|修建|改造|拆除)/.test(
        text.slice(found.index, found.index + 6),
      )
    )
      continue;
    return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}

/** 基本完成, 大部分: says neither done nor not done. */
export function isHedged(text: string): boolean {
  return /(基本|大部分|大体|初步|主体|接近|较好|多数|有所|一定程度|略有|稍有)/.test(text.slice(0, 400));
}

/** Words a mere claim of completion is made of; `true` marks those that carry the claim. */
const CLAIM_WORDS = lexicon<boolean>([
  ...'完成 达成 实现 达标 完工 竣工 办结 落实 到位 支付 发放 拨付 达到 按时 按期 如期 及时 提前 达到要求 完毕 合格'
    .split(' ')
    .map((word): [string, boolean] => [word, true]),
  ...`项目 工作 任务 指标 目标 本年度 全年 年度 今年 当年 年内 已 已经 均 均已 全部 全面 圆满 顺利 按计划 按质按量 按质 按量 保质保量 保质 保量 按要求 都 了 年初 预期 既定 预定 绩效 计划
   率 为 达 100% 100.00% 100.0% 百分百 百分之百 情况 。 . , ! 实际 建设 各项 该项 ; : 严格 本项 所有 质量 高质量 进度 规定 时间 时限 内 在 要求 规范 标准`
    .trim()
    .split(/\s+/)
    .map((word): [string, boolean] => [word, false]),
]);

/** The whole text only claims completion: 已完成, 完成100%, 全部完成, 按期完成. */
export function isCompletionClaim(text: string): boolean {
  if (text.length > 60) return false;
  let claims = false;
  let at = 0;
  while (at < text.length) {
    const found = CLAIM_WORDS.matchAt(text, at);
    if (!found) return false;
    claims ||= found.value;
    at += found.word.length;
  }
  return claims && !isHedged(text);
}

/** 没有, 未造成, 不存在任何, 无一例 before what they deny; not 不得不, 无法避免 or 不是没有. */
const DENIED =
  /(?:(?<!得)不|未|(?<![不非]|不是)(?:无|没有?)|零|(?<![0-9.])0|不得|不允许|严禁)(?:任何|一[例笔件起次项户]?|过|曾|再)?$|(?:不存在|(?:未|没有|无)(?:出现|发生|造成|产生|发现|存在|形成)|(?<!未能?|没能|无法|不可|不能|难以|不)(?:杜绝|避免|防止))[\u4e00-\u9fff]{0,4}$/;
const NONE_BEHIND = /^[\u4e00-\u9fff]{0,2}(?:率|数|天数|次数|件数)?(?:为|是|:)?(?:0(?:\.0{1,4})?(?![0-9.])|零)/;

/** Whether the text says one of the words without denying it where it stands: 没有延误, 超时率为0 do not. */
function affirms(text: string, words: RegExp): boolean {
  const plain = foldWidth(text.slice(0, 400)).replace(/\s+/g, '');
  let denied = -1;
  for (const found of plain.matchAll(words)) {
    const end = found.index + found[0].length;
    // 不存在超预算、超概算: one denial for both.
    const isNext = denied >= 0 && /^[、或和及]?$/.test(plain.slice(denied, found.index));
    if (
      !isNext &&
      !DENIED.test(plain.slice(Math.max(0, found.index - 12), found.index)) &&
      !NONE_BEHIND.test(plain.slice(end, end + 12))
    )
      return true;
    denied = end;
  }
  return false;
}

/** In time, as words: answers a deadline without a date. */
export function saysInTime(text: string): boolean {
  return (
    /(按时|按期|如期|及时|提前|按计划|准时|按进度|年内|当年|年底前|限期内|期限内|规定时间内)/.test(
      text.slice(0, 400),
    ) && findNotDone(text) === null
  );
}

const LATE =
  /延期|逾期|滞后|推迟|延迟|延误|拖延|延后|未按时|未按期|未如期|未及时|不及时|超期|超时|迟于|晚于|跨年(?!度)/g;

export function saysLate(text: string): boolean {
  return affirms(text, LATE);
}

const OVERSPENT = /超支|超(?:出|过)?(?:预算|概算)/g;

export function saysOverspent(text: string): boolean {
  return affirms(text, OVERSPENT);
}
