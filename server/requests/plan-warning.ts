import type { Clock } from '../../domain/sla/index.ts';
import type { Scope } from '../access/index.ts';
import { enqueue } from '../platform/jobs/queue.ts';

/**
 * A4: at its first warning a request moves to the queue's first band; a later plan replaces an earlier one.
 * `warningAt` is what is planned already, epoch ms.
 */
export async function planWarning(
  { db }: Scope,
  request: { companyId: string; id: string; warningAt: number | null },
  clock: Clock,
): Promise<void> {
  if (clock.state !== 'running' || clock.warningAt === null) return;
  if (clock.warningAt === request.warningAt) return;
  const payload = { companyId: request.companyId, requestId: request.id };
  await enqueue(db, 'warn-request', payload, {
    runAt: clock.warningAt,
    key: `warn-request:${request.id}`,
  });
}
