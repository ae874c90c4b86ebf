export { endExpiredViewings } from './end-viewing.ts';
export { viewingRoutes } from './routes.ts';
