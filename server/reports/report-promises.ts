import type { PromiseQuery, PromiseReport } from '../../api/reports.ts';
import { nameIn } from '../../domain/names.ts';
import { sumOf, withShares } from '../../domain/reports/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { countPromises, countReasons, listBroken, type Period } from './store.ts';

const MOST_BREACHES = 500;
const iso = (at: number): string => new Date(at).toISOString();

/** A3: raw and adjusted figures of kept promises. Error: bad_input for days in the wrong order. */
export async function reportPromises(
  scope: Scope,
  query: PromiseQuery,
  { actor, book, now: given }: { actor: Actor; book: CatalogueBook; now?: number },
): Promise<PromiseReport> {
  const now = given ?? (await databaseNow(scope.db));
  const period = periodOf(query, book.current.zone);
  const planName = (id: string) => {
    const plan = book.current.plans.find((found) => found.id === id);
    return plan ? nameIn(plan.names, actor.language) : id;
  };
  const groups = await countPromises(scope, period, now);
  const breaches = await listBroken(scope, period, now, MOST_BREACHES);
  return {
    from: query.from,
    to: query.to,
    madeAt: iso(now),
    total: withShares(sumOf(groups)),
    groups: groups.map((group) => ({
      ...withShares(group),
      kind: group.kind,
      planId: group.planId,
      planName: planName(group.planId),
      severity: group.severity,
    })),
    reasons: await countReasons(scope, period, now),
    breaches: breaches.map(({ number, planId, dueAt, answeredAt, endedAt, ...breach }) => ({
      ...breach,
      number: `PD-${number}`,
      planName: planName(planId),
      dueAt: iso(dueAt),
      answeredAt: answeredAt === null ? null : iso(answeredAt),
      endedAt: endedAt === null ? null : iso(endedAt),
    })),
  };
}

/** Whole days of the operator's zone. */
function periodOf({ from, to, planId, company }: PromiseQuery, zone: string): Period {
  if (to < from) {
    throw new ProblemError('bad_input', {
      fields: [{ path: 'to', message: 'must not lie before the first day' }],
    });
  }
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).epochMilliseconds;
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  return { from: startOf(first), until: startOf(last.add({ days: 1 })), planId, company };
}
