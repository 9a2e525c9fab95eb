import { describe, expect, it } from 'vitest';
import type { ExcelEnvironment } from '../../../src/hosts/excel/environment';
import { OwnActs } from '../../../src/hosts/excel/own-acts';
import { area } from './open-host';

/** Acts by a clock that the test moves. */
function ownActs(): { readonly acts: OwnActs; readonly clock: { now: number } } {
  const clock = { now: 10_000 };
  const environment: Pick<ExcelEnvironment, 'now'> = { now: () => clock.now };
  return { acts: new OwnActs(environment as ExcelEnvironment), clock };
}

describe('an event while and after we write', () => {
  it.each<[string, string, string | null, boolean]>([
    ['is our own where the areas meet', 's', 'B2:C3', true],
    ['is our own where Excel names no area', 's', null, true],
    ['is a person’s beside the area', 's', 'D1:D9', false],
    ['is a person’s on another sheet', 't', 'B2:C3', false],
    ['is a person’s on another sheet, where Excel names no area', 't', null, false],
  ])('%s', async (_, sheetId, place, isOwn) => {
    const { acts } = ownActs();
    const where = place === null ? null : area(place);
    const meanwhile = await acts.during('s', [area('A1:B2')], () => Promise.resolve(acts.explains(sheetId, where)));
    expect([meanwhile, acts.explains(sheetId, where)]).toEqual([isOwn, isOwn]);
  });

  it.each([
    [0, true],
    [3_000, true],
    [3_001, false],
  ])('is our own for three seconds after Excel has answered: after %i ms, %s', async (after, isOwn) => {
    const { acts, clock } = ownActs();
    await acts.during('s', [area('A1')], () => {
      // However long Excel takes to answer.
      clock.now += 60_000;
      return Promise.resolve();
    });
    clock.now += after;
    expect(acts.explains('s', area('A1'))).toBe(isOwn);
  });

  it('is our own after a failure as well: part of the act may have been carried out', async () => {
    const { acts } = ownActs();
    await expect(acts.during('s', [area('A1')], () => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
    expect(acts.explains('s', area('A1'))).toBe(true);
  });
});
