import type { RequestSummary } from '../../../api/requests.ts';

export type GroupName = 'yourTurn' | 'withUs' | 'solved';

const groupOf = ({ status }: Pick<RequestSummary, 'status'>): GroupName => {
  if (status === 'awaiting_customer') return 'yourTurn';
  return status === 'processing' ? 'withUs' : 'solved';
};

/** Rows under the heads of those who have the ball; the order within is the server's. */
export function grouped<Row extends Pick<RequestSummary, 'status'>>(
  rows: readonly Row[],
): { name: GroupName; rows: Row[] }[] {
  return (['yourTurn', 'withUs', 'solved'] as const)
    .map((name) => ({ name, rows: rows.filter((row) => groupOf(row) === name) }))
    .filter((group) => group.rows.length > 0);
}
