export { licenceRoutes } from './routes.ts';
