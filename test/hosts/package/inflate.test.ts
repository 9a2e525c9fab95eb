import { deflateSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inflateNatively } from '../../../src/cli/inflate-natively';
import { inflate, setInflater } from '../../../src/hosts/package/inflate';

const text = new TextEncoder().encode('<row r="1"><c r="A1"/></row>'.repeat(20_000));
/** Does not compress, so that packed it is longer than what is read at once. */
const noise = Uint8Array.from({ length: 12 << 20 }, (_, i) => (Math.imul(i + 1, 2_654_435_761) >>> 13) & 0xff);

describe.each([
  ['our own', null],
  ['brought along by Node', inflateNatively],
])('inflating with what is %s', (_, inflater) => {
  beforeEach(() => {
    setInflater(inflater);
  });
  afterEach(() => {
    setInflater(null);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a small part', text.subarray(0, 100)],
    ['a part larger than the desk', text],
    ['a part read in slices', noise],
  ])('gives back %s', (__, content) => {
    expect(Buffer.compare(inflate(deflateSync(content, { level: 1 }), content.length), content)).toBe(0);
  });

  it.each([1, 100, 400_000])('shows that more came out than the %i bytes stated', (size) => {
    expect(inflate(deflateSync(text), size).length).toBeGreaterThan(size);
  });

  it('gives what is there when less came out than stated', () => {
    expect(inflate(deflateSync(text.subarray(0, 50)), 90)).toHaveLength(50);
  });

  it('throws on what is no packed data', () => {
    expect(() => inflate(new Uint8Array([0xff, 0xff, 0xff, 0xff]), 100)).toThrow();
  });
});
