export { type PromiseCount, type PromiseFigures, sumOf, withShares } from './promises.ts';
