/** A room whose tests are tried by changing its code, and the tests that answer for it. */
export interface Room {
  readonly name: string;
  readonly sources: readonly string[];
  readonly tests: readonly string[];
}

const FORMS = ['test/core/form/**/*.test.ts', 'test/core/check/*.test.ts'];
const EXPLAINED = [
  // All but the one that asks for things to be remembered, which they are not here.
  'test/core/judgement/{helpers,pairs,properties}.test.ts',
  'test/core/judgement/families/*.test.ts',
  'test/core/reading/*.test.ts',
];
/** What writes into workbooks, without what opens those of other kinds and ages, which takes longer than all of it. */
const EDITED = [
  'test/hosts/xlsx/{boundaries,editor,finish,insert-rows,remove-rows,marks,sizes,other-writers}.test.ts',
  'test/hosts/xlsx/{shared-formulas,missing-results,stored-results,xlsx-host,contract}.test.ts',
  'test/hosts/apply-plans.test.ts',
  'test/hosts/settings-travel.test.ts',
];
const WORKBOOKS = ['test/hosts/xlsx/*.test.ts', 'test/hosts/apply-plans.test.ts', 'test/hosts/settings-travel.test.ts'];

/** Texts for people and tables of words are data: a changed one is another text, not a fault. */
const DATA = ['!src/**/messages.ts', '!src/**/words/**', '!src/core/rules/docs.ts'];

function room(name: string, tests: readonly string[], sources: readonly string[] = [`src/${name}/**/*.ts`]): Room {
  return { name, sources: [...sources, ...DATA], tests };
}

/** The rooms of the core and of the way an edit takes into a file. */
export const ROOMS: readonly Room[] = [
  room('core/sheet', [
    'test/core/sheet/**/*.test.ts',
    'test/hosts/xlsx/insert-rows.test.ts',
    'test/core/form/*.test.ts',
  ]),
  room('core/form', FORMS),
  room('core/edits', ['test/core/edits/**/*.test.ts', 'test/core/rules/plan.test.ts', ...EDITED]),
  room('core/rules', [
    'test/core/rules/{[!r]*,r[!e]*}.test.ts',
    'test/core/rules/checks/*.test.ts',
    'test/core/check/*.test.ts',
  ]),
  room('core/entail', EXPLAINED),
  room('core/reading', EXPLAINED),
  room('hosts/xlsx/edit', EDITED),
  room('hosts/xlsx/calc', WORKBOOKS),
  room('hosts/xlsx/read', ['test/hosts/package/*.test.ts', ...WORKBOOKS]),
  room('hosts/package', ['test/hosts/package/*.test.ts', 'test/hosts/xlsx/*.test.ts']),
  room('hosts/excel', ['test/hosts/excel/[!c]*.test.ts', 'test/hosts/excel/contract.test.ts']),
];
