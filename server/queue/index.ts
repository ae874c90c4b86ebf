export { queueRoutes } from './routes.ts';
export { viewRoutes } from './routes-views.ts';
