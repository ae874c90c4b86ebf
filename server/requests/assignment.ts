import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { append } from './append.ts';
import type { Circumstances } from './circumstances.ts';
import type { Held } from './rows.ts';
import { numbersAssignedTo } from './store-assigned.ts';
import { lockRequest } from './store-locks.ts';
import { areStaff } from './store-people.ts';

/** What an event says of who works on a request from now on; null: nobody. */
export const assignment = ({ request }: Held, assigneeId: string | null) => ({
  assigneeId,
  terms: { assigneeBefore: request.assigneeId, assignee: assigneeId },
});

/** Error: bad_input for somebody who does not work on such requests (R8), or may not sign in. */
export async function checkAssignee(
  scope: Scope,
  assigneeId: string | null,
  { seenByRoles }: Partial<Held['request']> = {},
): Promise<void> {
  if (assigneeId === null) return;
  if (await areStaff(scope, [assigneeId], seenByRoles ?? undefined)) return;
  throw unfit('must be somebody who works on requests');
}

const unfit = (message: string) =>
  new ProblemError('bad_input', { fields: [{ path: 'assigneeId', message }] });

type Transaction = <Result>(work: (scope: Scope) => Promise<Result>) => Promise<Result>;

/**
 * Every open request of one member of staff goes to another, each in a transaction of its own; returns how many went, and
 * how many stayed because the successor does not work in their queue (R8). Whoever calls has looked whether the actor
 * may. Error: bad_input for who cannot have any.
 */
export async function reassignAll(
  inTransaction: Transaction,
  { from, to }: { from: string; to: string },
  around: Circumstances,
): Promise<{ moved: number; kept: number }> {
  if (from === to) throw unfit('must be somebody else');
  const numbers = await inTransaction(async (scope) => {
    await checkAssignee(scope, to);
    return numbersAssignedTo(scope, from);
  });
  const count = { moved: 0, kept: 0, ended: 0 };
  for (const number of numbers)
    count[await inTransaction((scope) => reassign(scope, number, { from, to }, around))] += 1;
  return count;
}

/** What became of it; `ended` also where it is theirs no longer. */
async function reassign(
  scope: Scope,
  number: number,
  { from, to }: { from: string; to: string },
  around: Circumstances,
): Promise<'moved' | 'kept' | 'ended'> {
  const held = await lockRequest(scope, number, null);
  if (held?.request.assigneeId !== from || held.request.endedAt !== null) return 'ended';
  if (!(await areStaff(scope, [to], held.request.seenByRoles ?? undefined))) return 'kept';
  await append(scope, held, { kind: 'assigned', ...assignment(held, to) }, around);
  return 'moved';
}
