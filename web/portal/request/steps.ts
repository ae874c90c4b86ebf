import type { RequestDetail, RequestEntry } from '../../../api/requests.ts';
import { isOpen, type RequestStatus } from '../../requests/status.ts';

export interface Step {
  name: 'sent' | RequestStatus;
  state: 'done' | 'current' | 'ahead';
  /** ISO; absent where it has not happened yet. */
  at?: string | undefined;
  /** ISO: when it happens by itself, if nobody does anything. */
  byItselfAt?: string | undefined;
  by?: string | undefined;
}

type Facts = Pick<RequestDetail, 'status' | 'createdAt' | 'updatedAt' | 'lapsesAt' | 'entries'>;

/** Sent, worked on, whose turn it is or what was found, ended: what is behind and what is ahead. */
export function stepsOf({ status, createdAt, updatedAt, lapsesAt, entries }: Facts): Step[] {
  const last = (kind: RequestEntry['kind']) =>
    entries.findLast((entry) => entry.kind === kind && !entry.undone);
  const taken = last('taken');
  const solution = last('solution_provided');
  const ended = !isOpen(status);
  const steps: Step[] = [
    { name: 'sent', state: 'done', at: createdAt },
    {
      name: 'processing',
      state: status === 'processing' ? 'current' : 'done',
      at: taken?.at,
      by: taken?.actor.name,
    },
  ];
  if (status === 'awaiting_customer') {
    steps.push({ name: status, state: 'current', at: last('asked')?.at });
  }
  if (solution && (status === 'solution_provided' || ended)) {
    const state = ended ? 'done' : 'current';
    steps.push({ name: 'solution_provided', state, at: solution.at });
  } else if (!ended) {
    steps.push({ name: 'solution_provided', state: 'ahead' });
  }
  // What is written on it after the end does not move the end.
  const end = entries.findLast(({ kind, undone }) => endings.has(kind) && !undone);
  if (ended) steps.push({ name: status, state: 'current', at: end?.at ?? updatedAt });
  else steps.push({ name: 'closed', state: 'ahead', byItselfAt: lapsesAt ?? undefined });
  return steps;
}

const endings = new Set<RequestEntry['kind']>([
  'accepted',
  'closed_by_user',
  'cancelled_by_support',
  'solved_without_info',
  'lapsed',
  'ended_with_company',
]);
