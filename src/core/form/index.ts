export { recogniseForms } from './recognise';
export type * from './types';
