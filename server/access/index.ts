export type { Actor, Membership } from './actor.ts';
export { actorOf, guard, sessionCookie, whoHas } from './guard.ts';
export { as, asGatekeeper, asOperator, asWorker, type Scope } from './scope.ts';
export { sessionStands } from './session-stands.ts';
export { makeTokenText, tokenHash } from './token-text.ts';
export { worksOnRequests } from './works-on-requests.ts';
