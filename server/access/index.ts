export { type Actor, isStaff, type Membership } from './actor.ts';
export { as, asGatekeeper, asOperator, asWorker, type Scope } from './scope.ts';
