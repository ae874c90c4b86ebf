import { receiptToWire } from '../../api/receipt.ts';
import type { ReceiptEntry, ReceiptFile } from '../../api/receipt-file.ts';
import type { Clock } from '../../domain/sla/index.ts';
import { canonical, type RecordedEvent } from '../requests/index.ts';

/** Everything that is signed. */
export type Statement = Omit<ReceiptFile, 'signature'>;

export const spelled = (statement: Statement): string => canonical(statement);

export type ShownEntry = Exclude<ReceiptEntry, { withheld: true }>;

export const isShown = (entry: ReceiptEntry): entry is ShownEntry => !('withheld' in entry);

/** The entries as the clocks read them. */
export const recordedEvents = (entries: readonly ReceiptEntry[]): RecordedEvent[] =>
  entries.filter(isShown).map(({ seq, kind, occurredAt, actorId, terms }) => ({
    seq,
    kind: kind as RecordedEvent['kind'],
    occurredAt: Date.parse(occurredAt),
    actorId,
    terms,
  }));

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** A clock as it stands in the file. */
export const clockToFile = (clock: Clock): ReceiptFile['clocks'][number] => ({
  kind: clock.kind,
  cycle: clock.cycle,
  state: clock.state,
  severity: clock.severity,
  target: clock.target,
  startsAt: iso(clock.startsAt),
  warningAt: iso(clock.warningAt),
  dueAt: iso(clock.dueAt),
  answeredAt: iso(clock.answeredAt),
  breachReason: clock.breachReason,
  dispute: clock.dispute,
  receipt: receiptToWire(clock.receipt),
});
