import { remembered } from '../text/memo';
import { compact } from '../text/normalise';
import { findTemplateHint } from './hints';
import type { TextSpan } from './types';

/** What an explanation cell (未完成原因及改进措施) says. */
export interface ExplanationReading {
  /** `none` for blank and for words that say nothing: 无, /, —, 0. */
  readonly kind: 'none' | 'reason-only' | 'measure-only' | 'complete' | 'unsorted';
  /** Left-over 【】 blanks of a scaffold. */
  readonly openBlanks: readonly TextSpan[];
}

const SAYS_NOTHING =
  /^([-—–/\\.·。、_*0]*|无|暂无|没有|略|无偏差|无差异|无原因|不涉及|不适用|无需说明|无说明|n\/?a|none|null|同上|见上|正常|已完成|完成|达成|全部完成|按时完成|按期完成|未完成|没有完成|部分完成|未达标|未达到?(预期)?(目标|指标|指标值)|无未完成(事项|情况)?|无偏差(原因)?|未出现偏差)$/i;

const REASON =
  /(由于|因为|因(?!地制宜|此|而)|受.{0,12}(影响|制约|限制)|原因(?!分析)|导致|造成|致使|疫情|天气|雨季|暴雨|汛期|较晚|过晚|滞后|延迟|推迟|延期|延后|暂缓|难以|不足|不够|缺乏|欠缺|短缺|停机|紧张|偏低|偏高|偏少|偏多|困难|未能|未到位|未下达|未批复|未达到|未完成|尚未|变更|调整|调减|调增|追加|减少|增加|节约|结余|尾款|质保金|招标|流标|低于预算|超出预期|需求|上涨|下降|取消|暂停|停工|征地|拆迁|审批|跨年|跨年度|人员变动|机构改革|资金下达|财力|政策|客观)/;
const MEASURE =
  /(下一步|下步|今后|今年将|明年|次年|下年|下一年|将(?!近)|拟(?!定)|计划(?!外|下达)|力争|争取|确保|已列入|已纳入|已更换|已增加|加派|增派|补齐|补办|月底前|前完成|已恢复|已增派|已安排|已协调|已督促|已整改|已制定|已申请|已要求|已采取|已补|已重新|已启动|已联系|加强|加快|加大|强化|优化|完善|改进|健全|规范|督促|推进|提高|提升|严格|细化|科学|合理|合理编制|落实|做好|协调|统筹|跟进|跟踪|整改|改善|采取|措施(?!不)|抓好|建立|尽快|及时(?!性))/;

/** A label before a part: 原因：… 措施：…; its part is judged by its label. */
const LABEL = /(未完成原因|偏差原因|原因分析|原因|改进措施|整改措施|拟采取的?措施|措施)\s*[:：]/g;

function openBlanks(text: string): TextSpan[] {
  return [...text.matchAll(/【[^】\n]{0,30}】|\[\s{0,10}\]|_{3,}|（\s{1,10}）/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** What a part says beyond blanks and punctuation. */
function substance(text: string): string {
  return compact(text.replace(/【[^】\n]{0,30}】|_{3,}/g, '')).replace(/[,;。、:.!?()]/g, '');
}

interface Halves {
  readonly reason: boolean;
  readonly measure: boolean;
}

/** Parts under labels of their own; null when the text has none. */
function labelled(text: string): Halves | null {
  const labels = [...text.matchAll(LABEL)];
  if (labels.length === 0) return null;
  let reason = false;
  let measure = false;
  labels.forEach((label, i) => {
    const from = label.index + label[0].length;
    const part = substance(text.slice(from, labels[i + 1]?.index ?? text.length));
    if (part === '' || SAYS_NOTHING.test(part)) return;
    if (/措施/.test(label[0])) measure = true;
    else {
      reason = true;
      if (i === labels.length - 1 && labels.length === 1 && MEASURE.test(part)) measure = true;
    }
  });
  const lead = substance(text.slice(0, labels[0]?.index ?? 0));
  if (lead.length > 3) {
    reason ||= REASON.test(lead);
    measure ||= MEASURE.test(lead);
  }
  return { reason, measure };
}

function unlabelled(text: string): Halves {
  let reason = false;
  let measure = false;
  for (const clause of text.split(/[,，;；。\n]/)) {
    const isMeasure = MEASURE.test(clause);
    const isReason = REASON.test(clause);
    // 加强…不足: a measure that names the lack is a measure.
    measure ||= isMeasure;
    reason ||=
      isReason &&
      !/^(下一步|下步|今后|将|拟|已列入|加强|加快|加大|完善|优化|提高|督促|进一步|严格|规范|力争|争取|确保|尽快)/.test(
        clause.trim(),
      );
  }
  if (measure && !reason) reason = opensWithState(text);
  return { reason, measure };
}

/** Says that all is well, which is no reason. */
const SAYS_WELL = /完成|达到|达标|实现|正常|良好|较好|顺利|到位|取得/;
const SHORTEST_STATE = 6;

/** A sentence of its own before the measures says how things are: 渔民习惯一时难变。下一步…, whatever its words. */
function opensWithState(text: string): boolean {
  const [first = '', ...rest] = text.split(/[;；。\n]/).filter((part) => part.trim() !== '');
  // 部分船检费次年结算 is how things are, 次年补种 what will be done.
  const state = first.replace(/(?<=.)(?:次年|明年|下一?年度?)/g, '');
  return rest.length > 0 && substance(first).length >= SHORTEST_STATE && !MEASURE.test(state) && !SAYS_WELL.test(first);
}

/** Reads an explanation cell (未完成原因及改进措施): nothing, a reason, a measure, or both. */
export const readExplanation: (text: string) => ExplanationReading = remembered(readAnew);

function readAnew(text: string): ExplanationReading {
  const blanks = openBlanks(text);
  const body = text.slice(0, 4000);
  const plain = substance(body);
  const hint = findTemplateHint(text);
  // Hints come in brackets or begin with 请; what they ask for is no answer.
  const isHint =
    hint !== null && ((hint.end - hint.start) * 2 >= text.trim().length || /^[(（【[]?请/.test(text.trim()));
  if (plain === '' || SAYS_NOTHING.test(compact(body)) || SAYS_NOTHING.test(plain) || isHint)
    return { kind: 'none', openBlanks: blanks };
  const { reason, measure } = labelled(body) ?? unlabelled(body.replace(/【[^】\n]{0,30}】/g, ''));
  const hasLabel = body.search(/(原因|措施)\s*[:：]/) >= 0;
  if (reason && measure) return { kind: 'complete', openBlanks: blanks };
  if (reason) return { kind: 'reason-only', openBlanks: blanks };
  if (measure) return { kind: 'measure-only', openBlanks: blanks };
  return { kind: hasLabel ? 'none' : 'unsorted', openBlanks: blanks };
}
