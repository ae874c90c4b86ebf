import type { RequestFilter } from '../../api/requests.ts';
import type { BigDesk } from './big-desk.ts';
import type { Call } from './open-loop.ts';

const LIMIT = 50;
/** The companies with the most requests. */
const READERS = 8;

type Asked = Partial<Record<keyof RequestFilter, string>>;

const day = (daysAgo: number): string =>
  new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);

/** Every filter of the list: with what many requests have, what few have, and what none has. */
const asked = (colleague: string): Asked[] => [
  { createdBy: 'me' },
  { createdBy: colleague },
  { productId: 'admin-console' },
  { productId: 'mail-gateway' },
  { productId: 'no-such-product' },
  { severity: '1' },
  { severity: '3' },
  { status: 'closed' },
  { status: 'cancelled_by_support' },
  { status: 'processing,solution_provided' },
  { planId: 'standard' },
  { planId: 'no-such-plan' },
  { categoryId: 'feedback' },
  { only: 'unread' },
  { only: 'late' },
  { createdFrom: day(400), createdUntil: day(390) },
  { createdFrom: day(900), createdUntil: day(30) },
  { search: 'certificate' },
  { search: 'zzyzx' },
  { search: 'PD-123' },
];

/** Each alone, and each with each that it does not contradict. */
function filtersAsked(colleague: string): Asked[] {
  const all = asked(colleague);
  const pairs = all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => !Object.keys(one).some((key) => key in other))
      .map((other) => ({ ...one, ...other })),
  );
  return [...all, ...pairs];
}

/** What customers of the largest companies narrow their list to, in all requests and in what is current. */
export function filterCalls({ owners, colleagues }: BigDesk): Call[] {
  const calls = owners.slice(0, READERS).flatMap(({ actor, cookie }) => {
    const colleague = colleagues.get(actor.companies[0]?.id ?? '') ?? actor.id;
    return filtersAsked(colleague).flatMap((filter) =>
      ['all', 'current'].map((state) => ({
        path: `/api/requests?${new URLSearchParams({ limit: `${LIMIT}`, state, ...filter })}`,
        cookie,
      })),
    );
  });
  // In an order without order, the same on every run.
  return calls.map((_, i) => calls[(i * 7919) % calls.length] as Call);
}
