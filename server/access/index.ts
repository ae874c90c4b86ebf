export type { Actor, Membership, Viewing } from './actor.ts';
export { actorOf, guard, sessionCookie, tokenHash, whoHas } from './guard.ts';
export { as, asGatekeeper, asGatekeeperFor, asOperator, asWorker, type Scope } from './scope.ts';
export { sessionStands } from './session-stands.ts';
export { worksOnRequests } from './works-on-requests.ts';
