import { z } from 'zod';
import { ProblemError } from '../platform/http/problem.ts';
import type { Cursor } from './store-rows.ts';

/** As PostgreSQL writes a timestamptz; a Date would lose the microseconds. */
export const instantText = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/)
  .refine(isOnTheCalendar);
const small = z.int().min(-32_768).max(32_767);

/** The fields that each order of a list compares. */
const orders = {
  newest: z.tuple([instantText, z.uuid()]),
  turn: z.tuple([z.int().min(1).max(4), instantText, z.uuid()]),
  queue: z.tuple([
    small,
    small,
    instantText.or(z.literal('infinity')),
    small,
    instantText,
    z.uuid(),
  ]),
};

export const encodeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** What comes from outside must not reach the database unless it is a place in this order. Error: bad_cursor. */
export const decodeCursor = (text: string, order: keyof typeof orders): Cursor =>
  decodePlace<Cursor>(text, orders[order] as z.ZodType<Cursor>);

/** The same for a list with an order of its own. Error: bad_cursor. */
export function decodePlace<Place>(text: string, place: z.ZodType<Place>): Place {
  try {
    return place.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw new ProblemError('bad_cursor');
  }
}

function isOnTheCalendar(text: string): boolean {
  try {
    Temporal.Instant.from(text.replace(' ', 'T'));
    return true;
  } catch {
    return false;
  }
}
