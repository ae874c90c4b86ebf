import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { append } from './append.ts';
import type { Circumstances } from './circumstances.ts';
import { reachOf } from './reach.ts';
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
 * Every open request of one member of staff goes to another, each in a transaction of its own; returns how many went.
 * Whoever calls has looked whether the actor may. Error: bad_input for who cannot have them.
 */
export async function reassignAll(
  inTransaction: Transaction,
  { from, to }: { from: string; to: string },
  around: Circumstances,
): Promise<number> {
  if (from === to) throw unfit('must be somebody else');
  const numbers = await inTransaction(async (scope) => {
    await checkAssignee(scope, to);
    return numbersAssignedTo(scope, from);
  });
  let moved = 0;
  for (const number of numbers)
    moved += await inTransaction((scope) => reassign(scope, number, { from, to }, around));
  return moved;
}

/** 1, or 0 where it is theirs or open no longer. */
async function reassign(
  scope: Scope,
  number: number,
  { from, to }: { from: string; to: string },
  around: Circumstances,
): Promise<0 | 1> {
  const held = await lockRequest(scope, number, reachOf(around.actor));
  if (held?.request.assigneeId !== from || held.request.endedAt !== null) return 0;
  await checkAssignee(scope, to, held.request);
  await append(scope, held, { kind: 'assigned', ...assignment(held, to) }, around);
  return 1;
}
