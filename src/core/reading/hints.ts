import type { TextSpan } from './types';

/** Marks of a template's hint that nobody replaced. Each stands for itself; no nested repetition. */
const HINTS: readonly RegExp[] = [
  /[(（【[]?(限|不超过|控制在)?\s*[0-9０-９]{2,4}\s*字(以内|之内|以下|左右|内)[)）】\]]?/,
  /[(（【[]?(请|此处|在此|需)(在此处?|于此)?(填写[^)）】\]\n]{0,40}字以内|填写|填列|填入|输入|说明|描述|简述|简要说明|简要描述|概述|如实填写)[^)）】\]\n]{0,60}[)）】\]]?/,
  /[(（【[](填写|填报|说明|简述|示例|样例|举例|根据实际)[^)）】\]\n]{0,60}[)）】\]]/,
  /^\s*(示例|样例|例如|例|如)[:：].{0,80}$/,
  /^\s*(指标|目标|实际完成值|完成情况)\s*[0-9０-９一二三四五六七八九十]{0,2}\s*[:：]\s*$/,
  /^\s*(\.{3,}|…+|[xX×]{2,}%?|_{2,}|＿{2,}|\*{2,}|待填|待补充|待填写|同上格式)\s*$/,
  /(?<![xX×])[xX×]{2,}(%|％|个|次|项|万元|人|家|台|元)/,
];

/** Whether any of them is there at all, in one pass. */
const ANY_HINT = new RegExp(HINTS.map(({ source }) => `(?:${source})`).join('|'));

/** Every hint holds one of these; most texts do not. */
const MAY_HINT = /[字填输述例标况值待…xX×_＿*]|说明|如实|如[:：]|根据实际|同上格式|\.\./;

/** Where the text is, or still holds, a hint of the template (请填写…, …字以内, 指标1：); null when it does not. */
export function findTemplateHint(text: string): TextSpan | null {
  // A hint stands at the beginning or is the whole; a long text is somebody's own.
  const head = text.slice(0, 400);
  if (!MAY_HINT.test(head) || !ANY_HINT.test(head)) return null;
  for (const hint of HINTS) {
    const found = hint.exec(head);
    if (found && found[0].trim() !== '') return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}
