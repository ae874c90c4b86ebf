export { howKept } from './how-kept.ts';
export { type PromiseCount, type PromiseFigures, sumOf, withShares } from './promises.ts';
