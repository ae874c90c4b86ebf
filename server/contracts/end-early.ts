import { localDay } from '../../domain/contracts/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { recordCompanyEvent } from '../companies/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { refuseEnded } from './changed-terms.ts';
import { holdContract } from './hold-contract.ts';
import { setEnd } from './store-changes.ts';

/**
 * K4: staff end a contract before its end, with a reason and the last day it holds; the day before today ends it at once.
 * Its open premium requests keep what was promised. Errors: not_allowed, not_found, contract_terminated, contract_expired;
 * bad_input for a day before yesterday, which would rewrite what was, or not before the end.
 */
export async function endEarly(
  scope: Scope,
  contractId: string,
  { lastDay, reason }: { lastDay: string; reason: string },
  { actor, book }: { actor: Actor; book: CatalogueBook },
): Promise<void> {
  const contract = await holdContract(scope, contractId, actor);
  const now = await databaseNow(scope.db);
  const today = localDay(now, book.current.zone);
  refuseEnded(contract, today);
  const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
  if (lastDay < yesterday) throw wrongDay('from yesterday on');
  if (lastDay >= contract.endsOn) throw wrongDay('before the end');
  const isOver = lastDay < today || lastDay < contract.startsOn;
  // One that has not begun ends where it would have begun: there is no shorter one.
  const endsOn = lastDay < contract.startsOn ? contract.startsOn : lastDay;
  const state = isOver ? 'terminated' : contract.state;
  await setEnd(scope, contract, { endsOn, state, reason, now });
  await recordCompanyEvent(scope, {
    companyId: contract.companyId,
    at: now,
    kind: 'contract_terminated',
    facts: {
      contractId,
      name: contract.number,
      before: contract.endsOn,
      after: lastDay,
      reason,
    },
  });
}

const wrongDay = (message: string): ProblemError =>
  new ProblemError('bad_input', { fields: [{ path: 'lastDay', message }] });
