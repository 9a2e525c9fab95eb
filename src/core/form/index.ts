export { isContinuationMark } from './continuation';
export { recogniseForms } from './recognise';
export { targetToRead, textToRead } from './slots';
export type * from './types';
