export { cleanUpStaff } from './clean-up.ts';
export { type StaffOptions, staffRoutes } from './routes.ts';
