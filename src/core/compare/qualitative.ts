import { decimal, HUNDRED } from '../decimal';
import { foldWidth } from '../text/normalise';
import { reachesGrade } from './formal-grades';
import { likeness } from './similarity';
import { plainWords } from './plain';
import { gradeOn, scaleOf } from './scales';
import { findNotDone, isCompletionClaim, isHedged, saysInTime, saysLate, saysOverspent } from './statements';
import { judgeTrend } from './trends';
import type { ComparisonInput, Evidence, TextSpan, Verdict } from './types';
import type { Message } from '../messages/message';
import { quote, say } from './wording';

const COMPLETABLE =
  /(完成|竣工|完工|建成|落实|办结|到位|达标|按时|按期|及时|足额|按质|如期|按计划|投入使用|通过验收|交付|发放|拨付|支付)/;
const FILLER =
  /(全面|全部|圆满|顺利|已经|已|均|完成了|完成|实现了|实现|达到|了|按时|按期|如期|及时|地|对|的|并|工作|任务|得到|进行|开展|落实)/g;
const EVERYONE = /(各|全部|所有|全体|每个|全区|全县|全市|全镇|全乡|全省|全校|全院|辖区内|应.尽)/;
const COVERED = /(全覆盖|全部|所有|全面覆盖|均已|应.尽.|100%|百分之百|无遗漏|一个不漏|全员)/;

/** 超预算, 超支 where the target asks to keep within. */
function overspends(target: string, actual: string): boolean {
  return /(预算|概算|超支|成本)/.test(target) && saysOverspent(actual);
}

const SHARE_DONE =
  /(完成|完工|竣工|建成|落实|到位|支付|拨付|发放)(?:了|率|进度)?(?:为|达到?)?[:(]?([0-9]{1,3}(?:\.[0-9]{1,4})?)%(?:以上|左右)?([,;。、.)]|的?(?:总?工程|工作|任务|进度)量?(?:$|[,;。、.)])|)/g;
const CLAIM =
  /(?:已|均|全部|全面|按时|按期|如期|及时)[\u4e00-\u9fff]{0,3}(?:完成|完工|竣工|建成|落实|到位|支付|拨付|发放)(?!率|进度|[为达]?[0-9])/;

/** 完工85% where 完工 is asked for; `unclear` where the share may be of something else, as it stands behind a claim or before other words. */
function judgeShare(target: string, actual: string): 'short' | 'unclear' | null {
  if (!COMPLETABLE.test(target)) return null;
  const text = foldWidth(actual.slice(0, 400)).replace(/\s+/g, '');
  for (const found of text.matchAll(SHARE_DONE)) {
    const [, verb = '', share = '0', end = ''] = found;
    if (decimal(share).gte(HUNDRED)) continue;
    const clauses = text
      .slice(0, found.index)
      .split(/[,;。、]/)
      .slice(0, -1);
    if (!target.includes(verb) && clauses.some((clause) => containsWording(target, plainWords(clause)))) continue;
    const isClaimed = clauses.some((clause) => CLAIM.test(clause) || containsWording(target, plainWords(clause)));
    const isWhole = end !== '' || found.index + found[0].length === text.length;
    return isWhole && !isClaimed ? 'short' : 'unclear';
  }
  return null;
}

/** 有效改善，但仍存在不足: takes something back of what is said. */
function hasReservation(actual: string, target: string): boolean {
  const found = /(?:^|[^不])但|仍(?:有|存在|需)|还存在|存在不足|有待|不理想|不佳|欠佳|不(?:够)?明显|不显著/.exec(
    actual,
  );
  return found !== null && !target.includes(found[0]);
}

interface Finding {
  readonly outcome: Verdict;
  readonly message: Message;
  readonly actual?: TextSpan;
}

function negates(target: string, actual: string): boolean {
  for (const word of ['不', '未', '没有', '未能', '不够', '不能', '有待', '尚不', '欠', '不太', '未达到', '没']) {
    if (actual.includes(`${word}${target}`)) return true;
  }
  return false;
}

function containsWording(target: string, actual: string): boolean {
  const at = actual.indexOf(target);
  if (at < 0) return false;
  const before = actual.slice(Math.max(0, at - 3), at);
  return !/(不|未|没|没有|较|欠|待|基本|初步|部分|有所|略|无|非|难以|不够|有待|主体|大体|大部|接近|即将|预计|拟|力争|争取)$/.test(
    before,
  );
}

