import { describe, expect, it } from 'vitest';
import { allRows, FAMILIES, KINDS, rowsOf } from './generate';
import { faultOf } from './measure';
import { DIFFERS, MET, UNCLEAR } from './template';

const rows = allRows();

describe('generated families', () => {
  it('are many, and the same for the same seed', () => {
    expect(rows.length).toBeGreaterThanOrEqual(5000);
    expect(allRows()).toEqual(rows);
    expect(allRows(7)).not.toEqual(rows);
  });

  it('cover the thirty-five kinds, each with rows to be called met and rows that may not be', () => {
    const numbers = new Set(KINDS.map(({ title }) => Number(title.slice(0, 2))));
    for (let kind = 1; kind <= 35; kind++) expect(numbers).toContain(kind);
    for (const { title } of KINDS) {
      const ofKind = rows.filter(({ kind }) => kind === title);
      expect(
        ofKind.some(({ allowed }) => allowed.includes('met')),
        title,
      ).toBe(true);
      expect(
        ofKind.some(({ allowed }) => !allowed.includes('met') && !allowed.includes('exceeded')),
        title,
      ).toBe(true);
    }
  });

  it('never label one text in two ways that exclude each other', () => {
    const labels = new Map<string, readonly string[]>();
    for (const { asked, allowed } of rows) {
      const text = JSON.stringify([asked.level2, asked.indicator, asked.target, asked.actual]);
      const before = labels.get(text) ?? allowed;
      const both = before.filter((verdict) => (allowed as readonly string[]).includes(verdict));
      expect(both, text).not.toEqual([]);
      labels.set(text, both);
    }
  });

  it('leave no slot and no alternative open', () => {
    const open = rows.filter(({ asked }) =>
      /[[\]{}]|undefined|NaN/.test(asked.indicator + asked.target + asked.actual),
    );
    expect(open).toEqual([]);
  });

  it('say something in every family', () => {
    const poor = FAMILIES.filter((family) => rowsOf(family).length < 3);
    expect(poor.map(({ name }) => name)).toEqual([]);
  });

  it('have a name of their own', () => {
    const names = FAMILIES.map(({ kind, name }) => `${kind}: ${name}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

describe('faults', () => {
  it('tell a miss called met from a false alarm and from a doubt', () => {
    expect(faultOf('met', DIFFERS)).toBe('called met');
    expect(faultOf('exceeded', UNCLEAR)).toBe('called met');
    expect(faultOf('exceeded', MET)).toBe('false alarm');
    expect(faultOf('short', MET)).toBe('false alarm');
    expect(faultOf('unclear', MET)).toBe('unclear');
    expect(faultOf('unclear', DIFFERS)).toBe('unclear');
    expect(faultOf('short', UNCLEAR)).toBe('other');
    expect(faultOf('unanswered', DIFFERS)).toBeNull();
  });
});
