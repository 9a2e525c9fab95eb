import { describe, expect, it } from 'vitest';
import { readMentions } from '../../../src/core/reading/mentions/read';
import type { Mention } from '../../../src/core/reading/mentions/types';
import { loadSpecs } from '../../specs/load';

interface ExpectedQuantity {
  text: string;
  start: number;
  end: number;
  kind: string;
  value: string;
  upper?: string;
  unit: string | null;
  comparator: string;
}

interface QuantitySpec {
  input: string;
  quantities: ExpectedQuantity[];
}

/** A repeating fraction is written to as many places in the specs. */
const PLACES = 10;

function shown(quantity: Mention): ExpectedQuantity {
  return {
    text: quantity.text,
    start: quantity.start,
    end: quantity.end,
    kind: quantity.kind,
    value: quantity.value.round(PLACES).toFixed(),
    ...(quantity.upper ? { upper: quantity.upper.toFixed() } : {}),
    unit: quantity.unit?.name ?? null,
    comparator: quantity.comparator,
  };
}

interface DateSpec {
  input: string;
  text: string;
  start: number;
  end: number;
  kind: string;
  calendar: { year: number | null; first: number; last: number; isDeadline: boolean };
}

describe('dates.json', () => {
  it.each(loadSpecs<DateSpec>('dates.json').map((spec): [string, DateSpec] => [spec.input, spec]))(
    '%s',
    (input, spec) => {
      const read = readMentions(input).map(({ text, start, end, kind, calendar }) => ({
        input,
        text,
        start,
        end,
        kind,
        calendar,
      }));
      expect(read).toEqual([spec]);
    },
  );
});

describe.each(['quantities.json', 'not-quantities.json'])('%s', (file) => {
  const specs = loadSpecs<QuantitySpec>(file);
  it.each(specs.map((spec): [string, QuantitySpec] => [spec.input, spec]))('%s', (input, spec) => {
    const read = readMentions(input);
    expect(read.map(shown)).toEqual(spec.quantities);
    for (const { start, end, text } of read) expect(input.slice(start, end)).toBe(text);
  });
});
