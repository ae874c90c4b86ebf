export { createMacro } from './keep-macro.ts';
export { macroRoutes } from './routes.ts';
export { countMacroUse } from './store.ts';
