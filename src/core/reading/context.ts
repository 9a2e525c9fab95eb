import { codesOf } from '../text/characters';
import { wordList } from '../language/lexicon';

/** Words that say nothing about what is counted, at the beginning or end of a context. */
const FILLER = wordList(
  `完成 已完成 开展 实施 实现 达到 达 为 共 共计 合计 累计 总计 总共 约 至少 不少于 不低于 不超过 已 实际 组织 举办 进行 全年 其中 分别 各 含 及 和 与 对 的 了 到 至 于 并 年度 本年 本年度 当年 将 计划
   预计 目标 数量 总数 数 量 : ( ) , * 在 是 有 每年 每月 每季度 每 均 比 由 从 增长 下降 提高 提升 增加 减少 上升 降低 同比 较上年 等 左右 以上 以内 全部 按 期间 平均 人均 年均 ≥ ≤ = > < 现有 现已 一共 共有 累计完成 全年完成 全年共 顺利 又 再 再次 基本 截至 我局 我单位 不 要求 目前 控制 组织开展 应 拟 全县 全市 全区 全镇 全乡 全省 辖区 辖区内`
    .trim()
    .split(/\s+/),
);

/** Words that begin with a filler's letters and mean something else. */
const KEPT = wordList(
  '达标 有效 有机 总队 总站 总部 均衡 应急 应用 的士 将军 合格 计划生育 目标管理 对口 比例 比赛 和谐 及时 及格 含氧 由来'.split(
    ' ',
  ),
);

/** Strips filler from both ends. */
export function contentOf(text: string): string {
  if (text === '') return text;
  let start = 0;
  let end = text.length;
  for (;;) {
    const found = FILLER.matchAt(text, start);
    if (!found || start + found.word.length > end || KEPT.matchAt(text, start)) break;
    start += found.word.length;
  }
  for (;;) {
    const found = end > start ? FILLER.matchBefore(text, end) : null;
    if (!found || end - found.word.length < start) break;
    end -= found.word.length;
  }
  return text.slice(start, end);
}

const SEPARATORS = codesOf(',;。、\n.!?|:');
const ENDS = codesOf(',;。、\n.!?|()');
const REACH = 24;

/** Text from `end` backwards to a separator, at most 24 characters. */
export function contextBefore(text: string, from: number, end: number): string {
  let start = end;
  const stop = Math.max(from, end - REACH);
  while (start > stop && !SEPARATORS.has(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

/** Text from `start` forwards to a separator or closing bracket, at most 24 characters. */
export function contextAfter(text: string, start: number, to: number): string {
  let end = start;
  const stop = Math.min(to, start + REACH);
  while (end < stop && !ENDS.has(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}
