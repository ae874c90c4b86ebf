import type { EndingContracts } from '../../api/contract-changes.ts';
import { mayManageContracts } from '../../domain/access/index.ts';
import { daysLeftOf, ENDING_STEPS, localDay } from '../../domain/contracts/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { planName } from './present-enquiry.ts';
import { endingContracts } from './store-endings.ts';

/** K4: what was announced or is about to be, for those who manage contracts. Error: not_allowed. */
export async function listEnding(
  scope: Scope,
  { actor, book }: { actor: Actor; book: CatalogueBook },
): Promise<EndingContracts> {
  if (!mayManageContracts(actor)) throw new ProblemError('not_allowed');
  const today = localDay(await databaseNow(scope.db), book.current.zone);
  const until = Temporal.PlainDate.from(today)
    .add({ days: Math.max(...ENDING_STEPS) })
    .toString();
  const found = await endingContracts(scope, { today, until });
  return {
    items: found.map((contract) => ({
      id: contract.id,
      number: contract.number,
      company: contract.company,
      planName: planName(book, contract.planId, actor.language),
      endsOn: contract.endsOn,
      daysLeft: daysLeftOf(contract, today) ?? 0,
    })),
  };
}
