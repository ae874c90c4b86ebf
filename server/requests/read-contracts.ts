import type { RequestContracts } from '../../api/contracts.ts';
import { nameIn } from '../../domain/names.ts';
import { withoutUndone } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import {
  type ContractChoice,
  contractChoices,
  contractOfRequest,
  incidentState,
} from '../contracts/index.ts';
import type { Circumstances } from './circumstances.ts';
import { choosesContract } from './clock-events.ts';
import { presentActor } from './present-entries.ts';
import { reach } from './read.ts';
import type { FoundRequest } from './rows.ts';

/**
 * K2–K4: which contract a request runs on, since when and by whose choice, and why it could or could not run on each
 * other one of its company: for whoever opened it, for its product, now. Error: not_found.
 */
export async function readContracts(
  scope: Scope,
  number: number,
  { actor, book, ...around }: Circumstances,
): Promise<RequestContracts> {
  const found = await reach(scope, number, actor);
  const { companyId, createdBy: personId, productId, contractId } = found;
  const now = around.now ?? found.now;
  const whom = { companyId, personId, productId, now, language: actor.language };
  const choices = await contractChoices(scope, book, whom);
  const own = choices.find(({ contract }) => contract.id === contractId);
  const plan = own?.plan ?? book.current.plans.find(({ id }) => id === found.planId);
  const runsOn =
    contractId && (await contractOfRequest(scope, book, { companyId, contractId, personId, now }));
  const incident =
    contractId && (await incidentState(scope, { companyId, contractId, requestId: found.id }));
  return {
    current: {
      contractId,
      contractNumber: runsOn ? runsOn.number : null,
      planId: found.planId,
      planName: plan ? nameIn(plan.names, actor.language) : found.planId,
      ...whoChose(found),
      incident: incident || null,
    },
    others: choices.filter((choice) => choice !== own).map((each) => present(each, actor.language)),
  };
}

function whoChose({ entries }: FoundRequest) {
  const chosen = withoutUndone(entries).findLast(
    (entry) => entry.kind === 'opened' || choosesContract(entry),
  );
  if (!chosen) throw new RangeError('a history begins with its opening');
  return { since: new Date(chosen.occurredAt).toISOString(), chosenBy: presentActor(chosen) };
}

function present({ contract, plan, quota, whyNot }: ContractChoice, language: string) {
  return {
    contractId: contract.id,
    contractNumber: contract.number,
    planId: plan.id,
    planName: nameIn(plan.names, language),
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    quota,
    whyNot,
  };
}
