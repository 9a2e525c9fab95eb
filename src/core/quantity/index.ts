export type { CalendarSpan, Comparator, ComparatorStyle, Quantity, QuantityKind, Unit } from './types';
export { readQuantities } from './reader';
