import { lexicon } from '../language/lexicon';
import { AROUND_CLAIMS, CLAIMS, EVERYONE } from '../language/claims';
import { Key } from './key';
import type { TextFacts } from './text-facts';

const emptied = lexicon<true>(
  [
    ...AROUND_CLAIMS,
    ...CLAIMS,
    ...EVERYONE,
    '了',
    '地',
    '对',
    '的',
    '得到',
    '进行',
    '开展',
    '落实',
    '编制',
    '工作',
  ].map((word) => [word, true] as const),
);

const LONGEST = 200;

/** What a text speaks of beside words of completion: 工程 of 工程已按期完工. */
export function coreOf({ text }: TextFacts): Key {
  let core = '';
  let at = 0;
  const end = Math.min(text.length, LONGEST);
  while (at < end) {
    const found = emptied.matchAt(text, at);
    if (found) at += found.word.length;
    else core += text.charAt(at++);
  }
  return new Key(core);
}
