import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Axis } from '../../../src/workbench/grid/axis';

describe('axis', () => {
  const axis = new Axis(5, (index) => [10, 0, 20, 0, 5][index] ?? 0);

  it('adds up sizes', () => {
    expect(axis.total).toBe(35);
    expect(axis.start(2)).toBe(10);
    expect(axis.span(0, 2)).toBe(30);
    expect(axis.start(99)).toBe(35);
  });

  it('passes over what is hidden', () => {
    expect(axis.step(0, 1)).toBe(2);
    expect(axis.step(4, -1)).toBe(2);
    expect(axis.step(0, -1)).toBeNull();
    expect(axis.step(4, 1)).toBeNull();
  });

  it('finds the visible index at a pixel', () => {
    expect([0, 9, 10, 29, 30, 34, 1000].map((pixel) => axis.at(pixel))).toEqual([0, 0, 2, 2, 4, 4, 4]);
    expect(new Axis(2, () => 0).at(3)).toBe(0);
  });

  it('finds for every pixel the one index that covers it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 }),
        fc.nat(1800),
        (sizes, pixel) => {
          const random = new Axis(sizes.length, (index) => sizes[index] ?? 0);
          fc.pre(pixel < random.total);
          const index = random.at(pixel);
          expect(random.start(index)).toBeLessThanOrEqual(pixel);
          expect(random.start(index + 1)).toBeGreaterThan(pixel);
        },
      ),
    );
  });
});
