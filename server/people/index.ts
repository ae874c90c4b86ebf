export { addStaff, insertStaff, type NewStaff } from './add-staff.ts';
export { hashPassword } from './passwords.ts';
export { personByPassword } from './person-by-password.ts';
export { meOf } from './present.ts';
export { registerPerson } from './register-person.ts';
export { type PeopleOptions, peopleRoutes } from './routes.ts';
export { handOverCookie, openSession } from './sessions.ts';
export { isSetUp } from './set-up.ts';
export { countAttempt } from './store.ts';
