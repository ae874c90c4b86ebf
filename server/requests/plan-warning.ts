import type { Clock } from '../../domain/sla/index.ts';
import type { Scope } from '../access/index.ts';
import { enqueue, enqueued, type Job } from '../platform/jobs/queue.ts';

interface Planned {
  companyId: string;
  id: string;
  /** For when a warning is planned already, epoch ms. */
  warningAt: number | null;
}

/** A4: at its first warning a request moves to the queue's first band; a later plan replaces an earlier one. */
function warningOf({ companyId, id, warningAt: planned }: Planned, clock: Clock): Job | null {
  const { state, warningAt } = clock;
  if (state !== 'running' || warningAt === null || warningAt === planned) return null;
  const payload = { companyId, requestId: id };
  return { task: 'warn-request', payload, runAt: warningAt, key: `warn-request:${id}` };
}

/** Plans the warning of a clock, in the statement that stores it. */
export function plannedWarning(request: Planned, clock: Clock) {
  const job = warningOf(request, clock);
  return job ? { job: enqueued(job) } : {};
}

export async function planWarning({ db }: Scope, request: Planned, clock: Clock): Promise<void> {
  const job = warningOf(request, clock);
  if (job) await enqueue(db, job);
}
