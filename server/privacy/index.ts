export { anonymiseNow } from './anonymise-now.ts';
export { carryOutDeletions } from './carry-out.ts';
export { privacyRoutes } from './routes.ts';
