import type { ClockView } from '../../api/clock.ts';
import type { Receipt, ReceiptStep } from '../../domain/sla/index.ts';

const instants = ['at', 'from', 'to', 'dueAt', 'loggedAt', 'before', 'startedAt', 'answeredAt'];

/**
 * ISO instants become epoch ms, for `describeReceipt` of `domain/sla`. The way there is
 * `api/receipt.ts`; the way back stands here, for that module would bring zod to every reader.
 */
export function receiptFromWire(wire: ClockView['receipt']): Receipt {
  const steps = wire.steps.map((step) => {
    const values = Object.entries(step).map(([key, value]) => [
      key,
      instants.includes(key) && typeof value === 'string' ? Date.parse(value) : value,
    ]);
    return Object.fromEntries(values) as ReceiptStep;
  });
  return { ...wire, steps };
}
