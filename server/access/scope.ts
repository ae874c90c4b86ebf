import { isStaff } from '../../domain/access/index.ts';
import type { Connection, Database } from '../platform/database/database.ts';
import type { Actor } from './actor.ts';

/** One transaction in one role: every function of a store takes one, so nothing is read without saying as whom. */
export interface Scope {
  db: Connection;
  /** Who acts, for the history. */
  by: {
    kind: 'customer' | 'staff' | 'system';
    id: string | null;
    address: string | null;
    /** The API token they call with. */
    token?: string;
  };
}

/** Opens a transaction in which exactly what `actor` may see exists. */
export function as<Result>(
  database: Database,
  actor: Actor,
  work: (scope: Scope) => Promise<Result>,
): Promise<Result> {
  const by = {
    kind: isStaff(actor) ? 'staff' : 'customer',
    id: actor.id,
    address: actor.sourceAddress,
    ...(actor.token ? { token: actor.token.id } : {}),
  } as const;
  const person = { 'app.person': actor.id };
  if (by.kind === 'staff') {
    const roles = { 'app.staff_roles': `{${actor.staffRoles.join(',')}}` };
    return database.transact('pd_staff', { ...person, ...roles }, (db) => work({ db, by }));
  }
  const companies = `{${actor.companies.map((company) => company.id).join(',')}}`;
  // Whoever only looks on changes nothing, whatever a route forgets.
  const readOnly = actor.viewing ? { transaction_read_only: 'on' } : {};
  const settings = { ...person, 'app.companies': companies, ...readOnly };
  return database.transact('pd_portal', settings, (db) => work({ db, by }));
}

/**
 * For the work of colleagues as a whole, whose requests the actor may not all read (R8): how many there are, and whom they
 * are assigned to. Nothing that is read goes to the actor.
 */
export const asOverseer = <Result>(
  database: Database,
  { id, sourceAddress: address }: Actor,
  work: (scope: Scope) => Promise<Result>,
) =>
  database.transact('pd_staff', { 'app.person': id }, (db) =>
    work({ db, by: { kind: 'staff', id, address } }),
  );

const system = { kind: 'system', id: null, address: null } as const;

/** Sign-in, registration and token look-ups. */
export const asGatekeeper = <Result>(database: Database, work: (scope: Scope) => Promise<Result>) =>
  database.transact('pd_auth', {}, (db) => work({ db, by: system }));

/** The same for somebody who is signed in, whom the history names. */
export const asGatekeeperFor = <Result>(
  database: Database,
  { id, staffRoles, sourceAddress: address }: Actor,
  work: (scope: Scope) => Promise<Result>,
) => {
  const kind = staffRoles.length > 0 ? 'staff' : 'customer';
  return database.transact('pd_auth', {}, (db) => work({ db, by: { kind, id, address } }));
};

/** Jobs. */
export const asWorker = <Result>(database: Database, work: (scope: Scope) => Promise<Result>) =>
  database.transact('pd_worker', {}, (db) => work({ db, by: system }));

/** The operator's commands and imports. */
export const asOperator = <Result>(database: Database, work: (scope: Scope) => Promise<Result>) =>
  database.transact('pd_staff', {}, (db) => work({ db, by: system }));
