import type { ClaimFact } from '../../reading/types';
import { quote } from '../../reading/wording';
import type { Row } from '../context';
import { evidenceOf, say } from '../evidence';
import { short, type Judge } from './by-words';

const SAME = 0.6;

/** 全部, 所有, 均: nobody and nothing may be left out. */
export function asksAll({ wanted }: Row): boolean {
  return wanted.kinds.isEveryone || wanted.text.cues.some(({ table }) => table.sense === 'all');
}

/** 附条件不起诉: a denial that stands in the target as well is part of a name. */
function isDenialAsked({ sense, word }: ClaimFact['cues'][number], { wanted }: Row): boolean {
  return sense === 'denied' && wanted.text.cues.some((cue) => cue.word === word && cue.sense === 'denied');
}

/** 各车均配，但2号车没有配: denied of some, where all are to have it. */
function isDeniedOfSome({ verb }: ClaimFact, row: Row): boolean {
  const asked = row.wanted.text.claims;
  return asksAll(row) && asked.some((one) => one.verb.length > 1 && (one.verb.likeness(verb) ?? 0) >= SAME);
}

/** 未提升 for 提升: the very words of the target, denied. */
export const denied: Judge = (row) => {
  const { key } = row.wanted;
  if (row.wanted.unfinished || key.isEmpty) return null;
  const claim = row.given.text.cued.find(
    (one) =>
      one.polarity === 'denied' &&
      !one.cues.some((cue) => isDenialAsked(cue, row)) &&
      !one.verb.isEmpty &&
      (one.words.includes(key) ||
        key.includes(one.verb) ||
        isDeniedOfSome(one, row) ||
        (one.verb.length >= 3 && (key.likeness(one.verb) ?? 0) >= SAME)),
  );
  return claim ? short('denied', row) : null;
};

/** 1台不合格，其余合格: some were left out of all. */
export const someLeftOut: Judge = (row) => {
  const left = row.given.text.figures.find(
    ({ polarity, share, mention }) =>
      (polarity !== 'affirmed' || share === 'missing') && mention.kind === 'count' && mention.value.gt(0),
  );
  return left && !row.wanted.unfinished && asksAll(row) ? short('exception', row) : null;
};

export const excepted: Judge = (row) => {
  const { excepted: claim, text } = row.given;
  if (!claim || row.wanted.excepted || !asksAll(row)) return null;
  const data = { target: quote(row.wanted.text.original), actual: quote(text.original) };
  return evidenceOf('exception', 'short', say('judge.short.exception', data), row.wanted.whole, claim.span);
};
