export { isContinuationMark } from './continuation';
export { fundingBlocks } from './blocks';
export { recogniseForms, recognisingForms } from './recognise';
export { targetToRead, textToRead } from './slots';
export type * from './types';
