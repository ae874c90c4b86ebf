import { isClosedTo } from '../../domain/access/index.ts';
import type { Actor, Membership } from './actor.ts';

/** What the database says of whoever calls. */
export interface PersonRow {
  person_id: string;
  name: string;
  email: string;
  language: Actor['language'];
  time_zone: string;
  roles: Actor['staffRoles'];
  memberships: (Membership & { needsSecondFactor: boolean })[];
  has_second_factor: boolean;
  second_factor_age_ms: number | null;
}

export function personOf(row: PersonRow, sourceAddress: string): Actor {
  const { has_second_factor: hasSecondFactor } = row;
  const isClosed = (company: PersonRow['memberships'][number]) =>
    isClosedTo(company, hasSecondFactor);
  return {
    id: row.person_id,
    name: row.name,
    email: row.email,
    language: row.language,
    timeZone: row.time_zone,
    staffRoles: row.roles,
    // What is closed to somebody is none of theirs, for every rule and for row security.
    companies: row.memberships.filter((company) => !isClosed(company)),
    closedCompanies: row.memberships.filter(isClosed),
    hasSecondFactor,
    secondFactorAgeMs: row.second_factor_age_ms,
    sourceAddress,
  };
}
