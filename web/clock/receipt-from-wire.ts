import type { ClockView } from '../../api/clock.ts';
import type { Receipt, ReceiptStep } from '../../domain/sla/index.ts';

const instants = ['at', 'from', 'to', 'dueAt'];

/**
 * ISO instants become epoch ms. `api/receipt.ts` can do the same, but would bring its schemas, and
 * zod with them, to every reader.
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
