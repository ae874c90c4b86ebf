export { createToken } from './keep-tokens.ts';
export { tokenRoutes } from './routes.ts';
