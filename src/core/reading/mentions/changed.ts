import type { Mention } from './types';

/** A copy with some fields changed. Written out so that all mentions have one shape: each `{...mention}` makes another. */
export function changedMention(mention: Mention, change: Partial<Mention>): Mention {
  return Object.assign<Mention, Partial<Mention>>(
    {
      kind: mention.kind,
      at: mention.at,
      until: mention.until,
      start: mention.start,
      end: mention.end,
      text: mention.text,
      comparator: mention.comparator,
      comparatorStyle: mention.comparatorStyle,
      value: mention.value,
      upper: mention.upper,
      mantissa: mention.mantissa,
      places: mention.places,
      multiplier: mention.multiplier,
      unit: mention.unit,
      per: mention.per,
      from: mention.from,
      change: mention.change,
      calendar: mention.calendar,
      noun: mention.noun,
      isPart: mention.isPart,
      rhythm: mention.rhythm,
      isColonRatio: mention.isColonRatio,
      isSpan: mention.isSpan,
      isName: mention.isName,
      isWeak: mention.isWeak,
    },
    change,
  );
}
