import { formatInstant } from '../../domain/calendar/index.ts';
import {
  type Clock,
  describeReceipt,
  type ReceiptFormat,
  type ReceiptLine,
  type Translate,
} from '../../domain/sla/index.ts';

/** The due time and the receipt in words, ready to print. */
export function deadlineText(clock: Clock, t: Translate, format: ReceiptFormat): string {
  const due =
    clock.dueAt === null
      ? t('receipt:noDeadline')
      : t('receipt:dueBy', { due: format.instant(clock.dueAt) });
  return [due, ...receiptLines(clock, t, format)].join('\n');
}

/** The receipt in words, its zone first. */
export function receiptLines({ receipt }: Clock, t: Translate, format: ReceiptFormat): string[] {
  const lines = describeReceipt(receipt, t, format);
  const width = Math.max(...lines.map(({ at }) => at?.length ?? 0));
  const zone = t('receipt:zone', { zone: zoneName(receipt.zone) });
  return [zone, '', ...lines.map((line) => lineText(line, width))];
}

function lineText({ at, text, detail, kind }: ReceiptLine, width: number): string {
  const mark = kind === 'warning' ? '! ' : '';
  return `${(at ?? '').padEnd(width)}  ${mark}${text}${detail ? ` (${detail})` : ''}`;
}

/** A bare offset is no name of a zone. */
function zoneName(zone: string): string {
  return /^[+-]/.test(zone) ? `UTC${zone}` : zone;
}

const INSTANTS = new Set([
  'due',
  'dueAt',
  'startsAt',
  'warningAt',
  'callHelpsUntil',
  'at',
  'from',
  'to',
]);

/** The same for programs: instants as ISO UTC. */
export function deadlineJson(clock: Clock): string {
  const { dueAt: due, startsAt, warningAt, callHelpsUntil, target, receipt } = clock;
  return JSON.stringify(
    { due, startsAt, warningAt, callHelpsUntil, target, receipt },
    (key, value) => (INSTANTS.has(key) && typeof value === 'number' ? formatInstant(value) : value),
  );
}
