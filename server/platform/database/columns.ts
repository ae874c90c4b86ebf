import { type ColumnType, type RawBuilder, sql } from 'kysely';

/** A timestamptz: read as epoch milliseconds (UTC, `Infinity` for 'infinity'), written as a Date or 'infinity'. */
export type Instant = ColumnType<number, Date | 'infinity', Date | 'infinity'>;

/** A bigint: ours stay far below 2^53. */
export type Int8 = ColumnType<number, number | string, number | string>;

/** Writes epoch milliseconds into a timestamptz. */
export const toColumn = (ms: number): Date | 'infinity' =>
  ms === Infinity ? 'infinity' : new Date(ms);

export const toColumnOrNull = (ms: number | null): Date | 'infinity' | null =>
  ms === null ? null : toColumn(ms);

/** Epoch milliseconds to compare a timestamptz with. */
export const instantValue = (ms: number): RawBuilder<number> =>
  sql<number>`${toColumn(ms)}::timestamptz`;
