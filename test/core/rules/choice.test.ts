import { describe, expect, it } from 'vitest';
import { isOn, NO_CHOICE, readRuleChoice } from '../../../src/core/rules/choice';
import { rules } from '../../../src/core/rules/index';
import copiedBound from '../../../src/core/rules/checks/copied-bound';

const quiet = { meta: { ...copiedBound.meta, offByDefault: true } } as const;
const plain = { overrides: {} };

describe('the choice of rules', () => {
  it('runs a rule unless its own meta, the rule set or the person says otherwise, the person last', () => {
    const on = { on: ['copied-bound'], off: [] };
    const off = { on: [], off: ['copied-bound'] };
    const silenced = { overrides: { 'copied-bound': { severity: 'off' as const } } };
    const raised = { overrides: { 'copied-bound': { severity: 'info' as const } } };
    expect([isOn(copiedBound, plain, NO_CHOICE), isOn(quiet, plain, NO_CHOICE)]).toEqual([true, false]);
    expect([isOn(copiedBound, silenced, NO_CHOICE), isOn(quiet, raised, NO_CHOICE)]).toEqual([false, true]);
    expect([isOn(copiedBound, silenced, on), isOn(quiet, plain, on)]).toEqual([true, true]);
    expect([isOn(copiedBound, plain, off), isOn(quiet, raised, off)]).toEqual([false, false]);
  });

  it('is read from slugs with their signs, and names what is no rule', () => {
    expect(readRuleChoice('+copied-bound,-rate-wrong list-duplicate', rules)).toEqual({
      on: ['copied-bound', 'list-duplicate'],
      off: ['rate-wrong'],
    });
    expect(readRuleChoice('-copied', rules)).toEqual({ unknown: '-copied' });
  });
});
