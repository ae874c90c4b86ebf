import type { Me } from '../../api/people.ts';
import type { SecondFactor } from '../../api/second-factor.ts';
import type { SessionItem } from '../../api/sessions.ts';
import {
  isStaff,
  mayChangeSettings,
  mayKeepSharedMacros,
  mayManageContracts,
  mayManageStaff,
  mayViewAsMember,
  mayWorkOnRequests,
} from '../../domain/access/index.ts';
import { type Actor, type Viewing, whoHas } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { browserOf } from './browser-of.ts';

export const presentMe = (actor: Actor, staffNeedSecondFactor: boolean): Me => ({
  person: {
    id: actor.id,
    name: actor.name,
    email: actor.email,
    language: actor.language,
    timeZone: actor.timeZone,
  },
  staffRoles: [...actor.staffRoles],
  needsSecondFactor: staffNeedSecondFactor && isStaff(actor) && !actor.hasSecondFactor,
  abilities: {
    workOnRequests: mayWorkOnRequests(actor),
    manageContracts: mayManageContracts(actor),
    keepSharedMacros: mayKeepSharedMacros(actor),
    changeSettings: mayChangeSettings(actor),
    manageStaff: mayManageStaff(actor),
    viewAsMember: mayViewAsMember(actor),
  },
  viewing: actor.viewing ? presentViewing(actor.viewing) : null,
  companies: actor.companies,
});

const presentViewing = ({ id, expiresAt, staff }: Viewing) => ({
  id,
  by: { id: staff.id, name: staff.name },
  expiresAt: new Date(expiresAt).toISOString(),
});

export const presentSecondFactor = (found: {
  onSince: number | null;
  backupCodesLeft: number;
}): SecondFactor => ({
  ...found,
  onSince: found.onSince === null ? null : new Date(found.onSince).toISOString(),
});

export const presentSession = (found: {
  id: string;
  since: number;
  lastSeenAt: number;
  address: string | null;
  userAgent: string | null;
  current: boolean;
}): SessionItem => {
  const { userAgent, ...rest } = found;
  return {
    ...rest,
    ...browserOf(userAgent),
    since: new Date(found.since).toISOString(),
    lastSeenAt: new Date(found.lastSeenAt).toISOString(),
  };
};

/** For the answer that hands over a new session. */
export async function meOf(
  database: Database,
  token: string,
  address: string,
  staffNeedSecondFactor: boolean,
): Promise<Me> {
  const actor = await whoHas(database, token, address);
  if (!actor) throw new ProblemError('not_signed_in');
  return presentMe(actor, staffNeedSecondFactor);
}
