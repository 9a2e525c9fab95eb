export { planRates } from './plans/rates';
export { planScores } from './plans/scores';
export { planTotals } from './plans/totals';
