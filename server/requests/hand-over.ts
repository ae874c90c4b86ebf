import type { Scope } from '../access/index.ts';
import { append } from './append.ts';
import type { Circumstances } from './circumstances.ts';
import { lockRequest } from './store-locks.ts';
import { findMember, numbersAnsweredBy } from './store-people.ts';

interface Succession {
  companyId: string;
  /** Ids of who leaves, and of the member who takes over. */
  from: string;
  to: string;
}

/**
 * C3: from now on a member answers for every open request that a colleague who leaves opened or had taken over, and is
 * told of each. Whoever opened a request stays named as that. Returns how many there were.
 */
export async function handOverRequests(
  scope: Scope,
  { companyId, from, to }: Succession,
  around: Circumstances,
): Promise<number> {
  const numbers = await numbersAnsweredBy(scope, companyId, from);
  const successor = numbers.length > 0 ? await findMember(scope, companyId, to) : undefined;
  for (const number of numbers) {
    const held = await lockRequest(scope, number, [companyId]);
    // Whoever opened it answers for it already: they had left, and are back.
    if (!held || held.request.createdBy === to) continue;
    await append(
      scope,
      held,
      {
        kind: 'handed_over',
        terms: { person: to },
        successor: to,
        mail: 'participant_added',
        mailTo: successor ? [successor] : [],
      },
      around,
    );
  }
  return numbers.length;
}