function answersYesNo(target: string, actual: string): boolean | null {
  const yes = ['是', '有', '能', '已', '合格', '达标', '通过', '优', '优秀', '好'];
  const no = [
    '否',
    '无',
    '不是',
    '没有',
    '不能',
    '不',
    '未',
    '差',
    '坏',
    '不合格',
    '不达标',
    '未通过',
    '未达标',
    '较差',
    '一般',
  ];
  if (!yes.includes(target)) return null;
  if (no.includes(actual)) return false;
  return actual === target ? true : null;
}

/** The year of a standard (GB/T18883-2022) is left out where the target names the standard without it. */
function withoutStandardYears(actual: string, target: string): string {
  const isDated = /[A-Z0-9]-(19|20)[0-9]{2}/.test(target);
  return isDated ? actual : actual.replace(/([A-Z]{2,4}(?:\/T)?[0-9]{2,6}(?:\.[0-9]{1,2})?)-(?:19|20)[0-9]{2}/g, '$1');
}

function judge(input: ComparisonInput): Finding {
  const target = plainWords(input.target);
  const actual = withoutStandardYears(plainWords(input.actual), target);
  const data = { target: quote(input.target), actual: quote(input.actual) };
  const scale = scaleOf(input.target);
  if (scale) {
    const grade = gradeOn(scale, input.actual);
    if (grade === 'scale') return { outcome: 'unclear', message: say('compare.unclear.scale') };
    if (grade === 'best') return { outcome: 'met', message: say('compare.met.word', data) };
    if (grade === 'worst') return { outcome: 'short', message: say('compare.short.word', data) };
  }
  const yesNo = answersYesNo(target, actual);
  if (yesNo === false || negates(target, actual)) return { outcome: 'short', message: say('compare.short.word', data) };
  const share = judgeShare(target, input.actual);
  if ((saysInTime(target) && saysLate(input.actual)) || overspends(target, input.actual) || share === 'short')
    return { outcome: 'short', message: say('compare.short.word', data) };
  const settled = reachesGrade(target, actual) ?? judgeTrend(input);
  if (settled === true || settled === 'met') return { outcome: 'met', message: say('compare.met.word', data) };
  if (settled === false || settled === 'short') return { outcome: 'short', message: say('compare.short.word', data) };
  const notDone = findNotDone(input.actual);
  if (notDone && !containsWording(plainWords(input.actual.slice(notDone.start, notDone.end)), target)) {
    return {
      outcome: 'short',
      message: say('compare.short.statement', { actual: input.actual.slice(notDone.start, notDone.end) }),
      actual: notDone,
    };
  }
  if (share === 'unclear' || settled === 'unclear')
    return { outcome: 'unclear', message: say('compare.unclear.prose') };
  if (
    target.startsWith('不') &&
    target.length >= 3 &&
    ['未', '没有', '无', '零'].some((word) => actual.includes(`${word}${target.slice(1)}`))
  ) {
    return { outcome: 'met', message: say('compare.met.word', data) };
  }
  const isReserved = hasReservation(actual, target);
  if (containsWording(target, actual) && target.length >= 2 && !isReserved)
    return { outcome: 'met', message: say('compare.met.word', data) };
  if ((isHedged(actual) && !isHedged(target)) || isReserved) {
    return { outcome: 'unclear', message: say('compare.unclear.hedged', data) };
  }
  const targetCore = target.replace(FILLER, '');
  const actualCore = actual.replace(FILLER, '');
  if (
    EVERYONE.test(target) &&
    COVERED.test(actual) &&
    (likeness(targetCore.slice(0, 200).replace(EVERYONE, ''), actualCore.slice(0, 200)) ?? 0) >= 0.5
  ) {
    return { outcome: 'met', message: say('compare.met.coverage', data) };
  }
  if (isCompletionClaim(input.actual.replace(/\s+/g, ''))) {
    return COMPLETABLE.test(target)
      ? { outcome: 'met', message: say('compare.met.word', data) }
      : { outcome: 'unclear', message: say('compare.unclear.prose') };
  }
  // The same thing said with other words of completion.
  if (
    COMPLETABLE.test(target) &&
    COMPLETABLE.test(actual) &&
    targetCore.length >= 2 &&
    (actualCore === targetCore || containsWording(targetCore, actualCore))
  ) {
    return { outcome: 'met', message: say('compare.met.word', data) };
  }
  return { outcome: 'unclear', message: say('compare.unclear.prose') };
}

/** Judges words against words; numbers are not looked at here. */
export function judgeWords(input: ComparisonInput): Evidence {
  const { outcome, message, actual } = judge(input);
  return {
    outcome,
    message,
    target: { start: 0, end: input.target.length },
    actual: actual ?? { start: 0, end: input.actual.length },
  };
}
