export { isContinuationMark } from './continuation';
export { fundingBlocks } from './blocks';
export { projectMoney } from './funding/project-money';
export { exactRate } from './funding/stated-rate';
export { fundingTotal, mainRows } from './funding/whole';
export { moneyFilled, recogniseForms, recognisingForms } from './recognise';
export { targetToRead, textToRead } from './slots';
export type * from './types';
