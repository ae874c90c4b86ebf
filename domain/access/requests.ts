import { type MoveName, moves, type Status, statusAfter } from '../requests/index.ts';
import { mayWorkOnRequests, type Person } from './person.ts';

interface RequestFacts {
  companyId: string;
  createdBy: string;
  status: Status;
}

const isOwn = (person: Person, request: RequestFacts) => request.createdBy === person.id;

const membership = (person: Person, request: RequestFacts) =>
  person.companies.find((company) => company.id === request.companyId);

const administers = (person: Person, request: RequestFacts) => {
  const role = membership(person, request)?.role;
  return role === 'owner' || role === 'administrator';
};

/** C3: one's own; with the grant or as an administrator the whole company's. Staff see all. */
export const maySee = (person: Person, request: RequestFacts): boolean =>
  mayWorkOnRequests(person) ||
  administers(person, request) ||
  (membership(person, request) !== undefined &&
    (isOwn(person, request) || membership(person, request)?.seesAllRequests === true));

/** C3: administrators answer, edit and close other people's requests; users their own. */
const mayAnswerFor = (person: Person, request: RequestFacts): boolean =>
  administers(person, request) ||
  (membership(person, request) !== undefined && isOwn(person, request));

/** Whether it is this person's to make, whatever the status. */
export const mayMove = (person: Person, move: MoveName, request: RequestFacts): boolean =>
  moves[move].by === 'staff' ? mayWorkOnRequests(person) : mayAnswerFor(person, request);

/** What a page may offer this person now. */
export const abilities = (person: Person, request: RequestFacts): MoveName[] =>
  (Object.keys(moves) as MoveName[]).filter(
    (move) => mayMove(person, move, request) && statusAfter(move, request.status) !== undefined,
  );
