import { wordList } from './lexicon';
import { codesOf } from '../text/characters';
import { words } from './words';

/** A text that begins so is a sentence, and its commas part no entries of a list. */
export const SENTENCE_START = wordList(
  words(`
    完成 已完成 保障 开通 开展 实施 推进 加强 确保 实现 强化 提升 提高 落实 组织 做好 通过 按照 根据 全面 进一步 有效 顺利 已 及时 正在 对 为 保证 积极
    持续 不断 基本 严格`),
);

/** Joints before the last entry: 公安局、交通局和城管局. */
export const LAST_JOINTS = codesOf('和及与');
/** Particles in front of an entry. */
export const ENTRY_HEADS = words('以及 和 及 与');

/** 平等, 高等: 等 as the end of a word and not of a list. */
export const ENDS_WITH_EQUAL = words('平等 上等 中等 高等 同等 优等');
/** What may stand behind 等 at the end of a list that goes on: 等3家单位. */
export const AFTER_AND_SO_ON = codesOf('家个处所项单位部门');

/** Announce a part of what was named before, in brackets: (含残简31枚). (含税) announces none. */
export const HOLDING = words('包含 包括 含');
export const HOLDING_TAX = '税';
/** Announces parts of what was named before, up to the end of the sentence. */
export const OF_WHICH = '其中';

/** 一年一次 counts; 一村一品 is a pattern of speech unless one of these stands in its middle. */
export const COUNTED_IN_PATTERN = codesOf('年月周天日季十百千万亿零点');

/** A clause that begins so tells the steps that led to what the next one says. */
export const BY_STEPS = wordList(words('经过 经 通过 历经 先 首先'));

/** A text that ends so tells steps: 部署、自查、通报依次推进. */
export const STEPS_BEHIND = words('依次推进 有序推进 稳步推进 逐步推进 依次开展 有序开展 依次进行 逐项推进');

/** Behind 除…外 these make it besides: 除例行检查外，另开展抽查. */
export const BESIDES = wordList(words('另 另外 还 也 又 同时 并 额外 增加 再'));
