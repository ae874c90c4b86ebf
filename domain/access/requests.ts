import { isOpen, type MoveName, moves, type Status, statusAfter } from '../requests/index.ts';
import { mayReturnIncidents } from './contracts.ts';
import { has, mayManageContracts, mayWorkOnRequests, type Person } from './person.ts';
import type { StaffRole } from './staff-table.ts';

/** Whose a request is. */
export interface RequestBelongings {
  companyId: string;
  createdBy: string;
  /** Ids of the people who were added to it. */
  participants: readonly string[];
  /** The roles of the vendor's people that see it (R8); null for everybody who works on requests. */
  seenByRoles: readonly StaffRole[] | null;
}

/** Who answers for a request, besides. */
export interface RequestCharge extends RequestBelongings {
  /** Of the participants, those who took it over from a colleague who left. */
  successors: readonly string[];
}

interface RequestFacts extends RequestCharge {
  status: Status;
}

const membership = (person: Person, request: RequestBelongings) =>
  person.companies.find((company) => company.id === request.companyId);

const isOwn = (person: Person, request: RequestBelongings) =>
  membership(person, request) !== undefined && request.createdBy === person.id;

const takesPart = (person: Person, request: RequestBelongings) =>
  membership(person, request) !== undefined && request.participants.includes(person.id);

const administers = (person: Person, request: RequestBelongings) => {
  const role = membership(person, request)?.role;
  return role === 'owner' || role === 'administrator';
};

/** R8: staff work on what their roles see. */
export const mayWorkOn = (
  person: Person,
  { seenByRoles }: Pick<RequestBelongings, 'seenByRoles'>,
): boolean =>
  mayWorkOnRequests(person) &&
  (seenByRoles === null || person.staffRoles.some((role) => seenByRoles.includes(role)));

/** C3: one's own and those one was added to; with the grant or as an administrator the whole company's. */
export const maySee = (person: Person, request: RequestBelongings): boolean =>
  mayWorkOn(person, request) ||
  administers(person, request) ||
  isOwn(person, request) ||
  takesPart(person, request) ||
  membership(person, request)?.seesAllRequests === true;

/** C3: whether figures over all requests of a company are theirs to read: administrators and who has the grant. */
export const maySeeAllRequests = (person: Person, companyId: string): boolean =>
  person.companies.some(
    ({ id, role, seesAllRequests }) => id === companyId && (role !== 'user' || seesAllRequests),
  );

const tookOver = (person: Person, request: RequestCharge) =>
  membership(person, request) !== undefined && request.successors.includes(person.id);

/** C3: administrators answer, edit and close other people's requests; users their own and those they took over. */
const mayAnswerFor = (person: Person, request: RequestCharge): boolean =>
  administers(person, request) || isOwn(person, request) || tookOver(person, request);

/** Whether it is this person's to make, whatever the status. Whoever was added may write, and decides nothing. */
export const mayMove = (person: Person, move: MoveName, request: RequestCharge): boolean => {
  if (person.onlyLooks) return false;
  if (moves[move].by === 'staff' && !mayWorkOn(person, request)) return false;
  if (move === 'decide_dispute') return has(person, 'decideDisputes');
  if (move === 'change_contract') return mayManageContracts(person);
  if (move === 'return_incident') return mayReturnIncidents(person);
  if (moves[move].by === 'staff') return true;
  return mayAnswerFor(person, request) || (move === 'reply' && takesPart(person, request));
};

/** Who may add people of the company to a request and take them away, while it is open. */
export const mayManageParticipants = (person: Person, request: RequestFacts): boolean =>
  !person.onlyLooks &&
  isOpen(request.status) &&
  (mayWorkOn(person, request) || mayAnswerFor(person, request));

/** What a page may offer this person now. */
export const abilities = (person: Person, request: RequestFacts): MoveName[] =>
  (Object.keys(moves) as MoveName[]).filter(
    (move) => mayMove(person, move, request) && statusAfter(move, request.status) !== undefined,
  );
