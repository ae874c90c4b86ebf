export { refuseUnlicensed } from './refuse-unlicensed.ts';
export { licenceRoutes } from './routes.ts';
export { importByOperator } from './take-import.ts';
export { tellEnds } from './tell-ends.ts';
