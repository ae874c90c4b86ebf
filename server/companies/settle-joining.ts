import { isStatedName } from '../../domain/access/index.ts';
import { localDay } from '../../domain/contracts/index.ts';
import { holdsOn } from '../../domain/licences/index.ts';
import { asGatekeeper, type Scope } from '../access/index.ts';
import { lockActivationCode } from '../licences/index.ts';
import { queueJoiningMail } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { createCompany } from './create-company.ts';
import { companyName, recordCompanyEvent } from './store.ts';
import { addJoining, countAskedSince, listDeciders, needNotAsk } from './store-joinings.ts';
import {
  lockUnsettled,
  type StatedBy,
  type StatementOutcome,
  settleStatement,
  waitsForSupport,
} from './store-statements.ts';

const DAY_MS = 86_400_000;
const LASTS_MS = 14 * DAY_MS;
/** Who was refused asks the same company again after so long. */
const REFUSED_FOR_MS = 30 * DAY_MS;
/** Beyond these the company's page tells of them, and no more mail goes out that day. */
const MAILS_PER_DAY = 10;

/**
 * The job `settle-joining` {statementId} (C2): finds out whose the stated code is. Its company is asked where the name is
 * right, support where it is not or nobody could answer; a free code makes a company (C1). May run twice. `zone` tells
 * which day it is.
 */
export async function settleJoining(
  database: Database,
  zone: string,
  statementId: string,
): Promise<void> {
  await asGatekeeper(database, async (scope) => {
    const statement = await lockUnsettled(scope, statementId);
    if (!statement) return;
    const now = await databaseNow(scope.db);
    const outcome = await settle(asStated(scope, statement), statement, now, zone);
    await settleStatement(scope, statementId, outcome, now);
  });
}

/** The history says who stated it, and from where (A3). */
export const asStated = (scope: Scope, { personId, address }: StatedBy): Scope => ({
  ...scope,
  by: { kind: 'customer', id: personId, address },
});

async function settle(
  scope: Scope,
  statement: StatedBy,
  now: number,
  zone: string,
): Promise<StatementOutcome> {
  const { activationCode, personId, language } = statement;
  const code = await lockActivationCode(scope, activationCode);
  if (code?.companyId) return settleWith(scope, code.companyId, statement, now);
  if (code && holdsOn(code, localDay(now, zone))) {
    const { id: companyId } = await createCompany(scope, statement, personId, now, zone);
    await queueJoiningMail(scope, 'joining_approved', { companyId, personId, language });
    return 'founded';
  }
  await queueJoiningMail(scope, 'joining_unusable', { personId, language });
  return 'unusable';
}

async function settleWith(
  scope: Scope,
  companyId: string,
  statement: StatedBy,
  now: number,
): Promise<StatementOutcome> {
  if (await needNotAsk(scope, companyId, statement.personId, now - REFUSED_FOR_MS))
    return 'repeated';
  if (await waitsForSupport(scope, statement)) return 'repeated';
  if (!isStatedName(statement.companyName, await companyName(scope, companyId)))
    return 'name_differs';
  if ((await listDeciders(scope, companyId)).length === 0) return 'nobody_left';
  const asked = await askCompany(scope, companyId, statement, now);
  return asked ? 'asked' : 'repeated';
}

/** Puts the question to the company and, if `tell`, mails its administrators; false where they have it already. */
export async function askCompany(
  scope: Scope,
  companyId: string,
  { id, personId, name, email }: StatedBy,
  now: number,
  tell = true,
): Promise<boolean> {
  const joining = { id, companyId, personId, name, email, askedAt: now, expiresAt: now + LASTS_MS };
  const before = await countAskedSince(scope, companyId, now - DAY_MS);
  if (!(await addJoining(scope, joining))) return false;
  const facts = { joiningId: id, personId };
  await recordCompanyEvent(scope, { companyId, at: now, kind: 'joining_asked', facts });
  if (!tell || before >= MAILS_PER_DAY) return true;
  for (const { id: readerId, language } of await listDeciders(scope, companyId)) {
    const mail = { companyId, joiningId: id, personId: readerId, language };
    await queueJoiningMail(scope, 'joining_asked', mail);
  }
  return true;
}
