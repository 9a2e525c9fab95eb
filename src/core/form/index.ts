export { isContinuationMark } from './continuation';
export { fundingBlocks } from './blocks';
export { moneyFilled, recogniseForms, recognisingForms } from './recognise';
export { targetToRead, textToRead } from './slots';
export type * from './types';
