export type { Actor, Membership, Viewing } from './actor.ts';
export { type AskCaller, actorOf, callerOf, guard, sessionCookie } from './guard.ts';
export { identifyAgain, whoHas } from './identify.ts';
export {
  as,
  asGatekeeper,
  asGatekeeperFor,
  asOperator,
  asOverseer,
  asWorker,
  type Scope,
} from './scope.ts';
export { sessionStands } from './session-stands.ts';
export { makeTokenText, tokenHash } from './token-text.ts';
export { worksOnRequests } from './works-on-requests.ts';
