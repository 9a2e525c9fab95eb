export type * from './types';
export { DEFAULT_COMPARISON_SETTINGS } from './types';
export { compare } from './compare';
export { readExplanation } from './explanation';
export { findDuplicateEntry } from './lists';
export { findTemplateHint } from './hints';
export { readGrade } from './grades';
export { findRowConflicts, type RowConflict, type RowInput } from './rows';
