import { isWaiting, LAPSE_GRACE_MS, lapses, waitingOf } from '../../domain/requests/index.ts';
import { asWorker, type Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { queueRequestMail } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { append, readersOf } from './append.ts';
import { theService } from './circumstances.ts';
import { type Held, publicNumber } from './rows.ts';
import { lockRequestById } from './store-locks.ts';
import { forgetReminder, requestsToLapse, requestsToRemind, wasReminded } from './store-waiting.ts';

const AT_ONCE = 100;

/** What ends with which mail; nobody is asked for anything any more. */
const told = { awaiting_customer: 'solved_no_info', solution_provided: 'closed' } as const;

/**
 * R4: ends the requests whose waiting time is over, each in a transaction of its own, and reminds of those that soon
 * will. Returns whether there may be more.
 */
export async function sweepWaiting(database: Database, book: CatalogueBook): Promise<boolean> {
  const lapsing = await endWaiting(database, book);
  const reminding = await asWorker(database, (scope) => requestsToRemind(scope, AT_ONCE));
  await each(database, reminding, remind);
  return lapsing === AT_ONCE || reminding.length === AT_ONCE;
}

/** Sample data: ends what waited long enough, each at its own time in the past. Returns whether there may be more. */
export async function lapseInThePast(database: Database, book: CatalogueBook): Promise<boolean> {
  const lapsed = await endWaiting(database, book, (_now, endsAt) => endsAt);
  return lapsed === AT_ONCE;
}

/** `when`: the instant to write down, of now and the end of the second in which it ends. Returns how many were looked at. */
async function endWaiting(
  database: Database,
  book: CatalogueBook,
  when: (now: number, endsAt: number) => number = (now) => now,
): Promise<number> {
  const lapsing = await asWorker(database, (scope) => requestsToLapse(scope, AT_ONCE));
  await each(database, lapsing, (scope, held) => lapse(scope, held, book, when));
  return lapsing.length;
}

/** Error: the first that was met, when all others are done: a request that fails holds up no other. */
async function each(
  database: Database,
  keys: readonly { companyId: string; id: string }[],
  work: (scope: Scope, held: Held) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const { companyId, id } of keys) {
    await asWorker(database, async (scope) => {
      const held = await lockRequestById(scope, companyId, id);
      if (held) await work(scope, held);
    }).catch((error) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** Looked at again under the lock: whoever wrote before it was had is heard, also within the second in which it would end. */
async function lapse(
  scope: Scope,
  held: Held,
  book: CatalogueBook,
  when: (now: number, endsAt: number) => number,
): Promise<void> {
  const { status } = held.request;
  const waiting = waitingOf(held.history);
  if (!waiting || !isWaiting(status)) return;
  const endsAt = waiting.lapsesAt + LAPSE_GRACE_MS;
  if (held.now < endsAt) return;
  await append(
    scope,
    { ...held, now: when(held.now, endsAt) },
    { kind: 'lapsed', status: lapses[status], mail: told[status] },
    { actor: theService, book },
  );
}

async function remind(scope: Scope, { request, history, now }: Held): Promise<void> {
  const waiting = waitingOf(history);
  const isTime = waiting?.remindAt && waiting.remindAt <= now && now < waiting.lapsesAt;
  if (isTime && !(await wasReminded(scope, request, waiting.seq))) {
    for (const reader of await readersOf(scope, request)) {
      await queueRequestMail(scope, {
        ...reader,
        template: 'lapse_reminder',
        companyId: request.companyId,
        requestId: request.id,
        eventSeq: waiting.seq,
        number: publicNumber(request.number),
      });
    }
  }
  await forgetReminder(scope, request);
}
