import type { EmailChange } from '../../api/email-change.ts';
import type { Passkey } from '../../api/passkeys.ts';
import type { Me } from '../../api/people.ts';
import type { SecondFactor } from '../../api/second-factor.ts';
import type { SessionItem } from '../../api/sessions.ts';
import {
  mayChangeSettings,
  mayDecideForCompanies,
  mayKeepLicences,
  mayKeepSharedMacros,
  mayManageContracts,
  mayManageStaff,
  mayViewAsMember,
  mayWorkOnRequests,
  mustSetUpSecondFactor,
} from '../../domain/access/index.ts';
import { type Actor, type Viewing, whoHas } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { readEmailChange } from './ask-email-change.ts';
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
  needsSecondFactor: mustSetUpSecondFactor(actor, staffNeedSecondFactor),
  abilities: {
    workOnRequests: mayWorkOnRequests(actor),
    manageContracts: mayManageContracts(actor),
    keepSharedMacros: mayKeepSharedMacros(actor),
    changeSettings: mayChangeSettings(actor),
    keepLicences: mayKeepLicences(actor),
    decideForCompanies: mayDecideForCompanies(actor),
    manageStaff: mayManageStaff(actor),
    viewAsMember: mayViewAsMember(actor),
  },
  viewing: actor.viewing ? presentViewing(actor.viewing) : null,
  companies: actor.companies,
  closedCompanies: actor.closedCompanies.map(({ publicId, name }) => ({ publicId, name })),
});

interface FoundPasskey {
  id: string;
  name: string;
  addedAt: number;
  lastUsedAt: number | null;
}

export const presentPasskey = ({ id, name, addedAt, lastUsedAt }: FoundPasskey): Passkey => ({
  id,
  name,
  addedAt: new Date(addedAt).toISOString(),
  lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt).toISOString(),
});

const presentViewing = ({ id, expiresAt, staff }: Viewing) => ({
  id,
  by: { id: staff.id, name: staff.name },
  expiresAt: new Date(expiresAt).toISOString(),
});

export const presentSecondFactor = (found: {
  onSince: number | null;
  passkeys: FoundPasskey[];
  backupCodesLeft: number;
}): SecondFactor => ({
  backupCodesLeft: found.backupCodesLeft,
  passkeys: found.passkeys.map(presentPasskey),
  onSince: found.onSince === null ? null : new Date(found.onSince).toISOString(),
});

export const presentEmailChange = (
  found: Awaited<ReturnType<typeof readEmailChange>>,
): EmailChange => ({
  pending: found
    ? {
        email: found.newEmail,
        expiresAt: new Date(found.expiresAt).toISOString(),
        oldConfirmed: found.oldConfirmedAt !== null,
        newConfirmed: found.newConfirmedAt !== null,
      }
    : null,
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
