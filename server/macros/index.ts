export { countMacroUse } from './store.ts';
